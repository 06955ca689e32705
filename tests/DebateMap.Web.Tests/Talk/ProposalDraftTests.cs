using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Features.Proposals;
using Xunit;

namespace DebateMap.Web.Tests.Talk;

public sealed class ProposalDraftTests
{
    private static readonly StoredDebate Now = new(new("debate"), 1, SmallDebate.Argued);

    [Fact]
    public void Steps_come_together_as_one_change_of_each_record_and_the_debate_stays_as_it_is()
    {
        var draft = ProposalDraft.Begin(Now);
        draft.Change(Text("p1", "Better"));
        draft.Change(Text("p1", "Best"));
        draft.Change(Text("new", "New"));
        draft.Change(new([new Remove(new(RecordKind.Claim, "new"))]));
        draft.Change(Text("p2", "Other"));
        draft.Change(Text("p2", "Claim p2"));

        Assert.Equal(Text("p1", "Best"), draft.Changes);
        Assert.Equal("Best", draft.Seen.Debate.Claims[new ClaimId("p1")].Text);
        Assert.Equal("Claim p1", Now.Debate.Claims[new ClaimId("p1")].Text);
    }

    [Fact]
    public void What_breaks_a_rule_is_refused_and_the_draft_stays_as_it_was()
    {
        var draft = ProposalDraft.Begin(Now);
        draft.Change(Text("p1", "Better"));

        Assert.Equal("claims[p1].text: must not be empty", Assert.Single(draft.Change(Text("p1", " ")).Faults).ToString());

        Assert.Equal("Better", draft.Seen.Debate.Claims[new ClaimId("p1")].Text);
    }

    [Fact]
    public void Undo_and_redo_walk_through_its_steps()
    {
        var draft = ProposalDraft.Begin(Now);
        draft.Change(Text("p1", "Better"));
        draft.Change(Text("p2", "Other"));

        Assert.True(draft.Undo());
        Assert.Equal(Text("p1", "Better"), draft.Changes);
        Assert.True(draft.Undo());
        Assert.False(draft.Undo());
        Assert.Empty(draft.Effects);
        Assert.True(draft.Redo());
        Assert.True(draft.Redo());
        Assert.False(draft.Redo());
        Assert.Equal(2, draft.Effects.Count);
    }

    [Fact]
    public void A_newer_revision_comes_together_with_it_and_its_steps_can_still_be_taken_back()
    {
        var draft = ProposalDraft.Begin(Now);
        draft.Change(Text("p1", "Better"));
        draft.Change(Text("new", "Mine"));

        draft.MoveOnto(Later(ChangeSet.Put(new Claim(new("p1"), "Claim p1") { Note = "Theirs" }, new Claim(new("new"), "Theirs too"))));

        Assert.Equal((2, 2), (draft.Basis.Revision, draft.Seen.Revision));
        var claim = draft.Seen.Debate.Claims[new ClaimId("p1")];
        Assert.Equal(("Better", "Theirs"), (claim.Text, claim.Note));
        Assert.Equal(["Theirs too", "Mine"], draft.Seen.Debate.Claims.TakeLast(2).Select(c => c.Text));
        Assert.True(draft.Undo());
        Assert.Equal("Better", draft.Seen.Debate.Claims[new ClaimId("p1")].Text);
        Assert.DoesNotContain(draft.Seen.Debate.Claims, c => c.Text == "Mine");
    }

    [Theory]
    [InlineData(true, "Mine", "Their note")]
    [InlineData(false, "Theirs", "Their note")]
    public void Where_both_changed_the_same_somebody_chooses(bool mine, string text, string note)
    {
        var draft = ProposalDraft.Begin(Now);
        draft.Change(ChangeSet.Put(new Claim(new("p1"), "Mine") { Tags = ["kept"] }));

        draft.MoveOnto(Later(ChangeSet.Put(new Claim(new("p1"), "Theirs") { Note = "Their note" })));
        Assert.Equal(new FieldConflict(new(RecordKind.Claim, "p1"), "text", "Theirs", "Mine"), Assert.Single(draft.Clash!.Value.Conflict.Conflicts));
        Assert.Equal(1, draft.Basis.Revision);
        draft.Choose(mine);

        var claim = draft.Seen.Debate.Claims[new ClaimId("p1")];
        Assert.Equal((2, text, note, "kept"), (draft.Basis.Revision, claim.Text, claim.Note, Assert.Single(claim.Tags)));
    }

    [Fact]
    public void What_does_not_fit_a_newer_revision_stays_on_its_own_and_says_why()
    {
        var draft = ProposalDraft.Begin(Now);
        draft.Change(ChangeSet.Put(new Inference(new("i9"), InferenceKind.Supports, [new("loose")]) { Conclusion = new("root") }));

        draft.MoveOnto(Later(new([new Remove(new(RecordKind.Claim, "loose"))])));

        Assert.Equal(1, draft.Basis.Revision);
        Assert.NotEmpty(draft.Misfit);
    }

    [Fact]
    public void A_proposal_is_seen_on_the_debate_as_it_is_now()
    {
        var later = Later(Text("p2", "Theirs"));

        var fits = ProposalSight.Of(Now.Debate, later.Debate, Text("p1", "Better"));
        Assert.True(fits.Fits);
        Assert.Equal("p1", Assert.Single(fits.Effects).Key.Id);
        var clashes = ProposalSight.Of(Now.Debate, later.Debate, Text("p2", "Mine"));
        Assert.Equal("Theirs", Assert.Single(clashes.Conflicts).Theirs);
        Assert.False(clashes.Fits);
    }

    private static ChangeSet Text(string id, string text) => ChangeSet.Put(new Claim(new(id), text));

    private static StoredDebate Later(ChangeSet changes) => new(Now.Key, 2, Now.Debate.Apply(changes).Value);
}

using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Live;
using Xunit;

namespace DebateMap.Web.Tests.Workspace;

public sealed class DeskTests : IAsyncLifetime
{
    private readonly LiveApp _app = new();

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_change_is_saved_and_the_status_says_so()
    {
        using var desk = await _app.OpenAsync(SmallDebate.Argued);

        var result = await desk.ChangeAsync(ChangeSet.Put(new Claim(new("new"), "New")), "added a claim");

        Assert.IsType<CommitResult.Committed>(result);
        Assert.Equal("Saved as revision 2: added a claim", desk.Status);
        Assert.False(desk.Failed);
        Assert.NotNull(desk.Debate.Claims.Find(new ClaimId("new")));
    }

    [Fact]
    public async Task A_change_that_breaks_a_rule_is_not_saved_and_the_status_says_why()
    {
        using var desk = await _app.OpenAsync(SmallDebate.Argued);

        await desk.ChangeAsync(ChangeSet.Put(new Claim(new("p1"), " ")), "emptied a claim");

        Assert.True(desk.Failed);
        Assert.Equal("Not saved: claims[p1].text: must not be empty", desk.Status);
        Assert.Equal("Claim p1", desk.Debate.Claims[new ClaimId("p1")].Text);
    }

    [Fact]
    public async Task Whoever_comes_second_is_told_and_insisting_leaves_the_others_other_fields_alone()
    {
        using var first = await _app.OpenAsync(SmallDebate.Argued);
        using var second = new Desk(_app.Live, new Actor("Ben"), first.Stored, Standing.Owner);
        var claim = first.Debate.Claims[new ClaimId("p1")];

        await first.ChangeAsync(ChangeSet.Put(claim with { Text = "Theirs", Note = "Their note" }), "changed a claim");
        await second.ChangeAsync(ChangeSet.Put(claim with { Text = "Mine" }), "changed a claim");

        Assert.Equal(new FieldConflict(claim.Key, "text", "Theirs", "Mine"), Assert.Single(second.Clash!.Conflicts));
        Assert.Equal("Theirs", second.Debate.Claims[claim.Id].Text);

        await second.InsistAsync();

        Assert.Null(second.Clash);
        Assert.Equal(("Mine", "Their note"), (second.Debate.Claims[claim.Id].Text, second.Debate.Claims[claim.Id].Note));
    }

    [Fact]
    public async Task Different_fields_of_one_claim_come_together()
    {
        using var first = await _app.OpenAsync(SmallDebate.Argued);
        using var second = new Desk(_app.Live, new Actor("Ben"), first.Stored, Standing.Owner);
        var claim = first.Debate.Claims[new ClaimId("p1")];

        await first.ChangeAsync(ChangeSet.Put(claim with { Note = "A note" }), "noted");
        await second.ChangeAsync(ChangeSet.Put(claim with { Text = "Said better" }), "reworded");

        Assert.False(second.Failed);
        Assert.Equal(("Said better", "A note"), (second.Debate.Claims[claim.Id].Text, second.Debate.Claims[claim.Id].Note));
    }

    [Fact]
    public async Task What_another_desk_saves_arrives()
    {
        using var first = await _app.OpenAsync(SmallDebate.Argued);
        using var second = new Desk(_app.Live, new Actor("Ben"), first.Stored, Standing.Owner);
        second.Arrived += second.Take;

        await first.ChangeAsync(ChangeSet.Put(new Claim(new("new"), "New")), "added a claim");

        Assert.Equal(2, second.Stored.Revision);
        Assert.NotNull(second.Debate.Claims.Find(new ClaimId("new")));
    }

    [Fact]
    public async Task Undo_and_redo_go_back_and_forth()
    {
        using var desk = await _app.OpenAsync(SmallDebate.Argued);
        await desk.RemoveAsync(new RecordKey(RecordKind.Claim, "p1"));
        Assert.Null(desk.Debate.Inferences.Find(new InferenceId("i1")));

        await desk.UndoAsync();
        Assert.Equal(SmallDebate.Argued.Records(), desk.Debate.Records());

        await desk.RedoAsync();
        Assert.Null(desk.Debate.Claims.Find(new ClaimId("p1")));
    }

    [Fact]
    public async Task A_selection_that_somebody_removes_is_let_go()
    {
        using var desk = await _app.OpenAsync(SmallDebate.Argued);
        var key = new RecordKey(RecordKind.Claim, "loose");
        desk.Select(key);

        await desk.RemoveAsync(key);

        Assert.Null(desk.Selected);
    }

    [Fact]
    public async Task The_report_is_of_the_pair_and_anew_after_a_change()
    {
        using var desk = await _app.OpenAsync(SmallDebate.Argued);
        Assert.Equal(Relation.Disagree, desk.Report!.Value.Relations.Single(r => r.Claim.Value == "root").Relation);
        Assert.Same(desk.Report.Value, desk.Report.Value);

        await desk.ChangeAsync(ChangeSet.Put(new Position(new("x9"), SmallDebate.Ben, new("root"), Basis.Stated) { Stance = Stance.Accept }), "changed a mind");

        Assert.Equal(Relation.Agree, desk.Report!.Value.Relations.Single(r => r.Claim.Value == "root").Relation);
    }
}

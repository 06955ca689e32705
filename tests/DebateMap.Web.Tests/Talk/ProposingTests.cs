using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Storage.Accounts;
using DebateMap.Storage.Talk;
using DebateMap.Web.Live;
using Xunit;

namespace DebateMap.Web.Tests.Talk;

public sealed class ProposingTests : IAsyncLifetime
{
    private static readonly ClaimId P1 = new("p1");
    private Team _team = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _team = await Team.MeetAsync();

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Fact]
    public async Task A_viewer_edits_a_draft_sends_it_and_a_moderator_makes_a_revision_of_it()
    {
        using var desk = await _team.OpenAsync(_team.Viewer);
        Assert.True(desk.ReadOnly && desk.MayPropose);
        await desk.ProposeAsync(_team.Talk);
        Assert.False(desk.ReadOnly);

        Assert.IsType<CommitResult.Committed>(await desk.ChangeAsync(Text("Said better"), "reworded a claim"));
        Assert.Equal(("Noted in your proposal, nothing is changed yet: reworded a claim", "Said better"), (desk.Status, desk.Debate.Claims[P1].Text));
        Assert.Equal("Claim p1", (await _team.Live.OpenAsync(_team.Owner, _team.Key, Cancellation))!.Debate.Claims[P1].Text);
        Assert.Equal("Said better", (await _team.Talk.WithDraftAsync(_team.Viewer, _team.Key, Cancellation))!.Debate.Claims[P1].Text);
        desk.Proposing!.Draft.Reason = "It was clumsy";
        Assert.Equal(1, (await desk.Proposing.SendAsync()).Value.Number);
        desk.EndProposing("Sent");
        Assert.Equal("Claim p1", desk.Debate.Claims[P1].Text);

        Assert.Equal("It was clumsy", Assert.Single((await _team.HearAsync(_team.Moderator)).ToDecide).Reason);
        var accepted = Assert.IsType<CommitResult.Committed>(await _team.Talk.AcceptAsync(_team.Moderator, _team.Key, 1, Cancellation));

        Assert.Equal(("Mo Moderator", "accepted Vi’s proposal 1: It was clumsy"), (accepted.Revision.Author, accepted.Revision.Summary));
        Assert.Equal((2, "Said better"), (desk.Stored.Revision, desk.Debate.Claims[P1].Text)); // The open page was told.
        Assert.Equal(2, Assert.Single((await _team.HearAsync(_team.Viewer)).Decided).Decision!.Revision);
        await _team.Talk.SeeDecisionsAsync(_team.Viewer, _team.Key, Cancellation);
        Assert.Equal(0, (await _team.HearAsync(_team.Viewer)).Count);
    }

    [Fact]
    public async Task What_is_in_the_making_survives_the_page_and_what_others_write_comes_together_with_it()
    {
        using (var desk = await _team.OpenAsync(_team.Participant))
        {
            await desk.ProposeAsync(_team.Talk);
            await desk.ChangeAsync(Text("Said better"), "reworded a claim");
            await desk.ChangeAsync(ChangeSet.Put(desk.Debate.Turns[0] with { Source = "a letter" }), "corrected a turn");
        }

        await _team.Live.CommitAsync(_team.Annotator, _team.Key, 1, ChangeSet.Put(SmallDebate.Argued.Claims[P1] with { Note = "Theirs" }), "noted", Cancellation);

        using var again = await _team.OpenAsync(_team.Participant);
        await again.ProposeAsync(_team.Talk);
        var claim = again.Debate.Claims[P1];
        Assert.Equal(("Said better", "Theirs", 2), (claim.Text, claim.Note, again.Proposing!.Draft.Effects.Count));
        await _team.Live.CommitAsync(_team.Annotator, _team.Key, 2, Text("Theirs"), "reworded", Cancellation);
        Assert.Equal("Theirs", Assert.Single(again.Clash!.Conflicts).Theirs);
        await again.GiveWayAsync();
        Assert.Equal(("Theirs", "a letter"), (again.Debate.Claims[P1].Text, again.Debate.Turns[0].Source));
    }

    [Fact]
    public async Task A_moderator_edits_a_proposal_before_it_is_accepted()
    {
        await ProposeAsync(_team.Viewer, "Their words");
        using var desk = await _team.OpenAsync(_team.Moderator);

        Assert.Null(await _team.Talk.EditAsync(_team.Moderator, _team.Key, 1, Cancellation));
        await desk.ProposeAsync(_team.Talk);
        Assert.Equal((1, "Their words"), (desk.Proposing!.Draft.Edits, desk.Debate.Claims[P1].Text));
        await desk.ChangeAsync(Text("Our words"), "reworded");
        var accepted = Assert.IsType<CommitResult.Committed>(await desk.Proposing.AcceptAsync());

        Assert.Equal("accepted Vi’s proposal 1, edited: because", accepted.Revision.Summary);
        Assert.Equal("Our words", accepted.Now.Debate.Claims[P1].Text);
        Assert.Null(await _team.Talk.DraftAsync(_team.Moderator, _team.Key, Cancellation));
    }

    [Fact]
    public async Task What_stands_against_a_change_made_since_is_not_accepted_silently()
    {
        await ProposeAsync(_team.Viewer, "Mine");
        await _team.Live.CommitAsync(_team.Annotator, _team.Key, 1, Text("Theirs"), "reworded", Cancellation);

        Assert.IsType<CommitResult.Conflicted>(await _team.Talk.AcceptAsync(_team.Moderator, _team.Key, 1, Cancellation));
        using var desk = await _team.OpenAsync(_team.Moderator);
        await _team.Talk.EditAsync(_team.Moderator, _team.Key, 1, Cancellation);
        await desk.ProposeAsync(_team.Talk);
        Assert.Equal("Mine", Assert.Single(desk.Clash!.Conflicts).Mine);
        await desk.InsistAsync();

        Assert.IsType<CommitResult.Committed>(await desk.Proposing!.AcceptAsync());
        Assert.Equal("Mine", (await _team.Live.OpenAsync(_team.Owner, _team.Key, Cancellation))!.Debate.Claims[P1].Text);
    }

    [Fact]
    public async Task Only_a_moderator_decides_and_only_its_author_withdraws()
    {
        await ProposeAsync(_team.Viewer, "Mine");
        foreach (var actor in new[] { _team.Annotator, _team.Participant, _team.Viewer, Actor.Nobody })
        {
            Assert.IsType<CommitResult.Gone>(await _team.Talk.AcceptAsync(actor, _team.Key, 1, Cancellation));
            Assert.False(await _team.Talk.DeclineAsync(actor, _team.Key, 1, "no", Cancellation));
            Assert.NotNull(await _team.Talk.EditAsync(actor, _team.Key, 1, Cancellation));
            Assert.Empty((await _team.HearAsync(actor)).ToDecide);
        }

        Assert.Empty((await _team.HearAsync(_team.Annotator)).Proposals);
        Assert.False(await _team.Talk.WithdrawAsync(_team.Moderator, _team.Key, 1, Cancellation));
        Assert.False(await _team.Talk.DeclineAsync(_team.Moderator, _team.Key, 1, " ", Cancellation));
        Assert.True(await _team.Talk.DeclineAsync(_team.Moderator, _team.Key, 1, "It is right as it is", Cancellation));
        Assert.Equal("It is right as it is", Assert.Single((await _team.HearAsync(_team.Viewer)).Decided).Decision!.Answer);
        Assert.IsType<CommitResult.Unchanged>(await _team.Talk.AcceptAsync(_team.Moderator, _team.Key, 1, Cancellation));
    }

    [Fact]
    public async Task Nobody_proposes_who_is_not_signed_in_or_no_member_of_a_private_debate()
    {
        var stranger = await _team.SignUpAsync("Stranger");
        foreach (var actor in new[] { stranger, Actor.Nobody })
        {
            Assert.NotNull(await _team.Talk.KeepAsync(actor, _team.Key, new(1, Text("x"), "", null, 1), Cancellation));
            Assert.NotEmpty((await _team.Talk.SendAsync(actor, _team.Key, "because", Cancellation)).Faults);
        }

        await _team.Memberships.ShareAsync(_team.Key, new(Visibility.Public, false), Cancellation);
        Assert.NotNull(await _team.Talk.KeepAsync(Actor.Nobody, _team.Key, new(1, Text("x"), "", null, 1), Cancellation));
        Assert.Null(await _team.Talk.KeepAsync(stranger, _team.Key, new(1, Text("x"), "", null, 1), Cancellation));
    }

    [Fact]
    public async Task A_role_that_is_taken_away_ends_proposing_at_once()
    {
        using var desk = await _team.OpenAsync(_team.Viewer);
        await desk.ProposeAsync(_team.Talk);
        await _team.Memberships.SetAsync(_team.Key, _team.Viewer.Caller!.Account, Role.None, null, Cancellation);

        Assert.IsType<CommitResult.Refused>(await desk.ChangeAsync(Text("x"), "reworded"));
        Assert.Empty(desk.Proposing!.Draft.Effects);
    }

    [Fact]
    public async Task An_annotator_proposes_where_the_debate_is_set_so_and_else_what_only_a_moderator_settles()
    {
        using var free = await _team.OpenAsync(_team.Annotator);
        Assert.True(!free.ReadOnly && free.MayPropose);
        await _team.Memberships.ShareAsync(_team.Key, new(Visibility.Private, true), Cancellation);

        using var bound = await _team.OpenAsync(_team.Annotator);

        Assert.True(bound.ReadOnly && bound.MayPropose);
        await ProposeAsync(_team.Annotator, "Mine");
        Assert.IsType<CommitResult.Committed>(await _team.Talk.AcceptAsync(_team.Moderator, _team.Key, 1, Cancellation));
    }

    [Fact]
    public async Task The_list_of_debates_counts_what_waits_for_whom()
    {
        await ProposeAsync(_team.Viewer, "Mine");
        await _team.Talk.NoteAsync(_team.Annotator, _team.Key, RecordKey.Heading, "The bus", null, "Look, @Mo Moderator", Cancellation);

        Assert.Equal(2, await WaitingAsync(_team.Moderator));
        Assert.Equal(1, await WaitingAsync(_team.Owner));
        Assert.Equal(0, await WaitingAsync(_team.Viewer));
        await _team.Talk.DeclineAsync(_team.Moderator, _team.Key, 1, "no", Cancellation);
        Assert.Equal((1, 1), (await WaitingAsync(_team.Viewer), await WaitingAsync(_team.Moderator)));
    }

    private static ChangeSet Text(string text) => ChangeSet.Put(new Claim(P1, text));

    private async Task<int> WaitingAsync(Actor actor) =>
        (await _team.Talk.WaitingAsync(actor, await _team.Live.ListAsync(actor, Cancellation), Cancellation)).GetValueOrDefault(_team.Key);

    private async Task ProposeAsync(Actor actor, string text)
    {
        Assert.Null(await _team.Talk.KeepAsync(actor, _team.Key, new Draft(1, Text(text), "", null, 1), Cancellation));
        Assert.Empty((await _team.Talk.SendAsync(actor, _team.Key, "because", Cancellation)).Faults);
    }
}

using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Live;
using Xunit;

namespace DebateMap.Web.Tests.Talk;

public sealed class NotesAndLocksTests : IAsyncLifetime
{
    private static readonly RecordKey Claim = new(RecordKind.Claim, "p1");
    private Team _team = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _team = await Team.MeetAsync();

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    [Fact]
    public async Task An_annotator_asks_a_moderator_who_answers_and_settles_it()
    {
        var told = 0;
        using var watching = _team.Talk.Watch(_team.Key, () => told++);

        var thread = (await _team.Talk.NoteAsync(_team.Annotator, _team.Key, Claim, "Claim p1", null, "Is this one claim, @mo moderator?", Cancellation)).Value;
        Assert.Equal((1, 1), (told, Assert.Single((await _team.HearAsync(_team.Moderator)).Waiting).Unread));
        Assert.Empty((await _team.HearAsync(_team.Owner)).Waiting);
        await _team.Talk.NoteAsync(_team.Moderator, _team.Key, Claim, "Claim p1", thread, "It is two.", Cancellation);
        Assert.Single((await _team.HearAsync(_team.Annotator)).Waiting);
        await _team.Talk.ReadAsync(_team.Moderator, _team.Key, thread, thread, Cancellation);
        await _team.Talk.ResolveAsync(_team.Annotator, _team.Key, thread, true, Cancellation);

        Assert.Empty((await _team.HearAsync(_team.Annotator)).Waiting);
        Assert.Empty((await _team.HearAsync(_team.Moderator)).Waiting);
        Assert.Equal("Ann", Assert.Single((await _team.HearAsync(_team.Owner)).Threads).ResolvedBy);
    }

    [Fact]
    public async Task Participants_viewers_and_strangers_neither_read_nor_write_notes()
    {
        await _team.Talk.NoteAsync(_team.Annotator, _team.Key, Claim, "Claim p1", null, "Between us, @Ben", Cancellation);

        foreach (var actor in new[] { _team.Participant, _team.Viewer, Actor.Nobody, await _team.SignUpAsync("Stranger") })
        {
            Assert.NotEmpty((await _team.Talk.NoteAsync(actor, _team.Key, Claim, "", null, "Me too", Cancellation)).Faults);
            Assert.Empty((await _team.HearAsync(actor)).Threads);
            Assert.Empty(await _team.Talk.MentionableAsync(actor, _team.Key, Cancellation));
        }

        Assert.Equal(["Olga Owner", "Mo Moderator"], (await _team.Talk.MentionableAsync(_team.Annotator, _team.Key, Cancellation)).Select(m => m.Name));
    }

    [Fact]
    public async Task Only_a_moderator_freezes_and_it_is_audited()
    {
        foreach (var actor in new[] { _team.Annotator, _team.Participant, _team.Viewer, Actor.Nobody })
            Assert.False(await _team.Talk.FreezeAsync(actor, _team.Key, null, Cancellation));
        Assert.True(await _team.Talk.FreezeAsync(_team.Moderator, _team.Key, null, Cancellation));
        Assert.False(await _team.Talk.ThawAsync(_team.Annotator, _team.Key, 1, Cancellation));

        var refused = Assert.IsType<CommitResult.Refused>(await ChangeAsync(_team.Moderator));
        Assert.Matches("frozen since .* by Mo Moderator", refused.Faults[0].Message);
        using var desk = await _team.OpenAsync(_team.Owner);
        Assert.True(desk.ReadOnly && !desk.MaySpeakFor(SmallDebate.Ann));

        Assert.True(await _team.Talk.ThawAsync(_team.Owner, _team.Key, 1, Cancellation));
        Assert.IsType<CommitResult.Committed>(await ChangeAsync(_team.Annotator));
        var audited = (await _team.Audit.NewestAsync(_team.Key, null, 0, 10, Cancellation)).Select(a => (a.What, a.Who));
        Assert.Equal([("unfroze part of a debate", "Olga Owner"), ("froze part of a debate", "Mo Moderator")], audited);
    }

    [Fact]
    public async Task A_frozen_debate_refuses_the_undo_of_an_earlier_change_and_what_a_participant_says_of_themselves()
    {
        await ChangeAsync(_team.Annotator);
        await _team.Talk.FreezeAsync(_team.Moderator, _team.Key, null, Cancellation);

        Assert.IsType<CommitResult.Refused>(await _team.Live.UndoAsync(_team.Annotator, _team.Key, Cancellation));
        var position = new Position(new("own"), SmallDebate.Ben, new("p1"), Basis.Stated) { Stance = Stance.Accept };
        Assert.IsType<CommitResult.Refused>(await _team.Live.CommitAsync(_team.Participant, _team.Key, 2, ChangeSet.Put(position), "said so", Cancellation));
    }

    private Task<CommitResult> ChangeAsync(Actor actor) =>
        _team.Live.CommitAsync(actor, _team.Key, 1, ChangeSet.Put(new Claim(new("p1"), "Said better")), "reworded", Cancellation);
}

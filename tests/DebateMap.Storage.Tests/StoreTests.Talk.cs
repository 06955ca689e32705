using DebateMap.Domain;
using DebateMap.Storage.Talk;
using Microsoft.Extensions.DependencyInjection;

namespace DebateMap.Storage.Tests;

public abstract partial class StoreTests
{
    private static readonly RecordKey FirstClaim = new(RecordKind.Claim, "c1");

    [Fact]
    public async Task What_is_in_the_making_comes_back_as_it_was_and_is_one_for_each_account()
    {
        await using var apps = await NewAsync();
        var (store, services) = await StartWithTalkAsync(apps);
        var key = (await store.CreateAsync(Debates.WithClaims(2), Edit, Cancellation)).Key;
        var proposals = services.GetRequiredService<Proposals>();
        var full = new ChangeSet([.. Debates.Full().Records().Select(Change (r) => new Put(r, r.Key.Kind == RecordKind.Turn ? 7 : null)), new Remove(FirstClaim)]);

        Assert.Null(await proposals.KeepAsync(key, "ben", new(1, Title("First"), "", null, 1), Cancellation));
        Assert.Null(await proposals.KeepAsync(key, "ben", new(1, full, "Because", 3, 2), Cancellation));
        Assert.Null(await proposals.KeepAsync(key, "cas", new(1, Title("Other"), "", null, 1), Cancellation));

        Assert.Equal(new Draft(1, full, "Because", 3, 2), await proposals.DraftAsync(key, "ben", Cancellation));
        Assert.NotNull(await proposals.KeepAsync(key, "ben", new(1, Title("From another window"), "", null, 2), Cancellation));
        await proposals.KeepAsync(key, "ben", null, Cancellation);
        Assert.Null(await proposals.DraftAsync(key, "ben", Cancellation));
        Assert.NotNull(await proposals.DraftAsync(key, "cas", Cancellation));
    }

    [Fact]
    public async Task An_accepted_proposal_is_a_revision_that_credits_its_author_and_is_the_moderators_to_undo()
    {
        await using var apps = await NewAsync();
        var (store, services) = await StartWithTalkAsync(apps);
        var created = await store.CreateAsync(Debates.WithClaims(2), Edit, Cancellation);
        var proposals = services.GetRequiredService<Proposals>();
        var proposal = await ProposeAsync(proposals, created.Key, ChangeSet.Put(new Claim(new("c1"), "Said better")), "It was clumsy\nto read");
        // Somebody else changes another claim meanwhile.
        Committed(await store.CommitAsync(created.Key, 1, ChangeSet.Put(new Claim(new("c2"), "Elsewhere")), Edit, Cancellation));

        var accepted = Committed(await store.AcceptAsync(created.Key, proposal.Number, "Mod", "mod", (_, _) => [], Cancellation));

        Assert.Equal(("Mod", "accepted Ben’s proposal 1: It was clumsy to read"), (accepted.Revision.Author, accepted.Revision.Summary));
        Assert.Equal(["Said better", "Elsewhere"], accepted.Now.Debate.Claims.Select(c => c.Text));
        var after = await proposals.FindAsync(created.Key, 1, Cancellation);
        Assert.Equal((ProposalState.Accepted, "Mod", 3), (after!.State, after.Decision!.By, after.Decision.Revision));
        Assert.IsType<CommitResult.Unchanged>(await store.AcceptAsync(created.Key, 1, "Mod", "mod", (_, _) => [], Cancellation));
        Assert.Equal("Claim 1", Committed(await store.UndoAsync(created.Key, "Mod", Cancellation)).Now.Debate.Claims[0].Text);
    }

    [Fact]
    public async Task A_proposal_that_cannot_be_written_stays_open()
    {
        await using var apps = await NewAsync();
        var (store, services) = await StartWithTalkAsync(apps);
        var created = await store.CreateAsync(Debates.WithClaims(1), Edit, Cancellation);
        var proposals = services.GetRequiredService<Proposals>();
        await ProposeAsync(proposals, created.Key, Title("Ben's"), "Clearer");
        Committed(await store.CommitAsync(created.Key, 1, Title("Ann's"), Edit, Cancellation));

        Assert.IsType<CommitResult.Conflicted>(await store.AcceptAsync(created.Key, 1, "Mod", "mod", (_, _) => [], Cancellation));
        Assert.Equal(ProposalState.Open, (await proposals.FindAsync(created.Key, 1, Cancellation))!.State);

        // What the moderator makes of it is written instead, and is then in the making no more.
        await proposals.KeepAsync(created.Key, "mod", new(2, Title("Both"), "", Edits: 1, Step: 1), Cancellation);
        var accepted = Committed(await store.AcceptAsync(created.Key, 1, "Mod", "mod", (_, _) => [], Cancellation));
        Assert.Equal(("Both", "accepted Ben’s proposal 1, edited: Clearer"), (accepted.Now.Debate.Heading.Title, accepted.Revision.Summary));
        Assert.Null(await proposals.DraftAsync(created.Key, "mod", Cancellation));
    }

    [Fact]
    public async Task A_proposal_is_decided_once_and_only_its_author_withdraws_it()
    {
        await using var apps = await NewAsync();
        var (store, services) = await StartWithTalkAsync(apps);
        var key = (await store.CreateAsync(Debates.WithClaims(1), Edit, Cancellation)).Key;
        var proposals = services.GetRequiredService<Proposals>();
        Assert.IsType<Result<Proposal>.Faulty>(await proposals.SendAsync(key, "ben", "Ben", "Nothing", Cancellation));
        await ProposeAsync(proposals, key, Title("A"), "a");
        await ProposeAsync(proposals, key, Title("B"), "b");

        Assert.False(await proposals.WithdrawAsync(key, 1, "ann", "Ann", Cancellation));
        Assert.True(await proposals.WithdrawAsync(key, 1, "ben", "Ben", Cancellation));
        Assert.True(await proposals.DecideAsync(key, 2, ProposalState.Declined, "Mod", "not so", Cancellation));
        Assert.False(await proposals.DecideAsync(key, 2, ProposalState.Declined, "Other", "no", Cancellation));

        Assert.Equal([(2, "not so"), (1, null)], (await proposals.ListAsync(key, "ben", Cancellation)).Select(p => (p.Number, p.Decision!.Answer)));
        Assert.Empty(await proposals.ListAsync(key, "ann", Cancellation));
        Assert.Empty(await proposals.CountOpenAsync([key], Cancellation));
        Assert.Equal([key], await proposals.DecidedAsync("ben", Cancellation));
        await proposals.SeeAsync(key, "ben", Cancellation);
        Assert.Empty(await proposals.DecidedAsync("ben", Cancellation));
    }

    [Fact]
    public async Task A_thread_waits_for_whom_it_mentions_until_they_have_read_it_and_for_those_in_it_until_they_answer()
    {
        await using var apps = await NewAsync();
        var (store, services) = await StartWithTalkAsync(apps);
        var key = (await store.CreateAsync(Debates.WithClaims(1), Edit, Cancellation)).Key;
        var notes = services.GetRequiredService<Notes>();

        var first = (await notes.AddAsync(key, FirstClaim, "Claim 1", null, "Ann", "ann", "Is this so, @Ben?", ["ben", "ann"], Cancellation)).Value;
        Assert.Empty(await notes.WaitingAsync("ann", Cancellation));
        var waiting = Assert.Single(await notes.WaitingAsync("ben", Cancellation));
        Assert.Equal((FirstClaim, 1, true), (waiting.Record, waiting.Unread, waiting.MentionsMe));
        await notes.ReadAsync(key, "ben", first, first, Cancellation);
        Assert.Empty(await notes.WaitingAsync("ben", Cancellation));

        await notes.AddAsync(key, FirstClaim, "Claim 1", first, "Ben", "ben", "It is.", [], Cancellation);
        Assert.Equal(["Is this so, @Ben?", "It is."], Assert.Single(await notes.WaitingAsync("ann", Cancellation)).Notes.Select(n => n.Text));
        await notes.ResolveAsync(key, first, "Ann", Cancellation);
        Assert.Empty(await notes.WaitingAsync("ann", Cancellation));
        Assert.Equal("Ann", Assert.Single(await notes.ThreadsAsync(key, FirstClaim, "ann", Cancellation)).ResolvedBy);
        Assert.Empty(await notes.ThreadsAsync(key, RecordKey.Heading, "ann", Cancellation));
    }

    [Fact]
    public async Task Notes_on_what_is_removed_stay_and_hostile_text_comes_back_as_it_went_in()
    {
        await using var apps = await NewAsync();
        var (store, services) = await StartWithTalkAsync(apps);
        var key = (await store.CreateAsync(Debates.WithClaims(1), Edit, Cancellation)).Key;
        var notes = services.GetRequiredService<Notes>();
        foreach (var text in Debates.Hostile)
            await notes.AddAsync(key, FirstClaim, "Claim 1", null, "Ann", "ann", text, [], Cancellation);
        Committed(await store.CommitAsync(key, 1, new([new Remove(FirstClaim)]), Edit, Cancellation));

        var threads = await notes.ThreadsAsync(key, null, "ben", Cancellation);

        Assert.Equal(Debates.Hostile.Select(t => t.Trim()), threads.OrderBy(t => t.Number).Select(t => t.Notes[0].Text));
        Assert.All(threads, t => Assert.Equal("Claim 1", t.Label));
        Assert.IsType<Result<int>.Faulty>(await notes.AddAsync(key, FirstClaim, "", null, "Ann", "ann", " \n", [], Cancellation));
        Assert.IsType<Result<int>.Faulty>(await notes.AddAsync(key, FirstClaim, "", 999, "Ann", "ann", "Where?", [], Cancellation));
    }

    [Fact]
    public async Task A_frozen_section_keeps_its_turns_and_what_is_annotated_on_them_and_nothing_else()
    {
        await using var apps = await NewAsync();
        var (store, services) = await StartWithTalkAsync(apps);
        var key = (await store.CreateAsync(Transcript(), Edit, Cancellation)).Key;
        var freezes = services.GetRequiredService<Freezes>();
        await freezes.FreezeAsync(key, (new("t2"), new("t3")), "Mod", Cancellation);

        await RefusedAsync(ChangeSet.Put(new Turn(new("t2"), new("ann"), "Text of other words")));
        await RefusedAsync(ChangeSet.Put(new Annotation(new("a9"), new("t3"), 0, 4, "Text", SpeechAct.Asserting, new("ann"))));
        await RefusedAsync(new([new Remove(new(RecordKind.Annotation, "a2"))]));
        await RefusedAsync(new([new Put(new Turn(new("new"), new("ann"), "In between"), (2 * 1024) + 1)]));
        await RefusedAsync(new([new Remove(new(RecordKind.Turn, "t3"))]));
        Committed(await store.CommitAsync(key, 1, ChangeSet.Put(new Turn(new("t1"), new("ann"), "Other words"), new Claim(new("c1"), "New")), Edit, Cancellation));

        Assert.True(await freezes.ThawAsync(key, Assert.Single(await freezes.ListAsync(key, Cancellation)).Number, Cancellation));
        Committed(await store.CommitAsync(key, 2, new([new Remove(new(RecordKind.Annotation, "a2"))]), Edit, Cancellation));

        async Task RefusedAsync(ChangeSet changes)
        {
            var refused = Assert.IsType<CommitResult.Refused>(await store.CommitAsync(key, 1, changes, Edit, Cancellation));
            Assert.Matches("this part of the transcript is frozen since .* UTC by Mod: a moderator can unfreeze it", Assert.Single(refused.Faults).Message);
        }
    }

    [Fact]
    public async Task A_frozen_debate_takes_no_change_no_undo_and_no_proposal()
    {
        await using var apps = await NewAsync();
        var (store, services) = await StartWithTalkAsync(apps);
        var key = (await store.CreateAsync(Debates.WithClaims(1), Edit, Cancellation)).Key;
        Committed(await store.CommitAsync(key, 1, Title("Ann's"), Edit, Cancellation));
        await ProposeAsync(services.GetRequiredService<Proposals>(), key, ChangeSet.Put(new Claim(new("c1"), "Ben's")), "Because");
        await services.GetRequiredService<Freezes>().FreezeAsync(key, null, "Mod", Cancellation);

        Assert.IsType<CommitResult.Refused>(await store.CommitAsync(key, 2, Title("Other"), Edit, Cancellation));
        Assert.IsType<CommitResult.Refused>(await store.UndoAsync(key, "Ann", Cancellation));
        Assert.IsType<CommitResult.Refused>(await store.AcceptAsync(key, 1, "Mod", "mod", (_, _) => [], Cancellation));
        Assert.Equal(2, (await store.OpenAsync(key, Cancellation))!.Revision);
    }

    private static Debate Transcript() => Debates.Of(
        new Heading("Title"), new Participant(new("ann"), "Ann"),
        new Turn(new("t1"), new("ann"), "Text one"), new Turn(new("t2"), new("ann"), "Text two"), new Turn(new("t3"), new("ann"), "Text three"), new Turn(new("t4"), new("ann"), "Text four"),
        new Annotation(new("a2"), new("t2"), 0, 4, "Text", SpeechAct.Asserting, new("ann")));

    private static async Task<(DebateStore Store, IServiceProvider Services)> StartWithTalkAsync(Apps apps)
    {
        var services = apps.Services();
        await DatabaseStart.MigrateAsync(services, Cancellation);
        return (services.GetRequiredService<DebateStore>(), services);
    }

    private static async Task<Proposal> ProposeAsync(Proposals proposals, DebateKey key, ChangeSet changes, string reason)
    {
        Assert.Null(await proposals.KeepAsync(key, "ben", new(1, changes, "", null, 1), Cancellation));
        return (await proposals.SendAsync(key, "ben", "Ben", reason, Cancellation)).Value;
    }
}

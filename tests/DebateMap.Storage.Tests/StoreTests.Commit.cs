using DebateMap.Domain;
using DebateMap.Storage.Accounts;

namespace DebateMap.Storage.Tests;

public abstract partial class StoreTests
{
    [Fact]
    public async Task A_commit_becomes_the_next_revision()
    {
        var clock = new SetClock(new(2026, 5, 6, 7, 8, 9, TimeSpan.Zero));
        await using var apps = await NewAsync();
        var store = await apps.StartAsync(time: clock);
        var created = await store.CreateAsync(Debates.WithClaims(2), Edit, Cancellation);

        clock.Now = clock.Now.AddHours(1).AddTicks(3); // Finer than PostgreSQL keeps.
        var committed = Committed(await store.CommitAsync(created.Key, 1,
            new([new Put(new Claim(new("c2"), "Better")), new Put(new Claim(new("c3"), "New")), new Remove(new(RecordKind.Claim, "c1"))]), new("Ben", "Improve"), Cancellation));

        Assert.Equal((2, 2, "Ben", "Improve"), (committed.Now.Revision, committed.Revision.Number, committed.Revision.Author, committed.Revision.Summary));
        Assert.Equal(["Better", "New"], committed.Now.Debate.Claims.Select(c => c.Text));
        Assert.Empty(committed.Merged);

        var fresh = await apps.StartAsync();
        AssertSame(committed.Now.Debate, (await fresh.OpenAsync(created.Key, Cancellation))!.Debate);
        Assert.Equal(committed.Revision, (await fresh.HistoryAsync(created.Key, 1, Cancellation)).Single());
        Assert.Equal(new DebateListing(created.Key, "Title", 2, committed.Revision.At, "Ben", 2, 0, 0, Role.Owner, Visibility.Private), Assert.Single(await fresh.ListAsync(Cancellation)));
    }

    [Fact]
    public async Task The_list_shows_the_last_changed_debate_first()
    {
        var clock = new SetClock(new(2026, 5, 6, 7, 8, 9, TimeSpan.Zero));
        await using var apps = await NewAsync();
        var store = await apps.StartAsync(time: clock);
        var keys = new List<DebateKey>();
        foreach (var title in (string[])["one", "two", "three"])
        {
            keys.Add((await store.CreateAsync(Debates.Of(new Heading(title)), Edit, Cancellation)).Key);
            clock.Now = clock.Now.AddMilliseconds(1);
        }

        Committed(await store.CommitAsync(keys[1], 1, Title("two again"), Edit, Cancellation));

        Assert.Equal(["two again", "three", "one"], (await store.ListAsync(Cancellation)).Select(d => d.Title));
    }

    [Fact]
    public async Task A_change_set_that_does_nothing_writes_nothing()
    {
        await using var apps = await NewAsync();
        var store = await apps.StartAsync();
        var created = await store.CreateAsync(Debates.WithClaims(2), Edit, Cancellation);

        var result = await store.CommitAsync(created.Key, 1, ChangeSet.Put(created.Debate.Claims[0]), Edit, Cancellation);

        Assert.Same(created.Debate, Assert.IsType<CommitResult.Unchanged>(result).Now.Debate);
        await AssertNothingWrittenAsync(apps, created);
    }

    [Fact]
    public async Task A_change_that_would_break_the_debate_is_refused_and_writes_nothing()
    {
        await using var apps = await NewAsync();
        var store = await apps.StartAsync();
        var created = await store.CreateAsync(Debates.WithClaims(2), Edit, Cancellation);

        var result = await store.CommitAsync(created.Key, 1,
            ChangeSet.Put(new Claim(new("c2"), "Better"), new Inference(new("i1"), InferenceKind.Supports, [new("c9")]) { Conclusion = new("c1") }), Edit, Cancellation);

        Assert.Equal("inferences[i1].premises[0]: no claim \"c9\"", Assert.IsType<CommitResult.Refused>(result).Faults.Single().ToString());
        await AssertNothingWrittenAsync(apps, created);
    }

    [Fact]
    public async Task A_change_based_on_a_revision_that_is_not_there_is_refused()
    {
        await using var apps = await NewAsync();
        var store = await apps.StartAsync();
        var created = await store.CreateAsync(Debates.WithClaims(2), Edit, Cancellation);

        var result = await store.CommitAsync(created.Key, 7, Title("Other"), Edit, Cancellation);

        Assert.Equal("was made on revision 7, but the debate is at 1: open it again", Assert.IsType<CommitResult.Refused>(result).Faults.Single().ToString());
        await AssertNothingWrittenAsync(apps, created);
    }

    [Fact]
    public async Task Fields_that_only_one_of_two_people_changed_come_together()
    {
        await using var apps = await NewAsync();
        var (ann, ben) = (await apps.StartAsync(), await apps.StartAsync());
        var created = await ann.CreateAsync(Debates.WithClaims(2), Edit, Cancellation);
        var claim = (await ben.OpenAsync(created.Key, Cancellation))!.Debate.Claims[0];
        Committed(await ann.CommitAsync(created.Key, 1, ChangeSet.Put(claim with { Text = "Ann's text" }), Edit, Cancellation));

        var committed = Committed(await ben.CommitAsync(created.Key, 1, ChangeSet.Put(claim with { Note = "Ben's note" }), new("Ben", "Note"), Cancellation));

        Assert.Equal(new Claim(claim.Id, "Ann's text") { Note = "Ben's note" }, committed.Now.Debate.Claims[0]);
        Assert.Equal([claim.Key], committed.Merged);
        Assert.Equal(3, committed.Now.Revision);
        AssertSame(committed.Now.Debate, (await ann.OpenAsync(created.Key, Cancellation))!.Debate);
    }

    [Fact]
    public async Task A_field_that_both_changed_is_told_to_the_later_and_nothing_is_written()
    {
        await using var apps = await NewAsync();
        var (ann, ben) = (await apps.StartAsync(), await apps.StartAsync());
        var created = await ann.CreateAsync(Debates.WithClaims(2), Edit, Cancellation);
        var claim = created.Debate.Claims[0];
        var hers = Committed(await ann.CommitAsync(created.Key, 1, ChangeSet.Put(claim with { Text = "Ann's text" }), Edit, Cancellation)).Now;

        var result = await ben.CommitAsync(created.Key, 1,
            ChangeSet.Put(claim with { Text = "Ben's text" }, new Claim(new("c9"), "Would go along")), new("Ben", "Text"), Cancellation);

        var conflicted = Assert.IsType<CommitResult.Conflicted>(result);
        Assert.Equal([new FieldConflict(claim.Key, "text", "Ann's text", "Ben's text")], conflicted.Conflicts);
        Assert.Equal(2, conflicted.Now.Revision);
        AssertSame(hers.Debate, conflicted.Now.Debate);
        await AssertNothingWrittenAsync(apps, hers);

        // Having chosen, Ben commits on what he was shown.
        var chosen = Committed(await ben.CommitAsync(created.Key, conflicted.Now.Revision, ChangeSet.Put(claim with { Text = "Ben's text" }), new("Ben", "Text"), Cancellation));
        Assert.Equal("Ben's text", chosen.Now.Debate.Claims[0].Text);
    }

    [Fact]
    public async Task Two_people_who_choose_the_same_new_id_both_keep_their_record()
    {
        await using var apps = await NewAsync();
        var (ann, ben) = (await apps.StartAsync(), await apps.StartAsync());
        var created = await ann.CreateAsync(Debates.WithClaims(2), Edit, Cancellation);
        Committed(await ann.CommitAsync(created.Key, 1, ChangeSet.Put(new Claim(new("c3"), "Ann's")), Edit, Cancellation));

        var committed = Committed(await ben.CommitAsync(created.Key, 1, ChangeSet.Put(
            new Claim(new("c3"), "Ben's"), new Inference(new("i1"), InferenceKind.Supports, [new("c3")]) { Conclusion = new("c1") }), new("Ben", "Add"), Cancellation));

        Assert.Equal(["Claim 1", "Claim 2", "Ann's", "Ben's"], committed.Now.Debate.Claims.Select(c => c.Text));
        Assert.Equal("Ben's", committed.Now.Debate.Claims[committed.Now.Debate.Inferences[0].Premises[0]].Text);
    }

    [Fact]
    public async Task A_deleted_debate_is_hidden_and_can_be_put_back()
    {
        await using var apps = await NewAsync();
        var store = await apps.StartAsync();
        var created = await store.CreateAsync(Debates.WithClaims(2), Edit, Cancellation);

        Assert.True(await store.DeleteAsync(created.Key, Cancellation));
        Assert.False(await store.DeleteAsync(created.Key, Cancellation));
        Assert.Empty(await store.ListAsync(Cancellation));
        Assert.Null(await store.OpenAsync(created.Key, Cancellation));
        Assert.IsType<CommitResult.Gone>(await store.CommitAsync(created.Key, 1, Title("Other"), Edit, Cancellation));
        Assert.IsType<CommitResult.Gone>(await store.UndoAsync(created.Key, "Ann", Cancellation));

        Assert.True(await store.RestoreAsync(created.Key, Cancellation));
        Assert.False(await store.RestoreAsync(created.Key, Cancellation));
        await AssertNothingWrittenAsync(apps, created);
    }

    [Fact]
    public async Task A_debate_that_never_was_is_gone()
    {
        await using var apps = await NewAsync();
        var store = await apps.StartAsync();
        var key = DebateKey.New();

        Assert.Null(await store.OpenAsync(key, Cancellation));
        Assert.IsType<CommitResult.Gone>(await store.CommitAsync(key, 1, Title("Other"), Edit, Cancellation));
        Assert.Empty(await store.HistoryAsync(key, 0, Cancellation));
        Assert.False(await store.DeleteAsync(key, Cancellation));
        Assert.False(await store.RestoreAsync(key, Cancellation));
    }

    private static async Task AssertNothingWrittenAsync(Apps apps, StoredDebate expected)
    {
        var fresh = await apps.StartAsync();
        var opened = (await fresh.OpenAsync(expected.Key, Cancellation))!;
        Assert.Equal(expected.Revision, opened.Revision);
        AssertSame(expected.Debate, opened.Debate);
        Assert.Equal(expected.Revision, (await fresh.HistoryAsync(expected.Key, 0, Cancellation)).Count);
        Assert.Equal(expected.Revision, Assert.Single(await fresh.ListAsync(Cancellation)).Revision);
    }

    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

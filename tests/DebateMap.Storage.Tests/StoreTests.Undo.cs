using DebateMap.Domain;

namespace DebateMap.Storage.Tests;

public abstract partial class StoreTests
{
    [Fact]
    public async Task Undo_and_redo_go_back_and_forth_as_new_revisions()
    {
        await using var apps = await NewAsync();
        var store = await apps.StartAsync();
        var created = await store.CreateAsync(Debates.WithClaims(3), Edit, Cancellation);
        var first = Committed(await store.CommitAsync(created.Key, 1, new([new Remove(new(RecordKind.Claim, "c2"))]), new("Ann", "Remove c2"), Cancellation)).Now;
        var second = Committed(await store.CommitAsync(created.Key, 2, Title("Second"), new("Ann", "Retitle"), Cancellation)).Now;

        var undone = Committed(await store.UndoAsync(created.Key, "Ann", Cancellation));
        Assert.Equal((4, 3, "Undo: Retitle"), (undone.Revision.Number, undone.Revision.Undoes, undone.Revision.Summary));
        AssertSame(first.Debate, undone.Now.Debate);
        AssertSame(created.Debate, Committed(await store.UndoAsync(created.Key, "Ann", Cancellation)).Now.Debate); // c2 is back in its place.
        AssertSame(first.Debate, Committed(await store.RedoAsync(created.Key, "Ann", Cancellation)).Now.Debate);
        var redone = Committed(await store.RedoAsync(created.Key, "Ann", Cancellation));
        Assert.Equal((7, 3, "Redo: Retitle"), (redone.Revision.Number, redone.Revision.Redoes, redone.Revision.Summary));
        AssertSame(second.Debate, redone.Now.Debate);

        Assert.IsType<CommitResult.Unchanged>(await store.RedoAsync(created.Key, "Ann", Cancellation));
        AssertSame(second.Debate, (await (await apps.StartAsync()).OpenAsync(created.Key, Cancellation))!.Debate);
    }

    [Fact]
    public async Task Undo_takes_back_ones_own_act_and_leaves_what_others_did()
    {
        await using var apps = await NewAsync();
        var store = await apps.StartAsync();
        var created = await store.CreateAsync(Debates.WithClaims(2), Edit, Cancellation);
        var claim = created.Debate.Claims[0];
        Committed(await store.CommitAsync(created.Key, 1, ChangeSet.Put(claim with { Text = "Ann's text" }), Edit, Cancellation));
        Committed(await store.CommitAsync(created.Key, 1, ChangeSet.Put(claim with { Note = "Ben's note" }), new("Ben", "Note"), Cancellation));

        Assert.Equal(claim with { Note = "Ben's note" }, Committed(await store.UndoAsync(created.Key, "Ann", Cancellation)).Now.Debate.Claims[0]);
        Assert.Equal(claim with { Text = "Ann's text", Note = "Ben's note" }, Committed(await store.RedoAsync(created.Key, "Ann", Cancellation)).Now.Debate.Claims[0]);
    }

    [Fact]
    public async Task An_undo_that_others_have_overtaken_is_told_as_a_conflict()
    {
        await using var apps = await NewAsync();
        var store = await apps.StartAsync();
        var created = await store.CreateAsync(Debates.WithClaims(1), Edit, Cancellation);
        Committed(await store.CommitAsync(created.Key, 1, Title("Ann's"), Edit, Cancellation));
        Committed(await store.CommitAsync(created.Key, 2, Title("Ben's"), new("Ben", "Retitle"), Cancellation));

        var conflict = Assert.IsType<CommitResult.Conflicted>(await store.UndoAsync(created.Key, "Ann", Cancellation));

        Assert.Equal([new FieldConflict(RecordKey.Heading, "title", "Ben's", "Title")], conflict.Conflicts);
    }

    [Fact]
    public async Task An_undo_that_would_leave_a_reference_dangling_is_refused()
    {
        await using var apps = await NewAsync();
        var store = await apps.StartAsync();
        var created = await store.CreateAsync(Debates.WithClaims(1), Edit, Cancellation);
        Committed(await store.CommitAsync(created.Key, 1, ChangeSet.Put(new Claim(new("c2"), "Ann's")), Edit, Cancellation));
        Committed(await store.CommitAsync(created.Key, 2,
            ChangeSet.Put(new Inference(new("i1"), InferenceKind.Supports, [new("c2")]) { Conclusion = new("c1") }), new("Ben", "Argue"), Cancellation));

        var refused = Assert.IsType<CommitResult.Refused>(await store.UndoAsync(created.Key, "Ann", Cancellation));

        Assert.Equal("inferences[i1].premises[0]: still refers to claim \"c2\", which is to be removed", refused.Faults.Single().ToString());
    }

    [Fact]
    public async Task An_undo_of_what_somebody_else_put_back_already_lets_the_next_undo_go_on()
    {
        await using var apps = await NewAsync();
        var store = await apps.StartAsync();
        var created = await store.CreateAsync(Debates.WithClaims(1), Edit, Cancellation);
        Committed(await store.CommitAsync(created.Key, 1, ChangeSet.Put(new Claim(new("c2"), "Ann's")), Edit, Cancellation));
        Committed(await store.CommitAsync(created.Key, 2, Title("Ann's"), Edit, Cancellation));
        Committed(await store.CommitAsync(created.Key, 3, Title("Title"), new("Ben", "Put back"), Cancellation));

        Assert.Empty(Committed(await store.UndoAsync(created.Key, "Ann", Cancellation)).Revision.Effects);
        AssertSame(created.Debate, Committed(await store.UndoAsync(created.Key, "Ann", Cancellation)).Now.Debate);
    }

    [Fact]
    public async Task Making_the_debate_is_not_undone()
    {
        await using var apps = await NewAsync();
        var store = await apps.StartAsync();
        var created = await store.CreateAsync(Debates.WithClaims(1), Edit, Cancellation);

        Assert.Equal(1, Assert.IsType<CommitResult.Unchanged>(await store.UndoAsync(created.Key, "Ann", Cancellation)).Now.Revision);
    }

    [Fact]
    public async Task Any_past_state_comes_back_from_the_history()
    {
        await using var apps = await NewAsync();
        var store = await apps.StartAsync();
        var now = await store.CreateAsync(Debates.Full(), Edit, Cancellation);
        var states = new List<Debate> { now.Debate };
        for (var i = 0; i < 5; i++)
        {
            var removal = Removal.Of(now.Debate, now.Debate.Records().SkipLast(i).Last().Key).Changes;
            now = Committed(await store.CommitAsync(now.Key, now.Revision, removal, Edit, Cancellation)).Now;
            states.Add(now.Debate);
        }

        var fresh = await apps.StartAsync();
        var (opened, history) = ((await fresh.OpenAsync(now.Key, Cancellation))!, await fresh.HistoryAsync(now.Key, 0, Cancellation));
        for (var number = 1; number <= states.Count; number++)
            AssertSame(states[number - 1], History.Before(opened.Debate, [.. history.Skip(number)]));
        Assert.Equal(Enumerable.Range(3, 4), (await fresh.HistoryAsync(now.Key, 2, Cancellation)).Select(r => r.Number));
    }
}

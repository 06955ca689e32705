using DebateMap.Domain;

namespace DebateMap.Storage.Tests;

public abstract partial class StoreTests
{
    [Fact]
    public async Task Every_field_of_every_kind_comes_back_as_it_went_in()
    {
        var debate = Debates.Full();
        var records = debate.Records().ToList();
        foreach (var kind in Kinds.All)
        {
            foreach (var field in kind.Fields)
                Assert.Contains(records, r => r.Key.Kind == kind.Tag && field.Get(r) is not (null or Items<string> { IsEmpty: true } or Items<Forecast> { IsEmpty: true }));
        }

        await using var apps = await NewAsync();
        var key = (await (await apps.StartAsync()).CreateAsync(debate, Edit, Cancellation)).Key;
        var opened = (await (await apps.StartAsync()).OpenAsync(key, Cancellation))!;

        Assert.Equal(1, opened.Revision);
        AssertSame(debate, opened.Debate);
    }

    [Fact]
    public async Task Every_field_of_every_kind_comes_back_through_the_history_too()
    {
        await using var apps = await NewAsync();
        var empty = await (await apps.StartAsync()).CreateAsync(Debates.WithClaims(0), Edit, Cancellation);
        var debate = Debates.Full();
        Committed(await (await apps.StartAsync()).CommitAsync(empty.Key, 1, ChangeSet.Put(debate.Records()), Edit, Cancellation));

        var history = await (await apps.StartAsync()).HistoryAsync(empty.Key, 1, Cancellation);

        AssertSame(debate, empty.Debate.Apply(Assert.Single(history).Forward()).Value);
    }

    [Fact]
    public async Task A_time_keeps_the_offset_that_it_was_given_with()
    {
        var at = new DateTimeOffset(2024, 2, 29, 23, 59, 59, TimeSpan.FromHours(14)).AddTicks(1);
        await using var apps = await NewAsync();
        var key = (await (await apps.StartAsync()).CreateAsync(Debates.Of(new Heading("T"), new Participant(new("p"), "P"), new Turn(new("t"), new("p"), "Hm") { At = at }), Edit, Cancellation)).Key;

        var opened = (await (await apps.StartAsync()).OpenAsync(key, Cancellation))!.Debate.Turns[0].At!.Value;

        Assert.Equal((at.Ticks, at.Offset), (opened.Ticks, opened.Offset));
    }

    [Fact]
    public async Task Records_keep_their_order()
    {
        await using var apps = await NewAsync();
        var store = await apps.StartAsync();
        var created = await store.CreateAsync(Debates.WithClaims(5), Edit, Cancellation);
        var places = created.Debate.Claims.Select(c => created.Debate.FindPlaced(c.Key)!.Place).ToList();

        // c5 between c1 and c2, c1 to the end, a new one at c3's place: of equal places the ids decide.
        var moved = Committed(await store.CommitAsync(created.Key, 1, new(
        [
            new Put(created.Debate.Claims[4], places[0] + 1), new Put(created.Debate.Claims[0], places[4] + 1), new Put(new Claim(new("C9"), "New"), places[2]),
        ]), Edit, Cancellation));

        string[] order = ["c5", "c2", "C9", "c3", "c4", "c1"];
        Assert.Equal(order, moved.Now.Debate.Claims.Select(c => c.Id.Value));
        Assert.Equal(order, (await (await apps.StartAsync()).OpenAsync(created.Key, Cancellation))!.Debate.Claims.Select(c => c.Id.Value));
    }

    [Fact]
    public async Task Authors_summaries_and_titles_hold_any_text()
    {
        await using var apps = await NewAsync();
        var store = await apps.StartAsync();
        foreach (var text in Debates.Hostile)
        {
            var created = await store.CreateAsync(Debates.Of(new Heading(text)), new(text, text), Cancellation);
            Assert.Contains(await store.ListAsync(Cancellation), d => d.Key == created.Key && d.Title == text && d.ChangedBy == text);
            var revision = Assert.Single(await store.HistoryAsync(created.Key, 0, Cancellation));
            Assert.Equal((text, text), (revision.Author, revision.Summary));
            Committed(await store.CommitAsync(created.Key, 1, Title("Other"), new(text, text), Cancellation));
            Assert.Equal(text, Committed(await store.UndoAsync(created.Key, text, Cancellation)).Now.Debate.Heading.Title);
        }
    }

    [Fact]
    public async Task A_debate_without_anything_can_be_stored_and_filled()
    {
        await using var apps = await NewAsync();
        var store = await apps.StartAsync();
        var key = (await store.CreateAsync(Debate.Empty, Edit, Cancellation)).Key;

        Committed(await store.CommitAsync(key, 1, Title("Now it has a title"), Edit, Cancellation));

        Assert.Equal("Now it has a title", (await (await apps.StartAsync()).OpenAsync(key, Cancellation))!.Debate.Heading.Title);
    }

    [Fact]
    public async Task Debates_do_not_mix()
    {
        await using var apps = await NewAsync();
        var store = await apps.StartAsync();
        var (one, two) = (await store.CreateAsync(Debates.WithClaims(3), Edit, Cancellation), await store.CreateAsync(Debates.WithClaims(2), Edit, Cancellation));
        Committed(await store.CommitAsync(one.Key, 1, ChangeSet.Put(new Claim(new("c1"), "Of one only")), Edit, Cancellation));
        Committed(await store.CommitAsync(one.Key, 2, new([new Remove(new(RecordKind.Claim, "c2"))]), Edit, Cancellation));

        var fresh = await apps.StartAsync();
        Assert.Equal(["Of one only", "Claim 3"], (await fresh.OpenAsync(one.Key, Cancellation))!.Debate.Claims.Select(c => c.Text));
        AssertSame(two.Debate, (await fresh.OpenAsync(two.Key, Cancellation))!.Debate);
    }
}

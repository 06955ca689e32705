using System.Data.Common;
using DebateMap.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DebateMap.Storage.Tests;

public abstract partial class StoreTests
{
    [Fact]
    public async Task The_history_is_listed_newest_first_and_piece_by_piece()
    {
        await using var apps = await NewAsync();
        var store = await apps.StartAsync();
        var key = (await store.CreateAsync(Debates.WithClaims(1), new("Ann", "Make"), Cancellation)).Key;
        for (var number = 1; number <= 5; number++)
            Committed(await store.CommitAsync(key, number, Title($"Title {number}"), new("Ben", $"Retitle {number}"), Cancellation));
        Committed(await store.UndoAsync(key, "Ben", Cancellation));

        var page = await store.RevisionsAsync(key, RevisionFilter.None, 1, 3, Cancellation);

        Assert.Equal(7, page.Total);
        Assert.Equal([(6, "Retitle 5"), (5, "Retitle 4"), (4, "Retitle 3")], page.Revisions.Select(r => (r.Number, r.Summary)));
        Assert.Equal((7, "Ben", 6), (await store.ListingAsync(key, 7, Cancellation)) is { } last ? (last.Number, last.Author, last.Undoes!.Value) : default);
        Assert.Null(await store.ListingAsync(key, 8, Cancellation));
        Assert.Equal(["Ann", "Ben"], await store.AuthorsAsync(key, Cancellation));
    }

    [Fact]
    public async Task The_history_is_narrowed_to_an_author_a_kind_and_a_record()
    {
        await using var apps = await NewAsync();
        var store = await apps.StartAsync();
        var key = (await store.CreateAsync(Debates.WithClaims(11), new("Ann", "Make"), Cancellation)).Key;
        // The text of one claim looks like the effects on another, and c1 begins like c11.
        var hostile = ChangeSet.Put(new Claim(new("c2"), """{"kind":"claim","id":"c1","before":{}}"""));
        Committed(await store.CommitAsync(key, 1, hostile, new("Ben", "Hostile"), Cancellation));
        Committed(await store.CommitAsync(key, 2, ChangeSet.Put(new Claim(new("c11"), "Changed")), new("Ben", "Eleven"), Cancellation));
        Committed(await store.CommitAsync(key, 3, ChangeSet.Put(new Claim(new("c1"), "Changed"), new Claim(new("c3"), "Changed")), new("Ben", "One"), Cancellation));
        Committed(await store.CommitAsync(key, 4, Title("New"), new("Ann", "Retitle"), Cancellation));
        var c1 = new RecordKey(RecordKind.Claim, "c1");

        Assert.Equal([4, 1], await NumbersAsync(new(Record: c1)));
        Assert.Equal([4], await NumbersAsync(new("Ben", Record: c1)));
        Assert.Equal([5, 1], await NumbersAsync(new(Kind: RecordKind.Heading)));
        Assert.Equal([5, 1], await NumbersAsync(new("Ann")));
        Assert.Equal([4, 3, 2, 1], await NumbersAsync(new(Kind: RecordKind.Claim)));
        Assert.Equal([(2, "c2"), (3, "c11"), (4, "c1"), (4, "c3")], (await store.MatchingAsync(key, new("Ben", RecordKind.Claim), Cancellation)).SelectMany(r => r.Effects, (r, e) => (r.Number, e.Key.Id)));
        Assert.Empty(await NumbersAsync(new(Record: new(RecordKind.Claim, "C1"))));
        Assert.Empty(await NumbersAsync(new(Record: new(RecordKind.Claim, "c_"))));

        async Task<IEnumerable<int>> NumbersAsync(RevisionFilter filter)
        {
            var page = await store.RevisionsAsync(key, filter, 0, 100, Cancellation);
            Assert.Equal(page.Total, page.Revisions.Count);
            return page.Revisions.Select(r => r.Number);
        }
    }

    [Fact]
    public async Task The_story_of_a_record_is_what_happened_to_it_and_nothing_else()
    {
        await using var apps = await NewAsync();
        var store = await apps.StartAsync();
        var key = (await store.CreateAsync(Debates.WithClaims(3), Edit, Cancellation)).Key;
        Committed(await store.CommitAsync(key, 1, ChangeSet.Put(new Claim(new("c1"), "First"), new Claim(new("c2"), "Other")), Edit, Cancellation));
        Committed(await store.CommitAsync(key, 2, ChangeSet.Put(new Claim(new("c2"), "Another")), Edit, Cancellation));
        Committed(await store.CommitAsync(key, 3, new([new Remove(new(RecordKind.Claim, "c1"))]), Edit, Cancellation));
        var c1 = new RecordKey(RecordKind.Claim, "c1");

        var story = await store.StoryAsync(key, c1, int.MaxValue, 10, Cancellation);

        Assert.Equal([(4, null), (2, "First"), (1, "Claim 1")], story.Select(r => (r.Number, (Assert.Single(r.Effects).After?.Record as Claim)?.Text)));
        Assert.Equal([2], (await store.StoryAsync(key, c1, 4, 1, Cancellation)).Select(r => r.Number));
    }

    [Fact]
    public async Task It_is_known_when_each_record_of_a_kind_was_added()
    {
        await using var apps = await NewAsync();
        var store = await apps.StartAsync();
        var key = (await store.CreateAsync(Debates.WithClaims(3), Edit, Cancellation)).Key;
        // A text that looks like the adding of a crux adds none.
        Committed(await store.CommitAsync(key, 1, ChangeSet.Put(Crux("k1"), new Claim(new("c3"), """{"kind":"crux","id":"k9","after":{}}""")), Edit, Cancellation));
        Committed(await store.CommitAsync(key, 2, ChangeSet.Put(Crux("k1") with { Test = "Look" }, Crux("k2")), Edit, Cancellation));
        Committed(await store.CommitAsync(key, 3, new([new Remove(Crux("k1").Key)]), Edit, Cancellation));
        Committed(await store.UndoAsync(key, Edit.Author, Cancellation));
        Assert.Equal([("k1", 2), ("k2", 3)], await AddedAsync(0));
        Assert.Equal([("k1", 5), ("k2", 3)], await AddedAsync(2));

        Committed(await store.CommitAsync(key, 5, new([new Remove(Crux("k2").Key)]), Edit, Cancellation));
        Committed(await store.CommitAsync(key, 6, ChangeSet.Put(Crux("k2")), Edit, Cancellation));
        Assert.Equal([("k1", 2), ("k2", 7)], await AddedAsync(0));

        static Crux Crux(string id) => new(new(id), new("c1"), new("c2"), CruxStatus.Proposed);
        async Task<IEnumerable<(string, int)>> AddedAsync(int after) =>
            (await store.AddedAsync(key, RecordKind.Crux, after, Cancellation)).Select(a => (a.Key, a.Value.Number)).Order();
    }

    [Fact]
    public async Task A_debate_is_opened_as_it_was_at_any_revision()
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
        foreach (var number in new[] { 3, 3, 1, 6, 2 })
        {
            var past = (await fresh.OpenAtAsync(now.Key, number, Cancellation))!;
            Assert.Equal(number, past.Revision);
            AssertSame(states[number - 1], past.Debate);
        }

        Assert.Null(await fresh.OpenAtAsync(now.Key, 0, Cancellation));
        Assert.Null(await fresh.OpenAtAsync(now.Key, 7, Cancellation));
        await fresh.DeleteAsync(now.Key, Cancellation);
        Assert.Null(await fresh.OpenAtAsync(now.Key, 3, Cancellation));
    }

    [Fact]
    public async Task Of_two_thousand_revisions_only_the_page_that_is_looked_at_is_fetched()
    {
        await using var apps = await NewAsync();
        var sent = new SentCommands();
        var store = await apps.StartAsync(sent);
        var key = (await store.CreateAsync(Debates.WithClaims(1), Edit, Cancellation)).Key;
        await using (var context = apps.Context())
        {
            await context.Database.ExecuteSqlRawAsync("""
                INSERT INTO "Revisions" ("Debate", "Number", "Author", "At", "Summary", "Effects")
                WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
                SELECT r."Debate", n.i, r."Author", r."At", 'Change', r."Effects" FROM "Revisions" r, n
                """, Cancellation);
        }

        sent.Texts.Clear();
        var page = await store.RevisionsAsync(key, new(Record: new(RecordKind.Claim, "c1")), 990, 20, Cancellation);

        Assert.Equal(2_000, page.Total);
        Assert.Equal(Enumerable.Range(991, 20).Reverse(), page.Revisions.Select(r => r.Number));
        Assert.Equal(2, sent.Texts.Count); // How many, and which.
        var list = sent.Texts[1];
        Assert.Contains("LIMIT", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Effects", list[..list.IndexOf("FROM", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    /// <summary>Keeps the text of every command that reads.</summary>
    private sealed class SentCommands : DbCommandInterceptor
    {
        public List<string> Texts { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Texts.Add(command.CommandText);
            return ValueTask.FromResult(result);
        }
    }
}

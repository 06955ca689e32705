using System.Data.Common;
using System.Globalization;
using DebateMap.Domain;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DebateMap.Storage.Tests;

public abstract partial class StoreTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Eight_writers_at_once_lose_nothing(bool inProcessesOfTheirOwn)
    {
        await using var apps = await NewAsync();
        var first = await apps.StartAsync();
        var created = await first.CreateAsync(Debates.WithClaims(1), Edit, Cancellation);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            var store = inProcessesOfTheirOwn ? await apps.StartAsync() : first;
            for (var i = 0; i < 25; i++)
            {
                // All on revision 1: each must be brought past whatever the others did meanwhile, and all want the same new id.
                var claim = new Claim(new("new"), string.Create(CultureInfo.InvariantCulture, $"{writer}/{i}"));
                Committed(await store.CommitAsync(created.Key, 1, ChangeSet.Put(claim), new($"Writer {writer}", "Add"), Cancellation));
            }
        }, Cancellation)));

        var opened = (await (await apps.StartAsync()).OpenAsync(created.Key, Cancellation))!;
        Assert.Equal(201, opened.Revision);
        Assert.Equal(
            Enumerable.Range(0, 8).SelectMany(w => Enumerable.Range(0, 25).Select(i => $"{w}/{i}")).Order(),
            opened.Debate.Claims.Skip(1).Select(c => c.Text).Order());
        Assert.Equal(Enumerable.Range(1, 201), (await first.HistoryAsync(created.Key, 0, Cancellation)).Select(r => r.Number));
        AssertSame(opened.Debate, (await first.OpenAsync(created.Key, Cancellation))!.Debate);
    }

    [Fact]
    public async Task A_reader_never_sees_half_a_revision()
    {
        await using var apps = await NewAsync();
        var writer = await apps.StartAsync();
        var created = await writer.CreateAsync(Debates.Of(new Heading("1"), new Claim(new("c1"), "1"), new Participant(new("p1"), "1")), Edit, Cancellation);
        using var done = new CancellationTokenSource();

        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            var seen = 0;
            while (!done.IsCancellationRequested || seen == 0)
            {
                // A new app each time, so that every row is read anew, and no debate is held from before.
                var opened = (await (await apps.StartAsync()).OpenAsync(created.Key, Cancellation))!;
                var number = opened.Revision.ToString(CultureInfo.InvariantCulture);
                Assert.Equal((number, number, number), (opened.Debate.Heading.Title, opened.Debate.Participants[0].Name, opened.Debate.Claims[0].Text));
                seen++;
            }
        }, Cancellation)).ToList();
        for (var number = 2; number <= 60; number++)
        {
            // Ids change too: the record that one table was read with may be gone when the next is read.
            var text = number.ToString(CultureInfo.InvariantCulture);
            var now = (await writer.OpenAsync(created.Key, Cancellation))!;
            Committed(await writer.CommitAsync(created.Key, number - 1, new(
            [
                new Put(new Heading(text)),
                new Remove(now.Debate.Claims[0].Key), new Put(new Claim(new($"c{text}"), text)),
                new Remove(now.Debate.Participants[0].Key), new Put(new Participant(new($"p{text}"), text)),
            ]), Edit, Cancellation));
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task An_app_sees_what_another_wrote()
    {
        await using var apps = await NewAsync();
        var (ann, ben) = (await apps.StartAsync(), await apps.StartAsync());
        var held = await ann.CreateAsync(Debates.WithClaims(2), Edit, Cancellation);
        for (var i = 1; i <= 3; i++)
            Committed(await ben.CommitAsync(held.Key, i, Title($"Ben's {i}"), new("Ben", "Retitle"), Cancellation));

        var opened = (await ann.OpenAsync(held.Key, Cancellation))!;

        Assert.Equal((4, "Ben's 3"), (opened.Revision, opened.Debate.Heading.Title));
        Assert.Equal(1, held.Revision);
    }

    [Fact]
    public async Task A_commit_on_a_snapshot_that_is_held_reads_no_records_again()
    {
        var statements = new Statements();
        await using var apps = await NewAsync();
        var store = await apps.StartAsync(statements);
        var held = await store.CreateAsync(Debates.WithClaims(50), Edit, Cancellation);
        statements.Seen.Clear();

        var committed = Committed(await store.CommitAsync(held.Key, 1, ChangeSet.Put(new Claim(new("c7"), "Better")), Edit, Cancellation));

        Assert.DoesNotContain(statements.Seen, s => s.Contains("FROM \"Claims\"", StringComparison.Ordinal));
        Assert.Contains(statements.Seen, s => s.Contains("UPDATE \"Claims\"", StringComparison.Ordinal));
        Assert.Equal("Better", committed.Now.Debate.Claims[6].Text);
        GC.KeepAlive(held);
    }

    [Fact]
    public async Task A_cancelled_commit_writes_nothing()
    {
        await using var apps = await NewAsync();
        var store = await apps.StartAsync();
        var created = await store.CreateAsync(Debates.WithClaims(2), Edit, Cancellation);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.CommitAsync(created.Key, 1, Title("Other"), Edit, new CancellationToken(true)));

        await AssertNothingWrittenAsync(apps, created);
    }

    private sealed class Statements : DbCommandInterceptor
    {
        public List<string> Seen { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Seen.Add(command.CommandText);
            return new(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Seen.Add(command.CommandText);
            return new(result);
        }
    }
}

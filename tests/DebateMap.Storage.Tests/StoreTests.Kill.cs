using System.Globalization;
using DebateMap.Domain;

namespace DebateMap.Storage.Tests;

public abstract partial class StoreTests
{
    [Fact]
    public async Task A_writer_killed_in_the_middle_loses_no_acknowledged_revision()
    {
        await using var apps = await NewAsync();
        var key = (await (await apps.StartAsync()).CreateAsync(Debates.WithClaims(1), Edit, Cancellation)).Key;
        var random = new Random(3);
        for (var round = 0; round < 4; round++)
        {
            using var writer = new WriterProcess(apps, key);
            var acknowledged = await writer.AcknowledgedAsync(random.Next(1, 40), Cancellation);
            acknowledged = await writer.KillAsync(acknowledged, Cancellation);

            await AssertWholeAsync(apps, key, acknowledged);
        }
    }

    /// <summary>The database opens, holds every revision up to the acknowledged one, and its rows are what the history makes.</summary>
    protected static async Task AssertWholeAsync(Apps apps, DebateKey key, int acknowledged)
    {
        var store = await apps.StartAsync();
        var (opened, history) = ((await store.OpenAsync(key, Cancellation))!, await store.HistoryAsync(key, 0, Cancellation));

        // At most one more than was acknowledged: written, but killed before it could say so.
        Assert.InRange(opened.Revision, acknowledged, acknowledged + 1);
        Assert.Equal(Enumerable.Range(1, opened.Revision), history.Select(r => r.Number));
        Assert.All(history.Skip(1), r => Assert.Contains(r.Effects, e => e.After?.Record is Claim claim && claim.Text == string.Create(CultureInfo.InvariantCulture, $"Claim of revision {r.Number}")));
        AssertSame(history.Aggregate(Debate.Empty, (debate, revision) => debate.Apply(revision.Forward()).Value), opened.Debate);
        Assert.Equal((opened.Revision, opened.Debate.Heading.Title, opened.Debate.Claims.Count),
            (await store.ListAsync(Cancellation)).Where(d => d.Key == key).Select(d => (d.Revision, d.Title, d.Claims)).Single());
    }
}

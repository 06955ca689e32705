using DebateMap.Domain;
using DebateMap.Testing;
using Npgsql;

namespace DebateMap.Storage.Tests;

/// <summary>What the store does, whatever the database.</summary>
public abstract partial class StoreTests
{
    private static readonly Act Edit = new("Ann", "Edit");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>An empty database of this provider, and the apps on it.</summary>
    protected abstract Task<Apps> NewAsync();

    private static ChangeSet Title(string title) => ChangeSet.Put(new Heading(title));

    private static CommitResult.Committed Committed(CommitResult result) => Assert.IsType<CommitResult.Committed>(result);

    /// <summary>Whether two debates hold equal records in the same order.</summary>
    private static void AssertSame(Debate expected, Debate actual) => Assert.Equal(expected.Records(), actual.Records());
}

public sealed class SqliteStoreTests(Databases databases) : StoreTests
{
    protected override Task<Apps> NewAsync() => Task.FromResult(new Apps("Sqlite", databases.NewSqlite()));
}

public sealed class PostgresStoreTests(Databases databases) : StoreTests
{
    protected override async Task<Apps> NewAsync() => new("Postgres", await databases.NewPostgresAsync());

    [Fact]
    public async Task A_server_that_crashes_in_the_middle_loses_no_acknowledged_revision()
    {
        Databases.SkipWithoutPostgres();
        await using var server = await PostgresServer.StartAsync();
        await using var apps = new Apps("Postgres", await server.CreateDatabaseAsync());
        var cancellation = TestContext.Current.CancellationToken;
        var key = (await (await apps.StartAsync()).CreateAsync(Debates.WithClaims(1), new("Ann", "Make"), cancellation)).Key;
        var random = new Random(4);
        for (var round = 0; round < 3; round++)
        {
            using var writer = new WriterProcess(apps, key);
            var acknowledged = await writer.AcknowledgedAsync(random.Next(1, 40), cancellation);
            await server.StopAtOnceAsync();
            acknowledged = await writer.EndAsync(acknowledged, cancellation);
            await server.StartAgainAsync();
            NpgsqlConnection.ClearAllPools(); // The connections to the server that crashed.

            await AssertWholeAsync(apps, key, acknowledged);
        }
    }
}

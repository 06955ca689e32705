using DebateMap.Domain;

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
}

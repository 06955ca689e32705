using DebateMap.Storage.Tests;
using DebateMap.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

[assembly: AssemblyFixture(typeof(Databases))]

namespace DebateMap.Storage.Tests;

/// <summary>Gives each test an empty database of its own: a SQLite file, or one on a PostgreSQL server that all tests share.</summary>
public sealed class Databases : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("debatemap-storage-").FullName;
    private PostgresServer? _server;
    private int _files;

    public async ValueTask InitializeAsync()
    {
        if (PostgresServer.Missing is null)
            _server = await PostgresServer.StartAsync();
    }

    public string NewSqlite() => new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder, $"{Interlocked.Increment(ref _files)}.db") }.ConnectionString;

    public async Task<string> NewPostgresAsync()
    {
        SkipWithoutPostgres();
        return await _server!.CreateDatabaseAsync();
    }

    public static void SkipWithoutPostgres()
    {
        if (PostgresServer.Missing is not { } reason)
            return;
        Assert.False(RequiredServices.MustBeThere, $"{reason} {RequiredServices.Variable} is 1, so this is not skipped.");
        Assert.Skip(reason);
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        if (_server is not null)
            await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

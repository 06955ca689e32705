using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DebateMap.Storage.Tests;

/// <summary>What the person who runs the app is told where its database cannot be used.</summary>
public sealed class StartTests(Databases databases)
{
    private const string Secret = "s3cret";

    [Theory]
    [InlineData("MySql", null, "Database:Provider: \"MySql\" is not a database that DebateMap can use: set it to Sqlite or Postgres")]
    [InlineData("Postgres", null, "ConnectionStrings:DebateMap: is missing: PostgreSQL needs one, as in \"Host=localhost;Database=debatemap;Username=debatemap;Password=…\"")]
    [InlineData("Postgres", "Database=x;Password=s3cret", "ConnectionStrings:DebateMap: names no Host, as in \"Host=localhost;Database=debatemap;Username=debatemap;Password=…\"")]
    [InlineData("Postgres", "Host=x;Password=s3cret", "ConnectionStrings:DebateMap: names no Database, as in \"Host=localhost;Database=debatemap;Username=debatemap;Password=…\"")]
    [InlineData("postgres", "Host=x;Database=x;Password=a;s3cret=b",
        "ConnectionStrings:DebateMap: cannot be read: it takes names and values as in \"Host=localhost;Database=debatemap;Username=debatemap;Password=…\", and a value that holds a semicolon goes in quotes")]
    [InlineData("Sqlite", "Host=x;Password=s3cret", "ConnectionStrings:DebateMap: cannot be read as one for SQLite, as in \"Data Source=/data/debatemap.db\"; for PostgreSQL set Database:Provider to Postgres")]
    [InlineData("Sqlite", "Pooling=true", "ConnectionStrings:DebateMap: names no file, as in \"Data Source=/data/debatemap.db\"")]
    [InlineData("sqlite", "Data Source=:memory:", "ConnectionStrings:DebateMap: would keep everything in memory and lose it: name a file, as in \"Data Source=/data/debatemap.db\"")]
    public async Task Wrong_settings_are_told_by_their_names(string? provider, string? connection, string message)
    {
        var told = await RefusedAsync(provider, connection);

        Assert.Equal(message, told);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_named_without_the_password()
    {
        var told = await RefusedAsync("Postgres", $"Host=127.0.0.1;Port=1;Database=debatemap;Username=ann;Password={Secret};Timeout=5");

        Assert.StartsWith("cannot reach PostgreSQL at 127.0.0.1:1 (", told, StringComparison.Ordinal);
        Assert.EndsWith("): check that it runs, and Host and Port in ConnectionStrings:DebateMap.", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_whom_the_server_does_not_know_is_named_without_the_password()
    {
        var connection = new Npgsql.NpgsqlConnectionStringBuilder(await databases.NewPostgresAsync()) { Username = "nobody-known", Password = Secret };

        var told = await RefusedAsync("Postgres", connection.ConnectionString);

        Assert.Equal($"PostgreSQL at {connection.Host}:5432 does not let the user \"nobody-known\" in: check Username and Password in ConnectionStrings:DebateMap.", told);
    }

    [Fact]
    public async Task A_database_that_the_server_does_not_have_yet_is_made()
    {
        var connection = new Npgsql.NpgsqlConnectionStringBuilder(await databases.NewPostgresAsync()) { Database = "made_at_start" };
        await using var apps = new Apps("Postgres", connection.ConnectionString);

        Assert.Empty(await (await apps.StartAsync()).ListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        var file = Path.Combine(Path.GetTempPath(), "debatemap-no-such-folder", "debatemap.db");

        var told = await RefusedAsync("Sqlite", $"Data Source={file}");

        Assert.Equal($"cannot make the database file {file}: there is no folder {Path.GetDirectoryName(file)}. Make it, or name another file in ConnectionStrings:DebateMap.", told);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var connection = databases.NewSqlite();
        var file = new SqliteConnectionStringBuilder(connection).DataSource;
        var text = string.Concat(Enumerable.Repeat("A diary, not a database. ", 100));
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);

        var told = await RefusedAsync("Sqlite", connection);

        Assert.Equal($"{file} is not a database: name another file in ConnectionStrings:DebateMap.", told);
        Assert.Equal(text, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_lock_left_by_a_killed_migration_does_not_keep_the_app_from_starting()
    {
        await using var apps = new Apps("Sqlite", databases.NewSqlite());
        await using (var context = apps.Context())
        {
            await context.Database.ExecuteSqlRawAsync("""
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00.1234567+00:00');
                """, TestContext.Current.CancellationToken);
        }

        Assert.Empty(await (await apps.StartAsync()).ListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task SQLite_writes_ahead_and_waits_for_the_disk()
    {
        await using var apps = new Apps("Sqlite", databases.NewSqlite());
        await apps.StartAsync();
        await using var context = apps.Context();
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);

        Assert.Equal("wal", await context.Database.SqlQuery<string>($"PRAGMA journal_mode").ToAsyncEnumerable().SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, await context.Database.SqlQuery<int>($"PRAGMA synchronous").ToAsyncEnumerable().SingleAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<string> RefusedAsync(string? provider, string? connection)
    {
        await using var apps = new Apps(provider, connection);
        var refused = await Assert.ThrowsAsync<DatabaseStartException>(() => apps.StartAsync());
        for (Exception? told = refused; told is not null; told = told.InnerException)
            Assert.DoesNotContain(Secret, told.Message, StringComparison.Ordinal);
        return refused.Message;
    }
}

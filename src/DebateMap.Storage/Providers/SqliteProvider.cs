using System.Data.Common;
using DebateMap.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DebateMap.Storage.Providers;

/// <summary>SQLite: one file, nothing to install.</summary>
internal sealed class SqliteProvider : Provider
{
    private const string Example = "\"Data Source=/data/debatemap.db\"";

    /// <summary>Seconds that a writer waits for another process before its attempt counts as failed.</summary>
    private const int Patience = 5;

    private const string PatienceKeyword = "Default Timeout";

    private const string OldLocks = """FROM "__EFMigrationsLock" WHERE datetime("Timestamp") < datetime('now', '-10 minutes')""";

    public override string Name => "Sqlite";

    public override Result<string> Read(string? given)
    {
        SqliteConnectionStringBuilder builder;
        try
        {
            builder = new(given ?? "");
        }
        catch (ArgumentException)
        {
            // The builder's own message can quote a piece of a password, where this was meant for another provider.
            return Fault($"cannot be read as one for SQLite, as in {Example}; for PostgreSQL set {DatabaseSettings.ProviderKey} to Postgres");
        }

        if (string.IsNullOrWhiteSpace(given))
        {
            if (DefaultFolder() is not { Length: > 0 } folder)
                return Fault($"is missing, and this user has no data folder to use instead: name a file, as in {Example}");
            builder.DataSource = Path.Combine(folder, "DebateMap", "debatemap.db");
        }
        else if (string.IsNullOrWhiteSpace(builder.DataSource))
        {
            return Fault($"names no file, as in {Example}");
        }
        else if (builder.DataSource == ":memory:" || builder.Mode == SqliteOpenMode.Memory)
        {
            return Fault($"would keep everything in memory and lose it: name a file, as in {Example}");
        }

        if (!builder.ShouldSerialize(PatienceKeyword))
            builder.DefaultTimeout = Patience;
        return new Result<string>.Ok(builder.ConnectionString);
    }

    public override void Use(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly("DebateMap.Storage.Sqlite")).AddInterceptors(FullSynchronous.Instance);

    public override string Describe(string connectionString) => $"the database file {FileOf(connectionString)}";

    /// <summary>Makes the data folder where nobody named a file; a folder that somebody named may be a slip and is not made.</summary>
    public override void Prepare(string connectionString)
    {
        if (Path.GetDirectoryName(FileOf(connectionString)) is { } folder && DefaultFolder() is { Length: > 0 } data && folder == Path.Combine(data, "DebateMap"))
            Directory.CreateDirectory(folder);
    }

    public override async Task SetUpAsync(DebateContext context, CancellationToken cancellation)
    {
        // EF turns write-ahead logging on only where it makes the file itself, and looking for migrations has made it already.
        await context.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", cancellation).ConfigureAwait(false);
        await GiveUpOldLockAsync(context, cancellation).ConfigureAwait(false);
    }

    public override string Explain(DbException exception, string connectionString)
    {
        var file = FileOf(connectionString);
        return (exception as SqliteException)?.SqliteErrorCode switch
        {
            5 => $"the database file {file} is in use by another process that is setting it up or writing for long: wait for it or end it, then start again.",
            8 => $"the database file {file} may only be read: let this user write it and its folder, or name another file in {DatabaseSettings.ConnectionKey}.",
            11 => $"the database file {file} is damaged: put a backup in its place.",
            13 => $"there is no room left on the disk of the database file {file}.",
            14 when Path.GetDirectoryName(file) is { } folder && !Directory.Exists(folder) =>
                $"cannot make the database file {file}: there is no folder {folder}. Make it, or name another file in {DatabaseSettings.ConnectionKey}.",
            14 => $"cannot open the database file {file}: let this user read and write it and its folder, or name another file in {DatabaseSettings.ConnectionKey}.",
            26 => $"{file} is not a database: name another file in {DatabaseSettings.ConnectionKey}.",
            _ => $"cannot use the database file {file}: {exception.Message}.",
        };
    }

    /// <summary>
    /// EF locks a migration by a row of a table, which stays when the process is killed meanwhile; every later start would wait for it
    /// forever. One that is older than any migration takes is given up. Where there is none nothing is written: an app can start while others
    /// write without a pause.
    /// </summary>
    private static async Task GiveUpOldLockAsync(DebateContext context, CancellationToken cancellation)
    {
        var tables = await context.Database.SqlQuery<int>($"""SELECT count(*) AS "Value" FROM sqlite_master WHERE name = '__EFMigrationsLock'""")
            .SingleAsync(cancellation).ConfigureAwait(false);
        if (tables == 0)
            return;
        var old = await context.Database.SqlQueryRaw<int>($"""SELECT count(*) AS "Value" {OldLocks}""").SingleAsync(cancellation).ConfigureAwait(false);
        if (old > 0)
            await context.Database.ExecuteSqlRawAsync($"DELETE {OldLocks}", cancellation).ConfigureAwait(false);
    }

    private static string FileOf(string connectionString) => Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);

    private static string DefaultFolder() => Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
}

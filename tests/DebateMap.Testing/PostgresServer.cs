using Npgsql;

namespace DebateMap.Testing;

/// <summary>
/// A PostgreSQL server of the tests' own: its data lives in a temporary folder, it listens on a socket there and on no port, and goes when
/// it is disposed. Where the tests run as root it runs as nobody, because PostgreSQL refuses to run as root.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Owner = "postgres";

    private readonly string _folder;
    private int _databases;

    private PostgresServer(string folder) => _folder = folder;

    /// <summary>Why there can be no server on this machine, for people; null where there can.</summary>
    public static string? Missing => PostgresPrograms.Folder is null
        ? "There is no PostgreSQL on this machine (looked for initdb and pg_ctl by pg_config, in /usr/lib/postgresql and on the path)." : null;

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Makes and starts one.</summary>
    public static async Task<PostgresServer> StartAsync()
    {
        var server = new PostgresServer(Directory.CreateTempSubdirectory("debatemap-pg-").FullName);
        if (OperatesAsRoot)
            await ProcessRun.ToEndAsync("chown", "nobody", server._folder);
        await RunAsync("initdb", "-D", server.Data, "-U", Owner, "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>How to connect to it.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"test{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionTo(name);
    }

    /// <summary>Stops it as a crash would: no connection is ended properly, nothing is flushed.</summary>
    public Task StopAtOnceAsync() => RunAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "-s", "stop");

    /// <summary>Starts it on the data that is there, recovering if need be.</summary>
    public Task StartAgainAsync() => RunAsync("pg_ctl", "-D", Data, "-w", "-s", "-l", Path.Combine(_folder, "log"),
        "-o", $"-c listen_addresses='' -c unix_socket_directories='{_folder}' -c fsync=off -c max_connections=200", "start");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            await StopAtOnceAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static bool OperatesAsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    private static Task RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(PostgresPrograms.Folder ?? throw new InvalidOperationException(Missing), PostgresPrograms.Program(program));
        return OperatesAsRoot
            ? ProcessRun.ToEndAsync("setpriv", ["--reuid=nobody", "--regid=nogroup", "--clear-groups", path, .. arguments])
            : ProcessRun.ToEndAsync(path, arguments);
    }

    private string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder { Host = _folder, Database = database, Username = Owner }.ConnectionString;
}

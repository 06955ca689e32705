using DebateMap.EndToEnd.Setup;
using DebateMap.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

[assembly: AssemblyFixture(typeof(World))]

namespace DebateMap.EndToEnd.Setup;

/// <summary>What all tests share: one browser, and one running app for each database.</summary>
public sealed class World : IAsyncLifetime
{
    // What makes Chromium run without a display, as any user, and leave the network alone.
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly string _folder = Directory.CreateTempSubdirectory("debatemap-browser-").FullName;
    private readonly List<RunningApp> _apps = [];
    private readonly Lazy<RunningApp> _onSqlite;
    private readonly Lazy<Task<RunningApp>> _onPostgres;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private readonly Lazy<Task<PostgresServer>> _server = new(PostgresServer.StartAsync);

    public World()
    {
        _onSqlite = new(() => StartOnSqlite());
        _onPostgres = new(StartOnPostgresAsync);
    }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public IBrowser Browser
    {
        get
        {
            Need(Chromium.Program is null ? "There is no Chromium on this machine (looked in $CHROMIUM, /usr/bin and on the path)." : null);
            return _browser!;
        }
    }

    public RunningApp OnSqlite => _onSqlite.Value;

    public Task<RunningApp> OnPostgresAsync()
    {
        Need(PostgresServer.Missing);
        return _onPostgres.Value;
    }

    /// <summary>An app of one test's own, with nothing in it.</summary>
    public RunningApp StartOnSqlite() => StartOnSqlite(null);

    /// <summary>The same with settings of its own.</summary>
    public RunningApp StartOnSqlite(IReadOnlyDictionary<string, string>? settings)
    {
        lock (_apps)
            return Keep(RunningApp.Start("Sqlite", new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder, $"{_apps.Count}.db") }.ConnectionString, settings));
    }

    /// <summary>An app of one test's own on an empty PostgreSQL database.</summary>
    public async Task<RunningApp> StartOnPostgresAsync(IReadOnlyDictionary<string, string> settings)
    {
        Need(PostgresServer.Missing);
        var connection = await (await _server.Value).CreateDatabaseAsync();
        lock (_apps)
            return Keep(RunningApp.Start("Postgres", connection, settings));
    }

    public async ValueTask InitializeAsync()
    {
        // The busiest machine may take this long for one step; nothing is waited for beyond its condition.
        const float patience = 60_000;
        SetDefaultExpectTimeout(patience);
        if (Chromium.Program is null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Program, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        foreach (var app in _apps)
            await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        if (_server.IsValueCreated)
            await (await _server.Value).DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static void Need(string? missing)
    {
        if (missing is null)
            return;
        Assert.False(RequiredServices.MustBeThere, $"{missing} {RequiredServices.Variable} is 1, so this is not skipped.");
        Assert.Skip(missing);
    }

    private async Task<RunningApp> StartOnPostgresAsync()
    {
        var connection = await (await _server.Value).CreateDatabaseAsync();
        lock (_apps)
            return Keep(RunningApp.Start("Postgres", connection));
    }

    private RunningApp Keep(RunningApp app)
    {
        _apps.Add(app);
        return app;
    }
}

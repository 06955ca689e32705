using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Accounts;
using DebateMap.Web.Hosting;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Live;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DebateMap.Web.Tests;

/// <summary>The store on a database file of its own, without the web around it.</summary>
internal sealed class LiveApp : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("debatemap-web-").FullName;
    private readonly ServiceProvider _services;

    public LiveApp(Mode mode = Mode.Personal, TimeProvider? time = null)
    {
        var settings = new Dictionary<string, string?> { ["ConnectionStrings:DebateMap"] = $"Data Source={Path.Combine(_folder, "test.db")}" };
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(time ?? TimeProvider.System);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        services.AddDebateStorage(configuration);
        services.AddAccounts(configuration, mode);
        services.AddLiveDebates(mode);
        _services = services.BuildServiceProvider();
    }

    public IServiceProvider Services => _services;

    public LiveDebates Live => _services.GetRequiredService<LiveDebates>();

    public async ValueTask InitializeAsync() => await DatabaseStart.MigrateAsync(_services, CancellationToken.None);

    /// <summary>A desk with that debate, for Ann.</summary>
    public async Task<Desk> OpenAsync(Debate debate)
    {
        var actor = new Actor("Ann");
        return new Desk(Live, actor, (await Live.CreateAsync(actor, debate, "made it", CancellationToken.None))!, Standing.Owner);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}

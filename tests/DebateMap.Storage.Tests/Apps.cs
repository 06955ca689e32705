using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DebateMap.Storage.Tests;

/// <summary>One database, and the apps that use it: each has a store and a cache of its own, as each process would.</summary>
public sealed class Apps(string? provider, string? connection) : IAsyncDisposable
{
    private readonly List<ServiceProvider> _started = [];

    public string? Provider { get; } = provider;

    public string? Connection { get; } = connection;

    /// <summary>Services of an app whose database is not made yet.</summary>
    public IServiceProvider Services(IInterceptor? interceptor = null, TimeProvider? time = null)
    {
        var services = Configured(Provider, Connection);
        if (interceptor is not null)
            services.ConfigureDbContext<DebateContext>(options => options.AddInterceptors(interceptor));
        if (time is not null)
            services.AddSingleton(time);
        var built = services.BuildServiceProvider();
        lock (_started)
            _started.Add(built);
        return built;
    }

    /// <summary>The store of an app that has just started.</summary>
    public async Task<DebateStore> StartAsync(IInterceptor? interceptor = null, TimeProvider? time = null)
    {
        var services = Services(interceptor, time);
        await DatabaseStart.MigrateAsync(services, TestContext.Current.CancellationToken);
        return services.GetRequiredService<DebateStore>();
    }

    /// <summary>A context on the database, to look at it and to damage it.</summary>
    public DebateContext Context() => Services().GetRequiredService<IDbContextFactory<DebateContext>>().CreateDbContext();

    public static IServiceCollection Configured(string? provider, string? connection) =>
        new ServiceCollection().AddDebateStorage(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider,
            ["ConnectionStrings:DebateMap"] = connection,
        }).Build());

    public async ValueTask DisposeAsync()
    {
        foreach (var services in _started)
            await services.DisposeAsync();
    }
}

using DebateMap.Storage.Accounts;
using DebateMap.Storage.Archive;
using DebateMap.Storage.Talk;
using DebateMap.Storage.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DebateMap.Storage;

/// <summary>Puts the store into an app.</summary>
public static class StorageServices
{
    /// <summary>
    /// Adds <see cref="DebateStore"/> on the database that <c>Database:Provider</c> (<c>Sqlite</c>, the default, or <c>Postgres</c>) and
    /// <c>ConnectionStrings:DebateMap</c> name; without the latter SQLite uses <c>DebateMap/debatemap.db</c> in the user's data folder.
    /// The settings are read at first use, so that whatever else configures the app comes before; <see cref="DatabaseStart.MigrateAsync"/>
    /// reports what is wrong with them.
    /// </summary>
    public static IServiceCollection AddDebateStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => DatabaseSettings.Read(configuration));
        services.AddPasskeySchema();
        services.AddPooledDbContextFactory<DebateContext>((provider, options) =>
        {
            provider.GetRequiredService<Domain.Result<DatabaseSettings>>().Value.Use(options);
            options.AddInterceptors(DatabaseTimes.Instance);
        });

        // One for the app: it holds the snapshots that users share.
        services.TryAddSingleton<DebateStore>();
        services.TryAddSingleton<Memberships>();
        services.TryAddSingleton<Invitations>();
        services.TryAddSingleton<ConfirmationLinks>();
        services.TryAddSingleton<Sessions>();
        services.TryAddSingleton<AuditLog>();
        services.TryAddSingleton<Setup>();
        services.TryAddSingleton<Names>();
        services.TryAddSingleton<ArchiveExport>();
        services.TryAddSingleton<ArchiveImport>();
        services.TryAddSingleton<Roster>();
        services.TryAddSingleton<Proposals>();
        services.TryAddSingleton<Notes>();
        services.TryAddSingleton<Freezes>();
        return services;
    }
}

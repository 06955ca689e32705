using System.Data.Common;
using DebateMap.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DebateMap.Storage;

/// <summary>The database cannot be used; the message says why and what to do, for the person who runs the app. It never holds a password.</summary>
public sealed class DatabaseStartException : Exception
{
    internal DatabaseStartException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}

/// <summary>What has to be done before the first use of the store.</summary>
public static class DatabaseStart
{
    /// <summary>Makes the database where there is none, and brings an older one up to date.</summary>
    /// <param name="services">Where <see cref="StorageServices.AddDebateStorage"/> was called.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="DatabaseStartException">
    /// The settings are wrong, the database cannot be reached, or it was made by a newer version. Nothing was changed.
    /// </exception>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var settings = SettingsOf(services);
        settings.Provider.Prepare(settings.ConnectionString);
        await using var context = await services.GetRequiredService<IDbContextFactory<DebateContext>>().CreateDbContextAsync(cancellation).ConfigureAwait(false);
        try
        {
            await BringUpToDateAsync(context, settings, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (FromDatabase(exception) is { } cause)
        {
            throw new DatabaseStartException(settings.Provider.Explain(cause, settings.ConnectionString), exception);
        }
    }

    /// <summary>Makes sure that the database is there and up to date, and changes nothing: for who only reads it.</summary>
    /// <param name="services">Where <see cref="StorageServices.AddDebateStorage"/> was called.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="DatabaseStartException">The settings are wrong, or the database is not there, or of another version.</exception>
    public static async Task CheckAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var settings = SettingsOf(services);
        await using var context = await services.GetRequiredService<IDbContextFactory<DebateContext>>().CreateDbContextAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (!await context.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellation).ConfigureAwait(false))
                throw new DatabaseStartException($"there is no {settings.ToString()["the ".Length..]}: name one in {DatabaseSettings.ConnectionKey}.");
            var applied = await AppliedAsync(context, settings, cancellation).ConfigureAwait(false);
            if (context.Database.GetMigrations().Except(applied).ToList() is { Count: > 0 } missing)
            {
                throw new DatabaseStartException(
                    $"{settings} is of an older version of DebateMap, or empty (it lacks {string.Join(", ", missing)}). Start this version of the app on it once, which brings it up to date.");
            }
        }
        catch (Exception exception) when (FromDatabase(exception) is { } cause)
        {
            throw new DatabaseStartException(settings.Provider.Explain(cause, settings.ConnectionString), exception);
        }
    }

    /// <summary>What is wrong with the settings that name the database, without opening it.</summary>
    public static Items<Fault> Faults(IConfiguration configuration) => DatabaseSettings.Read(configuration).Faults;

    private static DatabaseSettings SettingsOf(IServiceProvider services)
    {
        var read = services.GetRequiredService<Result<DatabaseSettings>>();
        return read is Result<DatabaseSettings>.Ok { Content: var settings } ? settings : throw new DatabaseStartException(string.Join(Environment.NewLine, read.Faults));
    }

    private static async Task<List<string>> AppliedAsync(DebateContext context, DatabaseSettings settings, CancellationToken cancellation)
    {
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellation).ConfigureAwait(false)).ToList();
        if (applied.Except(context.Database.GetMigrations()).ToList() is { Count: > 0 } newer)
        {
            throw new DatabaseStartException(
                $"{settings} was made by a newer version of DebateMap (it has {string.Join(", ", newer)}, which this one does not know). "
                + "Use that version or a newer one, or put back a backup from before the update. Nothing was changed.");
        }

        return applied;
    }

    private static async Task BringUpToDateAsync(DebateContext context, DatabaseSettings settings, CancellationToken cancellation)
    {
        var known = context.Database.GetMigrations().ToList();
        await settings.Provider.PrepareAsync(context, cancellation).ConfigureAwait(false);
        var applied = await AppliedAsync(context, settings, cancellation).ConfigureAwait(false);
        await settings.Provider.SetUpAsync(context, cancellation).ConfigureAwait(false);
        while (known.Except(applied).Any() && await AnotherAppDoesAsync(context, applied.Count, cancellation).ConfigureAwait(false))
            applied = (await context.Database.GetAppliedMigrationsAsync(cancellation).ConfigureAwait(false)).ToList();
    }

    /// <summary>
    /// Applies what is missing. EF locks the database for one migration at a time, so of two apps that start together one can find a
    /// migration made by the other under its feet; that one has to look again, which it has to do at most once for each migration.
    /// </summary>
    /// <returns>Whether it has to look again.</returns>
    private static async Task<bool> AnotherAppDoesAsync(DebateContext context, int applied, CancellationToken cancellation)
    {
        try
        {
            await context.Database.MigrateAsync(cancellation).ConfigureAwait(false);
            return false;
        }
        catch (Exception exception) when (FromDatabase(exception) is not null)
        {
            if ((await context.Database.GetAppliedMigrationsAsync(cancellation).ConfigureAwait(false)).Count() == applied)
                throw;
            return true;
        }
    }

    /// <summary>What the database or the way to it said; EF wraps it in exceptions of its own.</summary>
    private static DbException? FromDatabase(Exception? exception) => exception as DbException ?? (exception is null ? null : FromDatabase(exception.InnerException));
}

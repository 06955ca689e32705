using DebateMap.Storage;

namespace DebateMap.Web.Hosting;

/// <summary>What must be right before the app takes its first request.</summary>
internal static partial class Start
{
    /// <summary>Makes or updates the database; false, with the reason on the console, where the app cannot start.</summary>
    public static async Task<bool> PrepareDatabaseAsync(this WebApplication app)
    {
        try
        {
            await DatabaseStart.MigrateAsync(app.Services, app.Lifetime.ApplicationStopping);
            return true;
        }
        catch (DatabaseStartException failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return false;
        }
    }

    /// <summary>Prints the address once it is known, for whoever started the app by hand.</summary>
    public static void AnnounceAddress(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
        Listening(app.Logger, string.Join(" and ", app.Urls)));

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "DebateMap is ready: open {Address}")]
    private static partial void Listening(ILogger logger, string address);
}

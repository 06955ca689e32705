using DebateMap.Storage;
using Microsoft.AspNetCore.Connections;

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

    /// <summary>Runs until it is stopped. An address that somebody else uses is no crash but something to be told.</summary>
    public static async Task<int> RunOrExplainAsync(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{failure.Message} Is DebateMap running already? Otherwise choose another port: --urls http://localhost:5081");
            return 1;
        }
    }

    /// <summary>Prints the address once it is known, for whoever started the app by hand.</summary>
    public static void AnnounceAddress(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
        Listening(app.Logger, string.Join(" and ", app.Urls)));

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "DebateMap is ready: open {Address}")]
    private static partial void Listening(ILogger logger, string address);
}

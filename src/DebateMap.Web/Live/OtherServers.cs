using System.Data.Common;
using DebateMap.Storage;

namespace DebateMap.Web.Live;

/// <summary>
/// Brings what other servers on the same database write to the pages that are open here. Where the connection is lost it listens again, and
/// brings everything up to date first, as it heard nothing meanwhile.
/// </summary>
internal sealed partial class OtherServers(DebateStore store, LiveDebates live, TimeProvider time, ILogger<OtherServers> logger) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = TimeSpan.Zero;
        while (true)
        {
            try
            {
                await store.ListenAsync(
                    key =>
                    {
                        wait = TimeSpan.Zero;
                        return live.TellAsync(key, stoppingToken);
                    },
                    stoppingToken);
                return; // There are no others.
            }
            catch (Exception lost) when (lost is DbException or IOException or TimeoutException)
            {
                wait = wait == TimeSpan.Zero ? TimeSpan.FromSeconds(1) : wait * 2 < Longest ? wait * 2 : Longest;
                Lost(logger, wait.TotalSeconds, lost);
            }

            await Task.Delay(wait, time, stoppingToken);
        }
    }

    [LoggerMessage(EventId = 20, Level = LogLevel.Warning, Message = "Does not hear of what other servers write; tries again in {Seconds} s")]
    private static partial void Lost(ILogger logger, double seconds, Exception lost);
}

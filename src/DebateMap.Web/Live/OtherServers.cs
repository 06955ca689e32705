using System.Data.Common;
using System.Threading.Channels;
using DebateMap.Storage;

namespace DebateMap.Web.Live;

/// <summary>
/// Brings what other servers on the same database write to the pages that are open here, and tells them where somebody's role changes here.
/// Where the connection is lost it listens again, and brings everything up to date first, as it heard nothing meanwhile.
/// </summary>
internal sealed partial class OtherServers(DebateStore store, LiveDebates live, TimeProvider time, ILogger<OtherServers> logger) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly Channel<DebateKey?> _toTell = Channel.CreateUnbounded<DebateKey?>();

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        live.AccessChanged += Queue;
        return base.StartAsync(cancellationToken);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        live.AccessChanged -= Queue;
        return base.StopAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(ListenAsync(stoppingToken), TellAsync(stoppingToken));

    private void Queue(DebateKey? key) => _toTell.Writer.TryWrite(key);

    private async Task ListenAsync(CancellationToken stopping)
    {
        var wait = TimeSpan.Zero;
        while (true)
        {
            try
            {
                await store.ListenAsync(
                    news =>
                    {
                        wait = TimeSpan.Zero;
                        return live.TellAsync(news, stopping);
                    },
                    stopping);
                return; // There are no others.
            }
            catch (Exception lost) when (IsOfDatabase(lost))
            {
                wait = wait == TimeSpan.Zero ? TimeSpan.FromSeconds(1) : wait * 2 < Longest ? wait * 2 : Longest;
                Lost(logger, wait.TotalSeconds, lost);
            }

            await Task.Delay(wait, time, stopping);
        }
    }

    private async Task TellAsync(CancellationToken stopping)
    {
        await foreach (var key in _toTell.Reader.ReadAllAsync(stopping))
        {
            try
            {
                await store.TellAccessChangedAsync(key, stopping);
            }
            catch (Exception lost) when (IsOfDatabase(lost))
            {
                // They lost it too, and ask everything anew when they hear again.
                Untold(logger, lost);
            }
        }
    }

    private static bool IsOfDatabase(Exception exception) => exception is DbException or IOException or TimeoutException or InvalidOperationException { InnerException: DbException };

    [LoggerMessage(EventId = 20, Level = LogLevel.Warning, Message = "Does not hear of what other servers write; tries again in {Seconds} s")]
    private static partial void Lost(ILogger logger, double seconds, Exception lost);

    [LoggerMessage(EventId = 21, Level = LogLevel.Warning, Message = "Could not tell other servers that somebody's role changed")]
    private static partial void Untold(ILogger logger, Exception lost);
}

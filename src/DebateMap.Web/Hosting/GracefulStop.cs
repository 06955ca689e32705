using System.Globalization;
using System.Runtime.InteropServices;

namespace DebateMap.Web.Hosting;

/// <summary>
/// Stops in steps when it is asked to by SIGTERM: first it is not ready, and serves on for <see cref="Settings.DrainSeconds"/>; then every
/// page is told, whose script looks for another node, and requests are finished within <see cref="Settings.StopSeconds"/>. Ctrl+C, and a
/// second SIGTERM, leave out the waiting.
/// </summary>
internal sealed partial class GracefulStop(IHostApplicationLifetime lifetime, Draining draining, IConfiguration configuration, TimeProvider time, ILogger<GracefulStop> logger)
    : IHostLifetime, IDisposable
{
    private readonly TimeSpan _drain = TimeSpan.FromSeconds(int.Parse(configuration[Settings.DrainSeconds] ?? "0", CultureInfo.InvariantCulture));
    private readonly List<PosixSignalRegistration> _signals = [];
    private ITimer? _end;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnTerminate));
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, OnInterrupt));
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGQUIT, OnInterrupt));
        lifetime.ApplicationStopping.Register(draining.Begin);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _signals.ForEach(s => s.Dispose());
        _end?.Dispose();
    }

    private void OnInterrupt(PosixSignalContext context)
    {
        context.Cancel = true; // The process ends when all is done, not at once.
        lifetime.StopApplication();
    }

    private void OnTerminate(PosixSignalContext context)
    {
        if (draining.Begun || _drain == TimeSpan.Zero)
        {
            OnInterrupt(context);
            return;
        }

        context.Cancel = true;
        draining.Begin();
        Drains(logger, _drain.TotalSeconds);
        _end = time.CreateTimer(_ => lifetime.StopApplication(), null, _drain, Timeout.InfiniteTimeSpan);
    }

    [LoggerMessage(EventId = 10, Level = LogLevel.Information, Message = "Asked to stop: not ready any more, and stopping in {Seconds} s. Another SIGTERM stops at once")]
    private static partial void Drains(ILogger logger, double seconds);
}

internal static class GracefulStopSetup
{
    private const int DefaultStopSeconds = 25;

    public static void AddGracefulStop(this IServiceCollection services)
    {
        services.AddSingleton<Draining>();
        services.AddOptions<HostOptions>().Configure<IConfiguration>((options, configuration) =>
            options.ShutdownTimeout = TimeSpan.FromSeconds(configuration.GetValue(Settings.StopSeconds, DefaultStopSeconds)));
        // Windows ends a process as soon as its handler returns; the framework's own lifetime knows how to hold it.
        if (!OperatingSystem.IsWindows())
            services.AddSingleton<IHostLifetime, GracefulStop>();
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using DebateMap.Domain;
using DebateMap.Storage.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DebateMap.Storage.Tests;

/// <summary>What is measured and logged, and that no user's text is in it.</summary>
public sealed class TelemetryTests(Databases databases)
{
    private const string Secret = "xyzzy-secret-word";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public async Task Measures_traces_and_logs_tell_what_happened_and_nothing_of_what_was_written(string provider)
    {
        var told = new ConcurrentQueue<string>();
        using var meters = Listen(told);
        using var traces = Trace(told);
        var services = Apps.Configured(provider, provider == "Sqlite" ? databases.NewSqlite() : await databases.NewPostgresAsync());
        services.AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(new Lines(told)));
        await using var app = services.BuildServiceProvider();
        await DatabaseStart.MigrateAsync(app, Cancellation);
        var store = app.GetRequiredService<DebateStore>();
        var act = new Act($"{Secret} author", $"{Secret} summary");

        var made = await store.CreateAsync(Debates.Of(new Heading($"{Secret} title"), new Claim(new("c1"), $"{Secret} text")), act, Cancellation);
        await store.CommitAsync(made.Key, 1, ChangeSet.Put(new Claim(new("c1"), $"{Secret} better")), act, Cancellation);
        Assert.IsType<CommitResult.Conflicted>(await store.CommitAsync(made.Key, 1, ChangeSet.Put(new Claim(new("c1"), $"{Secret} other")), act, Cancellation));
        Assert.IsType<CommitResult.Refused>(await store.CommitAsync(made.Key, 2, ChangeSet.Put(new Claim(new("c1"), "")), act, Cancellation));

        Assert.Contains(told, line => line.StartsWith("debatemap.revisions 1", StringComparison.Ordinal));
        Assert.Contains(told, line => line.StartsWith("debatemap.conflicts 1", StringComparison.Ordinal));
        foreach (var outcome in new[] { "committed", "conflicted", "refused" })
            Assert.Contains(told, line => line.StartsWith("debatemap.commit.duration ", StringComparison.Ordinal) && line.EndsWith($" outcome={outcome}", StringComparison.Ordinal));
        Assert.Contains(told, line => line.StartsWith("debatemap.database.duration ", StringComparison.Ordinal) && line.Contains(" kind=read failed=False", StringComparison.Ordinal));
        Assert.Contains(told, line => line.StartsWith("trace commit", StringComparison.Ordinal));
        Assert.Contains(told, line => line.StartsWith("trace write", StringComparison.Ordinal));
        Assert.Contains(told, line => line.Contains("INSERT INTO \"Claims\"", StringComparison.Ordinal)); // The log is whole: it has the statements, without their values.
        Assert.DoesNotContain(told, line => line.Contains(Secret, StringComparison.Ordinal));
        Assert.DoesNotContain(told, line => (line.StartsWith("debatemap.", StringComparison.Ordinal) || line.StartsWith("trace ", StringComparison.Ordinal)) && line.Contains(made.Key.Value, StringComparison.Ordinal));
    }

    private static MeterListener Listen(ConcurrentQueue<string> told)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == StorageTelemetry.Name)
                    listening.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => told.Enqueue($"{instrument.Name} {value}{Text(tags.ToArray())}"));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => told.Enqueue($"{instrument.Name} {value}{Text(tags.ToArray())}"));
        listener.Start();
        return listener;
    }

    private static ActivityListener Trace(ConcurrentQueue<string> told)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == StorageTelemetry.Name,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => told.Enqueue($"trace {activity.DisplayName}{Text(activity.TagObjects)}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static string Text(IEnumerable<KeyValuePair<string, object?>> tags) => string.Concat(tags.Select(t => $" {t.Key}={t.Value}"));

    private sealed class Lines(ConcurrentQueue<string> told) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            told.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            told.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}

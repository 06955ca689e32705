using System.Diagnostics;
using System.Diagnostics.Metrics;
using DebateMap.Domain;

namespace DebateMap.Web.Telemetry;

/// <summary>How long reports take. The domain has no clock, so its callers measure. No text, name or key is in a tag.</summary>
internal static class AnalysisTelemetry
{
    public const string Name = "DebateMap.Web";

    private static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("debatemap.analysis.duration", "s", "Working out where two people part.");

    public static T Measure<T>(Debate debate, Func<T> analyse)
    {
        using var activity = Source.StartActivity("analysis");
        activity?.SetTag("claims", debate.Claims.Count);
        var start = Stopwatch.GetTimestamp();
        var result = analyse();
        Duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
        return result;
    }
}

using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace DebateMap.Storage.Telemetry;

/// <summary>
/// What the store measures. Nothing is measured, and next to nothing done, while nobody listens. No text of a user, no name and no key of a
/// debate is ever in a tag: a key can be a secret that opens it.
/// </summary>
public static class StorageTelemetry
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "DebateMap.Storage";

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Revisions = Meter.CreateCounter<long>("debatemap.revisions", "{revision}", "Revisions that were written.");

    private static readonly Counter<long> Conflicts = Meter.CreateCounter<long>("debatemap.conflicts", "{change}", "Change sets that were not written, as somebody else changed the same fields meanwhile.");

    private static readonly Counter<long> Merges = Meter.CreateCounter<long>("debatemap.merges", "{change}", "Change sets that came together with somebody else's concurrent change of the same record.");

    private static readonly Counter<long> Collisions = Meter.CreateCounter<long>("debatemap.collisions", "{attempt}", "Attempts to write that began anew, as another process wrote at the same time.");

    private static readonly Histogram<double> CommitTime = Meter.CreateHistogram<double>("debatemap.commit.duration", "s", "From asking for a change to its answer, waiting included.");

    private static readonly Histogram<double> DatabaseTime = Meter.CreateHistogram<double>("debatemap.database.duration", "s", "One statement, until the database begins to answer.");

    internal static void Collided() => Collisions.Add(1);

    internal static void Made() => Revisions.Add(1);

    internal static async Task<CommitResult> MeasureAsync(Func<Task<CommitResult>> commit)
    {
        using var activity = Source.StartActivity("commit");
        var start = Stopwatch.GetTimestamp();
        var result = await commit().ConfigureAwait(false);
        Count(result);
        var outcome = new KeyValuePair<string, object?>("outcome", Outcome(result));
        activity?.SetTag(outcome.Key, outcome.Value);
        CommitTime.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, outcome);
        return result;
    }

    internal static void DatabaseAnswered(string kind, DateTimeOffset start, TimeSpan duration, bool failed)
    {
        if (DatabaseTime.Enabled)
            DatabaseTime.Record(duration.TotalSeconds, new("kind", kind), new("failed", failed));
        using var activity = Source.StartActivity(kind, ActivityKind.Client, parentContext: default, startTime: start);
        if (failed)
            activity?.SetStatus(ActivityStatusCode.Error);
    }

    private static void Count(CommitResult result)
    {
        if (result is CommitResult.Committed committed)
        {
            Revisions.Add(1);
            if (!committed.Merged.IsEmpty)
                Merges.Add(1);
        }
        else if (result is CommitResult.Conflicted)
        {
            Conflicts.Add(1);
        }
    }

    private static string Outcome(CommitResult result) => result switch
    {
        CommitResult.Committed => "committed",
        CommitResult.Unchanged => "unchanged",
        CommitResult.Conflicted => "conflicted",
        CommitResult.Refused => "refused",
        _ => "gone",
    };
}

using System.Globalization;

namespace DebateMap.Web.Look;

/// <summary>Times as people say them.</summary>
public static class When
{
    /// <summary>How long ago, as in "5 min ago"; from a month on, the day.</summary>
    public static string Ago(DateTimeOffset then, DateTimeOffset now) => (now - then) switch
    {
        { TotalMinutes: < 1 } => "just now",
        { TotalHours: < 1 } span => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0} min ago"),
        { TotalDays: < 1 } span => string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0} h ago"),
        { TotalDays: < 30 } span => string.Create(CultureInfo.InvariantCulture, $"{span.TotalDays:0} d ago"),
        _ => "on " + then.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>The minute, as in "24 Nov 2026, 13:05 UTC".</summary>
    public static string Exactly(DateTimeOffset time) => time.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}

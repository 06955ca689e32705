using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DebateMap.Storage.Rows;

/// <summary>
/// Times of the books as UTC: SQLite cannot order by a time with an offset, and PostgreSQL keeps none. Both keep whole microseconds.
/// </summary>
internal sealed class UtcTime() : ValueConverter<DateTimeOffset, DateTime>(
    time => time.UtcDateTime, time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)))
{
    /// <summary>The clock's time as it will be read back.</summary>
    public static DateTimeOffset Now(TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}

using System.Globalization;

namespace DebateMap.Formats.Transcripts;

/// <summary>A date or time of day beside a name.</summary>
/// <param name="Text">As it stands.</param>
/// <param name="At">The moment, where it can be read only one way.</param>
internal sealed record TimeStamp(string Text, DateTimeOffset? At)
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] LongMonths =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly HashSet<string> Weekdays = new(StringComparer.OrdinalIgnoreCase)
    {
        "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    };

    private static readonly string[] DateFormats = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd"];

    private static readonly string[] TimeFormats = ["H:mm", "HH:mm", "H:mm:ss", "HH:mm:ss"];

    private static readonly string[] MomentFormats =
        ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    private enum Part
    {
        None,
        Filler,
        Number,
        Month,
        Weekday,
        Date,
        Time,
    }

    /// <summary>Takes the date at the beginning of a few words, if one stands there.</summary>
    public static TimeStamp? TakeFirst(ref ReadOnlySpan<string> words)
    {
        var count = 0;
        while (count < words.Length && PartOf(words[count]) != Part.None)
            count++;
        // "[12:03] May: hello": somebody is called May.
        if (count == words.Length && count > 0 && PartOf(words[^1]) is Part.Month or Part.Weekday)
            count--;
        if (Read(words[..count]) is not { } stamp)
            return null;
        words = words[count..];
        return stamp;
    }

    /// <summary>Takes the date at the end of a few words, if one stands there.</summary>
    public static TimeStamp? TakeLast(ref ReadOnlySpan<string> words)
    {
        var first = words.Length;
        while (first > 0 && PartOf(words[first - 1]) != Part.None)
            first--;
        if (Read(words[first..]) is not { } stamp)
            return null;
        words = words[..first];
        return stamp;
    }

    private static TimeStamp? Read(ReadOnlySpan<string> words)
    {
        DateTimeOffset? moment = null;
        DateOnly? date = null;
        TimeOnly? time = null;
        TimeSpan? zone = null;
        int? month = null;
        var numbers = new List<int>();
        var anchored = false;
        foreach (var word in words)
        {
            var bare = Bare(word);
            switch (PartOf(word))
            {
                case Part.Date when DateOnly.TryParseExact(bare, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day):
                    (date, anchored) = (day, true);
                    break;
                case Part.Date when DateTimeOffset.TryParseExact(bare, MomentFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var whole):
                    (moment, anchored) = (whole, true);
                    break;
                case Part.Date:
                    anchored = true;
                    break;
                case Part.Time when TimeOnly.TryParseExact(bare, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock):
                    (time, anchored) = (clock, true);
                    break;
                case Part.Month:
                    month = MonthOf(bare);
                    break;
                case Part.Number:
                    numbers.Add(int.Parse(bare, NumberStyles.None, CultureInfo.InvariantCulture));
                    break;
                case Part.Filler when bare is "pm" or "PM" && time is { Hour: < 12 } morning:
                    time = morning.AddHours(12);
                    break;
                case Part.Filler when bare is "am" or "AM" && time is { Hour: 12 } midnight:
                    time = midnight.AddHours(-12);
                    break;
                case Part.Filler when Zone(bare) is { } offset:
                    zone = offset;
                    break;
            }
        }

        if (!anchored && (month is null || numbers.Count == 0))
            return null;
        date ??= Named(month, numbers);
        moment ??= date is { } known ? new DateTimeOffset(known.ToDateTime(time ?? default), zone ?? default) : null;
        return new(string.Join(' ', words.ToArray()).Trim('[', ']', '(', ')', ',', ' ', '-', '–', '—', '|', '·', '•'), moment);
    }

    private static DateOnly? Named(int? month, List<int> numbers)
    {
        var days = numbers.Where(n => n is >= 1 and <= 31).ToList();
        var years = numbers.Where(n => n is >= 1000 and <= 9999).ToList();
        return month is { } m && days.Count == 1 && years.Count == 1 && days[0] <= DateTime.DaysInMonth(years[0], m)
            ? new DateOnly(years[0], m, days[0])
            : null;
    }

    private static Part PartOf(string word)
    {
        var bare = Bare(word);
        if (bare.Length == 0 || bare is "at" or "am" or "pm" or "AM" or "PM" || Zone(bare) is not null)
            return Part.Filler;
        if (MonthOf(bare) > 0)
            return Part.Month;
        if (Weekdays.Contains(bare))
            return Part.Weekday;
        if (!char.IsAsciiDigit(bare[0]))
            return bare is "Today" or "today" or "Yesterday" or "yesterday" ? Part.Date : Part.None;
        if (bare.Length <= 4 && bare.All(char.IsAsciiDigit))
            return Part.Number;
        if (bare.Contains(':', StringComparison.Ordinal))
            return bare.Contains('T', StringComparison.Ordinal) ? Part.Date : IsDigitsAnd(bare, ':') ? Part.Time : Part.None;
        return bare.Length >= 6 && (IsDigitsAnd(bare, '/') || IsDigitsAnd(bare, '-') || IsDigitsAnd(bare, '.')) ? Part.Date : Part.None;
    }

    private static bool IsDigitsAnd(string text, char separator) =>
        text.Length <= 10 && text.All(c => c == separator || char.IsAsciiDigit(c)) && text.Count(c => c == separator) is 1 or 2;

    private static string Bare(string word) => word.Trim('[', ']', '(', ')', ',', ';', '-', '–', '—', '|', '·', '•', '.');

    private static int MonthOf(string word)
    {
        var lower = word.ToLowerInvariant();
        var found = Array.IndexOf(Months, lower == "sept" ? "sep" : lower);
        return (found >= 0 ? found : Array.IndexOf(LongMonths, lower)) + 1;
    }

    private static TimeSpan? Zone(string word)
    {
        if (word is "UTC" or "GMT" or "Z")
            return TimeSpan.Zero;
        var digits = word.Length is 5 or 6 && word[0] is '+' or '-' ? word[1..].Replace(":", "", StringComparison.Ordinal) : "";
        return digits.Length == 4 && digits.All(char.IsAsciiDigit)
            && new TimeSpan(int.Parse(digits[..2], CultureInfo.InvariantCulture), int.Parse(digits[2..], CultureInfo.InvariantCulture), 0) is var size
            && size <= TimeSpan.FromHours(14)
            ? (word[0] == '-' ? -size : size)
            : null;
    }
}

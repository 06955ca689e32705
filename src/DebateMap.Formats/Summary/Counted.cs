using System.Globalization;

namespace DebateMap.Formats.Summary;

/// <summary>Numbers of things in words.</summary>
internal static class Counted
{
    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>"1 claim", "12 claims".</summary>
    public static string Of(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? one + "s")}");

    /// <summary>"one claim", "twelve claims", "13 claims".</summary>
    public static string InWords(int number, string one, string? many = null) =>
        number < Small.Length ? $"{Small[number]} {(number == 1 ? one : many ?? one + "s")}" : Of(number, one, many);

    /// <summary>With a capital, for the beginning of a sentence.</summary>
    public static string Start(int number, string one, string? many = null)
    {
        var words = InWords(number, one, many);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}

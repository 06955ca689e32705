using System.Globalization;
using System.Net;

namespace DebateMap.Web.Hosting;

/// <summary>One setting of our own.</summary>
/// <param name="Key">As in <c>Hosting:DrainSeconds</c>; in the environment <c>Hosting__DrainSeconds</c>.</param>
/// <param name="Complaint">What is wrong with a value that was given, and what to set; null where nothing is.</param>
internal sealed record Setting(string Key, Func<string, string?> Complaint)
{
    public static Setting Flag(string key) => new(key, value => bool.TryParse(value, out _) ? null : $"\"{value}\" is neither true nor false");

    public static Setting Whole(string key, int least, int most, string unit) => new(key, value =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? null
            : $"\"{value}\" is not a whole number of {unit} from {least} to {most}");

    public static Setting OneOf(string key, params string[] words) => new(key, value =>
        words.Contains(value, StringComparer.OrdinalIgnoreCase) ? null : $"\"{value}\" is not known: set it to {string.Join(" or ", words)}");

    /// <summary>Anything; somebody else judges it, or it may be any text.</summary>
    public static Setting Text(string key) => new(key, _ => null);

    /// <summary>Addresses and networks, with commas between them.</summary>
    public static Setting Networks(string key) => new(key, value => List(value).Where(part => !IsNetwork(part)).ToList() is { Count: > 0 } odd
        ? $"{string.Join(" and ", odd.Select(o => $"\"{o}\""))} is neither an address nor a network, as in \"10.0.0.7, 172.16.0.0/12\"" : null);

    public static Setting WebAddress(string key) => new(key, value =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? null : "is not an address that begins with http:// or https://");

    public static string[] List(string value) => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsNetwork(string text) => IPAddress.TryParse(text, out _) || IPNetwork.TryParse(text, out _);
}

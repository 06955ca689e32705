using System.Globalization;
using System.Text.Json;
using DebateMap.Domain;

namespace DebateMap.Formats.Native;

/// <summary>Says in plain words, and where, why some text is no JSON.</summary>
internal static class JsonFault
{
    /// <summary>The fault for an exception of the JSON reader.</summary>
    /// <param name="utf8">What was read.</param>
    /// <param name="exception">What it threw.</param>
    public static Fault InJson(ReadOnlySpan<byte> utf8, JsonException exception)
    {
        var at = Math.Min(utf8.Length, LineStart(utf8, exception.LineNumber ?? 0) + (int)(exception.BytePositionInLine ?? 0));
        return new("", $"{Utf8Text.Place(utf8, at)}: {Why(utf8, at) ?? "not JSON: " + Plain(exception.Message)}");
    }

    /// <summary>The commonest reasons; the reader's own words for them tell of its settings.</summary>
    private static string? Why(ReadOnlySpan<byte> utf8, int at) => utf8[at..].Trim(" \t\r\n,"u8) switch
    {
        [] => "not JSON: the file ends in the middle",
        [(byte)'[' or (byte)'{', ..] when IsTooDeep(utf8[..at]) =>
            string.Create(CultureInfo.InvariantCulture, $"lists and objects are nested deeper than {NativeFormat.MaxDepth} levels"),
        [(byte)']' or (byte)'}', ..] when utf8[..at].TrimEnd(" \t\r\n"u8) is [.., (byte)','] => "not JSON: a comma too many before the bracket",
        _ => null,
    };

    private static bool IsTooDeep(ReadOnlySpan<byte> before)
    {
        var json = new Utf8JsonReader(before, isFinalBlock: false, new(new() { MaxDepth = NativeFormat.MaxDepth }));
        while (json.Read())
        {
            // To the end, for its depth there.
        }

        return json.CurrentDepth >= NativeFormat.MaxDepth - 1;
    }

    private static string Plain(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }

    private static int LineStart(ReadOnlySpan<byte> utf8, long line)
    {
        var start = 0;
        for (; line > 0; line--)
            start += utf8[start..].IndexOf((byte)'\n') + 1;
        return start;
    }
}

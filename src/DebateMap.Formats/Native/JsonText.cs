using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DebateMap.Formats.Native;

/// <summary>
/// Writes JSON text as is but for what must be escaped. The framework's own encoders also escape every character outside the
/// basic plane and those that its version does not know, so a file would not be stable and an emoji not readable.
/// </summary>
internal static class JsonText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Except(['"', '\\'])]);

    /// <summary>Writes a text that holds no half of a surrogate pair.</summary>
    public static void WriteText(this Utf8JsonWriter writer, string text)
    {
        if (text.AsSpan().ContainsAnyExcept(Plain))
            writer.WriteRawValue(Quoted(text), skipInputValidation: true);
        else
            writer.WriteStringValue(text);
    }

    /// <summary>Writes a value that is not known here, as it is.</summary>
    public static void WriteElement(this Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in element.EnumerateObject())
                {
                    writer.WritePropertyName(property.Name);
                    writer.WriteElement(property.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                    writer.WriteElement(item);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteText(element.GetString()!);
                break;
            default:
                writer.WriteRawValue(element.GetRawText(), skipInputValidation: true);
                break;
        }
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 16).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                // Control characters, and those that some programs take for a line end or a byte order mark.
                < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFEFF' =>
                    quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}

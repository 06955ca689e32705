using System.Text.Json;

namespace DebateMap.Formats;

/// <summary>How all our JSON is written: text as it is, indented by one space, with the line ends of all our files.</summary>
internal static class PlainJson
{
    public static readonly JsonWriterOptions Options = new()
    {
        Encoder = PlainEncoder.Instance,
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
    };
}

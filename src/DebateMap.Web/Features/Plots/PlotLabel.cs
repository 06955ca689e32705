using DebateMap.Domain;

namespace DebateMap.Web.Features.Plots;

/// <summary>Text in a drawing, which has no line breaks of its own.</summary>
public static class PlotLabel
{
    /// <summary>In pixels.</summary>
    public const double LineHeight = 17;

    private const int Lines = 2;

    /// <summary>At most two lines; what does not fit is left out with ….</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">How many characters fit on a line.</param>
    public static Items<string> Of(string text, int length)
    {
        var rest = text.ReplaceLineEndings(" ").Trim();
        var lines = new List<string>();
        while (rest.Length > 0 && lines.Count < Lines)
        {
            if (rest.Length <= length)
            {
                lines.Add(rest);
                break;
            }

            var last = lines.Count == Lines - 1;
            var end = rest.LastIndexOf(' ', last ? length - 1 : length);
            if (end < length / 2)
                end = Whole(rest, last ? length - 1 : length);
            lines.Add(rest[..end].TrimEnd() + (last ? "…" : ""));
            rest = rest[end..].TrimStart();
        }

        return lines.ToItems();
    }

    /// <summary>An end that does not cut a character in two.</summary>
    private static int Whole(string text, int end) => char.IsLowSurrogate(text[end]) ? end - 1 : end;
}

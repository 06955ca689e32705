using System.Text;

namespace DebateMap.Formats.Transcripts;

/// <summary>
/// Puts lines together. Where the writer used empty lines they stay as they are; where there are none, each line is a paragraph
/// and gets an empty line before it, unless it goes on from a broken line or is the next item of a list.
/// </summary>
internal static class Paragraphs
{
    /// <summary>Mail programs and editors break lines before this column; longer lines were not broken.</summary>
    private const int WidestBroken = 100;

    /// <param name="text">Takes the text.</param>
    /// <param name="lines">Without blank ones at either end.</param>
    /// <param name="starts">Takes the offset at which each line begins in the text.</param>
    public static void Append(StringBuilder text, IReadOnlyList<SaidLine> lines, List<(int Offset, int Line)> starts)
    {
        var isSpaced = lines.Any(l => l.IsBlank && !l.Verbatim);
        var width = BrokenWidth(lines);
        SaidLine? before = null;
        var blank = false;
        foreach (var line in lines)
        {
            if (line.IsBlank && !line.Verbatim)
            {
                blank = true;
                continue;
            }

            var isParagraph = !line.Verbatim && (before is null || (!blank && !isSpaced && EndsParagraph(before, line, width)));
            if (before is not null)
                text.Append(blank || isParagraph ? "\n\n" : "\n");
            starts.Add((text.Length, line.Number));
            text.Append(isParagraph ? line.Text.TrimStart() : line.Text);
            (before, blank) = (line, false);
        }
    }

    /// <summary>The width at which lines were broken by a program; 0 where each line is what the writer made one.</summary>
    private static int BrokenWidth(IReadOnlyList<SaidLine> lines)
    {
        var width = lines.Max(l => l.Text.Length);
        if (width > WidestBroken)
            return 0;
        for (var i = 1; i < lines.Count; i++)
        {
            if (!lines[i - 1].IsBlank && !lines[i].IsBlank && !EndsSentence(lines[i - 1].Text) && !Folding.IsListItem(lines[i].Text)
                && !WouldHaveFitted(lines[i - 1], lines[i], width))
            {
                return width;
            }
        }

        return 0;
    }

    private static bool EndsParagraph(SaidLine before, SaidLine line, int width)
    {
        if (before.Verbatim || line.Verbatim || IsTableRow(before.Text) || (IsPartOfItem(before.Text) && IsPartOfItem(line.Text)))
            return false;
        return width == 0 || WouldHaveFitted(before, line, width) || Folding.IsListItem(line.Text);
    }

    private static bool WouldHaveFitted(SaidLine before, SaidLine line, int width)
    {
        var firstWord = line.Text.AsSpan().IndexOf(' ');
        return before.Text.Length + 1 + (firstWord < 0 ? line.Text.Length : firstWord) <= width;
    }

    private static bool EndsSentence(string text) => text[^1] is '.' or '!' or '?' or ':' or '…' or '”' or '"' or ')';

    private static bool IsPartOfItem(string text) => Folding.IsListItem(text) || char.IsWhiteSpace(text[0]);

    private static bool IsTableRow(string text) => text.AsSpan().TrimStart().StartsWith("|");
}

namespace DebateMap.Domain;

/// <summary>Passages between quotation marks: they are somebody else's words, and no cue in them tells what the speaker does.</summary>
internal static class Quotations
{
    /// <summary>Each quotation without its marks, in order. One that is not closed within its paragraph is none.</summary>
    public static IEnumerable<(int Start, int End)> Of(string text)
    {
        var (open, closer) = (-1, '\0');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n' && LineMark.IsBlank(text, i + 1))
            {
                open = -1;
            }
            else if (open >= 0 && c == closer)
            {
                yield return (open, i);
                open = -1;
            }
            else if (open < 0 && CloserOf(text, i) is { } expected)
            {
                (open, closer) = (i + 1, expected);
            }
        }
    }

    private static char? CloserOf(string text, int at) => text[at] switch
    {
        '“' => '”',
        '«' => '»',
        '「' => '」',
        '『' => '』',
        '"' when at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '/' => '"',
        _ => null,
    };
}

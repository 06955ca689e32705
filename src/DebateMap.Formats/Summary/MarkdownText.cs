using System.Text;

namespace DebateMap.Formats.Summary;

/// <summary>Makes Markdown of what people wrote so that it means itself and nothing else.</summary>
internal static class MarkdownText
{
    /// <summary>Longer lines of a table are hard to read.</summary>
    public const int ShortLength = 120;

    /// <summary>
    /// On one line, with a backslash before whatever CommonMark or its usual extensions may take for structure, at the beginning of a line too.
    /// </summary>
    public static string Escape(string text)
    {
        var line = OneLine(text);
        var escaped = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            if (HasMeaning(line, i))
                escaped.Append('\\');
            escaped.Append(line[i]);
        }

        return escaped.ToString();
    }

    /// <summary>White space of any kind becomes one blank; what is no character to show becomes a replacement character, so that something is left.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c == '\u2028' || c == '\u2029')
            {
                if (line.Length > 0 && line[^1] != ' ')
                    line.Append(' ');
            }
            else
            {
                line.Append(char.IsControl(c) || IsNoCharacter(c) ? '\uFFFD' : c);
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>At most <paramref name="length"/> characters of one line, cut after a word, with … where something is left out.</summary>
    public static string Shorten(string text, int length = ShortLength)
    {
        var line = OneLine(text);
        if (line.Length <= length)
            return line;
        var cut = line.LastIndexOf(' ', length);
        if (cut < length / 2)
            cut = char.IsHighSurrogate(line[length - 1]) ? length - 1 : length;
        return line[..cut].TrimEnd(' ', ',', ';', ':', '.') + " …";
    }

    /// <summary>Renderers that normalise headings throw on these.</summary>
    private static bool IsNoCharacter(char c) => c is '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF');

    private static bool HasMeaning(string line, int i) => line[i] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' or '>' or '|' or '~' or '&' or '$' or '^' or '{' or '}' or '#' => true,
        '_' => i == 0 || i + 1 == line.Length || !char.IsLetterOrDigit(line[i - 1]) || !char.IsLetterOrDigit(line[i + 1]),
        // Lists and definitions at the beginning; ==mark==, ++inserted++, ::: containers of some renderers.
        '=' or '+' or '-' => i == 0 || IsDoubled(line, i),
        // Addresses become links in many renderers without any brackets.
        ':' => i == 0 || IsDoubled(line, i) || EndsWith(line, i, "mailto") || EndsWith(line, i, "tel"),
        '/' => i > 0 && line[i - 1] == ':',
        '.' => EndsWith(line, i, "www") || IsNumberSoFar(line, i),
        ')' => IsNumberSoFar(line, i),
        // Ours stand around quotes, and ""two"" are a citation for some.
        '"' => i == 0 || i + 1 == line.Length || IsDoubled(line, i),
        _ => false,
    };

    private static bool IsDoubled(string line, int i) => (i > 0 && line[i - 1] == line[i]) || (i + 1 < line.Length && line[i + 1] == line[i]);

    private static bool EndsWith(string line, int end, string word) => line.AsSpan(0, end).EndsWith(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsNumberSoFar(string line, int i) => i is > 0 and < 10 && line.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0;
}

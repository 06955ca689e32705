namespace DebateMap.Domain;

/// <summary>What a line begins with besides its words: a bullet, a number, a heading's signs, a quotation mark of a thread.</summary>
internal static class LineMark
{
    private const int MostDigits = 3;

    /// <summary>The length of a list or heading mark with the white space around it; 0 where there is none.</summary>
    public static int Length(string text, int line)
    {
        var at = Skip(text, line);
        var mark = at;
        if (at < text.Length && text[at] is '-' or '*' or '+' or '•' or '–' or '—')
            mark++;
        else if (at < text.Length && text[at] == '#')
            mark += text.AsSpan(at).IndexOfAnyExcept('#') is var length and >= 0 ? length : text.Length - at;
        else
            mark = Number(text, at);
        return mark > at && (mark == text.Length || text[mark] is ' ' or '\t') ? Skip(text, mark) - line : 0;
    }

    /// <summary>Whether the line quotes what somebody wrote before.</summary>
    public static bool IsQuote(string text, int line) => Skip(text, line) is var at && at < text.Length && text[at] == '>';

    /// <summary>Whether the line is a heading, and so ends where it ends.</summary>
    public static bool IsHeading(string text, int line) => Skip(text, line) is var at && at < text.Length && text[at] == '#' && Length(text, line) > 0;

    /// <summary>Whether nothing stands on the line.</summary>
    public static bool IsBlank(string text, int line)
    {
        for (var at = line; at < text.Length && text[at] != '\n'; at++)
        {
            if (!char.IsWhiteSpace(text[at]))
                return false;
        }

        return true;
    }

    /// <summary>The end of "1.", "12)", "(3)" or "a)"; where it began where there is none.</summary>
    private static int Number(string text, int start)
    {
        var bracket = start < text.Length && text[start] == '(';
        var from = bracket ? start + 1 : start;
        var at = from;
        while (at < text.Length && at - from < MostDigits && char.IsAsciiDigit(text[at]))
            at++;
        var isLetter = at == from && at < text.Length && char.IsAsciiLetterLower(text[at]);
        if (isLetter)
            at++;
        if (at == from || at == text.Length)
            return start;
        return text[at] == ')' || (text[at] == '.' && !bracket && !isLetter) ? at + 1 : start;
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;
        return at;
    }
}

namespace DebateMap.Formats.Transcripts;

/// <summary>
/// Compares words past what copying does to them: white space, bullet marks, emphasis and typographic quotes.
/// </summary>
internal static class Folding
{
    /// <summary>Splits into words, leaving out bullet marks.</summary>
    public static void AddWords(string text, List<Word> words)
    {
        var i = 0;
        while (i < text.Length)
        {
            while (i < text.Length && char.IsWhiteSpace(text[i]))
                i++;
            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]))
                i++;
            var bare = text.AsSpan(start, i - start).Trim("*_");
            if (!bare.IsEmpty && !IsBullet(bare))
                words.Add(new(text, start + text.AsSpan(start, i - start).IndexOf(bare), bare.Length, HashOf(bare)));
        }
    }

    /// <summary>Whether a line is an item of a list.</summary>
    public static bool IsListItem(string line)
    {
        var text = line.AsSpan().TrimStart();
        var space = text.IndexOfAny(' ', '\t');
        return space > 0 && (text[..space] is "*" || IsBullet(text[..space]) || IsNumber(text[..space]));
    }

    private static bool IsBullet(ReadOnlySpan<char> word) => word is "-" or "–" or "—" or "•" or "+" or "·" or "‣" or "◦";

    /// <summary>Numbers count as words when copies are compared: most end a sentence, and flattening keeps those of a list.</summary>
    private static bool IsNumber(ReadOnlySpan<char> word) =>
        word.Length is 2 or 3 && word[^1] is '.' or ')' && word[..^1].IndexOfAnyExceptInRange('0', '9') < 0;

    public static char Fold(char c) => c switch
    {
        '’' or '‘' => '\'',
        '“' or '”' => '"',
        _ => c,
    };

    /// <summary>FNV-1a, so that the same text gives the same answer everywhere.</summary>
    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
            hash = (hash ^ Fold(c)) * 1099511628211UL;
        return hash;
    }
}

/// <summary>One word of a text.</summary>
internal readonly record struct Word(string Text, int Start, int Length, ulong Hash)
{
    public ReadOnlySpan<char> Span => Text.AsSpan(Start, Length);

    public bool IsSame(in Word other)
    {
        if (Hash != other.Hash || Length != other.Length)
            return false;
        var mine = Span;
        var others = other.Span;
        for (var i = 0; i < mine.Length; i++)
        {
            if (Folding.Fold(mine[i]) != Folding.Fold(others[i]))
                return false;
        }

        return true;
    }
}

namespace DebateMap.Domain;

/// <summary>Some people write without capital letters; a sentence of theirs begins with a small one.</summary>
internal static class Casing
{
    private const int LookedAt = 5000;

    /// <summary>Whether more sentences of the text seem to begin with a small letter than with a capital one.</summary>
    public static bool IsCasual(string text)
    {
        var (small, capital) = (0, 0);
        for (var i = 0; i + 2 < Math.Min(text.Length, LookedAt); i++)
        {
            if (text[i] is not ('.' or '?' or '!') || text[i + 1] is not (' ' or '\n'))
                continue;
            if (char.IsLower(text[i + 2]))
                small++;
            else if (char.IsUpper(text[i + 2]))
                capital++;
        }

        return small > capital;
    }
}

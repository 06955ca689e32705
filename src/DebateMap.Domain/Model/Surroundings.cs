namespace DebateMap.Domain;

/// <summary>The words around a passage, kept with an annotation to find the passage again by.</summary>
public static class Surroundings
{
    private const int Length = 32;

    /// <summary>What stands before and after a passage, at most 32 UTF-16 units each and whole characters only; null where that is blank.</summary>
    /// <param name="text">The text that the passage lies in.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">The offset after its end.</param>
    public static (string? Prefix, string? Suffix) Of(string text, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(text);
        var from = Math.Max(0, start - Length);
        var to = Math.Min(text.Length, end + Length);
        // Half a surrogate pair cannot be stored.
        if (from > 0 && char.IsLowSurrogate(text[from]))
            from++;
        if (to < text.Length && char.IsLowSurrogate(text[to]))
            to--;
        return (NullIfBlank(text[from..start]), NullIfBlank(text[end..to]));
    }

    private static string? NullIfBlank(string words) => string.IsNullOrWhiteSpace(words) ? null : words;
}

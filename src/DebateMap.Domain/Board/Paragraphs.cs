namespace DebateMap.Domain;

/// <summary>Texts of which none may get lost when they become one.</summary>
internal static class Paragraphs
{
    private const string Gap = "\n\n";

    /// <summary>One text with each of these, once, as a paragraph; null where there is none.</summary>
    public static string? Join(params IEnumerable<string?> texts)
    {
        var kept = new List<string>();
        foreach (var text in texts)
        {
            if (text?.Trim() is not { Length: > 0 } given || kept.Exists(k => Holds(k, given)))
                continue;
            kept.RemoveAll(k => Holds(given, k));
            kept.Add(given);
        }

        return kept.Count == 0 ? null : string.Join(Gap, kept);
    }

    /// <summary>Whether a text has another as paragraphs of its own: "no" is in "nobody knows", and says something else.</summary>
    private static bool Holds(string text, string other) => (Gap + text + Gap).Contains(Gap + other + Gap, StringComparison.Ordinal);
}

namespace DebateMap.Domain;

/// <summary>Texts of which none may get lost when they become one.</summary>
internal static class Paragraphs
{
    /// <summary>One text with each of these, once, as a paragraph; null where there is none.</summary>
    public static string? Join(params IEnumerable<string?> texts)
    {
        var kept = new List<string>();
        foreach (var text in texts)
        {
            if (text?.Trim() is { Length: > 0 } given && !kept.Exists(k => k.Contains(given, StringComparison.Ordinal)))
                kept.Add(given);
        }

        return kept.Count == 0 ? null : string.Join("\n\n", kept);
    }
}

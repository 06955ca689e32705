namespace DebateMap.Formats.Transcripts;

/// <summary>Finds people who only appear in others' words: "as Eliezer puts it", "according to Ann Smith".</summary>
internal static class ReportedPeople
{
    private const int LongestName = 60;

    private static readonly HashSet<string> Saying = new(StringComparer.OrdinalIgnoreCase)
    {
        "puts", "put", "says", "said", "argues", "argued", "writes", "wrote", "notes", "noted", "points", "pointed", "claims", "claimed",
        "observes", "observed", "explains", "explained", "likes", "sees", "saw", "would", "once", "has", "keeps",
    };

    private static readonly HashSet<string> NoPeople = new(StringComparer.OrdinalIgnoreCase)
    {
        "Section", "Figure", "Table", "Chapter", "Appendix", "Article", "Page", "Step", "Part", "Monday", "Tuesday", "Wednesday", "Thursday",
        "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December",
    };

    /// <summary>Each mention, in order.</summary>
    public static IEnumerable<(string Name, int Offset)> Find(string text)
    {
        for (var i = 0; i + 3 < text.Length; i++)
        {
            if (text[i] is not ('a' or 'A') || (i > 0 && char.IsLetterOrDigit(text[i - 1])))
                continue;
            var name = Begins(text, i, "as ") ? NameBefore(text, i + 3, needsSaying: true)
                : Begins(text, i, "according to ") ? NameBefore(text, i + 13, needsSaying: false)
                : null;
            if (name is not null)
                yield return (name, i);
        }
    }

    private static bool Begins(string text, int at, string phrase)
    {
        if (at + phrase.Length > text.Length)
            return false;
        for (var i = 0; i < phrase.Length; i++)
        {
            var c = text[at + i];
            if (phrase[i] == ' ' ? !char.IsWhiteSpace(c) : char.ToLowerInvariant(c) != phrase[i])
                return false;
        }

        return true;
    }

    private static string? NameBefore(string text, int at, bool needsSaying)
    {
        var words = text.AsSpan(at, Math.Min(LongestName, text.Length - at)).ToString().Split((char[]?)null, 5, StringSplitOptions.RemoveEmptyEntries);
        var name = new List<string>();
        foreach (var word in words)
        {
            var bare = word.TrimEnd(',', '.', ';', ':', ')', '?', '!', '”', '"');
            if (name.Count == 3 || bare.Length == 0 || !char.IsUpper(bare[0]) || NameLike.Judge(bare) != NameLikeness.Strict || NoPeople.Contains(bare))
                break;
            name.Add(WithoutGenitive(bare));
            if (bare.Length != word.Length || bare != name[^1])
                break;
        }

        if (name.Count == 0 || NoPeople.Contains(name[0]))
            return null;
        var says = name.Count < words.Length && Saying.Contains(words[name.Count].TrimEnd(',', '.', ';', ':', ')'));
        return says || !needsSaying ? string.Join(' ', name) : null;
    }

    private static string WithoutGenitive(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;
}

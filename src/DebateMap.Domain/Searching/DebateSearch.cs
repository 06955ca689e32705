using System.Collections.Immutable;

namespace DebateMap.Domain;

/// <summary>
/// Full-text search over the claims, people and turns of one debate. Case and diacritics do not matter: "cafe" finds "Café". Made once for a
/// snapshot and asked often.
/// </summary>
public sealed class DebateSearch
{
    private readonly Entry[] _entries;

    /// <summary>Folds the texts of a debate.</summary>
    public DebateSearch(Debate debate)
    {
        ArgumentNullException.ThrowIfNull(debate);
        _entries =
        [
            .. debate.Participants.Select(p => new Entry(p.Key, p.Name, new(p.Name))),
            .. debate.Claims.Select(c => new Entry(c.Key, c.Text, new(c.Text))),
            .. debate.Turns.Select(t => new Entry(t.Key, t.Text, new(t.Text))),
        ];
    }

    /// <summary>
    /// The records that hold every word of the query. People come first, then claims, then turns; of these whoever has more of the words at the
    /// beginning of one, then the earlier, then in the debate's order.
    /// </summary>
    /// <param name="query">Words, parted by white space. Without any nothing is found.</param>
    /// <param name="most">No more than this many.</param>
    public ImmutableArray<SearchHit> Find(string query, int most)
    {
        ArgumentNullException.ThrowIfNull(query);
        string[] words = [.. FoldedText.Fold(query).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
        if (words.Length == 0)
            return [];
        return
        [
            .. _entries
                .Select(e => (Entry: e, Match: Match(e.Folded, words)))
                .Where(m => m.Match is not null)
                .OrderBy(m => Rank(m.Entry.Key.Kind)).ThenByDescending(m => m.Match!.Value.Beginnings).ThenBy(m => m.Match!.Value.First)
                .Take(most)
                .Select(m => new SearchHit(m.Entry.Key, m.Entry.Text, Spans(m.Entry.Folded, words))),
        ];
    }

    private static int Rank(RecordKind kind) => kind switch
    {
        RecordKind.Participant => 0,
        RecordKind.Claim => 1,
        _ => 2,
    };

    /// <summary>How many of the words stand at the beginning of one, and where the first word is; null where one is missing.</summary>
    private static (int Beginnings, int First)? Match(FoldedText text, string[] words)
    {
        var beginnings = 0;
        foreach (var word in words)
        {
            var at = text.Next(word, 0);
            if (at < 0)
                return null;
            while (at >= 0 && !text.BeginsWord(at))
                at = text.Next(word, at + 1);
            if (at >= 0)
                beginnings++;
        }

        return (beginnings, text.Next(words[0], 0));
    }

    private static Items<TextSpan> Spans(FoldedText text, string[] words)
    {
        var spans = new List<TextSpan>();
        foreach (var word in words)
        {
            for (var at = text.Next(word, 0); at >= 0; at = text.Next(word, at + word.Length))
                spans.Add(new(text.Origin(at), text.Origin(at + word.Length)));
        }

        spans.Sort((a, b) => a.Start.CompareTo(b.Start));
        var apart = new List<TextSpan>();
        foreach (var span in spans)
        {
            if (apart.Count > 0 && span.Start < apart[^1].End)
                apart[^1] = apart[^1] with { End = Math.Max(apart[^1].End, span.End) };
            else
                apart.Add(span);
        }

        return apart.ToItems();
    }

    private readonly record struct Entry(RecordKey Key, string Text, FoldedText Folded);
}

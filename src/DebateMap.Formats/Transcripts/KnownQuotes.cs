using System.Runtime.InteropServices;

namespace DebateMap.Formats.Transcripts;

/// <summary>Finds quoted words again in what was said before, in time that does not grow with how much that was.</summary>
internal sealed class KnownQuotes
{
    private const int SeedWords = 4;

    /// <summary>Of how many words the shortest pieces are that will be looked for: only these are worth an index.</summary>
    private readonly bool[] _sizes = new bool[SeedWords + 1];

    private readonly List<(Word Word, int Passage)> _words = [];
    private readonly Dictionary<(int Size, ulong Hash), int> _last = [];

    /// <param name="quotes">Everything that will be looked for.</param>
    public KnownQuotes(IEnumerable<List<Word>> quotes)
    {
        foreach (var quote in quotes)
        {
            foreach (var piece in Pieces(quote))
                _sizes[Math.Min(SeedWords, piece.Length)] = true;
        }
    }

    /// <summary>Remembers what was said.</summary>
    /// <param name="passage">The number to find it again by.</param>
    /// <param name="said">The words of it.</param>
    public void Add(int passage, List<Word> said)
    {
        if (!_sizes.Contains(true))
            return;
        foreach (var word in said)
            _words.Add((word, passage));
        for (var at = _words.Count - said.Count; at < _words.Count; at++)
        {
            var hash = 0UL;
            for (var size = 1; size <= SeedWords && at + size <= _words.Count; size++)
            {
                hash = Mix(hash, _words[at + size - 1].Word);
                if (_sizes[size])
                    _last[(size, hash)] = at;
            }
        }
    }

    /// <summary>
    /// The number of the passage that holds all of the quoted words, or null. Where the quote leaves something out ("…", "[...]")
    /// each piece must stand in the same passage.
    /// </summary>
    public int? Find(List<Word> quoted)
    {
        int? found = null;
        foreach (var piece in Pieces(quoted))
        {
            if (FindPiece(CollectionsMarshal.AsSpan(quoted)[piece.Start..piece.End]) is not { } passage || (found is not null && found != passage))
                return null;
            found = passage;
        }

        return found;
    }

    private static IEnumerable<(int Start, int End, int Length)> Pieces(List<Word> quoted)
    {
        var start = 0;
        for (var i = 0; i <= quoted.Count; i++)
        {
            if (i < quoted.Count && !IsGap(quoted[i]))
                continue;
            if (i > start)
                yield return (start, i, i - start);
            start = i + 1;
        }
    }

    private int? FindPiece(ReadOnlySpan<Word> piece)
    {
        var size = Math.Min(SeedWords, piece.Length);
        var hash = 0UL;
        foreach (var word in piece[..size])
            hash = Mix(hash, word);
        if (!_last.TryGetValue((size, hash), out var at) || at + piece.Length > _words.Count)
            return null;
        for (var i = 0; i < piece.Length; i++)
        {
            if (_words[at + i].Passage != _words[at].Passage || !_words[at + i].Word.IsSame(piece[i]))
                return null;
        }

        return _words[at].Passage;
    }

    private static bool IsGap(in Word word) => word.Span is "…" or "..." or "[...]" or "[…]" or "(...)" or "(…)";

    private static ulong Mix(ulong hash, in Word word) => (hash ^ word.Hash) * 1099511628211UL;
}

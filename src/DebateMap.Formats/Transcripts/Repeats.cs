namespace DebateMap.Formats.Transcripts;

/// <summary>
/// Finds passages that stand twice in the same mouth, once perhaps with its line breaks lost, and leaves one copy:
/// the one with more structure. Takes time in proportion to the text.
/// </summary>
internal sealed class Repeats
{
    /// <summary>Fewer words than this a person may well say twice.</summary>
    private const int FewestWords = 12;

    /// <summary>Where one copy has line breaks that the other lost, it was copied: a few words are enough.</summary>
    private const int FewestReflowedWords = 5;

    private const int SeedWords = 4;
    private const int MostCandidates = 4;

    /// <summary>Words that may be compared in vain, for every word of the text, before the search ends: keeps odd texts from taking for ever.</summary>
    private const int Patience = 20;

    private readonly List<SaidLine> _lines;
    private readonly List<Word> _words = [];
    private readonly List<int> _lineOfWord = [];
    private readonly bool[] _dropped;
    private readonly List<TranscriptNotice> _notices = [];

    private Repeats(List<SaidLine> lines)
    {
        _lines = lines;
        _dropped = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            Folding.AddWords(lines[i].Text, _words);
            while (_lineOfWord.Count < _words.Count)
                _lineOfWord.Add(i);
        }
    }

    /// <summary>The lines without second copies, and what was left out.</summary>
    public static (List<SaidLine> Kept, IReadOnlyList<TranscriptNotice> Notices) LeaveOut(List<SaidLine> lines)
    {
        var repeats = new Repeats(lines);
        repeats.Search();
        return (lines.Where((_, i) => !repeats._dropped[i]).ToList(), repeats._notices);
    }

    private void Search()
    {
        var seen = new Dictionary<ulong, List<int>>();
        var patience = (long)Patience * _words.Count;
        for (var at = 0; at + FewestReflowedWords <= _words.Count && patience > 0;)
        {
            if (!BeginsLine(at))
            {
                at++;
                continue;
            }

            var candidates = seen.TryGetValue(Seed(at), out var list) ? list : seen[Seed(at)] = [];
            var next = at + 1;
            foreach (var earlier in candidates.Where(c => !_dropped[_lineOfWord[c]]))
            {
                var length = CommonLines(earlier, at, out var compared);
                patience -= compared;
                if (length == 0 || !LeaveOut(earlier, at, length))
                    continue;
                next = at + length;
                break;
            }

            if (candidates.Count < MostCandidates)
                candidates.Add(at);
            at = next;
        }
    }

    /// <summary>How many words from two line beginnings on are the same in whole lines of both.</summary>
    private int CommonLines(int earlier, int later, out int compared)
    {
        var whole = 0;
        for (compared = 0; later + compared < _words.Count && earlier + compared < later; compared++)
        {
            var (e, l) = (earlier + compared, later + compared);
            var (lineE, lineL) = (_lines[_lineOfWord[e]], _lines[_lineOfWord[l]]);
            if (_dropped[_lineOfWord[e]] || lineE.Speaker != lineL.Speaker || lineE.Depth != lineL.Depth || !_words[e].IsSame(_words[l]))
                break;
            if (BeginsLine(e + 1) && BeginsLine(l + 1))
                whole = compared + 1;
        }

        return whole;
    }

    private bool LeaveOut(int earlier, int later, int length)
    {
        var (firstE, lastE) = (_lineOfWord[earlier], _lineOfWord[earlier + length - 1]);
        var (firstL, lastL) = (_lineOfWord[later], _lineOfWord[later + length - 1]);
        var (structureE, structureL) = (Structure(firstE, lastE), Structure(firstL, lastL));
        if (length < (structureE == structureL ? FewestWords : FewestReflowedWords))
            return false;

        var keepLater = structureL > structureE;
        var (from, to) = keepLater ? (firstE, lastE) : (firstL, lastL);
        for (var i = from; i <= to; i++)
            _dropped[i] = true;
        var why = structureE == structureL ? "they are the same, so the first was kept"
            : keepLater ? "the second was kept, as it has line breaks or list items that the first lost"
            : "the first was kept, as it has line breaks or list items that the second lost";
        _notices.Add(new(NoticeKind.Repeat, _lines[firstL].Number, $"the passage in {Range(firstL, lastL)} stands twice, first in {Range(firstE, lastE)}: {why}"));
        return true;
    }

    private int Structure(int first, int last)
    {
        var score = 0;
        for (var i = first; i <= last; i++)
            score += _lines[i].IsBlank ? 0 : Folding.IsListItem(_lines[i].Text) ? 2 : 1;
        return score;
    }

    private string Range(int first, int last) => _lines[first].Number == _lines[last].Number
        ? FormattableString.Invariant($"line {_lines[first].Number}")
        : FormattableString.Invariant($"lines {_lines[first].Number}–{_lines[last].Number}");

    private bool BeginsLine(int word) => word >= _words.Count || word == 0 || _lineOfWord[word] != _lineOfWord[word - 1];

    private ulong Seed(int at)
    {
        var hash = 0UL;
        for (var i = at; i < Math.Min(at + SeedWords, _words.Count); i++)
            hash = (hash ^ _words[i].Hash) * 1099511628211UL;
        return hash;
    }
}

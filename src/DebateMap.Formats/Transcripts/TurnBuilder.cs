namespace DebateMap.Formats.Transcripts;

/// <summary>
/// Makes turns of lines: an unbroken run of one person's lines is a turn. A quote of words not met before is a turn of whoever is
/// quoted, and what follows it answers it. A quote of words met before stays in the text of the one who quotes.
/// </summary>
internal sealed class TurnBuilder
{
    private readonly List<Draft> _drafts = [];
    private readonly KnownQuotes _known;
    private readonly List<TranscriptNotice> _notices = [];

    /// <summary>The turn that a contribution goes on with, by contribution.</summary>
    private readonly Dictionary<int, Draft> _open = [];

    /// <summary>The last turn of each contribution.</summary>
    private readonly Dictionary<int, Draft> _latest = [];

    /// <summary>Quotes of new words that the contribution has not answered yet.</summary>
    private readonly Dictionary<int, Draft> _unanswered = [];

    /// <summary>Quotes of known words that wait for the words after them.</summary>
    private readonly Dictionary<int, List<(List<SaidLine> Lines, Draft Original)>> _pending = [];

    private TurnBuilder(KnownQuotes known) => _known = known;

    /// <summary>The turns in the order of the conversation, and what was made of quotes.</summary>
    public static (IReadOnlyList<Draft> Drafts, IReadOnlyList<TranscriptNotice> Notices) Build(IReadOnlyList<SaidLine> lines)
    {
        var hasQuotes = lines.Any(l => l.Depth > 0);
        var runs = Runs(lines).Select(run => (Lines: run, Words: hasQuotes ? WordsOf(run) : [])).ToList();
        var builder = new TurnBuilder(new KnownQuotes(runs.Where(r => r.Lines[0].Depth > 0).Select(r => r.Words)));
        foreach (var (run, words) in runs)
            builder.Add(run, words);
        builder.AnswerFromAbove();
        return (InOrderOfConversation(builder._drafts), builder._notices);
    }

    private static IEnumerable<List<SaidLine>> Runs(IReadOnlyList<SaidLine> lines)
    {
        List<SaidLine> run = [];
        foreach (var line in lines)
        {
            if (run.Count == 0 && line.IsBlank)
                continue;
            if (run.Count > 0 && !line.IsBlank && (line.Depth != run[0].Depth || line.Contribution != run[0].Contribution))
            {
                yield return Trim(run);
                run = [];
            }

            run.Add(line);
        }

        if (run.Count > 0)
            yield return Trim(run);
    }

    private static List<SaidLine> Trim(List<SaidLine> run)
    {
        while (run[^1].IsBlank)
            run.RemoveAt(run.Count - 1);
        return run;
    }

    private static List<Word> WordsOf(List<SaidLine> run)
    {
        var words = new List<Word>();
        foreach (var line in run)
            Folding.AddWords(line.Text, words);
        return words;
    }

    private void Add(List<SaidLine> run, List<Word> words)
    {
        var first = run[0];
        if (first.Depth > 0 && _known.Find(words) is { } number && MayBeOf(_drafts[number], first))
            SetAside(run, _drafts[number]);
        else
            _known.Add(Speak(run).Number, words);
    }

    private static bool MayBeOf(Draft original, SaidLine quote) => quote.IsUnnamed || original.Speaker == quote.Speaker;

    private void SetAside(List<SaidLine> quote, Draft original)
    {
        if (!_pending.TryGetValue(quote[0].Around, out var waiting))
            _pending[quote[0].Around] = waiting = [];
        waiting.Add((quote, original));
    }

    private Draft Speak(List<SaidLine> run)
    {
        var first = run[0];
        if (!_open.TryGetValue(first.Contribution, out var draft))
        {
            draft = new Draft(_drafts.Count, first);
            _drafts.Add(draft);
            _open[first.Contribution] = _latest[first.Contribution] = draft;
            if (first.Depth > 0)
            {
                _open.Remove(first.Around);
                _unanswered[first.Around] = draft;
            }
        }

        if (_unanswered.Remove(first.Contribution, out var answered))
            draft.ReplyTo ??= answered;
        if (_pending.Remove(first.Contribution, out var quotes))
        {
            foreach (var (lines, original) in quotes)
                Quote(draft, lines, original);
        }

        draft.Add(run);
        return draft;
    }

    private void Quote(Draft draft, List<SaidLine> quote, Draft original)
    {
        draft.ReplyTo ??= original;
        draft.Add(quote.ConvertAll(l => l with { Text = l.IsBlank ? ">" : "> " + l.Text, Verbatim = true }));
        _notices.Add(new(NoticeKind.KnownQuote, quote[0].Number,
            FormattableString.Invariant($"quotes what stands from line {original.FirstLine} on: kept as a quote in the answer, not as a turn of its own")));
    }

    /// <summary>Mail programs put the answer above what it answers.</summary>
    private void AnswerFromAbove()
    {
        foreach (var (contribution, quoted) in _unanswered)
        {
            if (quoted.IsIntroduced && _latest.TryGetValue(contribution, out var answer))
                answer.ReplyTo ??= quoted;
        }

        foreach (var (contribution, quotes) in _pending)
        {
            if (_latest.TryGetValue(contribution, out var answer) && quotes[0].Original != answer)
                answer.ReplyTo ??= quotes[0].Original;
            foreach (var (lines, original) in quotes)
            {
                _notices.Add(new(NoticeKind.Repeat, lines[0].Number,
                    FormattableString.Invariant($"repeats what stands from line {original.FirstLine} on, and nothing is said about it: left out")));
            }
        }
    }

    private static List<Draft> InOrderOfConversation(List<Draft> drafts)
    {
        var ordered = new List<Draft>(drafts.Count);
        var placed = new HashSet<Draft>();
        var waiting = new Stack<Draft>();
        foreach (var draft in drafts)
        {
            for (var next = draft; next is not null && placed.Add(next); next = next.ReplyTo)
                waiting.Push(next);
            while (waiting.TryPop(out var ready))
                ordered.Add(ready);
        }

        return ordered;
    }
}

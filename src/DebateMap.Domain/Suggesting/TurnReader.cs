namespace DebateMap.Domain;

/// <summary>What stands around a turn that matters for reading it.</summary>
/// <param name="Addressee">Who is spoken to.</param>
/// <param name="Restated">Whether what it answers says what its speaker thinks.</param>
/// <param name="Asked">Whether what it answers ends in a question.</param>
/// <param name="People">Who the names in it mean.</param>
internal sealed record TurnContext(ParticipantId? Addressee, bool Restated, bool Asked, People People);

/// <summary>Reads one turn, sentence by sentence: the best cue of each tells what the speaker does with it.</summary>
internal sealed class TurnReader(TurnText text, TurnContext context)
{
    /// <summary>A verdict on a restatement comes early in an answer.</summary>
    private const int GradingSentences = 3;

    /// <summary>How far back a speaker may have said what they would look at.</summary>
    private const int ObservingSentences = 3;

    /// <summary>Most sentences that one restatement goes on for.</summary>
    private const int RestatingSentences = 6;

    /// <summary>Most paragraphs of which a statement is proposed though it has no cue.</summary>
    private const int PlainParagraphs = 3;

    /// <summary>In letters.</summary>
    private const int ShortestStatement = 10;

    private readonly IReadOnlyList<Sentence> _sentences = text.Sentences;
    private readonly SuggestionWriter _writer = new(text, context);
    private readonly List<Suggestion> _found = [];

    /// <summary>What is proposed, in no particular order.</summary>
    public IReadOnlyList<Suggestion> Read()
    {
        Finding? announcement = null;
        for (var i = 0; i < _sentences.Count; i++)
        {
            var window = text.Window(_sentences[i]);
            var question = text.IsQuestion(_sentences[i]);
            if (!question && Finding.Best(CueIndex.Announcing, text, window) is { } announcing)
            {
                announcement = announcing;
                if (!Clauses.HasWords(text.Folded, window with { Start = announcing.Words.End }))
                    continue;
            }

            var main = question ? Question(i, window) : Statement(i, window, announcement);
            announcement = null;
            var last = i;
            if (main is [{ Act: SpeechAct.Restating } restating])
            {
                last = LastOfRestatement(i);
                main = [_writer.Lengthened(restating, _sentences[last].End)];
            }

            var here = new List<Suggestion>(main);
            for (var j = i; j <= last; j++)
                AddAsides(_sentences[j], here, alone: main.Length == 0);
            _found.AddRange(here);
            i = last;
        }

        if (_found.Count == 0)
            Plain();
        return _found;
    }

    private Suggestion[] Question(int index, TextSpan window) =>
        Best(CueIndex.Questions, index, window) is { } found ? [_writer.Write(_sentences[index], found)] : [];

    private Suggestion[] Statement(int index, TextSpan window, Finding? announcement)
    {
        var sentence = _sentences[index];
        var whole = Best(CueIndex.Statements, index, window);
        if (announcement is not null && (whole is null || whole.Weight <= announcement.Weight))
            return [_writer.Write(sentence, whole, announcement)];
        if (Clauses.Of(text.Folded, window) is not var (before, after))
            return whole is null ? [] : [_writer.Write(sentence, whole)];

        var first = Best(CueIndex.Statements, index, before);
        var second = Best(CueIndex.Statements, index, after);
        if (first is { Weight: >= (int)Certainty.Usual } && second is { Weight: >= (int)Certainty.Usual } && first.Cue.Act != second.Cue.Act)
            return [_writer.Write(before, first), _writer.Write(after with { End = sentence.End }, second)];
        if (first?.Cue is { Act: SpeechAct.Asserting, Certainty: Certainty.Weak } && second is null)
            return [_writer.WriteAfterBut(after, sentence)];
        return whole is null ? [] : [_writer.Write(sentence, whole)];
    }

    private Finding? Best(IReadOnlyList<Cue> cues, int index, TextSpan window) =>
        Finding.Best(cues.Where(c => c.Context == CueContext.Any || Holds(c.Context, index)), text, window);

    private bool Holds(CueContext needed, int index) => needed switch
    {
        CueContext.Restated => context.Restated && index < GradingSentences,
        CueContext.Asked => context.Asked && index == 0,
        CueContext.Observing => Enumerable.Range(1, ObservingSentences).Any(back => index >= back
            && _sentences[index - back].Paragraph == _sentences[index].Paragraph
            && Finding.Of(Cues.Observing, text, text.Window(_sentences[index - back])) is not null),
        _ => true,
    };

    /// <summary>A restatement goes on for as long as the sentences of its paragraph tell of the other.</summary>
    private int LastOfRestatement(int index)
    {
        var last = index;
        while (last + 1 < _sentences.Count && last - index + 1 < RestatingSentences && GoesOn(index, last + 1))
            last++;
        return last;
    }

    private bool GoesOn(int first, int next) =>
        _sentences[next].Paragraph == _sentences[first].Paragraph
        && !text.IsQuestion(_sentences[next])
        && CueIndex.SpeaksOfYou.IsMatch(text.Folded.AsSpan(_sentences[next].Start, text.Window(_sentences[next]).End - _sentences[next].Start))
        && Best(CueIndex.Statements, next, text.Window(_sentences[next])) is null or { Weight: < (int)Certainty.Usual } or { Cue.Act: SpeechAct.Restating };

    private void AddAsides(Sentence sentence, List<Suggestion> here, bool alone)
    {
        foreach (var aside in Asides.In(text, sentence, context.People))
        {
            var written = _writer.WriteAside(sentence, aside, alone);
            if (written.Start == sentence.Start && written.End == sentence.End)
                here.RemoveAll(h => h.Act == SpeechAct.Questioning);
            if (!here.Exists(h => h.Act == written.Act && h.Start < written.End && written.Start < h.End))
                here.Add(written);
        }
    }

    /// <summary>Where no cue tells, the first statement of a paragraph is the likeliest to be what the speaker holds.</summary>
    private void Plain() => _found.AddRange(_sentences
        .Where(s => !text.IsQuestion(s) && Letters(s) >= ShortestStatement)
        .DistinctBy(s => s.Paragraph)
        .Take(PlainParagraphs)
        .Select(_writer.WritePlain));

    private int Letters(Sentence sentence)
    {
        var letters = 0;
        for (var i = sentence.Start; i < sentence.End && letters < ShortestStatement; i++)
        {
            if (char.IsLetter(text.Folded, i))
                letters++;
        }

        return letters;
    }
}

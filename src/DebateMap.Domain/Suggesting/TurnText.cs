namespace DebateMap.Domain;

/// <summary>A turn as cues are looked for in it.</summary>
/// <param name="turn">The turn.</param>
/// <param name="isLong">Whether there is much to read in all.</param>
internal sealed class TurnText(Turn turn, bool isLong)
{
    /// <summary>How much of a sentence is looked at: what a speaker does with it shows at its beginning, and a text without full stops is no sentence.</summary>
    private const int LookedAt = 1000;

    private const string QuestionMarks = "?？؟\u037e";
    private const string Closers = ")]}\"”’'»*_」』）】";

    public Turn Turn => turn;

    /// <summary>Whether there is so much to read that cues should be looked for by the engine that starts slowly and then keeps its pace.</summary>
    public bool Long => isLong;

    /// <summary>The text folded, of the same length.</summary>
    public string Folded { get; } = Blotted.Of(turn.Text);

    public IReadOnlyList<Sentence> Sentences { get; } = Domain.Sentences.Of(turn.Text);

    /// <summary>The part of a sentence in which cues are looked for.</summary>
    public TextSpan Window(Sentence sentence) =>
        sentence.End - sentence.Start <= LookedAt ? new(sentence.Start, sentence.End) : new(sentence.Start, Whole(sentence.Start + LookedAt));

    /// <summary>Whether a sentence ends in a question mark of the speaker's own.</summary>
    public bool IsQuestion(Sentence sentence)
    {
        var end = BeforeClosers(sentence);
        return end > sentence.Start && QuestionMarks.Contains(Folded[end - 1], StringComparison.Ordinal);
    }

    /// <summary>Whether the turn ends by asking.</summary>
    public bool EndsInQuestion => Sentences is [.., var last] && IsQuestion(last);

    /// <summary>The end of a sentence without its full stop and what closes after it.</summary>
    public int WithoutStop(Sentence sentence)
    {
        var end = BeforeClosers(sentence);
        return end > sentence.Start + 1 && Folded[end - 1] is '.' or '!' or '。' ? end - 1 : end == sentence.End ? end : sentence.End;
    }

    /// <summary>Part of the text as it stands.</summary>
    public string Of(TextSpan span) => turn.Text[Whole(span.Start)..Whole(span.End)];

    private int BeforeClosers(Sentence sentence)
    {
        var end = sentence.End;
        while (end > sentence.Start && (Closers.Contains(turn.Text[end - 1], StringComparison.Ordinal) || Folded[end - 1] == ' '))
            end--;
        return end;
    }

    /// <summary>The offset, or the one before where it would cut a surrogate pair.</summary>
    private int Whole(int offset) =>
        offset > 0 && offset < turn.Text.Length && char.IsLowSurrogate(turn.Text[offset]) && char.IsHighSurrogate(turn.Text[offset - 1]) ? offset - 1 : offset;
}

namespace DebateMap.Domain;

/// <summary>Makes suggestions of what was found in a turn.</summary>
internal sealed class SuggestionWriter(TurnText text, TurnContext context)
{
    private const int MostWords = 60;

    /// <summary>How much of the beginning of a sentence is no more than a lead into a report.</summary>
    private const int Lead = 12;

    public Suggestion Write(Sentence sentence, Finding found) => Write(new TextSpan(sentence.Start, sentence.End), found);

    public Suggestion Write(TextSpan passage, Finding found) =>
        Fill(Make(passage, found.Cue.Act, found.Weight, Reason(found)), found) with { Grade = found.Cue.Grade };

    /// <summary>A sentence that the one before announces, with what its own cue, where it has one, tells besides.</summary>
    public Suggestion Write(Sentence sentence, Finding? own, Finding announcement)
    {
        var act = announcement.Cue.Act;
        var made = Make(new(sentence.Start, sentence.End), act, announcement.Weight, Reason(announcement)) with { SaysBetter = act == SpeechAct.Clarifying };
        var said = new TextSpan(Math.Clamp(announcement.Words.End, sentence.Start, sentence.End), sentence.End);
        return own?.Claim is null ? made with { Claim = ClaimText.Of(text.Of(said)).Text } : Fill(made, own);
    }

    public Suggestion WriteAfterBut(TextSpan after, Sentence sentence)
    {
        var passage = new TextSpan(after.Start, Clauses.WithoutBracket(text.Folded, new(after.Start, text.WithoutStop(sentence))));
        return Make(passage, SpeechAct.Asserting, (int)Certainty.Weak, "“but” brings the point that the speaker makes") with
        {
            Claim = ClaimText.Of(text.Of(passage)).Text,
            Stance = Stance.Accept,
        };
    }

    public Suggestion WritePlain(Sentence sentence)
    {
        var made = Make(new(sentence.Start, sentence.End), SpeechAct.Asserting, (int)Certainty.Faint, "nothing in the turn tells what it does: what opens a paragraph is most likely stated");
        var (claim, hedged) = ClaimText.Of(made.Exact);
        return made with { Claim = claim, Stance = hedged ? Stance.LeanAccept : Stance.Accept };
    }

    /// <summary>An aside: as a passage of its own, or as the whole sentence where it opens it or nothing else is in it.</summary>
    public Suggestion WriteAside(Sentence sentence, Finding aside, bool alone)
    {
        if (aside.Who is not { } who)
            return Write(aside.Words, aside);

        var end = Clauses.End(text.Folded, aside.Words.End, Math.Max(aside.Words.End, text.WithoutStop(sentence)));
        var said = new TextSpan(aside.Words.End, end);
        var goesOn = Clauses.HasWords(text.Folded, said);
        var opens = aside.Words.Start - sentence.Start <= Lead;
        var passage = goesOn && !opens && !alone ? new TextSpan(aside.Words.Start, end) : new TextSpan(sentence.Start, sentence.End);
        var claim = goesOn ? said : new TextSpan(sentence.Start, aside.Words.Start);
        return Write(passage, aside) with
        {
            Reports = context.People.Who(Asides.NameAt(text, who)),
            Claim = ClaimText.Of(text.Of(claim)).Text,
            Stance = Stance.Accept,
        };
    }

    /// <summary>The suggestion with a passage that goes on to an offset.</summary>
    public Suggestion Lengthened(Suggestion suggestion, int end) => end == suggestion.End
        ? suggestion
        : suggestion with { End = end, Exact = text.Of(new(suggestion.Start, end)) };

    private Suggestion Make(TextSpan passage, SpeechAct act, int weight, string reason)
    {
        var exact = text.Of(passage);
        var start = passage.Start + exact.Length - exact.TrimStart().Length;
        exact = exact.Trim();
        return new(text.Turn.Id, start, start + exact.Length, exact, act, text.Turn.Speaker, weight / 100.0, reason) { Addressee = context.Addressee };
    }

    /// <summary>With the claim and the premise that a cue tells of, and the stance on the claim.</summary>
    private Suggestion Fill(Suggestion suggestion, Finding found)
    {
        if (found.Claim is not { } claim)
            return suggestion;
        var (claimed, hedged) = ClaimText.Of(text.Of(claim));
        return suggestion with
        {
            Claim = claimed,
            Premise = claimed is not null && found.Reason is { } reason ? ClaimText.Of(text.Of(reason)).Text : null,
            Stance = claimed is null ? null : found.Hedged || hedged ? Weakened(found.Cue.Stance) : found.Cue.Stance,
            Shared = claimed is not null && found.Cue.Shared,
        };
    }

    private static Stance? Weakened(Stance? stance) => stance switch
    {
        Stance.Accept => Stance.LeanAccept,
        Stance.Reject => Stance.LeanReject,
        _ => stance,
    };

    private string Reason(Finding found)
    {
        if (found.Cue.IsShape)
            return found.Cue.Reason;
        var words = found.Cue.Words ?? string.Join(' ', text.Of(found.Words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(',', ':', ';', '.', '-', '—', '–', '•', ' ');
        if (words.Length > MostWords)
            words = words[..(words.LastIndexOf(' ', MostWords) is var space and > 0 ? space : words.Length)] + "…";
        return $"“{words}” {found.Cue.Reason}";
    }
}

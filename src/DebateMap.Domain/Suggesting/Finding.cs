namespace DebateMap.Domain;

/// <summary>A cue that was found in a sentence.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="Words">Where its words are.</param>
/// <param name="Hedged">Whether words such as "I think" go before it.</param>
/// <param name="Claim">Where what is said to be so is told.</param>
/// <param name="Reason">Where a premise is told.</param>
/// <param name="Who">Where somebody is named whose view is reported.</param>
internal sealed record Finding(Cue Cue, TextSpan Words, bool Hedged, TextSpan? Claim, TextSpan? Reason, TextSpan? Who)
{
    private const int ContextBonus = 5;

    /// <summary>What decides between findings: the certainty of the cue, and a little more where something around it bears it out.</summary>
    public int Weight => (int)Cue.Certainty + (Cue.Context == CueContext.Any && Cue.Place != CuePlace.Announcing ? 0 : ContextBonus);

    /// <summary>The best of the cues that are found in a passage; null where none is.</summary>
    /// <param name="cues">The cues to look for.</param>
    /// <param name="text">The turn.</param>
    /// <param name="passage">Where to look.</param>
    public static Finding? Best(IEnumerable<Cue> cues, TurnText text, TextSpan passage)
    {
        var openings = CueStart.Of(text.Folded, passage);
        Finding? best = null;
        foreach (var cue in cues)
        {
            if (best is not null && (int)cue.Certainty + ContextBonus < best.Weight)
                continue;
            if (Of(cue, text, passage, openings) is { } found && (best is null || found.Beats(best)))
                best = found;
        }

        return best;
    }

    /// <summary>The more certain one; then words before a shape such as a question mark; then the first in the sentence.</summary>
    private bool Beats(Finding other) =>
        Weight != other.Weight ? Weight > other.Weight
        : Cue.IsShape != other.Cue.IsShape ? other.Cue.IsShape
        : Words.Start < other.Words.Start;

    /// <summary>The first place of a cue in a passage, from where it begins; null where it is not there.</summary>
    public static Finding? Of(Cue cue, TurnText text, TextSpan passage) => Of(cue, text, passage, [new(passage.Start, false)]);

    private static Finding? Of(Cue cue, TurnText text, TextSpan passage, IReadOnlyList<CueStart> openings)
    {
        if (cue.Place is CuePlace.Within or CuePlace.WithinQuestion or CuePlace.Aside)
            return At(cue, text, passage, passage.Start, false);
        foreach (var opening in openings)
        {
            if (At(cue, text, passage with { Start = opening.Start }, openings[0].Start, opening.Hedged) is { } found)
                return found;
        }

        return null;
    }

    private static Finding? At(Cue cue, TurnText text, TextSpan passage, int opening, bool hedged)
    {
        var match = cue.Regex(text.Long).Match(text.Folded, passage.Start, passage.End - passage.Start);
        if (!match.Success)
            return null;
        var (claim, reason) = (Group(CuePattern.Claim), Group(CuePattern.Reason));
        var end = Math.Min(Math.Min(match.Index + match.Length, claim?.Start ?? int.MaxValue), reason?.Start ?? int.MaxValue);
        var start = match.Index == passage.Start ? opening : match.Index;
        if (start > passage.Start && text.Folded[start - 1] == '(' && match.ValueSpan is [.., ')'] && !match.ValueSpan.Contains('('))
            start--; // "(as Ann puts it)"
        return new(cue, new(start, Math.Max(start, end)), hedged, claim, reason, Group(CuePattern.Who));

        TextSpan? Group(string name) => match.Groups[name] is { Success: true, Length: > 0 } found ? new TextSpan(found.Index, found.Index + found.Length) : null;
    }
}

namespace DebateMap.Domain;

/// <summary>A place at the beginning of a passage where its cue may stand: after "so", after "so I think".</summary>
/// <param name="Start">Where.</param>
/// <param name="Hedged">Whether words such as "I think" go before it.</param>
internal readonly record struct CueStart(int Start, bool Hedged)
{
    private const int Most = 8;

    /// <summary>Each such place, in order; none where the passage begins in a quotation.</summary>
    public static IReadOnlyList<CueStart> Of(string folded, TextSpan passage)
    {
        var at = passage.Start;
        while (at < passage.End && folded[at] != Blotted.Blot && !char.IsLetterOrDigit(folded[at]) && !char.IsSurrogate(folded[at]))
            at++;
        if (at == passage.End || folded[at] == Blotted.Blot)
            return [];

        var openings = new List<CueStart> { new(at, false) };
        while (openings.Count < Most)
        {
            var last = openings[^1];
            var lead = CuePattern.Lead.Match(folded, last.Start, passage.End - last.Start).Length;
            var hedge = lead > 0 ? 0 : CuePattern.Hedge.Match(folded, last.Start, passage.End - last.Start).Length;
            if (lead + hedge == 0)
                break;
            openings.Add(new(last.Start + lead + hedge, last.Hedged || hedge > 0));
        }

        return openings;
    }
}

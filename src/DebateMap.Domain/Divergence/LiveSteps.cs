namespace DebateMap.Domain;

/// <summary>Which steps still matter to the two, and on which they part.</summary>
internal static class LiveSteps
{
    /// <summary>Strengths of their own part them from this distance on.</summary>
    private const double ApartInStrength = .2;

    /// <summary>Every step but those that both reject and those that undercut a dead one.</summary>
    public static bool[] Of(CompiledDebate map, View a, View b)
    {
        var live = new bool[map.Steps.Length];
        for (var step = live.Length - 1; step >= 0; step--)
        {
            var rejected = a.Verdicts[step] == Verdict.Reject && b.Verdicts[step] == Verdict.Reject;
            live[step] = !rejected && (map.Undercuts[step] < 0 || live[map.Undercuts[step]]);
        }

        return live;
    }

    /// <summary>Whether they part on a live step: one accepts and the other rejects it, or both accept it with strengths far apart.</summary>
    public static bool Parted(View a, View b, int step) => (a.Verdicts[step], b.Verdicts[step]) switch
    {
        (Verdict.Accept, Verdict.Reject) or (Verdict.Reject, Verdict.Accept) => true,
        (Verdict.Accept, Verdict.Accept) => a.OwnStrengths[step] is { } x && b.OwnStrengths[step] is { } y
            && Numbers.Rounded(Math.Abs(x - y)) >= ApartInStrength,
        _ => false,
    };
}

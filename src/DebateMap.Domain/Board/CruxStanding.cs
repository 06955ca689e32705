namespace DebateMap.Domain;

/// <summary>Whether a crux is one for both of two people, and how that is known: by their word, or by what it would move.</summary>
/// <param name="Accepts">What each says of it themselves: that it is one for them, that it is none; null where they have not said.</param>
/// <param name="Found">What it would move, where that could be worked out for both.</param>
public sealed record CruxStanding(Pair<bool?> Accepts, FoundCrux? Found)
{
    /// <summary>Whether both say that it is one for them.</summary>
    public bool BothAccept => Accepts is { A: true, B: true };

    /// <summary>Whether it would move both, by what is known of them.</summary>
    public bool WouldMoveBoth => Found is { IsDouble: true };

    /// <summary>Whether it is a double crux, either way.</summary>
    public bool IsDouble => BothAccept || WouldMoveBoth;

    /// <summary>The standing of a crux between two people.</summary>
    /// <param name="crux">The crux.</param>
    /// <param name="between">The two.</param>
    /// <param name="report">What a report on the two found for the crux's target, if anything.</param>
    public static CruxStanding Of(Crux crux, Pair<ParticipantId> between, DivergenceReport? report)
    {
        var found = report?.Targets.FirstOrDefault(t => t.Claim == crux.Target)?.Cruxes;
        return new(new(Says(between.A), Says(between.B)), found?.FirstOrDefault(f => f.Claim == crux.Claim));

        bool? Says(ParticipantId person) => crux.AcceptedBy.Contains(person) ? true : crux.RejectedBy.Contains(person) ? false : null;
    }

    /// <summary>Whether a crux that was found would change anything worth speaking of: somebody's side, or a tenth of the way.</summary>
    public static bool IsTelling(FoundCrux found) =>
        found.ChangesMind is { A: true } or { B: true } || Numbers.Rounded(Math.Max(found.Moves.A, found.Moves.B)) >= FoundCrux.Least;

    /// <summary>The cruxes that a report found and nobody has proposed: for each its target, in the order of the report.</summary>
    public static IEnumerable<(ClaimId Target, FoundCrux Crux)> NotProposed(Debate debate, DivergenceReport report)
    {
        var known = debate.Cruxes.Select(c => (c.Claim, c.Target)).ToHashSet();
        return report.Targets.SelectMany(t => t.Cruxes.Where(f => !known.Contains((f.Claim, t.Claim))), (t, f) => (t.Claim, f));
    }
}

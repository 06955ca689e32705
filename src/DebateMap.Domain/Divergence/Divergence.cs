namespace DebateMap.Domain;

/// <summary>
/// Where two people part, and what it would take to bring them together. A pure function of the debate; docs/analysis.md gives
/// the definitions and their sources.
/// </summary>
public static class Divergence
{
    /// <summary>
    /// Compares two participants. Takes time near linear in the size of the debate. Swapping the two mirrors the report; the order
    /// of records matters only where it carries meaning: positions of one person on one claim, endorsements of one person of one
    /// inference, and the order in which claims are listed.
    /// </summary>
    /// <param name="debate">The debate.</param>
    /// <param name="a">One participant.</param>
    /// <param name="b">Another.</param>
    /// <param name="on">
    /// The claims that it is about; a double counts once. Where some are given the report keeps to claims that lead to them through
    /// live inferences. By default the roots, without keeping to them.
    /// </param>
    /// <returns>The report, or a fault for each participant or claim that there is not, or where both are the same.</returns>
    public static Result<DivergenceReport> Between(Debate debate, ParticipantId a, ParticipantId b, IReadOnlyList<ClaimId>? on = null)
    {
        var faults = Faults(debate, a, b, on ?? []);
        if (faults.Count > 0)
            return new Result<DivergenceReport>.Faulty(faults.ToItems());

        var scoped = on is { Count: > 0 };
        var targets = (scoped ? on! : debate.Heading.Roots).Distinct().ToItems();
        return new Result<DivergenceReport>.Ok(Report(new(debate, a, b, targets, scoped), targets));
    }

    private static DivergenceReport Report(Comparison views, Items<ClaimId> targets)
    {
        var map = views.Map;
        var attribution = new Attribution(map, views.A.Values, views.B.Values);
        var shares = new Shares(views);
        var splits = new Splits(views, attribution);
        var points = new PointsOfDivergence(views, splits, shares);
        var targetGaps = new TargetGaps(views, attribution, shares);
        return new(
            new(views.A.Person, views.B.Person),
            targets,
            map.NumberOf.Where(c => views.InScope[c]).Select(c => new ClaimRelation(map.Claims[c], views.Relation[c])).ToItems(),
            views.Where(c => views.InScope[c] && IsClaimed(views.A.Positions[c], views.B.Positions[c])),
            views.Where(c => views.InScope[c] && views.Relation[c] == Relation.Agree),
            points.Points,
            points.Derived,
            splits.Report(shares),
            targetGaps.Gaps,
            targetGaps.Questions);
    }

    private static bool IsClaimed(Position? a, Position? b) => a is not null && b is not null && !(a.Basis.IsDirect() && b.Basis.IsDirect());

    private static List<Fault> Faults(Debate debate, ParticipantId a, ParticipantId b, IReadOnlyList<ClaimId> on)
    {
        var faults = new List<Fault>();
        foreach (var (person, path) in new[] { (a, "between[0]"), (b, "between[1]") })
        {
            if (!debate.Participants.Contains(person))
                faults.Add(new(path, $"no participant \"{person}\""));
        }

        if (a == b)
            faults.Add(new("between", "needs two different participants"));
        for (var i = 0; i < on.Count; i++)
        {
            if (!debate.Claims.Contains(on[i]))
                faults.Add(new($"on[{i}]", $"no claim \"{on[i]}\""));
        }

        return faults;
    }
}

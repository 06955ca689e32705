namespace DebateMap.Domain;

/// <summary>
/// The report on two people together with what it was worked out from, so that the next one, after an edit or on trial, takes a
/// fraction of the time. Immutable; what it gives is exactly what working it out from scratch gives.
/// </summary>
public sealed class Analysis
{
    private readonly Debate _debate;
    private readonly Items<ClaimId> _on;
    private readonly Comparison _views;
    private readonly Splits _splits;
    private readonly TargetGaps _targets;

    private Analysis(Debate debate, Items<ClaimId> on, Comparison views, Analysis? before)
    {
        (_debate, _on, _views) = (debate, on, views);
        var shares = new Shares(views);
        Splits? splits = null;
        PointsOfDivergence? points = null;
        Items<LocalSplit> localSplits = [];
        TargetGaps? targets = null;
        SideBySide.Run(
            views.Map.ClaimCount,
            () => targets = new(views, shares, before?._targets),
            () =>
            {
                splits = new(views, before?._splits);
                points = new(views, splits, shares);
                localSplits = splits.Report(shares);
            });
        (_splits, _targets) = (splits!, targets!);
        Report = new(
            new(views.A.Person, views.B.Person),
            views.Targets.Select(c => views.Map.Claims[c]).ToItems(),
            views.Map.NumberOf.Where(c => views.InScope[c]).Select(c => new ClaimRelation(views.Map.Claims[c], views.Relation[c])).ToItems(),
            views.Where(c => views.InScope[c] && IsClaimed(views.A.Positions[c], views.B.Positions[c])),
            views.Where(c => views.InScope[c] && views.Relation[c] == Relation.Agree),
            points!.Points,
            points.Derived,
            localSplits,
            _targets.Gaps,
            _targets.Questions);
    }

    /// <summary>The same of a debate that differs in nothing that it rests on.</summary>
    private Analysis(Debate debate, Analysis same) =>
        (_debate, _on, _views, _splits, _targets, Report) = (debate, same._on, same._views, same._splits, same._targets, same.Report);

    /// <summary>Where the two part, and what would bring them together.</summary>
    public DivergenceReport Report { get; }

    /// <inheritdoc cref="Divergence.Between"/>
    public static Result<Analysis> Of(Debate debate, ParticipantId a, ParticipantId b, IReadOnlyList<ClaimId>? on = null)
    {
        var faults = Faults(debate, a, b, on ?? []);
        if (faults.Count > 0)
            return new Result<Analysis>.Faulty(faults.ToItems());

        var asked = (on ?? []).ToItems();
        return new Result<Analysis>.Ok(new(debate, asked, Compare(debate, new(a, b), asked), null));
    }

    /// <summary>
    /// The analysis of the same two, on the same claims, in the debate after an edit. Where claims and inferences stay what they are,
    /// only what the edit touches is worked out again.
    /// </summary>
    /// <param name="debate">The debate after the edit.</param>
    /// <returns>It, or a fault for each participant or claim that there no longer is.</returns>
    public Result<Analysis> After(Debate debate)
    {
        var (a, b) = (_views.A.Person, _views.B.Person);
        var faults = Faults(debate, a, b, _on);
        if (faults.Count > 0)
            return new Result<Analysis>.Faulty(faults.ToItems());
        if (!DebateCompiler.HaveOneShape(_debate, debate) || debate.Heading.Roots != _debate.Heading.Roots)
            return new Result<Analysis>.Ok(new(debate, _on, Compare(debate, new(a, b), _on), null));
        View? viewA = null, viewB = null;
        SideBySide.Run(_views.Map.ClaimCount, () => viewA = _views.A.After(_debate, debate), () => viewB = _views.B.After(_debate, debate));
        return new Result<Analysis>.Ok(With(debate, viewA!, viewB!));
    }

    /// <summary>The report if the two gave some claims other credences; see <see cref="Divergence.WhatIf"/>.</summary>
    /// <param name="changes">Who would give which claim which credence; nobody the same claim twice.</param>
    /// <returns>What would change, or a fault for each change that cannot be made.</returns>
    public Result<WhatIfReport> WhatIf(IReadOnlyList<CredenceChange> changes) =>
        Trying(changes, (view, credences) => view.With(credences)).Then(tried => (Result<WhatIfReport>)new Result<WhatIfReport>.Ok(new(changes.ToItems(), Report, tried.Report)));

    /// <summary>
    /// The analysis if the two came to give some claims other credences, and what rests on these came along: where they gave a credence of that,
    /// too, it becomes the one that they would come out at if what their reasons do not account for (the offset) stayed as it is. So what a found crux says
    /// of somebody (<see cref="FoundCrux.Moves"/>) is what supposing it gives. Positions that are supposed, and those that come along, have no id.
    /// Within a circle of reasons edges go on carrying what was given, but for the claims that are changed.
    /// </summary>
    /// <param name="changes">Who would give which claim which credence; nobody the same claim twice.</param>
    /// <returns>It, or a fault for each change that cannot be made.</returns>
    public Result<Analysis> Supposing(IReadOnlyList<CredenceChange> changes) => Trying(changes, (view, credences) => view.Supposing(credences));

    /// <summary>What each of the two makes of a claim of the debate, whether or not the report speaks of it. Takes constant time.</summary>
    /// <exception cref="KeyNotFoundException">There is no such claim.</exception>
    public Pair<Opinion> On(ClaimId claim)
    {
        if (!_debate.Claims.Contains(claim))
            throw new KeyNotFoundException($"no claim \"{claim}\"");
        var number = _views.Map[claim];
        return new(_views.A.On(number), _views.B.On(number));
    }

    private Result<Analysis> Trying(IReadOnlyList<CredenceChange> changes, Func<View, IEnumerable<(int, double)>, View> change)
    {
        var faults = CredenceChange.Faults(changes, _debate, Report.Between);
        if (faults.Count > 0)
            return new Result<Analysis>.Faulty(faults.ToItems());
        return new Result<Analysis>.Ok(With(_debate, Changed(_views.A), Changed(_views.B)));

        View Changed(View view) => change(view, changes.Where(c => c.Participant == view.Person).Select(c => (_views.Map[c.Claim], c.Credence)));
    }

    private Analysis With(Debate debate, View a, View b) =>
        a == _views.A && b == _views.B ? new(debate, this) : new(debate, _on, _views.With(a, b), this);

    private static Comparison Compare(Debate debate, Pair<ParticipantId> between, Items<ClaimId> on) =>
        Comparison.Of(debate, between, (on.IsEmpty ? debate.Heading.Roots : on).Distinct().ToItems(), !on.IsEmpty);

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

namespace DebateMap.Domain;

/// <summary>What one person thinks of a debate, in its numbers.</summary>
internal sealed class View
{
    private const double UsualStrength = .9;

    private readonly CompiledDebate _map;

    private View(CompiledDebate map, ParticipantId person, View? before)
    {
        _map = map;
        Person = person;
        Positions = before is null ? new Position?[map.ClaimCount] : [.. before.Positions];
        Verdicts = before?.Verdicts ?? new Verdict?[map.Steps.Length];
        OwnStrengths = before?.OwnStrengths ?? new double?[map.Steps.Length];
        Values = before is null ? new(map) : new(before.Values);
    }

    /// <summary>Whose it is.</summary>
    public ParticipantId Person { get; }

    /// <summary>Their effective position on each claim.</summary>
    public Position?[] Positions { get; }

    /// <summary>Their verdict on each step.</summary>
    public Verdict?[] Verdicts { get; private set; }

    /// <summary>The strength that they gave each step in an endorsement, as given.</summary>
    public double?[] OwnStrengths { get; private set; }

    /// <summary>Their credences and strengths, kept off certainty, and what follows.</summary>
    public Valuation Values { get; }

    /// <summary>The claims that the change since the view before may have touched, in ascending order; null where it is the first.</summary>
    public List<int>? Touched { get; private set; }

    public static View Of(Debate debate, CompiledDebate map, ParticipantId person)
    {
        var view = new View(map, person, null);
        view.TakePositions(debate, _ => true);
        view.Judge(debate);
        view.Evaluate(Enumerable.Range(0, map.ClaimCount));
        return view;
    }

    /// <summary>The view after an edit that left the shape of the map as it was; the same object where it changed nothing of it.</summary>
    public View After(Debate before, Debate now)
    {
        var changed = ChangedPositions(before.Positions.AsSpan(), now.Positions.AsSpan());
        var judged = before.Inferences != now.Inferences || before.Endorsements != now.Endorsements;
        if (changed.Count == 0 && !judged)
            return this;

        var view = new View(_map, Person, this);
        foreach (var claim in changed)
            view.Positions[_map[claim]] = null;
        view.TakePositions(now, changed.Contains);
        if (judged)
            view.JudgeAgain(now);
        return view.EvaluatedAfter(this);
    }

    /// <summary>The view if they gave some claims other credences, in their own words.</summary>
    public View With(IEnumerable<(int Claim, double Credence)> credences) => Given(credences).EvaluatedAfter(this);

    /// <summary>The same, and credences of claims that rest on these come along, their offsets staying as they are.</summary>
    public View Supposing(IEnumerable<(int Claim, double Credence)> credences)
    {
        var given = credences.ToList();
        var fixedClaims = given.Select(c => c.Claim).ToHashSet();
        var view = Given(given);
        return view.EvaluatedAfter(this, claim =>
        {
            if (!fixedClaims.Contains(claim) && _map.HasSteps(claim))
                view.ComeAlong(claim);
        });
    }

    /// <summary>Whether they accept or reject a step.</summary>
    public bool HasVerdict(int step) => Verdicts[step] is Verdict.Accept or Verdict.Reject;

    /// <summary>Their credence of a claim, kept off certainty; null where they have no position.</summary>
    public double? Stated(int claim) =>
        Positions[claim] is { } position && Credences.CredenceOf(position) is { } credence ? Numbers.Clamped(credence) : null;

    /// <summary>What they make of a claim.</summary>
    public Opinion On(int claim) => new(Values.Slots[claim], Positions[claim], _map.HasSteps(claim));

    private View Given(IEnumerable<(int Claim, double Credence)> credences)
    {
        var view = new View(_map, Person, this);
        foreach (var (claim, credence) in credences)
            view.Positions[claim] = new Position(new(""), Person, _map.Claims[claim], Basis.Stated) { Credence = credence };
        return view;
    }

    /// <summary>Gives a claim, where it was given a credence, the one that its reasons now imply, moved by its offset.</summary>
    private void ComeAlong(int claim)
    {
        if (Positions[claim] is not { } position)
            return;
        var was = Values.Slots[claim];
        Values.Evaluate(claim);
        if (Numbers.Rounded(Values.Slots[claim]) != Numbers.Rounded(was))
            Positions[claim] = position with { Id = new(""), Stance = null, Credence = Values.Slots[claim] };
        Values.Slots[claim] = was;
    }

    private void TakePositions(Debate debate, Predicate<ClaimId> isTaken)
    {
        foreach (var position in debate.Positions.AsSpan())
        {
            if (position.Participant != Person || position.Withdrawn || !isTaken(position.Claim))
                continue;
            ref var before = ref Positions[_map[position.Claim]];
            if (before is null || Credences.Displaces(position, before))
                before = position;
        }

        foreach (ref var position in Positions.AsSpan())
        {
            if (position is { Stance: Stance.None, Credence: null })
                position = null;
        }
    }

    /// <summary>The claims on which their positions differ between two lists: those of the records between what both begin and end with.</summary>
    private HashSet<ClaimId> ChangedPositions(ReadOnlySpan<Position> before, ReadOnlySpan<Position> now)
    {
        var (start, end) = (0, 0);
        var shorter = Math.Min(before.Length, now.Length);
        while (start < shorter && ReferenceEquals(before[start], now[start]))
            start++;
        while (end < shorter - start && ReferenceEquals(before[^(end + 1)], now[^(end + 1)]))
            end++;
        var changed = new HashSet<ClaimId>();
        foreach (var position in before[start..^end])
            Add(position);
        foreach (var position in now[start..^end])
            Add(position);
        return changed;

        void Add(Position position)
        {
            if (position.Participant == Person)
                changed.Add(position.Claim);
        }
    }

    private void Judge(Debate debate)
    {
        var inferences = debate.Inferences.AsSpan();
        for (var i = 0; i < inferences.Length; i++)
        {
            if (inferences[i].By.AsSpan().Contains(Person))
                Verdicts[_map.StepOf[i]] = Verdict.Accept;
        }

        foreach (var endorsement in debate.Endorsements.AsSpan())
        {
            if (endorsement.Participant != Person)
                continue;
            var step = _map[endorsement.Inference];
            Verdicts[step] = endorsement.Verdict;
            OwnStrengths[step] = endorsement.Strength;
        }

        for (var i = 0; i < inferences.Length; i++)
        {
            var step = _map.StepOf[i];
            var given = Numbers.Clamped(OwnStrengths[step] ?? inferences[i].Strength ?? UsualStrength);
            Values.Strengths[step] = Verdicts[step] switch
            {
                Verdict.Reject => 0,
                Verdict.Unsure => given / 2,
                _ => given,
            };
        }
    }

    private void JudgeAgain(Debate debate)
    {
        Verdicts = new Verdict?[_map.Steps.Length];
        OwnStrengths = new double?[_map.Steps.Length];
        Judge(debate);
    }

    private void Evaluate(IEnumerable<int> claims)
    {
        foreach (var claim in claims)
        {
            if (_map.CircleSlot[claim] >= 0)
                Values.Slots[_map.CircleSlot[claim]] = Stated(claim) ?? .5;
        }

        foreach (var claim in claims)
            Evaluate(claim);
    }

    private void Evaluate(int claim)
    {
        var stated = Stated(claim);
        if (!_map.HasSteps(claim))
        {
            Values.Slots[claim] = stated ?? .5;
            return;
        }

        Values.Imply(claim);
        Values.Offsets[claim] = stated is { } credence ? Numbers.Logit(credence) - Values.ImpliedLogit(claim) : 0;
        Values.Slots[claim] = stated ?? Values.Implied(claim);
    }

    /// <summary>Works out again what a change touches: what it changes, what rests on that, and on as far as values change.</summary>
    /// <param name="before">The view before the change.</param>
    /// <param name="first">What is to be done with a claim before it is worked out.</param>
    private View EvaluatedAfter(View before, Action<int>? first = null)
    {
        var agenda = new Agenda(_map.ClaimCount);
        for (var claim = 0; claim < _map.ClaimCount; claim++)
        {
            if (Positions[claim] == before.Positions[claim])
                continue;
            agenda.Add(claim);
            foreach (var edge in _map.Uses[claim])
                agenda.Add(_map.BearsOn[_map.StepOfEdge[edge]]);
            if (_map.CircleSlot[claim] >= 0)
                Values.Slots[_map.CircleSlot[claim]] = Stated(claim) ?? .5;
        }

        for (var step = 0; step < _map.Steps.Length; step++)
        {
            if (Verdicts[step] != before.Verdicts[step] || OwnStrengths[step] != before.OwnStrengths[step] || Values.Strengths[step] != before.Values.Strengths[step])
                agenda.Add(_map.BearsOn[step]);
        }

        Touched = [];
        while (agenda.TryTakeBelow(_map.ClaimCount, out var claim))
        {
            Touched.Add(claim);
            first?.Invoke(claim);
            Evaluate(claim);
            if (Values.Slots[claim] == before.Values.Slots[claim])
                continue;
            foreach (var edge in _map.Uses[claim])
            {
                // An edge within a circle carries what was stated, whatever becomes of the value.
                if (_map.EdgeSlot[edge] == claim)
                    agenda.Add(_map.BearsOn[_map.StepOfEdge[edge]]);
            }
        }

        return Touched.Count == 0 ? before : this;
    }
}

namespace DebateMap.Domain;

/// <summary>What one person thinks of a debate, in its numbers.</summary>
internal sealed class View
{
    private readonly CompiledDebate _map;

    private View(CompiledDebate map, ParticipantId person)
    {
        _map = map;
        Person = person;
        Positions = new Position?[map.ClaimCount];
        Verdicts = new Verdict?[map.Steps.Length];
        OwnStrengths = new double?[map.Steps.Length];
        Values = new(map);
    }

    /// <summary>Whose it is.</summary>
    public ParticipantId Person { get; }

    /// <summary>Their effective position on each claim.</summary>
    public Position?[] Positions { get; }

    /// <summary>Their verdict on each step.</summary>
    public Verdict?[] Verdicts { get; }

    /// <summary>The strength that they gave each step in an endorsement, as given.</summary>
    public double?[] OwnStrengths { get; }

    /// <summary>Their credences and strengths, kept off certainty, and what follows.</summary>
    public Valuation Values { get; }

    public static View Of(Debate debate, CompiledDebate map, ParticipantId person)
    {
        var view = new View(map, person);
        view.TakePositions(debate);
        view.Judge(debate);
        view.Evaluate();
        return view;
    }

    /// <summary>Whether they accept or reject a step.</summary>
    public bool HasVerdict(int step) => Verdicts[step] is Verdict.Accept or Verdict.Reject;

    /// <summary>Their credence of a claim, kept off certainty; null where they have no position.</summary>
    public double? Stated(int claim) =>
        Positions[claim] is { } position && Credences.CredenceOf(position) is { } credence ? Numbers.Clamped(credence) : null;

    private void TakePositions(Debate debate)
    {
        foreach (var position in debate.Positions.AsSpan())
        {
            if (position.Participant != Person || position.Withdrawn)
                continue;
            ref var before = ref Positions[_map.NumberOf[debate.Claims.IndexOf(position.Claim)]];
            if (before is null || Credences.Displaces(position, before))
                before = position;
        }

        foreach (ref var position in Positions.AsSpan())
        {
            if (position is { Stance: Stance.None, Credence: null })
                position = null;
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
            var step = _map.StepOf[debate.Inferences.IndexOf(endorsement.Inference)];
            Verdicts[step] = endorsement.Verdict;
            OwnStrengths[step] = endorsement.Strength;
        }
    }

    private void Evaluate()
    {
        for (var step = 0; step < _map.Steps.Length; step++)
        {
            var given = Numbers.Clamped(OwnStrengths[step] ?? _map.Steps[step].Strength ?? .9);
            Values.Strengths[step] = Verdicts[step] switch
            {
                Verdict.Reject => 0,
                Verdict.Unsure => given / 2,
                _ => given,
            };
        }

        for (var claim = 0; claim < _map.ClaimCount; claim++)
        {
            if (_map.CircleSlot[claim] >= 0)
                Values.Slots[_map.CircleSlot[claim]] = Stated(claim) ?? .5;
        }

        for (var claim = 0; claim < _map.ClaimCount; claim++)
        {
            var stated = Stated(claim);
            if (_map.HasSteps(claim))
            {
                Values.Imply(claim);
                if (stated is { } credence)
                    Values.Offsets[claim] = Numbers.Logit(credence) - Values.ImpliedLogit(claim);
                Values.Slots[claim] = stated ?? Values.Implied(claim);
            }
            else
            {
                Values.Slots[claim] = stated ?? .5;
            }
        }
    }
}

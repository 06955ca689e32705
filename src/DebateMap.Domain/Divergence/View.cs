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
        foreach (var (claim, position) in Credences.Effective(debate, person))
            view.Positions[map.NumberOf[debate.Claims.IndexOf(claim)]] = position;
        view.Judge(debate);
        view.Evaluate();
        return view;
    }

    /// <summary>Whether they accept or reject a step.</summary>
    public bool HasVerdict(int step) => Verdicts[step] is Verdict.Accept or Verdict.Reject;

    /// <summary>Their credence of a claim, kept off certainty; null where they have no position.</summary>
    public double? Stated(int claim) =>
        Positions[claim] is { } position && Credences.CredenceOf(position) is { } credence ? Numbers.Clamped(credence) : null;

    private void Judge(Debate debate)
    {
        for (var step = 0; step < _map.Steps.Length; step++)
        {
            if (_map.Steps[step].By.Contains(Person))
                Verdicts[step] = Verdict.Accept;
        }

        foreach (var endorsement in debate.Endorsements)
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
                var implied = Values.Imply(claim);
                if (stated is { } credence)
                    Values.Offsets[claim] = Numbers.Logit(credence) - Values.ImpliedLogit(claim);
                Values.Slots[claim] = stated ?? implied;
            }
            else
            {
                Values.Slots[claim] = stated ?? .5;
            }
        }
    }
}

namespace DebateMap.Domain;

/// <summary>
/// The claims and inferences of a snapshot as flat arrays of numbers. Claims are numbered so that each comes after everything that
/// its value rests on, the inferences that bear on a claim stand together, and so do the undercutters of an inference: a sweep
/// over a debate reads memory from one end to the other. Numbers depend on ids only, never on the order of records. What people think
/// is no part of it.
/// </summary>
internal sealed class CompiledDebate
{
    /// <summary>The id of each claim.</summary>
    public required ClaimId[] Claims { get; init; }

    /// <summary>Where each claim stands in the order of ids.</summary>
    public required int[] Rank { get; init; }

    /// <summary>The number of the claim of each rank, the other way round.</summary>
    public required int[] ByRank { get; init; }

    /// <summary>The number of each claim of the debate, in its order.</summary>
    public required int[] NumberOf { get; init; }

    /// <summary>
    /// Where the credence stands that a claim of a circle carries along edges within the circle; −1 for other claims. Slots up to the
    /// number of claims hold the claims' values; those of circles follow.
    /// </summary>
    public required int[] CircleSlot { get; init; }

    /// <summary>How many slots for values there are.</summary>
    public required int Slots { get; init; }

    /// <summary>
    /// Where the steps that bear on each claim begin, with one entry more for the end: undercutters, each before what it undercuts,
    /// then the steps against the claim, then those for it.
    /// </summary>
    public required int[] FirstStep { get; init; }

    /// <summary>Where the steps against a claim begin.</summary>
    public required int[] FirstAttack { get; init; }

    /// <summary>Where the steps for a claim begin.</summary>
    public required int[] FirstSupport { get; init; }

    /// <summary>The id of the inference that each step is.</summary>
    public required InferenceId[] Steps { get; init; }

    /// <summary>The number of the step of each inference of the debate, in its order.</summary>
    public required int[] StepOf { get; init; }

    /// <summary>The claim that each step bears on.</summary>
    public required int[] BearsOn { get; init; }

    /// <summary>The step that each step undercuts, a higher number; −1 for one that has a conclusion.</summary>
    public required int[] Undercuts { get; init; }

    /// <summary>Where the undercutters of each step begin.</summary>
    public required int[] UndercuttersFrom { get; init; }

    /// <summary>Where they end.</summary>
    public required int[] UndercuttersTo { get; init; }

    /// <summary>Where the premises of each step begin among the edges, with one entry more for the end.</summary>
    public required int[] FirstEdge { get; init; }

    /// <summary>The premise that each edge starts from.</summary>
    public required int[] Premise { get; init; }

    /// <summary>The slot whose value each edge carries: the premise's own, or that of its circle.</summary>
    public required int[] EdgeSlot { get; init; }

    /// <summary>The step that each edge belongs to.</summary>
    public required int[] StepOfEdge { get; init; }

    /// <summary>The edges that start from each claim.</summary>
    public required Adjacency Uses { get; init; }

    /// <summary>Where each claim stands in the debate.</summary>
    public required IdIndex ClaimIndex { get; init; }

    /// <summary>Where each inference stands in the debate.</summary>
    public required IdIndex InferenceIndex { get; init; }

    /// <summary>The number of a claim.</summary>
    public int this[ClaimId claim] => NumberOf[ClaimIndex[claim.Value]];

    /// <summary>The number of the step that an inference is.</summary>
    public int this[InferenceId inference] => StepOf[InferenceIndex[inference.Value]];

    /// <summary>How many claims there are.</summary>
    public int ClaimCount => Claims.Length;

    /// <summary>Whether a claim is some inference's conclusion, be it a dead one's.</summary>
    public bool HasSteps(int claim) => FirstStep[claim] < FirstStep[claim + 1];

    /// <summary>Whether the credence stated on a claim is an input of the analysis: nothing concludes it, or it is in a circle.</summary>
    public bool IsInput(int claim) => !HasSteps(claim) || CircleSlot[claim] >= 0;
}

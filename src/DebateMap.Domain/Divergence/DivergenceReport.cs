namespace DebateMap.Domain;

/// <summary>Where two people part, how much of the gap each point explains, and what to ask next.</summary>
/// <param name="Between">Who is compared.</param>
/// <param name="On">The claims that it is about, in the order asked for.</param>
/// <param name="Relations">How they stand on every claim in scope, in the order of the debate.</param>
/// <param name="Claimed">Claims on which a position is somebody else's word or reading, still to be confirmed; in id order.</param>
/// <param name="CommonGround">Claims on which they agree, in id order.</param>
/// <param name="Points">Where they part, ordered by their claims, then by inference.</param>
/// <param name="Derived">Parted claims that are carried by what lies below them, in id order.</param>
/// <param name="Splits">How the gap on each parted claim that has inferences splits among what bears on it, in id order.</param>
/// <param name="Targets">How the gap on each of <paramref name="On"/> splits among everything below it, in that order.</param>
/// <param name="Questions">What to ask next: what could move a target most comes first.</param>
public sealed record DivergenceReport(
    Pair<ParticipantId> Between,
    Items<ClaimId> On,
    Items<ClaimRelation> Relations,
    Items<ClaimId> Claimed,
    Items<ClaimId> CommonGround,
    Items<PointOfDivergence> Points,
    Items<ClaimId> Derived,
    Items<LocalSplit> Splits,
    Items<TargetGap> Targets,
    Items<QuestionToAsk> Questions);

/// <summary>How the two stand on a claim.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Relation">How they stand.</param>
public readonly record struct ClaimRelation(ClaimId Claim, Relation Relation);

/// <summary>Why the way down from a gap ends at a point: the first that fits.</summary>
public enum PointKind
{
    /// <summary>Their reasons run in a circle.</summary>
    Circular,

    /// <summary>No live inference bears on it: they simply see it differently.</summary>
    Claim,

    /// <summary>Something below is not known of both: it may lie deeper, ask.</summary>
    Open,

    /// <summary>Everything below is known, and small differences add up.</summary>
    Sum,

    /// <summary>Everything below is known and carries less than a quarter of the gap: a reason is missing from the map.</summary>
    Gap,

    /// <summary>They part on whether an inference holds.</summary>
    Step,
}

/// <summary>A place where two people part that nothing below it accounts for.</summary>
/// <param name="Kind">Of what kind.</param>
/// <param name="Claims">The claim; for a circle all of its claims, in id order; for a step the claim that it bears on.</param>
/// <param name="Inference">The step, where it is one.</param>
/// <param name="Path">
/// The shortest way up to a target along live inferences, the first in id order of equally short ones; from the claim of a circle
/// that has the first such way. Empty where there is none.
/// </param>
public sealed record PointOfDivergence(PointKind Kind, Items<ClaimId> Claims, InferenceId? Inference, ClaimPath Path);

/// <summary>What a share of a gap is put down to. In the order in which equal shares stand.</summary>
public enum ShareKind
{
    /// <summary>A credence that nothing below explains.</summary>
    Claim,

    /// <summary>How far an inference holds.</summary>
    Inference,

    /// <summary>What a premise is held to be, whatever that rests on.</summary>
    Premise,

    /// <summary>What a claim's own reasons in the map do not account for.</summary>
    Unexplained,
}

/// <summary>The part of a gap that one thing accounts for.</summary>
/// <param name="Kind">What it is put down to.</param>
/// <param name="Id">The id of the inference, or of the claim.</param>
/// <param name="Amount">
/// In units of credence, with the sign of the gap where it pulls the two apart and the other where it holds them together.
/// The shares of a gap sum to it.
/// </param>
/// <param name="Assumed">Whether it rests on a credence of ½ that was assumed where somebody gave none.</param>
public readonly record struct Share(ShareKind Kind, string Id, double Amount, bool Assumed);

/// <summary>How the gap on one claim splits among its premises, its inferences and the unexplained rest.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="A">The first person's credence, kept within [.001, .999].</param>
/// <param name="B">The second person's.</param>
/// <param name="Parts">The largest first, then by kind and id; what is 1e-9 or less is left out.</param>
public sealed record LocalSplit(ClaimId Claim, double A, double B, Items<Share> Parts)
{
    /// <summary>The first person's less the second's.</summary>
    public double Gap => A - B;
}

/// <summary>How the gap on a target splits among everything below it, and which claims would close it.</summary>
/// <param name="Claim">The target.</param>
/// <param name="A">The first person's credence, kept within [.001, .999]; what their reasons imply where they gave none.</param>
/// <param name="B">The second person's.</param>
/// <param name="Implied">Who of the two gave no credence.</param>
/// <param name="Attribution">The largest share first, then by kind and id; what is 1e-9 or less is left out.</param>
/// <param name="Cruxes">What moves both most comes first.</param>
public sealed record TargetGap(ClaimId Claim, double A, double B, Items<ParticipantId> Implied, Items<Share> Attribution, Items<FoundCrux> Cruxes)
{
    /// <summary>The first person's less the second's.</summary>
    public double Gap => A - B;
}

/// <summary>What would come of it if either saw a claim as the other does.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Moves">
/// How far each would come towards the other on the target: 1 is all the way, more is beyond, under 0 away.
/// </param>
/// <param name="ChangesMind">Whether each would change sides on the target (for, against, neither).</param>
/// <param name="IsDouble">Whether both have a position on the target and both would come at least a tenth of the way.</param>
public sealed record FoundCrux(ClaimId Claim, Pair<double> Moves, Pair<bool> ChangesMind, bool IsDouble)
{
    /// <summary>How far a claim moves somebody at the least to be a crux for them; a double crux moves both as far.</summary>
    public const double Least = .1;
}

/// <summary>Something worth asking one of the two.</summary>
/// <param name="Ask">Whom.</param>
/// <param name="About">A claim that they have no position on, or an inference that they neither accept nor reject.</param>
/// <param name="Reach">How far apart the target can come out for them, by the answer; 0..1.</param>
public readonly record struct QuestionToAsk(ParticipantId Ask, RecordKey About, double Reach);

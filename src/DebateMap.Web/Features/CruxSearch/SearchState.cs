using DebateMap.Domain;

namespace DebateMap.Web.Features.CruxSearch;

/// <summary>How far a search has come, read from the debate alone, so that it can be left and taken up again.</summary>
public sealed class SearchState
{
    /// <summary>A crux that moves somebody's credence of the target less than this does not hold for them.</summary>
    private const double Least = .1;

    private readonly Debate _debate;
    private readonly Pair<Dictionary<ClaimId, Position>> _held;

    /// <param name="debate">The debate.</param>
    /// <param name="between">The two.</param>
    /// <param name="target">On what they disagree; null before it is named.</param>
    public SearchState(Debate debate, Pair<ParticipantId> between, ClaimId? target)
    {
        (_debate, Between, Target) = (debate, between, target);
        _held = new(Credences.Effective(debate, between.A), Credences.Effective(debate, between.B));
        Cruxes = debate.Cruxes.Where(c => c.Target == target && c.Status != CruxStatus.SetAside).ToItems();
    }

    /// <summary>The two.</summary>
    public Pair<ParticipantId> Between { get; }

    /// <summary>On what they disagree.</summary>
    public ClaimId? Target { get; }

    /// <summary>What anybody named as what their view of it turns on, but for what was set aside.</summary>
    public Items<Crux> Cruxes { get; }

    /// <summary>What somebody thinks of a claim.</summary>
    public Position? Held(ParticipantId person, ClaimId claim) => (person == Between.A ? _held.A : _held.B).GetValueOrDefault(claim);

    /// <summary>How the two stand on a claim.</summary>
    public Relation On(ClaimId claim) => Relations.Between(_held.A.GetValueOrDefault(claim), _held.B.GetValueOrDefault(claim));

    /// <summary>Whether both have said what they think of it, and it is not the same.</summary>
    public bool IsNamed => Target is { } target && On(target).IsParted();

    /// <summary>What somebody says that they turn on.</summary>
    public Items<Crux> ListOf(ParticipantId person) => Cruxes.Where(c => c.AcceptedBy.Contains(person)).ToItems();

    /// <summary>What both say that they turn on.</summary>
    public Items<Crux> Shared => Cruxes.Where(IsShared).ToItems();

    /// <summary>Whether both say that they turn on a crux.</summary>
    public bool IsShared(Crux crux) => crux.AcceptedBy.Contains(Between.A) && crux.AcceptedBy.Contains(Between.B);

    /// <summary>How far somebody's view of the target hangs on a crux: what they would think if it were so, less what they would think if not; null where they have not said.</summary>
    public double? Hangs(Crux crux, ParticipantId person) =>
        crux.Forecasts.LastOrDefault(f => f.Participant == person) is { TargetIfTrue: { } ifTrue, TargetIfFalse: { } ifFalse } ? ifTrue - ifFalse : null;

    /// <summary>Whether a crux was checked and would move both, and they part on it.</summary>
    public bool Holds(Crux crux) => On(crux.Claim).IsParted() && Moves(crux, Between.A) && Moves(crux, Between.B);

    /// <summary>Whether what somebody said in the check makes it a crux for them.</summary>
    public bool Moves(Crux crux, ParticipantId person) => Hangs(crux, person) is { } hangs && Math.Round(Math.Abs(hangs), 9) >= Least;

    /// <summary>Whether a step is done.</summary>
    /// <param name="step">Which.</param>
    /// <param name="crux">The crux that is being checked; null where none is chosen.</param>
    public bool IsDone(SearchStep step, CruxId? crux) => step switch
    {
        SearchStep.Name => IsNamed,
        // Nothing is written where the words were concrete enough: whoever has gone on has been through it.
        SearchStep.Sharpen => !Cruxes.IsEmpty,
        SearchStep.List => !ListOf(Between.A).IsEmpty && !ListOf(Between.B).IsEmpty,
        SearchStep.Share => !Shared.IsEmpty,
        SearchStep.Check => _debate.Cruxes.Find(crux) is { } chosen && Holds(chosen),
        _ => false,
    };
}

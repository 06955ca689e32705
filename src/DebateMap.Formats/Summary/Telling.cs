using DebateMap.Domain;
using DebateMap.Formats.Reports;

namespace DebateMap.Formats.Summary;

/// <summary>What every section of the summary draws on: the debate, the report, and how things are called and quoted.</summary>
internal sealed class Telling
{
    private readonly Dictionary<ParticipantId, Dictionary<ClaimId, Position>> _positions;
    private readonly Dictionary<ParticipantId, Dictionary<InferenceId, Verdict>> _verdicts;
    private readonly ILookup<(ParticipantId, ClaimId), Annotation> _passages;
    private readonly Dictionary<(ParticipantId, InferenceId), Endorsement> _endorsements = [];
    private readonly HashSet<ClaimId> _scope;
    private readonly HashSet<ClaimId> _claimed;

    public Telling(Debate debate, DivergenceReport report)
    {
        (Debate, Report) = (debate, report);
        Pair = [report.Between.A, report.Between.B];
        Names = new(debate);
        Notes = new(debate, Names);
        _positions = Pair.ToDictionary(p => p, p => Credences.Effective(debate, p));
        _verdicts = Pair.ToDictionary(p => p, p => Verdicts.Effective(debate, p));
        foreach (var endorsement in debate.Endorsements)
            _endorsements[(endorsement.Participant, endorsement.Inference)] = endorsement;
        _passages = debate.Annotations.SelectMany(a => a.About.Select(c => (a, c))).ToLookup(x => (x.a.Speaker, x.c), x => x.a);
        _scope = report.Relations.Select(r => r.Claim).ToHashSet();
        _claimed = [.. report.Claimed];
        Relations = report.Relations.ToDictionary(r => r.Claim, r => r.Relation);
        Bearing = LiveReasons.Of(debate, step => Pair.All(p => VerdictOf(p, step) == Verdict.Reject));
    }

    public Debate Debate { get; }

    public DivergenceReport Report { get; }

    /// <summary>The two, in order.</summary>
    public IReadOnlyList<ParticipantId> Pair { get; }

    public Names Names { get; }

    public Footnotes Notes { get; }

    public IReadOnlyDictionary<ClaimId, Relation> Relations { get; }

    /// <summary>The inferences that the two have not both given up, by the claim that they bear on.</summary>
    public ILookup<ClaimId, Inference> Bearing { get; }

    public bool IsInScope(ClaimId claim) => _scope.Contains(claim);

    public bool IsClaimed(ClaimId claim) => _claimed.Contains(claim);

    public bool IsTarget(ClaimId claim) => Report.On.Contains(claim);

    public ParticipantId Other(ParticipantId person) => person == Pair[0] ? Pair[1] : Pair[0];

    public Position? PositionOf(ParticipantId person, ClaimId claim) => _positions[person].GetValueOrDefault(claim);

    public Verdict? VerdictOf(ParticipantId person, InferenceId inference) =>
        _verdicts[person].TryGetValue(inference, out var verdict) ? verdict : null;

    /// <summary>Somebody's last endorsement of a step, where there is one.</summary>
    public Endorsement? EndorsementOf(ParticipantId person, InferenceId inference) =>
        _endorsements.GetValueOrDefault((person, inference));

    /// <summary>The claim that a step is about in the end.</summary>
    public ClaimId BearsOn(Inference inference) => LiveReasons.BearsOn(Debate, inference);

    /// <summary>The passage that shows somebody's position: the one it was taken from, or else one of theirs on the claim.</summary>
    public AnnotationId? PassageFor(ParticipantId person, ClaimId claim)
    {
        var position = PositionOf(person, claim);
        return position?.Annotation ?? (position is null ? null : _passages[(person, claim)].FirstOrDefault()?.Id);
    }

    /// <summary>Who says that somebody holds a position, where it is not they themselves: "says the Author; not confirmed".</summary>
    public string? Hearsay(Position? position) => position switch
    {
        { Basis: Basis.Attributed, By: { } by } => $"says {Names.Of(by)}; not confirmed",
        { Basis: Basis.Attributed } => "as somebody else says; not confirmed",
        { Basis: Basis.Inferred } => "read from their words; not confirmed",
        _ => null,
    };

    /// <summary>A position with who says so and the mark of the passage: for the middle of a sentence.</summary>
    public string StandsBy(ParticipantId person, ClaimId claim)
    {
        var position = PositionOf(person, claim);
        var hearsay = Hearsay(position) is { } told ? $" *({told})*" : "";
        return PlainWords.Of(position) + hearsay + Notes.Mark(PassageFor(person, claim));
    }
}

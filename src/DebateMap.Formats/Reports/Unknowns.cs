using DebateMap.Domain;

namespace DebateMap.Formats.Reports;

/// <summary>What is not known of the two people below a claim: what one would have to ask before it counts as where they part.</summary>
public sealed class Unknowns
{
    private readonly (ParticipantId Person, Dictionary<ClaimId, Position> Positions, Dictionary<InferenceId, Verdict> Verdicts)[] _views;
    private readonly ILookup<ClaimId, Inference> _bearing;

    /// <param name="debate">The debate.</param>
    /// <param name="between">The two.</param>
    public Unknowns(Debate debate, Pair<ParticipantId> between)
    {
        _views = [.. new[] { between.A, between.B }.Select(p => (p, Credences.Effective(debate, p), Verdicts.Effective(debate, p)))];
        _bearing = LiveReasons.Of(debate, step => Array.TrueForAll(_views, v => v.Verdicts.TryGetValue(step, out var verdict) && verdict == Verdict.Reject));
    }

    /// <summary>For each person the claims that they have no position on and the steps that they neither accept nor reject.</summary>
    public IEnumerable<(ParticipantId Ask, Items<ClaimId> Claims, Items<InferenceId> Steps)> Below(ClaimId claim)
    {
        foreach (var (person, positions, verdicts) in _views)
        {
            var steps = _bearing[claim].ToList();
            var claims = steps.SelectMany(s => s.Premises).Distinct().Where(c => !positions.ContainsKey(c)).ToItems();
            var unjudged = steps.Select(s => s.Id).Where(s => verdicts.GetValueOrDefault(s, Verdict.Unsure) == Verdict.Unsure).ToItems();
            if (!claims.IsEmpty || !unjudged.IsEmpty)
                yield return (person, claims, unjudged);
        }
    }
}

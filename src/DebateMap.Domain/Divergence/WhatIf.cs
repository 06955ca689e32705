namespace DebateMap.Domain;

/// <summary>A credence that somebody might come to hold.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Claim">Of which claim.</param>
/// <param name="Credence">0..1.</param>
public readonly record struct CredenceChange(ParticipantId Participant, ClaimId Claim, double Credence)
{
    /// <summary>Every reason why some changes cannot be made.</summary>
    internal static List<Fault> Faults(IReadOnlyList<CredenceChange> changes, Debate debate, Pair<ParticipantId> between)
    {
        var faults = new List<Fault>();
        var seen = new HashSet<(ParticipantId, ClaimId)>();
        for (var i = 0; i < changes.Count; i++)
        {
            var (participant, claim, credence) = changes[i];
            var path = $"changes[{i}]";
            if (participant != between.A && participant != between.B)
                faults.Add(new($"{path}.participant", $"\"{participant}\" is not one of the two who are compared"));
            if (!debate.Claims.Contains(claim))
                faults.Add(new($"{path}.claim", $"no claim \"{claim}\""));
            if (!(credence is >= 0 and <= 1))
                faults.Add(new($"{path}.credence", "is not between 0 and 1"));
            if (!seen.Add((participant, claim)))
                faults.Add(new(path, $"gives \"{participant}\" a second credence of claim \"{claim}\""));
        }

        return faults;
    }
}

/// <summary>What would become of the divergence between two people if they changed their minds.</summary>
/// <param name="Changes">The changes.</param>
/// <param name="Before">The report as things are.</param>
/// <param name="After">The report as they would be.</param>
public sealed record WhatIfReport(Items<CredenceChange> Changes, DivergenceReport Before, DivergenceReport After)
{
    /// <summary>The gap on each target, in their order.</summary>
    public Items<GapChange> Gaps => Before.Targets.Zip(After.Targets, (x, y) => new GapChange(x.Claim, new(x.A, x.B), new(y.A, y.B))).ToItems();

    /// <summary>Claims on which they would stand otherwise than they do, in the order of the debate.</summary>
    public Items<RelationChange> Relations
    {
        get
        {
            var before = Before.Relations.ToDictionary(r => r.Claim, r => r.Relation);
            return After.Relations.Where(r => before.TryGetValue(r.Claim, out var was) && was != r.Relation)
                .Select(r => new RelationChange(r.Claim, before[r.Claim], r.Relation)).ToItems();
        }
    }

    /// <summary>Points of divergence that there would no longer be, in the order of the report.</summary>
    public Items<PointOfDivergence> Gone => Without(Before.Points, After.Points);

    /// <summary>Points of divergence that there would be besides, in the order of the report.</summary>
    public Items<PointOfDivergence> New => Without(After.Points, Before.Points);

    private static Items<PointOfDivergence> Without(Items<PointOfDivergence> points, Items<PointOfDivergence> others)
    {
        var known = others.Select(p => (p.Kind, p.Claims, p.Inference)).ToHashSet();
        return points.Where(p => !known.Contains((p.Kind, p.Claims, p.Inference))).ToItems();
    }
}

/// <summary>What would become of the gap on a target.</summary>
/// <param name="Claim">The target.</param>
/// <param name="Before">The credences of the two as things are, kept within [.001, .999]; implied ones where they gave none.</param>
/// <param name="After">As they would be.</param>
public readonly record struct GapChange(ClaimId Claim, Pair<double> Before, Pair<double> After)
{
    /// <summary>How much nearer they would be in credence; under 0 where they would be further apart.</summary>
    public double Closed => Math.Abs(Before.A - Before.B) - Math.Abs(After.A - After.B);
}

/// <summary>A claim on which the two would stand otherwise.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Before">How they stand.</param>
/// <param name="After">How they would.</param>
public readonly record struct RelationChange(ClaimId Claim, Relation Before, Relation After);

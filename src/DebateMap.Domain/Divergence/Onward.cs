namespace DebateMap.Domain;

/// <summary>
/// How a target answers to what changes below it, around one person's values: the slope by each edge, by one sweep down; and where
/// all ways up meet in one chain, the whole answer.
/// </summary>
internal sealed class Onward(CompiledDebate map, Valuation values, Slopes slopes, Cone cone, Bounds bounds, Scratch scratch)
{
    private readonly double[] _slope = scratch.Take<double>(map.Premise.Length);
    private readonly Way[] _ways = scratch.Take<Way>(map.Premise.Length);
    private readonly MobiusMap[] _rest = scratch.Take<MobiusMap>(map.ClaimCount);
    private readonly bool[] _isMobius = scratch.Take<bool>(map.ClaimCount);

    /// <summary>One edge on which a claim may lead to the target.</summary>
    /// <param name="Step">The step that it belongs to.</param>
    /// <param name="Slot">The slot whose value it carries.</param>
    /// <param name="Slope">The slope of the target by what it carries; 0 where it does not lead there.</param>
    /// <param name="Bound">The bound on it.</param>
    internal readonly record struct Way(int Step, int Slot, double Slope, double Bound);

    /// <summary>The ways on from a claim of the cone, side by side in memory.</summary>
    public ReadOnlySpan<Way> Ways(int claim) => _ways.AsSpan(map.Uses.First[claim]..map.Uses.First[claim + 1]);

    /// <summary>Whether the target's value follows from a claim's by one map.</summary>
    public bool IsMobius(int claim) => _isMobius[claim];

    /// <summary>That map.</summary>
    public MobiusMap Rest(int claim) => _rest[claim];

    /// <summary>Aims at the target of the cone, after the bounds.</summary>
    public void Aim()
    {
        Array.Clear(_slope);
        (_isMobius[cone.Target], _rest[cone.Target]) = (true, MobiusMap.Identity);
        Spread(cone.Target, 1);
        var sweep = cone.Sweep;
        for (var i = sweep.Length - 2; i >= 0; i--)
            Take(sweep[i]);
        foreach (var claim in cone.Claims)
        {
            for (var use = map.Uses.First[claim]; use < map.Uses.First[claim + 1]; use++)
            {
                var edge = map.Uses.Items[use];
                _ways[use] = new(map.StepOfEdge[edge], map.EdgeSlot[edge], _slope[edge], bounds.Edges[edge]);
            }
        }
    }

    private void Take(int claim)
    {
        var (slope, ways, way) = (0.0, 0, -1);
        foreach (var edge in map.Uses[claim])
        {
            if (map.EdgeSlot[edge] != claim || slopes.Edges[edge] == 0 || bounds.Edges[edge] == 0)
                continue;
            slope += _slope[edge];
            ways++;
            way = edge;
        }

        _isMobius[claim] = ways == 1 && _isMobius[map.BearsOn[map.StepOfEdge[way]]];
        if (_isMobius[claim])
            _rest[claim] = Along(way);
        if (slope != 0)
            Spread(claim, slope);
    }

    private MobiusMap Along(int edge)
    {
        var next = map.BearsOn[map.StepOfEdge[edge]];
        var slope = slopes.Edges[edge];
        var step = MobiusMap.Linear(slope, values.Implied(next) - slope * values.Slots[map.Premise[edge]]);
        return _rest[next].After(MobiusMap.Shift(values.Offsets[next])).After(step);
    }

    private void Spread(int claim, double slope)
    {
        slope *= values.SlopeOfShift(claim);
        for (var edge = map.FirstEdge[map.FirstStep[claim]]; edge < map.FirstEdge[map.FirstStep[claim + 1]]; edge++)
            _slope[edge] = slope * slopes.Edges[edge];
    }
}

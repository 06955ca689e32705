namespace DebateMap.Domain;

/// <summary>
/// How much a target can answer to what changes below it, for either of two people and anywhere between their views: what moves it
/// by next to nothing need not be followed.
/// </summary>
internal sealed class Bounds
{
    /// <summary>
    /// A change that moves the target by no more than this is taken along the slope. What that misses is of second order; numbers
    /// are reported to 1e-9.
    /// </summary>
    public const double Negligible = 1e-11;

    /// <summary>
    /// The least that a reason is taken to matter to its conclusion, however little the other reasons leave to it: a change may
    /// take these away as well, where they rest on what changes.
    /// </summary>
    private const double LeastMatter = .001, LeastShift = .01;

    private readonly CompiledDebate _map;
    private readonly Cone _cone;
    private readonly Pair<Valuation> _values;
    private readonly Pair<Slopes> _slopes;
    private readonly double[] _least;

    public Bounds(CompiledDebate map, Cone cone, Pair<Valuation> values, Pair<Slopes> slopes, Scratch scratch)
    {
        (_map, _cone, _values, _slopes) = (map, cone, values, slopes);
        Edges = scratch.Take<double>(map.Premise.Length);
        Claims = scratch.Take<double>(map.ClaimCount);
        _least = scratch.Take<double>(map.Steps.Length);
        for (var step = map.Steps.Length - 1; step >= 0; step--)
            _least[step] = Math.Max(values.A.Strengths[step], values.B.Strengths[step]) * (map.Undercuts[step] < 0 ? LeastMatter : _least[map.Undercuts[step]]);
    }

    /// <summary>By what each edge carries; 0 where it does not lead to the target.</summary>
    public double[] Edges { get; }

    /// <summary>By the value of each claim.</summary>
    public double[] Claims { get; }

    /// <summary>Whether a claim can move the target by more than next to nothing.</summary>
    public bool Matters(int claim) => Claims[claim] > Negligible;

    /// <summary>Aims at the target of the cone.</summary>
    public void Aim()
    {
        Array.Clear(Edges);
        Array.Clear(Claims);
        var sweep = _cone.Sweep;
        Claims[_cone.Target] = 1;
        for (var i = sweep.Length - 1; i >= 0; i--)
        {
            var claim = sweep[i];
            foreach (var edge in _map.Uses[claim])
            {
                if (_map.EdgeSlot[edge] == claim)
                    Claims[claim] += Edges[edge];
            }

            if (Claims[claim] > 0 && _map.HasSteps(claim))
                Spread(claim, Claims[claim] * Math.Max(LeastShift, Math.Max(_values.A.SlopeOfShift(claim), _values.B.SlopeOfShift(claim))));
        }
    }

    private void Spread(int claim, double bound)
    {
        for (var step = _map.FirstStep[claim]; step < _map.FirstStep[claim + 1]; step++)
        {
            for (var edge = _map.FirstEdge[step]; edge < _map.FirstEdge[step + 1]; edge++)
                Edges[edge] = bound * Math.Max(_least[step], Math.Max(Math.Abs(_slopes.A.Edges[edge]), Math.Abs(_slopes.B.Edges[edge])));
        }
    }
}

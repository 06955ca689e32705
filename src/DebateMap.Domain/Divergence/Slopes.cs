namespace DebateMap.Domain;

/// <summary>
/// How fast the implied value of a claim changes with the premises and strengths of the steps that bear on it. It is linear in
/// each of them, so a slope holds however far one of them moves. Products that leave one factor out are made of those before it
/// and those after it, as a factor may be 0.
/// </summary>
internal sealed class Slopes
{
    private readonly CompiledDebate _map;
    private readonly double[] _byForce;

    /// <summary>Works out all slopes around values whose forces are up to date.</summary>
    public Slopes(CompiledDebate map, Valuation at, Scratch scratch)
    {
        _map = map;
        _byForce = scratch.Take<double>(map.Steps.Length);
        Edges = scratch.Take<double>(map.Premise.Length);
        Steps = scratch.Take<double>(map.Steps.Length);
        for (var claim = 0; claim < _map.ClaimCount; claim++)
            Take(at, claim);
    }

    /// <summary>By what each edge carries.</summary>
    public double[] Edges { get; }

    /// <summary>By the strength of each step.</summary>
    public double[] Steps { get; }

    private void Take(Valuation at, int claim)
    {
        OfForces(at, _map.FirstSupport[claim], _map.FirstStep[claim + 1], .5);
        OfForces(at, _map.FirstAttack[claim], _map.FirstSupport[claim], -.5);
        for (var step = _map.FirstStep[claim + 1] - 1; step >= _map.FirstStep[claim]; step--)
        {
            var open = OfUndercutters(at, step);
            var holds = OfPremises(at, step, _byForce[step] * at.Strengths[step] * open);
            Steps[step] = _byForce[step] * open * holds;
            for (var undercutter = _map.UndercuttersFrom[step]; undercutter < _map.UndercuttersTo[step]; undercutter++)
                _byForce[undercutter] *= -_byForce[step] * at.Strengths[step] * holds;
        }
    }

    /// <summary>Leaves in each undercutter's place the product over the others; returns that over all.</summary>
    private double OfUndercutters(Valuation at, int step)
    {
        var (from, to) = (_map.UndercuttersFrom[step], _map.UndercuttersTo[step]);
        return from == to ? 1 : OfForces(at, from, to, 1);
    }

    /// <summary>Leaves in each step's place the product of (1 − force) over the others, scaled; returns the product over all.</summary>
    private double OfForces(Valuation at, int from, int to, double scale)
    {
        var product = 1.0;
        for (var step = from; step < to; step++)
        {
            _byForce[step] = product;
            product *= 1 - at.Forces[step];
        }

        var after = scale;
        for (var step = to - 1; step >= from; step--)
        {
            _byForce[step] *= after;
            after *= 1 - at.Forces[step];
        }

        return product;
    }

    /// <summary>Leaves the slope of each premise, which is the product over the others, scaled; returns the product over all.</summary>
    private double OfPremises(Valuation at, int step, double scale)
    {
        var (from, to) = (_map.FirstEdge[step], _map.FirstEdge[step + 1]);
        var product = 1.0;
        for (var edge = from; edge < to; edge++)
        {
            Edges[edge] = product;
            product *= at.Slots[_map.EdgeSlot[edge]];
        }

        var after = scale;
        for (var edge = to - 1; edge >= from; edge--)
        {
            Edges[edge] *= after;
            after *= at.Slots[_map.EdgeSlot[edge]];
        }

        return product;
    }
}

namespace DebateMap.Domain;

/// <summary>
/// Inputs of the analysis and the values that follow from them. A claim that is some inference's conclusion has the implied value
/// ½ · [1 − Π(1 − force of a support) + Π(1 − force of an attack)], moved by its offset in log odds; the force of an inference is
/// its strength × the product of its premises' values × the product of (1 − force) over its undercutters. This is DF-QuAD (Rago,
/// Toni, Aurisicchio, Baroni: Discontinuity-free decision support with quantitative argumentation debates, KR 2016) on a base
/// score of ½.
/// </summary>
internal sealed class Valuation
{
    private readonly CompiledDebate _map;

    public Valuation(CompiledDebate map)
    {
        _map = map;
        Slots = new double[map.Slots];
        Strengths = new double[map.Steps.Length];
        Forces = new double[map.Steps.Length];
        Offsets = new double[map.ClaimCount];
        Unsupported = new double[map.ClaimCount];
        Unattacked = new double[map.ClaimCount];
    }

    /// <summary>A copy to change.</summary>
    public Valuation(Valuation other)
    {
        _map = other._map;
        Slots = [.. other.Slots];
        Strengths = [.. other.Strengths];
        Forces = [.. other.Forces];
        Offsets = [.. other.Offsets];
        Unsupported = [.. other.Unsupported];
        Unattacked = [.. other.Unattacked];
    }

    /// <summary>The value of each claim, then what the claims of circles carry within them.</summary>
    public double[] Slots { get; }

    /// <summary>The strength of each step.</summary>
    public double[] Strengths { get; }

    /// <summary>The force of each step; follows from the rest.</summary>
    public double[] Forces { get; }

    /// <summary>What each claim's reasons do not account for, in log odds.</summary>
    public double[] Offsets { get; }

    /// <summary>The product of (1 − force) over the steps for each claim.</summary>
    public double[] Unsupported { get; }

    /// <summary>The product of (1 − force) over the steps against each claim.</summary>
    public double[] Unattacked { get; }

    /// <summary>The implied value of a claim that has steps.</summary>
    public double Implied(int claim) => .5 * (1 - Unsupported[claim] + Unattacked[claim]);

    /// <summary>1 less the implied value, worked out apart so that it keeps its digits where reasons leave hardly a doubt.</summary>
    public double Denied(int claim) => .5 * (1 - Unattacked[claim] + Unsupported[claim]);

    /// <summary>The log odds of the implied value of a claim that has steps.</summary>
    public double ImpliedLogit(int claim) => Numbers.Logit(Implied(claim), Denied(claim));

    /// <summary>Works out the forces of the steps that bear on a claim, and what they leave, from the values of their premises.</summary>
    public void Imply(int claim)
    {
        for (var step = _map.FirstStep[claim]; step < _map.FirstStep[claim + 1]; step++)
        {
            var force = Strengths[step];
            for (var edge = _map.FirstEdge[step]; edge < _map.FirstEdge[step + 1]; edge++)
                force *= Slots[_map.EdgeSlot[edge]];
            Forces[step] = force * Unmoved(_map.UndercuttersFrom[step], _map.UndercuttersTo[step]);
        }

        Unattacked[claim] = Unmoved(_map.FirstAttack[claim], _map.FirstSupport[claim]);
        Unsupported[claim] = Unmoved(_map.FirstSupport[claim], _map.FirstStep[claim + 1]);
    }

    /// <summary>Works out the value of a claim that has steps: the implied one, moved by the offset.</summary>
    public void Evaluate(int claim)
    {
        Imply(claim);
        Slots[claim] = Offsets[claim] == 0 ? Implied(claim) : Numbers.Sigmoid(ImpliedLogit(claim) + Offsets[claim]);
    }

    /// <summary>The derivative of a claim's value by its implied value.</summary>
    public double SlopeOfShift(int claim)
    {
        if (Offsets[claim] == 0)
            return 1;
        var (implied, denied) = (Implied(claim), Denied(claim));
        return Numbers.HasOdds(implied, denied) ? Slots[claim] * (1 - Slots[claim]) / (implied * denied) : 0;
    }

    /// <summary>The product of (1 − force) over some steps.</summary>
    private double Unmoved(int from, int to)
    {
        var product = 1.0;
        for (var step = from; step < to; step++)
            product *= 1 - Forces[step];
        return product;
    }
}

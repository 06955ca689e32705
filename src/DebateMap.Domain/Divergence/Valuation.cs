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
        Implied = new double[map.ClaimCount];
        Denied = new double[map.ClaimCount];
    }

    /// <summary>A copy to try changes on.</summary>
    public Valuation(Valuation other)
    {
        _map = other._map;
        Slots = (double[])other.Slots.Clone();
        Strengths = (double[])other.Strengths.Clone();
        Forces = (double[])other.Forces.Clone();
        Offsets = (double[])other.Offsets.Clone();
        Implied = (double[])other.Implied.Clone();
        Denied = (double[])other.Denied.Clone();
    }

    /// <summary>The value of each claim, then what the claims of circles carry within them.</summary>
    public double[] Slots { get; }

    /// <summary>The strength of each step.</summary>
    public double[] Strengths { get; }

    /// <summary>The force of each step; follows from the rest.</summary>
    public double[] Forces { get; }

    /// <summary>What each claim's reasons do not account for, in log odds.</summary>
    public double[] Offsets { get; }

    /// <summary>The implied value of each claim that has steps.</summary>
    public double[] Implied { get; }

    /// <summary>1 less the implied value, worked out apart so that it keeps its digits where reasons leave hardly a doubt.</summary>
    public double[] Denied { get; }

    /// <summary>Works out the implied value of a claim that has steps, from the values of their premises.</summary>
    public double Imply(int claim)
    {
        for (var step = _map.FirstStep[claim + 1] - 1; step >= _map.FirstStep[claim]; step--)
        {
            var force = Strengths[step];
            for (var edge = _map.FirstEdge[step]; edge < _map.FirstEdge[step + 1]; edge++)
                force *= Slots[_map.EdgeSlot[edge]];
            Forces[step] = force * Unmoved(_map.UndercuttersFrom[step], _map.UndercuttersTo[step]);
        }

        var unsupported = Unmoved(_map.FirstStep[claim], _map.FirstAttack[claim]);
        var unattacked = Unmoved(_map.FirstAttack[claim], _map.FirstUndercut[claim]);
        Denied[claim] = .5 * (1 - unattacked + unsupported);
        return Implied[claim] = .5 * (1 - unsupported + unattacked);
    }

    /// <summary>The log odds of the implied value of a claim that has steps.</summary>
    public double ImpliedLogit(int claim) => Numbers.Logit(Implied[claim], Denied[claim]);

    /// <summary>Works out the value of a claim that has steps: the implied one, moved by the offset.</summary>
    public void Evaluate(int claim)
    {
        Imply(claim);
        Slots[claim] = Shifted(claim);
    }

    /// <summary>The implied value of a claim, moved by its offset.</summary>
    public double Shifted(int claim) =>
        Offsets[claim] == 0 ? Implied[claim] : Numbers.Sigmoid(ImpliedLogit(claim) + Offsets[claim]);

    /// <summary>Sets the implied value of a claim to another's and a change.</summary>
    public void Nudge(int claim, Valuation from, double change)
    {
        Implied[claim] = from.Implied[claim] + change;
        Denied[claim] = from.Denied[claim] - change;
    }

    /// <summary>The derivative of a claim's value by its implied value.</summary>
    public double SlopeOfShift(int claim) =>
        Offsets[claim] == 0 ? 1
        : Numbers.HasOdds(Implied[claim], Denied[claim]) ? Slots[claim] * (1 - Slots[claim]) / (Implied[claim] * Denied[claim])
        : 0;

    /// <summary>The product of (1 − force) over some steps.</summary>
    private double Unmoved(int from, int to)
    {
        var product = 1.0;
        for (var step = from; step < to; step++)
            product *= 1 - Forces[step];
        return product;
    }
}

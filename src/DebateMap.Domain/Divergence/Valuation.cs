namespace DebateMap.Domain;

/// <summary>
/// Inputs of the analysis and the values that follow from them. A claim that is some inference's conclusion has the implied value
/// ½ · [1 − Π(1 − force of a support) + Π(1 − force of an attack)], moved by its offset in log odds; the force of an inference is
/// its strength × the product of its premises' values × the product of (1 − force) over its undercutters. This is DF-QuAD (Rago,
/// Toni, Aurisicchio, Baroni: Discontinuity-free decision support with quantitative argumentation debates, KR 2016) on a base
/// score of ½.
/// </summary>
internal sealed class Valuation(CompiledDebate map)
{
    /// <summary>The value of each claim, then what the claims of circles carry within them.</summary>
    public double[] Slots { get; } = new double[map.Slots];

    /// <summary>The strength of each step.</summary>
    public double[] Strengths { get; } = new double[map.Steps.Length];

    /// <summary>The force of each step; follows from the rest.</summary>
    public double[] Forces { get; } = new double[map.Steps.Length];

    /// <summary>What each claim's reasons do not account for, in log odds.</summary>
    public double[] Offsets { get; } = new double[map.ClaimCount];

    /// <summary>The product of (1 − force) over the steps for each claim.</summary>
    public double[] Unsupported { get; } = new double[map.ClaimCount];

    /// <summary>The product of (1 − force) over the steps against each claim.</summary>
    public double[] Unattacked { get; } = new double[map.ClaimCount];

    /// <summary>The implied value of a claim that has steps.</summary>
    public double Implied(int claim) => .5 * (1 - Unsupported[claim] + Unattacked[claim]);

    /// <summary>1 less the implied value, worked out apart so that it keeps its digits where reasons leave hardly a doubt.</summary>
    public double Denied(int claim) => .5 * (1 - Unattacked[claim] + Unsupported[claim]);

    /// <summary>The log odds of the implied value of a claim that has steps.</summary>
    public double ImpliedLogit(int claim) => Numbers.Logit(Implied(claim), Denied(claim));

    /// <summary>Works out the forces of the steps that bear on a claim, and what they leave, from the values of their premises.</summary>
    public void Imply(int claim)
    {
        for (var step = map.FirstStep[claim]; step < map.FirstStep[claim + 1]; step++)
        {
            var force = Strengths[step];
            for (var edge = map.FirstEdge[step]; edge < map.FirstEdge[step + 1]; edge++)
                force *= Slots[map.EdgeSlot[edge]];
            Forces[step] = force * Unmoved(map.UndercuttersFrom[step], map.UndercuttersTo[step]);
        }

        Unattacked[claim] = Unmoved(map.FirstAttack[claim], map.FirstSupport[claim]);
        Unsupported[claim] = Unmoved(map.FirstSupport[claim], map.FirstStep[claim + 1]);
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

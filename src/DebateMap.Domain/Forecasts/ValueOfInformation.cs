namespace DebateMap.Domain;

/// <summary>
/// How much one person would learn about the target, by their own lights, from learning whether the crux claim holds. From the
/// Forecasting Research Institute's adversarial collaboration on AI risk (2024); it is the mutual information of the two.
/// </summary>
public static class ValueOfInformation
{
    /// <summary>Less likely than this counts as impossible: its odds leave the range of numbers.</summary>
    private const double Least = 1e-300;

    /// <summary>The likeliest that the target may be if the claim holds, for the most there is to learn.</summary>
    private const double AlmostSure = 1 - 1e-16;

    /// <summary>
    /// VOI = KL(P(u|c), P(u))·P(c) + KL(P(u|¬c), P(u))·(1 − P(c)), with 0·log 0 = 0; in decimal digits. 0 where P(u|c) = P(u), and
    /// for one who is certain of the target.
    /// </summary>
    /// <returns>A finite number from 0.</returns>
    public static double Of(Probabilities forecast)
    {
        var (target, claim, ifTrue, ifFalse) = forecast;
        if (target is < Least or 1 || ifTrue == target)
            return 0;
        return Math.Max(0, (RelativeEntropy.Of(ifTrue, target) * claim) + (RelativeEntropy.Of(ifFalse, target) * (1 - claim)));
    }

    /// <summary>
    /// VOI as a share of the most that it could be for somebody with this P(u): that of a claim which decides the target,
    /// P(u|c) = 1 − 1e-16 and P(c) = P(u).
    /// </summary>
    /// <returns>0..1; 1 for a forecast so incoherent that it comes out over that.</returns>
    public static double ShareOfMost(Probabilities forecast)
    {
        var most = Most(forecast.Target);
        return most > 0 ? Math.Min(1, Of(forecast) / most) : 0;
    }

    /// <summary>VOI where 0·log 0 is not a number, as it was computed for publication: then that is not a number either.</summary>
    internal static double Strict(Probabilities forecast)
    {
        var (target, claim, ifTrue, ifFalse) = forecast;
        if (target == 0 || ifTrue == target)
            return 0;
        return (RelativeEntropy.Strict(ifTrue, target) * claim) + (RelativeEntropy.Strict(ifFalse, target) * (1 - claim));
    }

    private static double Most(double target) => target is < Least or 1
        ? 0
        : Of(new(target, target, AlmostSure, Math.Clamp(TotalProbability.Solved(target, target, AlmostSure), 0, 1)));
}

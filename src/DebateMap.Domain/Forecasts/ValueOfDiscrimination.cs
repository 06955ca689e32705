namespace DebateMap.Domain;

/// <summary>
/// How much two people can expect their disagreement about the target to fall once they learn whether the crux claim holds; under 0
/// where it would grow. From the Forecasting Research Institute's adversarial collaboration on AI risk (2024). Symmetric in the two.
/// </summary>
public static class ValueOfDiscrimination
{
    /// <summary>
    /// Nobody counts as surer than this, so that odds are finite and two people who are certain of the opposite are far apart, but
    /// not infinitely far.
    /// </summary>
    private const double Least = 1e-14;

    private const double Most = 1 - Least;

    /// <summary>
    /// SKL(uₐ, u_b) − [SKL(u|cₐ, u|c_b)·g(cₐ, c_b) + SKL(u|¬cₐ, u|¬c_b)·g(1−cₐ, 1−c_b)], where SKL(x, y) = KL(x, y) + KL(y, x) and
    /// g is the geometric mean of odds turned back into a probability; in decimal digits. Arguments of SKL and g are kept within
    /// [1e-14, 1 − 1e-14].
    /// </summary>
    public static double Log(Probabilities a, Probabilities b) =>
        Distance(a.Target, b.Target)
        - ((Distance(a.TargetIfTrue, b.TargetIfTrue) * Pooled(a.Claim, b.Claim))
            + (Distance(a.TargetIfFalse, b.TargetIfFalse) * Pooled(1 - a.Claim, 1 - b.Claim)));

    /// <summary>|uₐ−u_b| − [|u|cₐ−u|c_b|·(cₐ+c_b)/2 + |u|¬cₐ−u|¬c_b|·(2−cₐ−c_b)/2]: by how much their probabilities come closer, −1..1.</summary>
    public static double Level(Probabilities a, Probabilities b) =>
        Math.Abs(a.Target - b.Target)
        - ((Math.Abs(a.TargetIfTrue - b.TargetIfTrue) * ((a.Claim + b.Claim) / 2))
            + (Math.Abs(a.TargetIfFalse - b.TargetIfFalse) * ((2 - (a.Claim + b.Claim)) / 2)));

    private static double Distance(double x, double y)
    {
        var (p, q) = (Math.Clamp(x, Least, Most), Math.Clamp(y, Least, Most));
        return RelativeEntropy.Of(p, q) + RelativeEntropy.Of(q, p);
    }

    private static double Pooled(double x, double y)
    {
        var odds = Math.Sqrt(Odds(x) * Odds(y));
        return odds / (1 + odds);
    }

    private static double Odds(double probability)
    {
        var kept = Math.Clamp(probability, Least, Most);
        return kept / (1 - kept);
    }
}

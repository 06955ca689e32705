namespace DebateMap.Domain;

/// <summary>
/// How much a probability tells one who held another: KL(p, q) = p·log₁₀(p/q) + (1−p)·log₁₀((1−p)/(1−q)), in decimal digits
/// (Kullback and Leibler, On Information and Sufficiency, 1951). The sums keep this form although others lose fewer digits where
/// p is close to q: published figures of forecasts of 1e-9 hang on its last bits.
/// </summary>
internal static class RelativeEntropy
{
    /// <summary>KL(p, q), with 0·log 0 = 0. Infinite where q rules out what p does not.</summary>
    public static double Of(double p, double q) => Term(p, q) + Term(1 - p, 1 - q);

    /// <summary>KL(p, q) where 0·log 0 is not a number.</summary>
    public static double Strict(double p, double q) => StrictTerm(p, q) + StrictTerm(1 - p, 1 - q);

    private static double Term(double p, double q) => p == 0 ? 0 : StrictTerm(p, q);

    private static double StrictTerm(double p, double q) => p * Math.Log10(p / q);
}

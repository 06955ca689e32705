namespace DebateMap.Domain;

/// <summary>How the analysis treats numbers, so that a comparison never hangs on the last bits of a sum.</summary>
internal static class Numbers
{
    /// <summary>Log odds are taken of probabilities kept between these.</summary>
    public const double Least = 1e-12, Most = 1 - Least;

    /// <summary>Shares, reaches and gaps of this size or less count as nothing.</summary>
    public const double Nothing = 1e-9;

    /// <summary>To 9 digits: every comparison is made of numbers rounded like this.</summary>
    public static double Rounded(double value) => Math.Round(value, 9);

    /// <summary>Whether a number is too small to speak of.</summary>
    public static bool IsNothing(double value) =>
        Math.Abs(value) <= Nothing || (Math.Abs(value) < 2 * Nothing && Math.Abs(Rounded(value)) <= Nothing);

    /// <summary>The sign of a number to 9 digits.</summary>
    public static int SignOf(double value) => Math.Sign(Math.Abs(value) > Nothing ? value : Rounded(value));

    /// <summary>Keeps a given credence or strength off certainty: nobody is certain, and a certain one could never be moved.</summary>
    public static double Clamped(double given) => Math.Clamp(given, .001, .999);

    /// <summary>Log odds, with the probability kept within [<see cref="Least"/>, <see cref="Most"/>].</summary>
    public static double Logit(double probability) => Logit(probability, 1 - probability);

    /// <summary>Log odds of a probability and its complement, which keeps its digits where the probability is almost 1.</summary>
    public static double Logit(double probability, double complement) =>
        Math.Log(Math.Clamp(probability, Least, Most) / Math.Clamp(complement, 1 - Most, 1 - Least));

    /// <summary>Whether a change of a probability and its complement changes their log odds.</summary>
    public static bool HasOdds(double probability, double complement) => probability > Least && complement > 1 - Most;

    /// <summary>The probability of some log odds.</summary>
    public static double Sigmoid(double logit) => 1 / (1 + Math.Exp(-logit));
}

namespace DebateMap.Domain;

/// <summary>How the analysis treats numbers, so that a comparison never hangs on the last bits of a sum.</summary>
internal static class Numbers
{
    /// <summary>The least probability whose log odds are taken; 1 less it is the greatest.</summary>
    public const double Least = 1e-12;

    /// <summary>Shares, reaches and gaps of this size or less count as nothing.</summary>
    public const double Nothing = 1e-9;

    /// <summary>To 9 digits: every comparison is made of numbers rounded like this.</summary>
    public static double Rounded(double value) => Math.Round(value, 9);

    /// <summary>Whether a number is too small to speak of.</summary>
    public static bool IsNothing(double value) => Math.Abs(Rounded(value)) <= Nothing;

    /// <summary>Keeps a given credence or strength off certainty: nobody is certain, and a certain one could never be moved.</summary>
    public static double Clamped(double given) => Math.Clamp(given, .001, .999);

    /// <summary>Log odds, with the probability kept within [<see cref="Least"/>, 1 − <see cref="Least"/>].</summary>
    public static double Logit(double probability)
    {
        var kept = Math.Clamp(probability, Least, 1 - Least);
        return Math.Log(kept / (1 - kept));
    }

    /// <summary>The probability moved by an offset in log odds; itself where the offset is 0.</summary>
    public static double Shift(double probability, double offset) =>
        offset == 0 ? probability : 1 / (1 + Math.Exp(-Logit(probability) - offset));

    /// <summary>The derivative of <see cref="Shift"/> by its probability, where <paramref name="shifted"/> is what came of it.</summary>
    public static double ShiftSlope(double probability, double offset, double shifted) =>
        offset == 0 ? 1
        : probability is > Least and < 1 - Least ? shifted * (1 - shifted) / (probability * (1 - probability))
        : 0;
}

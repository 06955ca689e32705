namespace DebateMap.Domain;

/// <summary>What one person expects of a crux, complete: c is the crux claim, u the target. Each is 0..1.</summary>
/// <param name="Target">P(u).</param>
/// <param name="Claim">P(c).</param>
/// <param name="TargetIfTrue">P(u|c).</param>
/// <param name="TargetIfFalse">P(u|¬c), asked or derived.</param>
public readonly record struct Probabilities(double Target, double Claim, double TargetIfTrue, double TargetIfFalse);

/// <summary>The law that the four probabilities of a forecast obey: P(u) = P(u|c)·P(c) + P(u|¬c)·(1 − P(c)).</summary>
public static class TotalProbability
{
    /// <summary>The errors of rounding that three decimal numbers and their product bring with them.</summary>
    private const double Rounding = 1e-15;

    /// <summary>How far an answer may be from what the others make it: people round.</summary>
    public const double Tolerance = .05;

    /// <summary>P(u|¬c) as the other three make it, whatever comes out; infinite or not a number where P(c) = 1.</summary>
    public static double Solved(double target, double claim, double targetIfTrue) => (target - (targetIfTrue * claim)) / (1 - claim);

    /// <summary>
    /// P(u|¬c) as the other three make it, 0..1; null where they cannot all hold. Where P(c) = 1 it may be anything, and
    /// P(u) stands.
    /// </summary>
    public static double? Derived(double target, double claim, double targetIfTrue)
    {
        var both = target - (targetIfTrue * claim);
        var neither = 1 - target - ((1 - targetIfTrue) * claim);
        if (both < -Rounding * target || neither < -Rounding)
            return null;
        return claim == 1 ? target : Math.Clamp(both / (1 - claim), 0, 1);
    }

    /// <summary>P(u) as the other three make it.</summary>
    public static double Target(double claim, double targetIfTrue, double targetIfFalse) => (targetIfTrue * claim) + (targetIfFalse * (1 - claim));

    /// <summary>Whether P(u|¬c) as it was given is near enough to what the other three make it; any is where P(c) = 1 and the two others agree.</summary>
    public static bool Fits(double targetIfFalse, double target, double claim, double targetIfTrue) =>
        Solved(target, claim, targetIfTrue) is var solved && double.IsFinite(solved)
            ? Numbers.Rounded(Math.Abs(targetIfFalse - solved)) <= Tolerance
            : Derived(target, claim, targetIfTrue) is not null;
}

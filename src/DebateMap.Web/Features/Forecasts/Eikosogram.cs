using DebateMap.Domain;

namespace DebateMap.Web.Features.Forecasts;

/// <summary>A part of the square.</summary>
/// <param name="ClaimHolds">Whether it stands for the case that the crux claim is true.</param>
/// <param name="TargetHolds">Whether for the case that the target is.</param>
/// <param name="Chance">How likely the case is: its share of the square, 0..1.</param>
/// <param name="X">Its left edge, in percent of the width.</param>
/// <param name="Y">Its upper edge, in pixels.</param>
/// <param name="Width">In percent of the width.</param>
/// <param name="Height">In pixels.</param>
public sealed record SquarePart(bool ClaimHolds, bool TargetHolds, double Chance, double X, double Y, double Width, double Height);

/// <summary>
/// What a forecast implies, as a square of all that may come (an eikosogram): the crux claim's chance parts it across, and within each case the
/// target's chance is filled from below, so that areas are chances. Places across are in percent of the width, places down in pixels.
/// </summary>
/// <param name="Parts">Its four parts: claim true and target, claim true and not, claim false and target, claim false and not.</param>
/// <param name="TargetY">Where the target's chance as it was given lies: coherent numbers fill as much above it as they leave empty below.</param>
/// <param name="Border">Where the case that the claim is true ends, in percent of the width.</param>
/// <param name="Filled">How much of the square is filled: the target's chance as the parts make it, 0..1.</param>
public sealed record Eikosogram(Items<SquarePart> Parts, double TargetY, double Border, double Filled)
{
    /// <summary>Where the square lies: percent of the width across, pixels down.</summary>
    public const double Left = 2, Right = 98, Top = 26, Bottom = 206;

    /// <summary>Of the whole drawing, in pixels.</summary>
    public const double Height = 252;

    /// <summary>A column as wide as this has room for words, in percent of the width.</summary>
    public const double RoomForWords = 26;

    /// <summary>Draws complete probabilities.</summary>
    public static Eikosogram Of(Probabilities p)
    {
        var border = Left + (p.Claim * (Right - Left));
        return new([.. Column(true, Left, border, p.Claim, p.TargetIfTrue), .. Column(false, border, Right, 1 - p.Claim, p.TargetIfFalse)], Y(p.Target), border, TotalProbability.Target(p.Claim, p.TargetIfTrue, p.TargetIfFalse));
    }

    private static IEnumerable<SquarePart> Column(bool claimHolds, double from, double to, double chance, double target)
    {
        var edge = Y(target);
        yield return new(claimHolds, true, chance * target, from, edge, to - from, Bottom - edge);
        yield return new(claimHolds, false, chance * (1 - target), from, Top, to - from, edge - Top);
    }

    private static double Y(double chance) => Bottom - (chance * (Bottom - Top));
}

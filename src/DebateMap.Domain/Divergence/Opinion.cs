namespace DebateMap.Domain;

/// <summary>What somebody makes of a claim.</summary>
/// <param name="Credence">
/// Kept within [.001, .999]: the one that they gave; else what their reasons on the map imply; ½ where there are no reasons either.
/// </param>
/// <param name="Position">Their effective position, which gives the credence; null where they have none.</param>
/// <param name="HasReasons">Whether some inference concludes the claim, so that its credence is implied where nobody gave one.</param>
public readonly record struct Opinion(double Credence, Position? Position, bool HasReasons)
{
    /// <summary>Whether ½ stands in for a credence that nobody gave and nothing implies.</summary>
    public bool IsAssumed => Position is null && !HasReasons;

    /// <summary>Whether the credence is on trial, or comes along with one that is: see <see cref="Analysis.Supposing"/>.</summary>
    public bool IsSupposed => Position is { Id.Value: "" };

    /// <summary>Whether the credence is only what their reasons imply.</summary>
    public bool IsImplied => Position is null && HasReasons;
}

namespace DebateMap.Domain;

/// <summary>How the probabilities of a forecast stand to one another.</summary>
public enum ForecastFit
{
    /// <summary>P(u), P(c) or P(u|c) is missing.</summary>
    Unanswered,

    /// <summary>They fit together.</summary>
    Fits,

    /// <summary>P(u|¬c) was not asked, and the others would make it under 0 or over 1: they cannot all hold.</summary>
    Impossible,

    /// <summary>P(u|¬c) was given, and is further from what the others make it than people round.</summary>
    Apart,
}

/// <summary>One number of a forecast that, set otherwise, makes it fit together while the others stay.</summary>
/// <param name="Field">Which, of <see cref="ForecastFields"/>.</param>
/// <param name="Now">What it is, 0..1.</param>
/// <param name="Least">The least it may be for the forecast to fit, 0..1.</param>
/// <param name="Most">The most, from <paramref name="Least"/> to 1.</param>
/// <param name="Value">
/// What to set it to: within the two, in as few digits as say it. Where P(u|¬c) was given it is what fits exactly, else what is
/// nearest to what it is.
/// </param>
public sealed record ForecastRepair(string Field, double Now, double Least, double Most, double Value);

/// <summary>Whether the probabilities of one forecast fit together, and what would mend them.</summary>
/// <param name="Fit">How they stand to one another.</param>
/// <param name="Complete">All four, where they count.</param>
/// <param name="Derived">P(u|¬c) as the other three make it, whatever comes out; null where one is missing, or P(c) = 1 and nothing follows.</param>
/// <param name="Repairs">What would mend them, the smallest change first; none where they fit or something is missing.</param>
public sealed record ForecastCheck(ForecastFit Fit, Probabilities? Complete, double? Derived, Items<ForecastRepair> Repairs)
{
    /// <summary>Checks a forecast that stands by itself: P(u) is its own.</summary>
    public static ForecastCheck Of(Forecast forecast)
    {
        if (FitOf(forecast) is var fit && fit == ForecastFit.Unanswered)
            return new(fit, null, null, []);
        var (u, c, ifTrue) = (forecast.Target!.Value, forecast.Claim!.Value, forecast.TargetIfTrue!.Value);
        var solved = TotalProbability.Solved(u, c, ifTrue);
        return new(
            fit,
            (forecast.TargetIfFalse ?? TotalProbability.Derived(u, c, ifTrue)) is { } ifFalse ? new(u, c, ifTrue, ifFalse) : null,
            double.IsFinite(solved) ? solved : null,
            fit == ForecastFit.Fits ? [] : ForecastRepairs.Of(forecast));
    }

    /// <summary>How the probabilities of a forecast stand to one another.</summary>
    internal static ForecastFit FitOf(Forecast forecast) => forecast switch
    {
        not { Target: not null, Claim: not null, TargetIfTrue: not null } => ForecastFit.Unanswered,
        { Target: { } u, Claim: { } c, TargetIfTrue: { } ifTrue, TargetIfFalse: { } asked } => TotalProbability.Fits(asked, u, c, ifTrue) ? ForecastFit.Fits : ForecastFit.Apart,
        { Target: { } u, Claim: { } c, TargetIfTrue: { } ifTrue } => TotalProbability.Derived(u, c, ifTrue) is null ? ForecastFit.Impossible : ForecastFit.Fits,
    };
}

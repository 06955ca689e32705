namespace DebateMap.Domain;

/// <summary>The probabilities of a forecast under the names that files use: u is the target, c the crux claim.</summary>
public static class ForecastFields
{
    /// <summary>P(u).</summary>
    public const string Target = "pu";

    /// <summary>P(c).</summary>
    public const string Claim = "pc";

    /// <summary>P(u|c).</summary>
    public const string TargetIfTrue = "puc";

    /// <summary>P(u|¬c).</summary>
    public const string TargetIfFalse = "punotc";

    /// <summary>Name and value of each, in the order of files.</summary>
    public static IEnumerable<(string Name, double? Value)> Of(Forecast forecast) =>
    [
        (Target, forecast.Target), (Claim, forecast.Claim), (TargetIfTrue, forecast.TargetIfTrue), (TargetIfFalse, forecast.TargetIfFalse),
    ];
}

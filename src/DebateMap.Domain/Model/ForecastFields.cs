namespace DebateMap.Domain;

/// <summary>The fields of a forecast under the names that files use: u is the target, c the crux claim.</summary>
public static class ForecastFields
{
    /// <summary>Whose forecast it is.</summary>
    public const string Participant = "participant";

    /// <summary>P(u).</summary>
    public const string Target = "pu";

    /// <summary>P(c).</summary>
    public const string Claim = "pc";

    /// <summary>P(u|c).</summary>
    public const string TargetIfTrue = "puc";

    /// <summary>P(u|¬c).</summary>
    public const string TargetIfFalse = "punotc";

    /// <summary>Name and value of each probability, in the order of files.</summary>
    public static IEnumerable<(string Name, double? Value)> Of(Forecast forecast) =>
    [
        (Target, forecast.Target), (Claim, forecast.Claim), (TargetIfTrue, forecast.TargetIfTrue), (TargetIfFalse, forecast.TargetIfFalse),
    ];

    /// <summary>The names of the probabilities, in the order of files.</summary>
    public static IReadOnlyList<string> Probabilities { get; } = [Target, Claim, TargetIfTrue, TargetIfFalse];

    /// <summary>A forecast as a person would read it: "ann: pu 0.3, pc 0.25".</summary>
    public static string Show(Forecast forecast) => $"{forecast.Participant}: {string.Join(", ", Of(forecast).Where(f => f.Value is not null).Select(f => FormattableString.Invariant($"{f.Name} {f.Value:0.######}")))}".TrimEnd(' ', ':');

    /// <summary>The forecast with another value for the probability of that name.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no probability of that name.</exception>
    public static Forecast With(Forecast forecast, string name, double? value) => name switch
    {
        Target => forecast with { Target = value },
        Claim => forecast with { Claim = value },
        TargetIfTrue => forecast with { TargetIfTrue = value },
        TargetIfFalse => forecast with { TargetIfFalse = value },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "not a probability of a forecast"),
    };
}

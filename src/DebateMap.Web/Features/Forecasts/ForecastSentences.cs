using DebateMap.Domain;
using DebateMap.Formats.Forecasts;
using DebateMap.Web.Look;

namespace DebateMap.Web.Features.Forecasts;

/// <summary>What the numbers of a forecast mean, in plain words. Those who answer see the claims beside it.</summary>
public static class ForecastSentences
{
    /// <summary>How a probability is written in formulas.</summary>
    public static string Sign(string field) => field switch
    {
        ForecastFields.Target => "P(u)",
        ForecastFields.Claim => "P(c)",
        ForecastFields.TargetIfTrue => "P(u|c)",
        ForecastFields.TargetIfFalse => "P(u|¬c)",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "not a probability of a forecast"),
    };

    /// <summary>What is asked for.</summary>
    public static string Question(string field) => field switch
    {
        ForecastFields.Target => "How likely is the target?",
        ForecastFields.Claim => "How likely is the crux claim?",
        ForecastFields.TargetIfTrue => "If the crux claim is true, how likely is the target?",
        ForecastFields.TargetIfFalse => "If the crux claim is false, how likely is the target?",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "not a probability of a forecast"),
    };

    /// <summary>Whether the numbers fit together, and what follows from them.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="check">What it comes to.</param>
    public static string Fit(Forecast forecast, ForecastCheck check) => check.Fit switch
    {
        ForecastFit.Unanswered => Missing(forecast),
        ForecastFit.Fits => forecast.TargetIfFalse is null ? Follows(check) : "The numbers fit together.",
        ForecastFit.Impossible when check.Derived is { } derived =>
            $"The numbers cannot all hold: if the crux claim is false, the target would come out at {PercentText.Said(derived)}, {(derived > 1 ? "over 100 %" : "under 0 %")}.",
        ForecastFit.Impossible => "The numbers cannot all hold: the crux claim is certain, so the target is as likely as it is if the claim is true.",
        ForecastFit.Apart when check.Derived is { } derived =>
            $"The numbers do not fit together: the target has {PercentText.Said(forecast.TargetIfFalse!.Value)} if the crux claim is false, and the other numbers make that {PercentText.Said(derived)}.",
        _ => "The numbers do not fit together: the crux claim is certain, so the target is as likely as it is if the claim is true.",
    };

    /// <summary>Why a forecast is left out of the figures, as a clause.</summary>
    public static string Why(LeftOutForecast forecast) => forecast switch
    {
        { Why: LeavingOut.Unanswered } => $"{string.Join(" and ", forecast.Missing.Select(Sign))} {(forecast.Missing.Count == 1 ? "is" : "are")} missing",
        { Derived: { } derived } => $"if the crux claim is false, the target would come out at {PercentText.Said(derived)}",
        _ => "the crux claim is certain, but the target is not as likely as it is if the claim is true",
    };

    /// <summary>What does not fit in a forecast that counts, as a clause.</summary>
    public static string Why(IncoherentForecast forecast) =>
        $"the target has {PercentText.Said(forecast.Asked)} if the crux claim is false, "
        + (forecast.Derived is { } derived ? $"and the other numbers make that {PercentText.Said(derived)}" : "which the other numbers rule out");

    /// <summary>How much somebody expects to learn; empty where the forecast does not count.</summary>
    public static string Learns(string name, ForecastCheck check) => check.Complete is not { } complete ? "" : ValueOfInformation.ShareOfMost(complete) switch
    {
        0 => $"Settling the crux would tell {name} nothing about the target.",
        var share => $"From settling the crux, {name} expects to learn {ForecastWords.Percent(share)} % of all there is to learn about the target.",
    };

    /// <summary>What becomes of a forecast that is saved although it does not fit or is not complete; empty where it does and is.</summary>
    public static string IfSaved(ForecastCheck check) => check.Fit switch
    {
        ForecastFit.Unanswered => "It may be saved as it is. It counts for nothing until the rest is answered.",
        ForecastFit.Impossible => "It may be saved as it is. It is then left out of all figures, and named there.",
        ForecastFit.Apart => "It may be saved as it is. It then counts, and is named as one that does not fit.",
        _ => "",
    };

    /// <summary>What a repair does, for the button that does it.</summary>
    public static string Does(ForecastRepair repair) =>
        $"{(repair.Value > repair.Now ? "Raise" : "Lower")} {Sign(repair.Field)} to {PercentText.Of(repair.Value)} %";

    /// <summary>Where the number may lie while the others stay.</summary>
    public static string Range(ForecastRepair repair) => (repair.Least, repair.Most) switch
    {
        var (least, most) when PercentText.Said(least) == PercentText.Said(most) => $"only {PercentText.Said(least)} fits the others",
        (0, var most) => $"up to {PercentText.Said(most)} fits the others",
        (var least, 1) => $"from {PercentText.Said(least)} fits the others",
        var (least, most) => $"from {PercentText.Said(least)} to {PercentText.Said(most)} fits the others",
    };

    /// <summary>What to know about P(u|¬c) where it was not asked; null where nothing follows.</summary>
    public static string? Follows(Forecast forecast, ForecastCheck check) => forecast.TargetIfFalse is null && check is { Fit: ForecastFit.Fits, Derived: { } derived }
        ? $"Follows from the others: {PercentText.Said(Math.Clamp(derived, 0, 1))}"
        : null;

    /// <summary>Makes sure that a very small number is meant; null where it is none.</summary>
    public static string? Small(PercentAnswer answer) => answer.Value is > 0 and < .01
        ? $"That is one in {Math.Round(1 / answer.Value.Value).ToString("#,0", System.Globalization.CultureInfo.InvariantCulture)}. The numbers are in percent."
        : null;

    private static string Follows(ForecastCheck check) => check.Derived is { } derived
        ? $"The numbers fit together: if the crux claim is false, the target comes out at {PercentText.Said(Math.Clamp(derived, 0, 1))}."
        : "The numbers fit together. Nothing follows for the case that the crux claim is false, which they rule out.";

    private static string Missing(Forecast forecast)
    {
        var missing = ForecastFields.Of(forecast).Where(f => f is { Value: null, Name: not ForecastFields.TargetIfFalse }).Select(f => Sign(f.Name)).ToList();
        return missing.Count == ForecastFields.Probabilities.Count - 1
            ? "Give three chances, and the picture shows what follows from them."
            : $"Still missing: {string.Join(" and ", missing)}.";
    }
}

using System.Globalization;
using DebateMap.Domain;
using DebateMap.Formats.Summary;

namespace DebateMap.Formats.Forecasts;

/// <summary>How findings about forecasts are said to people.</summary>
public static class ForecastWords
{
    /// <summary>Everything that is wrong with the forecasts of a table: whose and on what, and why it does not count or does not fit.</summary>
    /// <param name="debate">The debate that the table is of.</param>
    /// <param name="table">The table.</param>
    /// <param name="asPublished">Whether cruxes have the names of the published analysis.</param>
    public static Items<Fault> Notices(Debate debate, CruxTable table, bool asPublished)
    {
        var names = new ForecastNames(debate);
        return table.LeftOut.Select(l => new Fault(Where(l.Participant, l.Crux), $"left out, as {Of(l)}"))
            .Concat(table.Incoherent.Select(i => new Fault(Where(i.Participant, i.Crux), $"does not fit together, but counts: {Of(i)}"))).ToItems();

        string Where(ParticipantId person, CruxId crux) => $"{names.Of(person)} on {names.Of(crux, asPublished)}";
    }

    /// <summary>Why a forecast counts for nothing, as a clause.</summary>
    public static string Of(LeftOutForecast forecast) => forecast.Why switch
    {
        LeavingOut.Unanswered => $"it does not say {Names.Join(forecast.Missing.Select(Asked), "or")}",
        LeavingOut.Impossible when forecast.Derived is { } derived =>
            $"its probabilities cannot all hold: they make that of the target without the claim {Number(derived)}",
        LeavingOut.Impossible => "its probabilities cannot all hold: the claim is certain, but with it the target is not as likely as before",
        LeavingOut.Decisive => "it decides the target one way, which the published analysis could not compute with",
        _ => throw new ArgumentOutOfRangeException(nameof(forecast), forecast.Why, "not a reason"),
    };

    /// <summary>What does not fit in a forecast, as a sentence.</summary>
    public static string Of(IncoherentForecast forecast) =>
        $"it gives the target {Number(forecast.Asked)} without the claim, "
        + (forecast.Derived is { } derived ? $"where its other probabilities make that {Number(derived)}" : "which its other probabilities rule out");

    /// <summary>A share or a difference of probabilities as a percentage, with two digits; "under 0.01" where it is less.</summary>
    public static string Percent(double value) => (Math.Abs(value) * 100) switch
    {
        < .01 => "under 0.01",
        var small and < .995 => small.ToString("0.00", CultureInfo.InvariantCulture),
        var some and < 9.95 => some.ToString("0.0", CultureInfo.InvariantCulture),
        var much => much.ToString("0", CultureInfo.InvariantCulture),
    };

    private static string Number(double value) => value.ToString("G3", CultureInfo.InvariantCulture);

    private static string Asked(string field) => field switch
    {
        ForecastFields.Target => "how likely the target is",
        ForecastFields.Claim => "how likely the claim is",
        _ => "how likely the target is if the claim holds",
    };
}

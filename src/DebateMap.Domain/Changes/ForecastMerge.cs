namespace DebateMap.Domain;

/// <summary>Brings the forecasts of a crux together person by person: several people answer at the same time.</summary>
internal static class ForecastMerge
{
    /// <summary>The forecasts of both sides; where both changed those of one person, mine.</summary>
    /// <param name="was">As they were before both.</param>
    /// <param name="theirs">As they are.</param>
    /// <param name="mine">As they were to be.</param>
    /// <param name="conflict">Told of each person whose forecast both changed: what the other made of it, and what was wanted.</param>
    public static Items<Forecast> Of(Items<Forecast> was, Items<Forecast> theirs, Items<Forecast> mine, Action<string, string> conflict)
    {
        var result = new List<Forecast>();
        foreach (var person in theirs.Concat(mine).Select(f => f.Participant).Distinct())
        {
            var (before, now, wanted) = (For(was, person), For(theirs, person), For(mine, person));
            if (Equals(before, wanted) || Equals(now, wanted))
                wanted = now;
            else if (!Equals(before, now))
                conflict(Show(now), Show(wanted));
            if (wanted is not null)
                result.Add(wanted);
        }

        return result.ToItems();
    }

    private static Forecast? For(Items<Forecast> forecasts, ParticipantId person)
    {
        foreach (var forecast in forecasts)
        {
            if (forecast.Participant == person)
                return forecast;
        }

        return null;
    }

    private static string Show(Forecast? forecast) => forecast is null ? "" : ForecastFields.Show(forecast);
}

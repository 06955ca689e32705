using DebateMap.Domain;

namespace DebateMap.Formats.Forecasts;

/// <summary>Writes the forecasts of a debate as the table that <see cref="ForecastsReader"/> reads.</summary>
internal static class ForecastsWriter
{
    public static void Write(Debate debate, Stream stream)
    {
        var asked = debate.Cruxes.Any(k => k.Forecasts.Any(f => f.TargetIfFalse is not null));
        var columns = ForecastColumns.All.Where(c => asked || c.Name != ForecastColumns.IfFalse).ToList();
        CsvRows.Write(stream, Rows(debate, [.. columns.Select(c => c.Field).OfType<string>()]).Prepend(columns.Select(c => c.Name)));
    }

    private static IEnumerable<IEnumerable<string>> Rows(Debate debate, List<string> fields)
    {
        var names = new ForecastNames(debate);
        var forecasts = debate.Cruxes.SelectMany(k => k.Forecasts.Select(f => (Crux: k, Forecast: f))).ToLookup(x => x.Forecast.Participant);
        foreach (var person in debate.Participants.Where(p => forecasts.Contains(p.Id)))
        {
            // A table holds no positions, so it takes the credence of the target along where the forecast rests on that.
            var credences = Credences.Effective(debate, person.Id);
            foreach (var (crux, forecast) in forecasts[person.Id])
            {
                var complete = forecast with { Target = forecast.Target ?? credences.GetValueOrDefault(crux.Target)?.Credence };
                var values = ForecastFields.Of(complete).Where(f => fields.Contains(f.Name)).Select(f => CsvRows.Number(f.Value));
                yield return [names.Of(person.Id), person.Group ?? "", names.Of(crux.Id), .. values];
            }
        }
    }
}

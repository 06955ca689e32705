using DebateMap.Domain;
using DebateMap.Formats.Forecasts;
using DebateMap.Web.Access;
using DebateMap.Web.Features.Forecasts;
using DebateMap.Web.Live;

namespace DebateMap.Web.Api;

/// <summary>Forecasts and the figures of cruxes as tables for other programs: what <c>debatemap convert</c> and <c>debatemap cruxes</c> write.</summary>
internal static class ForecastTablesCsv
{
    private const string Csv = "text/csv; charset=utf-8";

    public static void MapForecastTables(this WebApplication app)
    {
        app.MapGet("/api/debates/{key}/forecasts.csv", async (string key, int? at, LiveDebates live, Actor actor, CancellationToken cancellation) =>
            await live.OpenAsync(actor, new(key), at, cancellation) is { Debate: var debate }
                ? Results.File(Written(stream => ForecastsCsv.Write(debate, stream)), Csv, $"{Downloads.FileName(debate)}-forecasts.csv")
                : Results.NotFound()).Needs(Right.Read);

        app.MapGet("/api/debates/{key}/cruxes.csv", async (string key, string? a, string? b, string[]? group, int? at, LiveDebates live, Actor actor, CancellationToken cancellation) =>
        {
            if (await live.OpenAsync(actor, new(key), at, cancellation) is not { Debate: var debate })
                return Results.NotFound();
            var table = ForecastSides.Asked(a, b, group)?.Table(debate) ?? new Result<CruxTable>.Faulty([new("", "ask for two people, as a and b, or for two groups, as group twice, or for neither")]);
            return table is Result<CruxTable>.Ok ok
                ? Results.File(Written(stream => CruxTableData.WriteCsv(debate, ok.Content, asPublished: false, stream)), Csv, $"{Downloads.FileName(debate)}-cruxes.csv")
                : Results.Text(string.Join('\n', table.Faults), statusCode: StatusCodes.Status400BadRequest);
        }).Needs(Right.Read);
    }

    private static byte[] Written(Action<Stream> write)
    {
        using var memory = new MemoryStream();
        write(memory);
        return memory.ToArray();
    }
}

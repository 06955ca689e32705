using DebateMap.Domain;

namespace DebateMap.Formats.Forecasts;

/// <summary>One crux and one side, as the tables for other programs have it.</summary>
/// <param name="Crux">What the crux is called.</param>
/// <param name="Group">The group, or the person where people are compared; null for those without a group.</param>
/// <param name="Forecasters">How many of them have a forecast that counts.</param>
/// <param name="MedianVoi">Null where nobody has.</param>
/// <param name="MedianVoiShare">Likewise.</param>
/// <param name="MedianVodLog">Between the two sides, the same in both rows; null where there are no two, or nobody in one of them has a forecast that counts.</param>
/// <param name="MedianVodLevel">Likewise.</param>
internal sealed record CruxRow(
    string Crux, string? Group, int Forecasters, double? MedianVoi, double? MedianVoiShare, double? MedianVodLog, double? MedianVodLevel)
{
    /// <summary>The rows of a table: cruxes by what they are called, in ordinal order, each with its sides in the order of the table.</summary>
    public static IEnumerable<CruxRow> Of(CruxTable table, ForecastNames names, bool asPublished)
    {
        foreach (var (name, crux) in table.Cruxes.Select(c => (names.Of(c.Crux, asPublished), c)).OrderBy(c => c.Item1, StringComparer.Ordinal))
        {
            foreach (var (side, figures) in table.Sides.Zip(crux.Sides))
            {
                yield return new(
                    name, side.Person is { } person ? names.Of(person) : side.Group, figures.Forecasts.Count,
                    figures.MedianVoi, figures.MedianVoiShare, crux.Between?.MedianLog, crux.Between?.MedianLevel);
            }
        }
    }
}

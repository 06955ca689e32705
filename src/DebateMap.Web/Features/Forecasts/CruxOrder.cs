using DebateMap.Domain;
using DebateMap.Formats.Forecasts;

namespace DebateMap.Web.Features.Forecasts;

/// <summary>A column of the table of cruxes, under the names that <c>debatemap cruxes</c> uses.</summary>
public enum CruxColumn
{
    /// <summary>What the crux is called.</summary>
    Crux,

    /// <summary>How many forecasts count.</summary>
    Forecasters,

    /// <summary>Median VOI.</summary>
    Voi,

    /// <summary>Median VOI as a share of the most.</summary>
    Share,

    /// <summary>Median VOD, log form.</summary>
    VodLog,

    /// <summary>Median VOD, level form.</summary>
    VodLevel,
}

/// <summary>In which order cruxes are shown. Those without the figure come last either way.</summary>
/// <param name="By">The column.</param>
/// <param name="Descending">Whether the largest comes first.</param>
public sealed record CruxOrder(CruxColumn By, bool Descending)
{
    /// <summary>What would bring two sides closest comes first; where there are no two, what there is most to learn from.</summary>
    public static CruxOrder Usual(bool paired) => new(paired ? CruxColumn.VodLevel : CruxColumn.Share, true);

    /// <summary>The order after a click on a column: turned around where it was by that one already.</summary>
    public CruxOrder Click(CruxColumn column) => column == By ? this with { Descending = !Descending } : new(column, column != CruxColumn.Crux);

    /// <summary>Orders the cruxes of a table; equal ones by name.</summary>
    public IEnumerable<CruxFigures> Sort(CruxTable table, ForecastNames names)
    {
        var byName = table.Cruxes.OrderBy(c => names.Of(c.Crux), StringComparer.OrdinalIgnoreCase).ToList();
        if (By == CruxColumn.Crux)
            return Descending ? byName.AsEnumerable().Reverse() : byName;
        return byName.OrderBy(c => Of(c) is null).ThenBy(c => (Descending ? -1 : 1) * (Of(c) ?? 0));
    }

    private double? Of(CruxFigures crux) => By switch
    {
        CruxColumn.Forecasters => crux.Sides.Sum(s => s.Forecasts.Count),
        CruxColumn.Voi => crux.Sides.Max(s => s.MedianVoi),
        CruxColumn.Share => crux.Sides.Max(s => s.MedianVoiShare),
        CruxColumn.VodLog => crux.Between?.MedianLog,
        CruxColumn.VodLevel => crux.Between?.MedianLevel,
        _ => null,
    };
}

using DebateMap.Domain;
using DebateMap.Formats.Reports;

namespace DebateMap.Formats.Forecasts;

/// <summary>The figures of cruxes in plain words, for a terminal; what matters most comes first.</summary>
public sealed class CruxTableText
{
    private readonly Debate _debate;
    private readonly CruxTable _table;
    private readonly bool _asPublished;
    private readonly ForecastNames _names;
    private readonly TextLayout _layout = new();

    private CruxTableText(Debate debate, CruxTable table, bool asPublished) =>
        (_debate, _table, _asPublished, _names) = (debate, table, asPublished, new(debate));

    /// <summary>Says it.</summary>
    /// <param name="debate">The debate that the table is of.</param>
    /// <param name="table">The table.</param>
    /// <param name="asPublished">Whether cruxes have the names of the published analysis.</param>
    public static string Write(Debate debate, CruxTable table, bool asPublished) => new CruxTableText(debate, table, asPublished).Write();

    private string Write()
    {
        _layout.Title(_debate.Heading.Title);
        var told = _table.Cruxes.Where(c => c.Sides.Any(s => s.Forecasts.Count > 0)).ToList();
        if (told.Count > 0)
            WriteFigures(told);
        else
            _layout.Line(_debate.Cruxes.Count == 0 ? "Nobody has named a crux." : "Nobody has a forecast on a crux that counts.");
        WriteList("No forecast that counts", told.Count == 0 ? [] : _table.Cruxes.Except(told).Select(c => Name(c.Crux)).Order(StringComparer.Ordinal));
        WriteList("Left out", _table.LeftOut.Select(l => $"{Name(l.Participant)} on {Name(l.Crux)}: {ForecastWords.Of(l)}."));
        WriteList("Does not fit together, but counts", _table.Incoherent.Select(i => $"{Name(i.Participant)} on {Name(i.Crux)}: {ForecastWords.Of(i)}."));
        return _layout.ToString();
    }

    private void WriteFigures(List<CruxFigures> cruxes)
    {
        _layout.Line("What people would learn about the target, by their own forecasts, from whether each claim holds: as a share of all that "
            + $"there is to learn{(_table.IsPaired ? ", and how much closer they could expect to come" : "")}."
            + (cruxes.Exists(c => c.Sides.Any(s => s.Forecasts.Count > 1)) ? " Each figure is the median." : ""));
        var ordered = cruxes
            .OrderByDescending(c => c.Between?.MedianLevel ?? double.NegativeInfinity)
            .ThenByDescending(c => c.Between?.MedianLog ?? double.NegativeInfinity)
            .ThenByDescending(c => c.Sides.Max(s => s.MedianVoiShare))
            .ThenBy(c => Name(c.Crux), StringComparer.Ordinal);
        foreach (var (index, crux) in ordered.Index())
        {
            var learn = _table.Sides.Zip(crux.Sides, Learn);
            _layout.Item(index + 1, Name(crux.Crux), crux.Between is { } between ? learn.Append(Meet(between)) : learn);
        }

        _layout.EndList();
    }

    private void WriteList(string heading, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count == 0)
            return;
        _layout.Heading(heading);
        foreach (var item in all)
            _layout.Item(null, item);
        _layout.EndList();
    }

    private string Learn(ForecastSide side, SideFigures figures)
    {
        var who = side.Person is { } person ? Name(person)
            : side.Group is { } group ? _layout.Quote(group)
            : _table.Sides.Count == 1 ? "All" : "Those without a group";
        var counted = side.Person is null ? FormattableString.Invariant($" ({figures.Forecasts.Count} forecast{(figures.Forecasts.Count == 1 ? "" : "s")})") : "";
        return figures.MedianVoiShare switch
        {
            null => $"{who}: no forecast that counts",
            0 => $"{who}{counted} would learn nothing",
            var share => $"{who}{counted} would learn {ForecastWords.Percent(share.Value)} %",
        };
    }

    private string Meet(Discrimination between)
    {
        var who = _table.Sides[0].Person is null ? "A pair of them" : "They";
        return between.MedianLevel switch
        {
            0 => $"{who} could not expect to come closer",
            > 0 => $"{who} could expect to come {ForecastWords.Percent(between.MedianLevel)} percentage points closer",
            _ => $"{who} could expect to be {ForecastWords.Percent(between.MedianLevel)} percentage points further apart",
        };
    }

    private string Name(ParticipantId person) => _layout.Quote(_debate.Participants[person].Name);

    private string Name(CruxId crux)
    {
        var name = _layout.Quote(_names.Of(crux, _asPublished));
        var text = _layout.Quote(_debate.Claims[_debate.Cruxes[crux].Claim].Text);
        return name == crux.Value && name != text ? $"{name} “{text}”" : name;
    }
}

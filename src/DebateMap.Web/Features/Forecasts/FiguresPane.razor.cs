using System.Text;
using DebateMap.Domain;
using DebateMap.Formats.Forecasts;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using DebateMap.Web.Look;
using Microsoft.AspNetCore.Components;

namespace DebateMap.Web.Features.Forecasts;

/// <summary>Which crux is worth settling, by what people expect: the figures of <c>debatemap cruxes</c>.</summary>
public sealed partial class FiguresPane : DeskComponent
{
    private const int First = 10;
    private ForecastSides? _sides;
    private (Debate Debate, ForecastSides Sides)? _worked;
    private Result<CruxTable>? _table;
    private Items<string> _groups;
    private CruxOrder _order = CruxOrder.Usual(paired: false);
    private int _leftShown = First;
    private int _oddShown = First;
    private string _copied = "";

    [Inject]
    public required PageModule Page { get; init; }

    private bool HasForecasts => Desk.Debate.Cruxes.Any(k => !k.Forecasts.IsEmpty);

    private bool MayAnswer => Desk.Debate.Participants.Any(p => Desk.MaySpeakFor(p.Id));

    private string CsvLink => $"/api/debates/{Desk.Stored.Key.Value}/cruxes.csv?{_sides!.Query}{(Desk.Past ? FormattableString.Invariant($"&at={Desk.Stored.Revision}") : "")}";

    protected override void OnParametersSet() => OnDeskChanged();

    protected override void OnDeskChanged()
    {
        var debate = Desk.Debate;
        _groups = ForecastSides.GroupsOf(debate);
        if (_sides is null || (_sides is ForecastSides.Groups(var a, var b) && !(_groups.Contains(a) && _groups.Contains(b))))
            Choose(ForecastSides.Usual(debate));
        else if (_sides is ForecastSides.Pair && Desk.Pair is { } pair)
            _sides = new ForecastSides.Pair(pair.A, pair.B);
        if (_worked is { } worked && ReferenceEquals(worked.Debate, debate) && worked.Sides == _sides)
            return;
        _worked = (debate, _sides!);
        _table = _sides!.Table(debate);
    }

    private void Choose(ForecastSides sides)
    {
        if (_sides?.GetType() != sides.GetType())
            _order = CruxOrder.Usual(sides is not ForecastSides.Everywhere);
        (_sides, _copied) = (sides, "");
        _worked = (Desk.Debate, sides);
        _table = sides.Table(Desk.Debate);
    }

    private static string Pressed(bool on) => on ? "true" : "false";

    private static int Counted(CruxTable table) => table.LeftOut.Count + table.Cruxes.Sum(c => c.Sides.Sum(s => s.Forecasts.Count));

    private string Link(ForecastPlace place) => WorkspaceUrl.Of(Desk, View.Cruxes, place.Part);

    private string Mend(CruxId crux, ParticipantId person) =>
        Link(Desk.MaySpeakFor(person) ? new ForecastPlace.Answer(crux, person) : new ForecastPlace.OnCrux(crux));

    private string ClaimOf(CruxId crux) => $"“{Desk.Debate.Claims[Desk.Debate.Cruxes[crux].Claim].Text}”";

    private static string Explained(CruxTable table) =>
        "VOI, the value of information, is how much somebody expects to learn about the target from settling the crux."
        + (table.IsPaired ? " VOD, the value of discrimination, is how much closer two people can expect to come on the target once it is settled; under 0 they would part." : "")
        + (table.Cruxes.Any(c => c.Sides.Any(s => s.Forecasts.Count > 1)) ? " Of several people each figure is the median." : "");

    private string Answer(CruxTable table)
    {
        var best = CruxOrder.Usual(table.IsPaired).Sort(table, new(Desk.Debate)).First();
        if (best.Between is { MedianLevel: > 0 } between)
            return $"{Sides(table)} could expect to come closest by settling {ClaimOf(best.Crux)}: by {ForecastWords.Percent(between.MedianLevel)} percentage points.";
        if (table.IsPaired && table.Cruxes.Any(c => c.Between is not null))
            return $"By these forecasts, settling no crux would bring {Sides(table)} closer.";
        return best.Sides.Max(s => s.MedianVoiShare) is { } share and > 0
            ? $"There is most to learn from settling {ClaimOf(best.Crux)}: {ForecastWords.Percent(share)} % of all there is."
            : "By these forecasts, nobody would learn anything from settling a crux.";
    }

    private string Sides(CruxTable table) => string.Join(" and ", table.Sides.Select(s => s.Person is { } person ? People.Name(Desk.Debate, person) : s.Group));

    private async Task CopyAsync(CruxTable table)
    {
        using var stream = new MemoryStream();
        CruxTableData.WriteCsv(Desk.Debate, table, asPublished: false, stream);
        _copied = await Page.CopyAsync(Encoding.UTF8.GetString(stream.ToArray())) ? "Copied" : "The browser does not let us: download it instead";
    }
}

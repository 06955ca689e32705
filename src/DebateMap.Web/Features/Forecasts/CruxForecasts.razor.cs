using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using DebateMap.Web.Look;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DebateMap.Web.Features.Forecasts;

/// <summary>What everybody expects of one crux, and who has not said.</summary>
public sealed partial class CruxForecasts : DeskComponent
{
    private (Debate Debate, CruxId Crux)? _worked;
    private List<Row> _rows = [];
    private List<DotsRow> _dots = [];
    private List<Participant> _silent = [];

    [Inject]
    public required ISnackbar Messages { get; init; }

    /// <summary>Which crux.</summary>
    [Parameter, EditorRequired]
    public CruxId Crux { get; set; }

    protected override void OnParametersSet() => OnDeskChanged();

    protected override void OnDeskChanged()
    {
        var debate = Desk.Debate;
        // Most of what happens on the desk is that something is selected.
        if (_worked is { } worked && ReferenceEquals(worked.Debate, debate) && worked.Crux == Crux)
            return;
        _worked = (debate, Crux);
        if (debate.Cruxes.Find(Crux) is not { } crux)
        {
            (_rows, _dots, _silent) = ([], [], []);
            return;
        }

        _rows = [.. crux.Forecasts
            .OrderBy(f => debate.Participants[f.Participant].Group is null).ThenBy(f => debate.Participants[f.Participant].Group, StringComparer.OrdinalIgnoreCase).ThenBy(f => Name(f.Participant), StringComparer.OrdinalIgnoreCase)
            .Select(f => (Forecast: f, Whole: f with { Target = f.Target ?? Credences.Effective(debate, f.Participant).GetValueOrDefault(crux.Target)?.Credence }))
            .Select(f => new Row(f.Forecast, f.Whole, ForecastCheck.Of(f.Whole)))];
        _dots = [.. _rows.Where(r => r.Check.Complete is not null).Select(r => new DotsRow(Name(r.Forecast.Participant), debate.Participants[r.Forecast.Participant].Group, r.Check.Complete!.Value))];
        var answered = crux.Forecasts.Select(f => f.Participant).ToHashSet();
        _silent = [.. debate.Participants.Where(p => !answered.Contains(p.Id)).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static string Percent(double? chance) => chance is { } given ? PercentText.Said(given) : "–";

    private static string Change(Row row) => row.Check.Fit == ForecastFit.Fits ? "change" : "mend";

    private string Text(ClaimId claim) => Desk.Debate.Claims[claim].Text;

    private string Name(ParticipantId person) => People.Name(Desk.Debate, person);

    private string Link(ParticipantId person) => WorkspaceUrl.Of(Desk, View.Cruxes, new ForecastPlace.Answer(Crux, person).Part);

    private async Task RemoveAsync(Crux crux, ParticipantId person)
    {
        var summary = $"removed the forecast of {Name(person)} on {Text(crux.Claim)}";
        if (await Desk.ChangeAsync(ChangeSet.Put(crux with { Forecasts = crux.Forecasts.Where(f => f.Participant != person).ToItems() }), summary) is CommitResult.Committed)
            Messages.AddUndoable($"Removed the forecast of {Name(person)}", Desk.UndoAsync);
    }

    /// <summary>A forecast, the same with P(u) from a position where it has none of its own, and what it comes to.</summary>
    private sealed record Row(Forecast Forecast, Forecast Whole, ForecastCheck Check);
}

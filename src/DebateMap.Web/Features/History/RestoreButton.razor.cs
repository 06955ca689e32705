using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DebateMap.Web.Features.History;

/// <summary>Puts records back as they were at a revision, after asking where more than these would change.</summary>
public sealed partial class RestoreButton : DeskComponent
{
    private const int Most = 8;
    private StoredDebate? _then;
    private Restoration? _plan;
    private Items<Fault> _faults;
    private bool _busy;

    [Inject]
    public required LiveDebates Live { get; init; }

    [Inject]
    public required ISnackbar Messages { get; init; }

    /// <summary>The records to put back.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyCollection<RecordKey> Keys { get; set; }

    /// <summary>The revision that they are taken from; 0 is before there was anything.</summary>
    [Parameter, EditorRequired]
    public required int AsOf { get; set; }

    /// <summary>Called when they are back.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    private string Text => Keys.Count == 1 ? $"Restore {KindWords.Named(Keys.First())} as of revision {AsOf}" : $"Restore {Keys.Count} records as of revision {AsOf}";

    private async Task AskAsync()
    {
        _busy = true;
        _then = AsOf == 0 ? new(Desk.Stored.Key, 0, Debate.Empty) : await Live.OpenAsync(Desk.Actor, Desk.Stored.Key, AsOf, CancellationToken.None);
        _busy = false;
        if (_then is null)
        {
            _faults = [new("", $"there is no revision {AsOf} any more: the debate was deleted")];
            return;
        }

        if (Plan(alone: false) is not { } plan)
            return;
        if (plan.Along.IsEmpty && plan.Gone.All(Keys.Contains))
            await DoAsync(alone: false);
        else
            _plan = plan;
    }

    private Restoration? Plan(bool alone)
    {
        var result = Restoration.Of(Desk.Debate, _then!.Debate, Keys, alone);
        _faults = result.Faults;
        return result.ValueOrDefault;
    }

    // Planned anew: somebody may have changed the debate while the question stood.
    private async Task DoAsync(bool alone)
    {
        _plan = null;
        if (Plan(alone) is not { } plan)
            return;
        var count = Keys.Count + plan.Along.Count;
        var summary = count == 1 ? $"restored {KindWords.Named(Keys.First())} as of revision {AsOf}" : $"restored {count} records as of revision {AsOf}";
        if (await Desk.ChangeAsync(plan.Changes, summary) is not CommitResult.Committed)
            return;
        Messages.AddUndoable(char.ToUpperInvariant(summary[0]) + summary[1..], Desk.UndoAsync);
        await OnDone.InvokeAsync();
    }
}

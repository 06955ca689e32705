using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace DebateMap.Web.Features.Transcript;

/// <content>What is suggested and not taken yet. The browser knows which of it was dismissed.</content>
public sealed partial class TranscriptPane
{
    private int? _waiting;
    private bool _ghostsShown = true;
    private string? _met;
    private Suggestion? _metSuggestion;

    [Inject]
    public required ISnackbar Messages { get; init; }

    // Kept as it was met: looking through a long text again takes seconds, which no rendering may wait for.
    private Suggestion? Met => _met is not null && _metSuggestion is { } met && Desk.Debate.Turns.Contains(met.Turn) ? met : null;

    /// <summary>The reader came to a suggestion, or left it.</summary>
    [JSInvokable]
    public async Task GhostMetAsync(string? name)
    {
        _met = name;
        var met = name is null ? null : (await SuggestedAsync()).GetValueOrDefault(name);
        if (_met != name)
            return;
        _metSuggestion = met;
        StateHasChanged();
    }

    /// <summary>Adds what is suggested, all of it as one change.</summary>
    [JSInvokable]
    public async Task TakeGhostsAsync(string[] names)
    {
        var suggested = await SuggestedAsync();
        var taken = names.Select(n => suggested.GetValueOrDefault(n)).OfType<Suggestion>().ToList();
        if (taken.Count == 0)
            return;
        var summary = taken is [var one] ? $"took a suggestion: {Look.People.Name(Desk.Debate, one.Speaker)}, {Look.Acts.Of(one.Act).Word}" : $"took {taken.Count} suggestions";
        if (_met is { } met && names.Contains(met))
            _met = null;
        if (await Desk.ChangeAsync(Suggest.ToChanges(Desk.Debate, taken), summary) is CommitResult.Committed && taken.Count > 1)
            Messages.AddUndoable($"Added {taken.Count} suggestions", Desk.UndoAsync);
    }

    /// <summary>Shows a suggestion no more, in this browser.</summary>
    [JSInvokable]
    public Task DismissGhostAsync(string name) => CountAsync("dismissGhosts", [new[] { name }]);

    /// <summary>Off the page's own thread, which goes on answering meanwhile.</summary>
    private Task<IReadOnlyDictionary<string, Suggestion>> SuggestedAsync()
    {
        var debate = Desk.Debate;
        return Task.Run(() => Suggestions.On(debate));
    }

    private async Task LoadGhostsAsync()
    {
        if (_view is null || Desk.ReadOnly || Desk.Debate.Turns.Count == 0)
            return;
        _waiting = await _view.InvokeAsync<int>("loadGhosts", $"{Desk.Api}/suggestions");
        await InvokeAsync(StateHasChanged);
    }

    private async Task CountAsync(string method, object?[] arguments)
    {
        if (_view is null)
            return;
        _waiting = await _view.InvokeAsync<int>(method, arguments);
        StateHasChanged();
    }

    private async Task NextGhostAsync()
    {
        if (_view is not null)
            await _view.InvokeVoidAsync("nextGhost", _met);
    }

    private Task ShowGhostsAsync(bool shown)
    {
        (_ghostsShown, _met) = (shown, null);
        return CountAsync("showGhosts", [shown]);
    }

    private async Task TakeAllAsync()
    {
        if (_view is not null)
            await TakeGhostsAsync(await _view.InvokeAsync<string[]>("ghostsWaiting"));
    }

    private async Task DismissAllAsync()
    {
        if (_view is not null)
            await CountAsync("dismissGhosts", [await _view.InvokeAsync<string[]>("ghostsWaiting")]);
    }

    private async Task ChangeGhostAsync()
    {
        if (Met is { } suggestion)
            await PassageSelectedAsync(suggestion.Turn.Value, suggestion.Start, suggestion.End, null, _met);
    }
}

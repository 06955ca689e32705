using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Access;
using DebateMap.Web.Features.Transcript;
using DebateMap.Web.Layout;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace DebateMap.Web.Features.Workspace;

/// <summary>A debate: transcript beside one of its views. The address holds what is shown.</summary>
public sealed partial class WorkspacePage : ToldComponent, IAsyncDisposable
{
    private Desk? _desk;
    private bool _missing;
    private View _view;
    private bool _onlyTranscript = true;
    private Marked? _marked;
    private AnnotationId? _selectedBefore;
    private Overlay _overlay;
    private TranscriptPane? _transcript;
    private ElementReference _panes;
    private ElementReference _divider;
    private Desk? _wired;
    private DotNetObjectReference<WorkspacePage>? _self;
    private IJSObjectReference? _keys;
    private IDisposable? _watchingAccess;
    private IDisposable? _watchingTalk;

    [Inject]
    public required LiveDebates Live { get; init; }

    [Inject]
    public required LiveTalk Talk { get; init; }

    [Inject]
    public required Actor Actor { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required PageModule Page { get; init; }

    [Inject]
    public required ISnackbar Messages { get; init; }

    [Parameter]
    public required string Key { get; set; }

    /// <summary>The revision of a past state to look at; null for the newest.</summary>
    [Parameter]
    public int? At { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    public string? ViewName { get; set; }

    /// <summary>Which part of the view, where it has several.</summary>
    [SupplyParameterFromQuery(Name = "part")]
    public string? Part { get; set; }

    [SupplyParameterFromQuery(Name = "select")]
    public string? Selection { get; set; }

    [SupplyParameterFromQuery(Name = "a")]
    public string? First { get; set; }

    [SupplyParameterFromQuery(Name = "b")]
    public string? Second { get; set; }

    [SupplyParameterFromQuery(Name = "on")]
    public string[]? On { get; set; }

    [SupplyParameterFromQuery(Name = "revision")]
    public int? Revision { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    public int? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    public int? To { get; set; }

    /// <summary>Called by the page's shortcut.</summary>
    [JSInvokable]
    public async Task UndoAsync() => Report(await _desk!.UndoAsync(), "There is nothing of yours to undo.");

    /// <summary>Called by the page's shortcut.</summary>
    [JSInvokable]
    public async Task RedoAsync() => Report(await _desk!.RedoAsync(), "There is nothing of yours to do again.");

    public async ValueTask DisposeAsync()
    {
        _watchingAccess?.Dispose();
        _watchingTalk?.Dispose();
        LeaveDesk();
        await _keys.LetGoAsync("stop");
        _self?.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        _view = ViewName is { } name && Words.Parse<View>(name) is { } view ? view : View.Outline;
        if (_desk is null || _desk.Stored.Key.Value != Key || (_desk.Past ? _desk.Stored.Revision : null) != At)
            await OpenAsync();
        if (_desk is not { } desk)
            return;
        (ParticipantId A, ParticipantId B)? pair = First is { Length: > 0 } a && Second is { Length: > 0 } b ? (new(a), new(b)) : desk.Pair;
        var on = (On ?? []).Select(c => new ClaimId(c)).ToItems();
        if (pair != desk.Pair || on != desk.Targets)
            desk.Compare(pair, on);
        if (Selection is { } selection && WorkspaceUrl.Selection(selection) is { } key && desk.Selected != key)
            desk.Select(key);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The desk can be there before what shows it is drawn: it is wired after the drawing that has its parts.
        if (_desk is null || ReferenceEquals(_wired, _desk) || _divider.Id is null)
            return;
        _wired = _desk;
        _self ??= DotNetObjectReference.Create(this);
        _keys ??= await Page.ListenForKeysAsync(_self);
        await Page.MakeResizableAsync(_divider, _panes);
    }

    private async Task OpenAsync()
    {
        var key = new DebateKey(Key);
        // Watched before it is asked, so that nothing falls between.
        _watchingAccess?.Dispose();
        _watchingAccess = Live.WatchAccess(key, OnAccessChanged);
        _watchingTalk?.Dispose();
        _watchingTalk = Talk.Watch(key, OnTalk);
        var standing = await Live.StandingAsync(Actor, key, CancellationToken.None);
        var stored = await Live.OpenAsync(Actor, key, At, CancellationToken.None);
        LeaveDesk();
        _missing = stored is null;
        if (stored is null)
            return;
        _marked = null;
        _desk = new Desk(Live, Actor, stored, standing, past: At is not null);
        _desk.Hear(await Talk.StateAsync(Actor, key, CancellationToken.None));
        _desk.Changed += OnDeskChanged;
        _desk.Arrived += OnArrived;
        _desk.Worked += OnWorked;
        _onlyTranscript = ViewName is null;
    }

    private void LeaveDesk()
    {
        if (_desk is not { } desk)
            return;
        desk.Changed -= OnDeskChanged;
        desk.Arrived -= OnArrived;
        desk.Worked -= OnWorked;
        desk.Dispose();
        (_desk, _divider, _panes) = (null, default, default);
    }

    /// <summary>What is not theirs to see any more goes from the screen at once.</summary>
    private async Task AskAnewAsync()
    {
        var standing = await Live.StandingAsync(Actor, new(Key), CancellationToken.None);
        if (AccessTable.May(standing, Right.Read) && await Live.OpenAsync(Actor, new(Key), CancellationToken.None) is not null)
        {
            if (_desk is { Proposing: not null } && !AccessTable.May(standing, Right.Propose))
                _desk.EndProposing("You may not propose changes here any more; what you had in the making is kept", failed: true);
            _desk?.Become(standing);
            await HearAsync();
            return;
        }

        LeaveDesk();
        (_missing, _marked, _transcript) = (true, null, null);
        StateHasChanged();
    }

    private void OnAccessChanged() => _ = BeginAsync(AskAnewAsync);

    private void OnTalk() => _ = BeginAsync(HearAsync);

    private async Task HearAsync()
    {
        var said = await Talk.StateAsync(Actor, new(Key), CancellationToken.None);
        _desk?.Hear(said);
    }

    private void OnArrived(StoredDebate newest) => _ = BeginAsync(() => OnDesk(desk => desk.Take(newest)));

    private void OnWorked() => _ = BeginAsync(() => OnDesk(desk => desk.Refresh()));

    private Task OnDesk(Action<Desk> act)
    {
        if (_desk is { } desk)
            act(desk);
        return Task.CompletedTask;
    }

    private void OnDeskChanged()
    {
        StateHasChanged();
        // The address follows the selection without a step back for each click.
        if (Selection != SelectionText())
            Navigation.NavigateTo(UrlOf(_view), new NavigationOptions { ReplaceHistoryEntry = true });
    }

    private string? SelectionText() => _desk?.Selected is { } s ? $"{Kinds.Of(s.Kind).Name}:{s.Id}" : null;

    private string UrlOf(View view) => WorkspaceUrl.Of(_desk!, view, view == _view ? Part : null);

    private void Show(View view)
    {
        _onlyTranscript = false;
        Navigation.NavigateTo(UrlOf(view));
    }

    private void CompareAsync(((ParticipantId A, ParticipantId B)? Pair, Items<ClaimId> On) chosen)
    {
        _desk!.Compare(chosen.Pair, chosen.On);
        Navigation.NavigateTo(UrlOf(_view));
    }

    private void Pend(Marked marked)
    {
        _marked = marked;
        _selectedBefore = _desk!.Selected is { Kind: RecordKind.Annotation } annotation ? new AnnotationId(annotation.Id) : null;
        _desk.Select(null);
    }

    private async Task CloseComposerAsync(bool saved)
    {
        _marked = null;
        if (_transcript is not null)
            await _transcript.PassageDoneAsync();
    }

    private void Report(CommitResult result, string nothing)
    {
        if (result is CommitResult.Unchanged)
            Messages.Add(nothing, Severity.Info);
        else if (_desk is { Failed: true } desk)
            Messages.Add(desk.Status, Severity.Warning);
    }
}

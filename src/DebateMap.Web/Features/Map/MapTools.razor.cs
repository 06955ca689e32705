using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Features.Annotating;
using DebateMap.Web.Features.Inspector;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace DebateMap.Web.Features.Map;

/// <summary>What can be done on the map with the claim or step that is selected.</summary>
public sealed partial class MapTools : DeskComponent
{
    private const int MaxListed = 4;
    private InferenceKind? _adding;
    private string _text = "";
    private Removal? _removal;
    private ElementReference _field;
    private bool _focus;

    [Inject]
    public required ISnackbar Messages { get; init; }

    /// <summary>A claim or an inference.</summary>
    [Parameter, EditorRequired]
    public required Record Record { get; set; }

    /// <summary>Whether it is being connected with another.</summary>
    [Parameter]
    public bool Connecting { get; set; }

    /// <summary>What was chosen to connect the claim with.</summary>
    [Parameter]
    public RecordKey? Target { get; set; }

    /// <summary>Begins or ends connecting.</summary>
    [Parameter]
    public EventCallback<bool> OnConnect { get; set; }

    /// <summary>A claim is new on the map.</summary>
    [Parameter]
    public EventCallback<ClaimId> OnAdded { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focus)
            return;
        _focus = false;
        await _field.FocusAsync();
    }

    private string Prompt(InferenceKind kind) => Record is Inference ? "It does not follow, because" : kind == InferenceKind.Supports ? "Reason for it" : "Reason against it";

    private void Begin(InferenceKind kind)
    {
        _adding = kind;
        _focus = true;
    }

    private void Key(KeyboardEventArgs e)
    {
        if (e.Key == "Escape")
            _adding = null;
    }

    private async Task AddAsync()
    {
        if (_adding is not { } kind || string.IsNullOrWhiteSpace(_text))
            return;
        var changes = NewStep.Changes(Desk.Debate, [new ClaimChoice(null, _text)], null, kind, (Record as Claim)?.Id, (Record as Inference)?.Id);
        if (await Desk.ChangeAsync(changes, $"{Did(kind)}: {_text.Trim()}") is not CommitResult.Committed)
            return;
        _text = "";
        _focus = true;
        foreach (var claim in changes.Changes.OfType<Put>().Select(p => p.Record).OfType<Claim>())
            await OnAdded.InvokeAsync(claim.Id);
    }

    private string Did(InferenceKind kind) => Record is Inference ? "undercut a step" : $"added a reason {(kind == InferenceKind.Supports ? "for" : "against")} {Record.Key.Id}";

    private async Task JoinAsync(InferenceKind kind)
    {
        if (Record is not Claim premise || Target is not { } target)
            return;
        var toClaim = target.Kind == RecordKind.Claim;
        var changes = NewStep.Changes(Desk.Debate, [new ClaimChoice(premise.Id, premise.Text)], null, kind, toClaim ? new ClaimId(target.Id) : null, toClaim ? null : new InferenceId(target.Id));
        await Desk.ChangeAsync(changes, $"connected {premise.Id} with {target.Id}");
        if (Desk.Failed)
            Messages.Add(Desk.Status, Severity.Warning);
        await OnConnect.InvokeAsync(false);
    }

    private async Task AskOrRemoveAsync()
    {
        var removal = Removal.Of(Desk.Debate, Record.Key);
        if (removal.Gone.Count > 1)
            _removal = removal;
        else
            await RemoveAsync();
    }

    private async Task RemoveAsync()
    {
        _removal = null;
        var label = Labels.Of(Desk.Debate, Record.Key);
        if (await Desk.RemoveAsync(Record.Key) is CommitResult.Committed)
            Messages.AddUndoable($"Removed: {label} (Ctrl+Z puts it back)", Desk.UndoAsync);
    }
}

using DebateMap.Domain;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DebateMap.Web.Features.Map;

/// <summary>
/// The claims as a drawing. It lives in the browser, filled over HTTP by a module that also folds, zooms and lays out;
/// the circuit only hears what was chosen.
/// </summary>
public sealed partial class MapView : DeskComponent, IAsyncDisposable
{
    private ElementReference _root;
    private IJSObjectReference? _module;
    private IJSObjectReference? _drawing;
    private DotNetObjectReference<MapView>? _self;
    private Shown? _shown;
    private RecordKey? _lit;
    private bool _connecting;
    private RecordKey? _target;
    private string? _problem;

    [Inject]
    public required IJSRuntime Js { get; init; }

    [Inject]
    public required AssetUrls AssetUrls { get; init; }

    /// <summary>Whether it opens with nothing but the way up from what is selected in full colour.</summary>
    [Parameter]
    public bool OnlyPath { get; set; }

    private Shown Now => new(Url, Desk.Version.Revision, Desk.Version.Draft, Desk.Pair?.A.Value, Desk.Pair?.B.Value);

    private Record? SelectedRecord => Desk.Selected is { Kind: RecordKind.Claim or RecordKind.Inference } key ? Desk.Debate.Find(key) : null;

    private int? At => Desk.Past ? Desk.Stored.Revision : null;

    private string Url => $"{Desk.Api}/map";

    private string OutlineUrl => WorkspaceUrl.Of(Desk.Stored.Key, View.Outline, Desk.Selected, Desk.Pair, Desk.Targets, At);

    /// <summary>A claim or step was chosen in the browser, or nothing.</summary>
    [JSInvokable]
    public async Task ChosenAsync(string? name)
    {
        var key = WorkspaceUrl.Selection(name);
        if (_connecting)
        {
            if (key is null || key == Desk.Selected)
                await ConnectAsync(false);
            else
                _target = key;
            StateHasChanged();
            return;
        }

        // It is in view already: what is being looked at must not move.
        _lit = key;
        Desk.Select(key);
        await LightAsync(reveal: false);
    }

    /// <summary>Something that was asked for in the browser did not work.</summary>
    [JSInvokable]
    public void Failed(string problem)
    {
        _problem = problem;
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        _self?.Dispose();
        await _drawing.LetGoAsync("dispose");
        await _module.LetGoAsync();
    }

    protected override void OnDeskChanged()
    {
        if (Desk.Selected == _lit)
            return;
        _connecting = false;
        _target = null;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _module = await Js.ImportAsync(AssetUrls, "map");
            _self = DotNetObjectReference.Create(this);
            _lit = Desk.Selected;
            _drawing = await _module.InvokeAsync<IJSObjectReference>(
                "create", _root, Url, AssetUrls.Of("dist/elk-worker.js"), LitNames(), OnlyPath, _self);
            await ShowAsync();
        }
        else if (_drawing is not null && _shown != Now)
        {
            await ShowAsync();
        }

        if (_drawing is not null && _lit != Desk.Selected)
        {
            _lit = Desk.Selected;
            await LightAsync(reveal: true);
        }
    }

    private async Task ShowAsync()
    {
        _shown = Now;
        await TryAsync(() => _drawing!.InvokeVoidAsync("show", _shown));
    }

    private Task LightAsync(bool reveal) => TryAsync(() => _drawing!.InvokeVoidAsync("light", LitNames(), reveal));

    private Task RevealAsync(ClaimId claim) => TryAsync(() => _drawing!.InvokeVoidAsync("reveal", claim.Value));

    private Task ConnectAsync(bool on)
    {
        _connecting = on;
        _target = null;
        return TryAsync(() => _drawing!.InvokeVoidAsync("connect", on));
    }

    /// <summary>What the module could not do it tells by an exception with a message for people.</summary>
    private async Task TryAsync(Func<ValueTask> act)
    {
        string? problem = null;
        try
        {
            await act();
        }
        catch (JSException e)
        {
            // Behind the message stands where in the script it came from.
            problem = e.Message.Split('\n')[0];
        }

        if (_problem == problem)
            return;
        _problem = problem;
        await InvokeAsync(StateHasChanged);
    }

    private string[] LitNames() => Desk.Selected is not { } key ? [] : [.. Drawable(key).Select(k => $"{Kinds.Of(k.Kind).Name}:{k.Id}")];

    /// <summary>What the map draws of a record: itself, or the claims that it speaks of.</summary>
    private IEnumerable<RecordKey> Drawable(RecordKey key) => Desk.Debate.Find(key) switch
    {
        Claim or Inference => [key],
        Annotation annotation => annotation.About.Select(KeyOf),
        Position position => [KeyOf(position.Claim)],
        Endorsement endorsement => [new(RecordKind.Inference, endorsement.Inference.Value)],
        Crux crux => [KeyOf(crux.Claim)],
        _ => [],
    };

    private static RecordKey KeyOf(ClaimId claim) => new(RecordKind.Claim, claim.Value);

    /// <summary>What the drawing depends on.</summary>
    private sealed record Shown(string Url, int Revision, int Draft, string? A, string? B);
}

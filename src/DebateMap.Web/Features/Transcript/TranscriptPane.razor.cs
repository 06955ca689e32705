using DebateMap.Domain;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using DebateMap.Web.Look;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DebateMap.Web.Features.Transcript;

/// <summary>
/// The transcript. Its text lives in the browser, filled over HTTP by a module that also paints the highlights;
/// the circuit only hears what was selected.
/// </summary>
public sealed partial class TranscriptPane : DeskComponent, IAsyncDisposable
{
    private ElementReference _root;
    private IJSObjectReference? _module;
    private IJSObjectReference? _view;
    private DotNetObjectReference<TranscriptPane>? _self;
    private (int, int, int) _shown;
    private RecordKey? _emphasised;
    private string? _problem;

    [Inject]
    public required IJSRuntime Js { get; init; }

    [Inject]
    public required AssetUrls AssetUrls { get; init; }

    [Parameter]
    public EventCallback<Marked> OnPassage { get; set; }

    /// <summary>Whether a passage is being annotated: what is suggested stands back.</summary>
    [Parameter]
    public bool Annotating { get; set; }

    private string Url => $"{Desk.Api}/transcript{(Desk.Past ? "" : $"?revision={Desk.Stored.Revision}")}";

    /// <summary>A passage was selected in the browser, perhaps by the key of an act.</summary>
    [JSInvokable]
    public async Task PassageSelectedAsync(string turn, int start, int end, string? letter, string? ghost)
    {
        if (Desk.ReadOnly || Passage.At(Desk.Debate, turn, start, end) is not { } passage)
            return;
        await OnPassage.InvokeAsync(new(passage, letter is null ? null : Acts.ByLetter(letter), ghost is null ? null : (await SuggestedAsync()).GetValueOrDefault(ghost)));
        if (_view is not null)
            await _view.InvokeVoidAsync("pend", turn, start, end);
    }

    /// <summary>An annotated passage was clicked.</summary>
    [JSInvokable]
    public async Task AnnotationChosenAsync(string id)
    {
        // It is in view already: what is being read must not move.
        var key = new RecordKey(RecordKind.Annotation, id);
        _emphasised = key;
        Desk.Select(key);
        await EmphasiseAsync(key, scroll: false);
    }

    /// <summary>A turn is to be edited.</summary>
    [JSInvokable]
    public void TurnChosenAsync(string id) => Desk.Select(new RecordKey(RecordKind.Turn, id));

    /// <summary>Brings a passage into view and selects it.</summary>
    public async Task GoToAsync(TurnId turn, TextSpan passage)
    {
        if (_view is not null)
            await _view.InvokeVoidAsync("goToPassage", turn.Value, passage.Start, passage.End);
    }

    /// <summary>The composer was closed: the passage is no longer pending, and the keyboard goes back to the text.</summary>
    public async Task PassageDoneAsync()
    {
        if (_view is null)
            return;
        await _view.InvokeVoidAsync("pend", null, 0, 0);
        await _view.InvokeVoidAsync("focus");
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        _self?.Dispose();
        await _view.LetGoAsync("dispose");
        await _module.LetGoAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _module = await Js.ImportAsync(AssetUrls, "transcript");
            _self = DotNetObjectReference.Create(this);
            await LoadAsync();
        }
        else if (_view is not null && _shown != Desk.Version)
        {
            await LoadAsync();
        }

        if (_view is not null && _emphasised != Desk.Selected)
        {
            _emphasised = Desk.Selected;
            await EmphasiseAsync(Desk.Selected, scroll: true);
        }
    }

    private async Task LoadAsync()
    {
        _shown = Desk.Version;
        try
        {
            if (_view is null)
                _view = await _module!.InvokeAsync<IJSObjectReference>("create", _root, Url, Desk.Stored.Key.Value, Acts.Keys, _self);
            else
                await _view.InvokeVoidAsync("load", Url);
            await SetProblemAsync(null);
            await LoadGhostsAsync();
        }
        catch (JSException e)
        {
            await SetProblemAsync(e.Message);
        }
    }

    private Task SetProblemAsync(string? problem)
    {
        if (_problem == problem)
            return Task.CompletedTask;
        _problem = problem;
        return InvokeAsync(StateHasChanged);
    }

    private async Task EmphasiseAsync(RecordKey? key, bool scroll)
    {
        if (_view is not null)
            await _view.InvokeVoidAsync("emphasise", key is { } given ? Quotes.Of(Desk.Debate, given).Select(a => a.Id.Value) : [], scroll);
    }
}

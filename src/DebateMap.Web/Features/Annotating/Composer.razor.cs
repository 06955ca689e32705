using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Features.Transcript;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using DebateMap.Web.Look;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace DebateMap.Web.Features.Annotating;

/// <summary>Everything that one passage gives, in one place under the text: act, claims, positions, argument, and what the act calls for.</summary>
public sealed partial class Composer : DeskComponent, IAsyncDisposable
{
    private const int ShownLength = 160;
    private static readonly (string Value, string Text)[] Bases = [(Words.Of(Basis.Stated), "in their own words"), (Words.Of(Basis.Inferred), "my reading")];

    private static readonly (string Value, string Text)[] ArgumentForms =
    [
        (Words.Of(ArgumentForm.Supports), "a reason for …"),
        (Words.Of(ArgumentForm.Attacks), "a reason against …"),
        (Words.Of(ArgumentForm.Undercuts), "a reason why a step does not follow …"),
    ];

    private static readonly (string Value, string Text)[] Grades = [.. Words.All<Grade>().Select(w => (w, w.Replace('-', ' ')))];

    private Draft _draft = new();
    private IReadOnlyList<string> _problems = [];
    private bool _saving;
    private bool _touched;
    private ClaimPicker? _claimField;
    private ElementReference _root;
    private IJSObjectReference? _module;
    private DotNetObjectReference<Composer>? _self;

    [Inject]
    public required Drafts Drafts { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    [Inject]
    public required AssetUrls AssetUrls { get; init; }

    [Parameter, EditorRequired]
    public required Passage Passage { get; set; }

    /// <summary>The act that was chosen with the passage, if any.</summary>
    [Parameter]
    public SpeechAct? Act { get; set; }

    /// <summary>What is suggested for the passage, if it began with that.</summary>
    [Parameter]
    public Suggestion? Suggestion { get; set; }

    /// <summary>The annotation that was selected before.</summary>
    [Parameter]
    public AnnotationId? Selected { get; set; }

    /// <summary>Closed; true where it was saved.</summary>
    [Parameter]
    public EventCallback<bool> OnClose { get; set; }

    private string DraftKey => $"{Desk.Stored.Key.Value}:{Passage.Turn}:{Passage.Start}-{Passage.End}";

    private ParticipantId SpeakerId => _draft.Speaker is { } id ? new(id) : Desk.Debate.Turns[Passage.Turn].Speaker;

    private string Shown => Short(Passage.Exact);

    private string QuoteAsClaim => Passage.Exact.ReplaceLineEndings(" ").Trim().TrimEnd('.');

    private string ClaimLabel => _draft.Claims.Count == 0 ? "Claim that it is about" : "Another claim";

    /// <summary>A key was pressed that is no text: an act's letter, a step on the scale in question, or Enter.</summary>
    [JSInvokable]
    public async Task KeyAsync(string key)
    {
        if (key == "Enter")
            await SaveAsync();
        else if (key is [>= '1' and <= '5'])
            await SetAsync(() => ChooseStep(key[0] - '1'));
        else if (Acts.ByLetter(key) is { } act)
            await SetAsync(() => _draft.Choose(act, Desk.Debate, SpeakerId));
        StateHasChanged();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Dispose();
        _self?.Dispose();
        await _module.LetGoAsync();
    }

    protected override void OnInitialized()
    {
        base.OnInitialized();
        Begin(new());
        if (Suggestion is { } suggestion)
            _draft.Take(suggestion, Desk.Debate);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _self = DotNetObjectReference.Create(this);
        _module = await Js.ImportAsync(AssetUrls, "composer");
        await _module.InvokeVoidAsync("listen", _root, _self);
        // Whoever was quicker than the browser's answer has begun anew, and that counts.
        if (await Drafts.LoadAsync<Draft>(DraftKey) is not { } kept || _touched)
            return;
        Begin(kept);
        StateHasChanged();
    }

    private void Begin(Draft draft)
    {
        _draft = draft;
        if (Act is { } act)
            _draft.Choose(act, Desk.Debate, SpeakerId);
    }

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= ShownLength ? line : $"{line[..(ShownLength * 2 / 3)]} … {line[^(ShownLength / 4)..]}";
    }

    private string Name(ParticipantId id) => Look.People.Name(Desk.Debate, id);

    private Task AddClaimAsync(ClaimChoice? choice) =>
        choice is null ? Task.CompletedTask : SetAsync(() => _draft.Add(choice, Desk.Debate, SpeakerId));

    /// <summary>A digit answers what the act asks first: how well a restatement fits, or else what the speaker thinks of the claim.</summary>
    private void ChooseStep(int step)
    {
        if (_draft is { Act: SpeechAct.Grading, Restatement: not null })
            _draft.Grade = step < Grades.Length ? Words.Parse<Grade>(Grades[step].Value) : _draft.Grade;
        else if (_draft.Claims.Count > 0)
            _draft.Stance = Stances.Scale[step];
    }

    private Task SetAsync(Action change)
    {
        change();
        _touched = true;
        _problems = [];
        return Drafts.SaveAsync(DraftKey, _draft);
    }

    private async Task ShortcutAsync(KeyboardEventArgs e)
    {
        if (e is { Key: "Enter", CtrlKey: true } or { Key: "Enter", MetaKey: true })
            await SaveAsync();
        else if (e.Key == "Escape")
            await CancelAsync();
    }

    private async Task SaveAsync()
    {
        if (_saving)
            return;
        if (_claimField?.Unchosen is { } text)
        {
            _problems = [$"“{text}” is not chosen yet: take it as a claim with Enter, or clear the field."];
            return;
        }

        var changes = _draft.ToChanges(Desk.Debate, Passage);
        if (!changes.Faults.IsEmpty)
        {
            _problems = [.. changes.Faults.Select(f => f.Message)];
            return;
        }

        _saving = true;
        var result = await Desk.ChangeAsync(changes.Value, _draft.Summary(Desk.Debate, Passage));
        _saving = false;
        if (result is CommitResult.Refused refused)
        {
            _problems = [.. refused.Faults.Select(f => f.ToString())];
            return;
        }

        if (result is not CommitResult.Committed)
            return;
        await DoneAsync();
    }

    private async Task DoneAsync()
    {
        await Drafts.SaveAsync<Draft>(DraftKey, null);
        await OnClose.InvokeAsync(true);
    }

    private async Task CancelAsync()
    {
        await Drafts.SaveAsync<Draft>(DraftKey, null);
        await OnClose.InvokeAsync(false);
    }
}

using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Features.Transcript;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DebateMap.Web.Features.Annotating;

/// <summary>Everything that one passage gives, in one place under the text: act, claims, positions, argument, and what the act calls for.</summary>
public sealed partial class Composer : DeskComponent
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

    [Inject]
    public required Drafts Drafts { get; init; }

    [Parameter, EditorRequired]
    public required Passage Passage { get; set; }

    /// <summary>Closed; true where it was saved.</summary>
    [Parameter]
    public EventCallback<bool> OnClose { get; set; }

    private string DraftKey => $"{Desk.Stored.Key.Value}:{Passage.Turn}:{Passage.Start}-{Passage.End}";

    private ParticipantId SpeakerId => _draft.Speaker is { } id ? new(id) : Desk.Debate.Turns[Passage.Turn].Speaker;

    private string Shown => Short(Passage.Exact);

    private string QuoteAsClaim => Passage.Exact.ReplaceLineEndings(" ").Trim().TrimEnd('.');

    private string ClaimLabel => _draft.Claims.Count == 0 ? "Claim that it is about" : "Another claim";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Whoever was quicker than the browser's answer has begun anew, and that counts.
        if (!firstRender || await Drafts.LoadAsync<Draft>(DraftKey) is not { } kept || _touched)
            return;
        _draft = kept;
        StateHasChanged();
    }

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= ShownLength ? line : $"{line[..(ShownLength * 2 / 3)]} … {line[^(ShownLength / 4)..]}";
    }

    private string Name(ParticipantId id) => Look.People.Name(Desk.Debate, id);

    private Task AddClaimAsync(ClaimChoice? choice) =>
        choice is null || _draft.Claims.Contains(choice) ? Task.CompletedTask : SetAsync(() => _draft.Claims.Add(choice));

    private Task SetAsync(Action change)
    {
        change();
        _touched = true;
        _problems = [];
        return Drafts.SaveAsync(DraftKey, _draft);
    }

    private async Task KeyAsync(KeyboardEventArgs e)
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
        await Drafts.SaveAsync<Draft>(DraftKey, null);
        await OnClose.InvokeAsync(true);
    }

    private async Task CancelAsync()
    {
        await Drafts.SaveAsync<Draft>(DraftKey, null);
        await OnClose.InvokeAsync(false);
    }
}

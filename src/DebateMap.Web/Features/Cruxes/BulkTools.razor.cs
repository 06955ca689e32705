using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Features.Inspector;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DebateMap.Web.Features.Cruxes;

/// <summary>Tagging, setting aside and merging several cruxes.</summary>
public sealed partial class BulkTools : DeskComponent
{
    private Part _part;
    private string _tags = "";
    private string _reason = "";
    private CruxId? _keep;
    private string? _tagFault;
    private string? _reasonFault;
    private string? _problem;
    private int _turn;

    private enum Part
    {
        None,
        SettingAside,
        Merging,
    }

    [Inject]
    public required ISnackbar Messages { get; init; }

    /// <summary>The cruxes that are selected, at least one.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyCollection<CruxId> Picked { get; set; }

    /// <summary>How many of them the filter keeps out of sight.</summary>
    [Parameter]
    public int Hidden { get; set; }

    /// <summary>None is to be selected any more.</summary>
    [Parameter]
    public EventCallback OnClear { get; set; }

    /// <summary>Whether it opens with the question which of them stays.</summary>
    [Parameter]
    public bool Merging { get; set; }

    protected override void OnInitialized()
    {
        base.OnInitialized();
        _part = Merging ? Part.Merging : Part.None;
    }

    private List<Crux> Cruxes => [.. Desk.Debate.Cruxes.Where(c => Picked.Contains(c.Id))];

    private List<string> Tags => [.. Cruxes.SelectMany(c => c.Tags).Distinct().Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>What would come of a merge; the one that has come furthest stays unless another is chosen.</summary>
    private CruxMerge? Merge => Cruxes is { Count: > 1 } cruxes
        ? CruxMerge.Of(Desk.Debate, (cruxes.Find(c => c.Id == _keep) ?? cruxes.MaxBy(c => c.Status == CruxStatus.SetAside ? -1 : (int)c.Status)!).Id, cruxes.Select(c => c.Id))
        : null;

    private string Field(CruxClash clash) =>
        FieldLabels.Of(Kinds.Crux.Find(clash.Field)!) + (clash.Person is { } person ? $", {Look.People.Name(Desk.Debate, person)}" : "");

    private IEnumerable<(string Value, string Text)> Choices => Cruxes.Select(c => (c.Id.Value, $"{Labels.Of(Desk.Debate, c.Key)} ({BoardWords.Lower(c.Status)}, {c.Id})"));

    private string Several => Picked.Count == 1 ? $"a crux: {Labels.Of(Desk.Debate, Cruxes[0].Key)}" : $"{Picked.Count} cruxes";

    private void Open(Part part) => _part = _part == part ? Part.None : part;

    private async Task TagAsync()
    {
        var tags = CruxTags.Read(_tags);
        _tagFault = tags.IsEmpty ? "Write a tag first: it is put on all that are selected." : null;
        if (!tags.IsEmpty && await DoAsync(CruxTags.Add(Desk.Debate, Picked, tags), $"tagged {Several} with {string.Join(", ", tags)}"))
            _tags = "";
    }

    private async Task UntagAsync(string? tag)
    {
        _turn++;
        if (tag is not null)
            await DoAsync(CruxTags.Remove(Desk.Debate, Picked, [tag]), $"took the tag {tag} off {Several}");
    }

    private async Task SetAsideAsync()
    {
        var changes = CruxMoves.SetAside(Desk.Debate, Picked, _reason);
        _reasonFault = changes.Faults is [var fault, ..] ? fault.Message : null;
        if (changes.ValueOrDefault is { } made && await DoAsync(made, $"set aside {Several}"))
            await DoneAsync();
    }

    private async Task MergeAsync()
    {
        if (Merge is { } merge && await DoAsync(merge.Changes, $"merged {Picked.Count} cruxes into one: {Labels.Of(Desk.Debate, merge.Merged.Key)}"))
            await DoneAsync();
    }

    private Task DoneAsync()
    {
        (_part, _reason) = (Part.None, "");
        return OnClear.InvokeAsync();
    }

    private async Task<bool> DoAsync(ChangeSet changes, string summary)
    {
        var result = await Desk.ChangeAsync(changes, summary);
        _problem = result switch
        {
            CommitResult.Refused refused => $"Not saved: {string.Join("; ", refused.Faults.Select(f => f.Message))}",
            CommitResult.Conflicted => "Not saved: somebody changed the same meanwhile. Below you choose.",
            CommitResult.Gone => "Not saved: you may not change this debate any more.",
            _ => null,
        };
        if (result is CommitResult.Committed)
            Messages.AddUndoable(char.ToUpperInvariant(summary[0]) + summary[1..], Desk.UndoAsync);
        return result is CommitResult.Committed or CommitResult.Unchanged;
    }
}

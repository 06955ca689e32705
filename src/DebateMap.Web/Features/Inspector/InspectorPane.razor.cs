using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DebateMap.Web.Features.Inspector;

/// <summary>The selected record: its fields, what rests on it, its quotes.</summary>
public sealed partial class InspectorPane : DeskComponent
{
    private const int MaxListed = 8;
    private Removal? _removal;

    [Inject]
    public required ISnackbar Messages { get; init; }

    [Parameter, EditorRequired]
    public required RecordKey Record { get; set; }

    private string Title => Record.Kind switch
    {
        RecordKind.Heading => "About this debate",
        RecordKind.Inference => "Step",
        RecordKind.Annotation => "Passage",
        _ => char.ToUpperInvariant(Kinds.Of(Record.Kind).Name[0]) + Kinds.Of(Record.Kind).Name[1..],
    };

    private async Task AskOrRemoveAsync()
    {
        var removal = Removal.Of(Desk.Debate, Record);
        if (removal.Gone.Count > 1)
            _removal = removal;
        else
            await RemoveAsync();
    }

    private async Task RemoveAsync()
    {
        _removal = null;
        var label = Labels.Of(Desk.Debate, Record);
        if (await Desk.RemoveAsync(Record) is CommitResult.Committed)
            Messages.AddUndoable($"Removed: {label}", Desk.UndoAsync);
    }
}

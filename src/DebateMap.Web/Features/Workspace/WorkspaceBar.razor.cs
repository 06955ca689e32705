using DebateMap.Domain;
using DebateMap.Web.Access;
using Microsoft.AspNetCore.Components;

namespace DebateMap.Web.Features.Workspace;

/// <summary>Title, participants, the pair that is compared, undo and redo.</summary>
public sealed partial class WorkspaceBar : DeskComponent
{
    private const int MaxChips = 6;

    [Inject]
    public required Gate Gate { get; init; }

    [Parameter]
    public EventCallback OnSearch { get; set; }

    [Parameter]
    public EventCallback OnUndo { get; set; }

    [Parameter]
    public EventCallback OnRedo { get; set; }

    [Parameter]
    public EventCallback<((ParticipantId A, ParticipantId B)? Pair, Items<ClaimId> On)> OnCompare { get; set; }

    private string Waits => string.Join(", ", new[]
    {
        Counted(Desk.Talk.ToDecide.Count(), "proposal to decide", "proposals to decide"),
        Counted(Desk.Talk.Decided.Count(), "proposal of yours decided", "proposals of yours decided"),
        Counted(Desk.Talk.Waiting.Count(), "thread", "threads"),
    }.OfType<string>());

    private static string? Counted(int count, string one, string many) => count switch
    {
        0 => null,
        1 => $"1 {one}",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {many}"),
    };

    private async Task AddParticipantAsync()
    {
        var id = new FreshIds(Desk.Debate).Next<ParticipantId>();
        await Desk.ChangeAsync(ChangeSet.Put(new Participant(id, "New participant")), "added a participant");
        Desk.Select(new RecordKey(RecordKind.Participant, id.Value));
    }
}

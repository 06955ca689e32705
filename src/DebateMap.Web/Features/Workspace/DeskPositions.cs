using DebateMap.Domain;
using DebateMap.Formats.Reports;
using DebateMap.Storage;
using DebateMap.Web.Look;

namespace DebateMap.Web.Features.Workspace;

/// <summary>Taking positions, from wherever in the workspace.</summary>
public static class DeskPositions
{
    /// <summary>Somebody takes a stance on a claim, or takes back the one that they have.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="person">Whose.</param>
    /// <param name="effective">Their position that counts so far.</param>
    /// <param name="stance">The stance; null takes back the one that counts.</param>
    /// <param name="basis">How it is known.</param>
    public static Task<CommitResult> TakePositionAsync(this Desk desk, Claim claim, ParticipantId person, Position? effective, Stance? stance, Basis basis)
    {
        var known = stance is null && effective is not null ? effective.Basis : basis;
        var next = new Position(new FreshIds(desk.Debate).Next<PositionId>(), person, claim.Id, known) { Stance = stance ?? Stance.None };
        return desk.ChangeAsync(ChangeSet.Put(next), $"{People.Name(desk.Debate, person)} {PlainWords.Of(next.Stance!.Value)}: {claim.Text}");
    }
}

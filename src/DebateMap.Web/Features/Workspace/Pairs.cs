using DebateMap.Domain;

namespace DebateMap.Web.Features.Workspace;

/// <summary>Whom to compare where nobody has chosen yet.</summary>
public static class Pairs
{
    /// <summary>The first two who speak for themselves, else the first two; null where there are fewer.</summary>
    public static (ParticipantId A, ParticipantId B)? Default(Debate debate)
    {
        var people = debate.Participants.OrderBy(p => p.Reported).Take(2).ToList();
        return people.Count == 2 ? (people[0].Id, people[1].Id) : null;
    }
}

namespace DebateMap.Domain;

/// <summary>What somebody says of a crux themselves.</summary>
public static class CruxVoice
{
    /// <summary>The crux when somebody has said whether it is one for them; null takes back what they said.</summary>
    public static Crux Say(Crux crux, ParticipantId person, bool? accepts) => crux with
    {
        AcceptedBy = With(crux.AcceptedBy, person, accepts is true),
        RejectedBy = With(crux.RejectedBy, person, accepts is false),
    };

    private static Items<ParticipantId> With(Items<ParticipantId> people, ParticipantId person, bool there) =>
        people.Contains(person) == there ? people : there ? people.Append(person).ToItems() : people.Where(p => p != person).ToItems();
}

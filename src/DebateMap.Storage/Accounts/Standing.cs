using DebateMap.Domain;

namespace DebateMap.Storage.Accounts;

/// <summary>An account, by one of the sessions that it is signed in with.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Session">The session's id; when it is ended, nothing is done in its name any more.</param>
public sealed record Caller(string Account, string Session);

/// <summary>What somebody is in a debate at this moment.</summary>
/// <param name="Role">Their role. Of a debate that others may read, whoever is signed in is a viewer and whoever is not a reader.</param>
/// <param name="Participant">Whom of the debate's participants they are, where they are one.</param>
/// <param name="AnnotatorsPropose">Whether annotators do not change the debate but propose changes.</param>
public sealed record Standing(Role Role, ParticipantId? Participant = null, bool AnnotatorsPropose = false)
{
    /// <summary>Whether they are here by a private link alone: they answer what is said of them, and see nothing else.</summary>
    public bool ByLink { get; init; }

    /// <summary>No member, and no reader.</summary>
    public static readonly Standing None = new(Role.None);

    /// <summary>Whoever answers by a private link: no member and no reader, but the participant that the link is for.</summary>
    public static Standing Answering(ParticipantId participant) => new(Role.None, participant) { ByLink = true };

    /// <summary>Whoever sits at the machine where there are no accounts.</summary>
    public static readonly Standing Owner = new(Role.Owner);
}

/// <summary>Who may see a debate, and how annotators work on it.</summary>
/// <param name="Visibility">Who besides its members may read it.</param>
/// <param name="AnnotatorsPropose">Whether annotators propose changes instead of making them.</param>
public sealed record Sharing(Visibility Visibility, bool AnnotatorsPropose);

/// <summary>A member of a debate.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Name">The account's name.</param>
/// <param name="Role">Their role.</param>
/// <param name="Participant">Whom of the debate's participants they are.</param>
public sealed record Member(string Account, string Name, Role Role, ParticipantId? Participant);

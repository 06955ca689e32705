namespace DebateMap.Domain;

/// <summary>What has to be known of a crux before it takes a status.</summary>
[Flags]
public enum CruxNeeds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>For whom it is a crux, on both sides.</summary>
    People = 1,

    /// <summary>How one would find out.</summary>
    Test = 2,

    /// <summary>What was found.</summary>
    Resolution = 4,

    /// <summary>What the credence of each of these people became.</summary>
    Credences = 8,

    /// <summary>Why it is set aside.</summary>
    Reason = 16,
}

/// <summary>A crux takes a status, with what that status asks for. What it does not ask for is left alone.</summary>
/// <param name="To">The status.</param>
public sealed record CruxMove(CruxStatus To)
{
    /// <summary>For whom it is a crux, by their own word.</summary>
    public Items<ParticipantId> AcceptedBy { get; init; }

    /// <summary>How one would find out.</summary>
    public string? Test { get; init; }

    /// <summary>What was found, or why it is set aside.</summary>
    public string? Resolution { get; init; }

    /// <summary>What people's credences became.</summary>
    public Items<CredenceAfter> Credences { get; init; }
}

/// <summary>What came of somebody's view when a crux was resolved.</summary>
/// <param name="Participant">Whose.</param>
/// <param name="Claim">Their credence of the crux claim, 0..1; null where it is not known yet.</param>
public sealed record CredenceAfter(ParticipantId Participant, double? Claim)
{
    /// <summary>Their credence of the target, 0..1; null where nothing is said of it.</summary>
    public double? Target { get; init; }

    /// <summary>How we know.</summary>
    public Basis Basis { get; init; }

    /// <summary>Who says so, where it is attributed.</summary>
    public ParticipantId? By { get; init; }
}

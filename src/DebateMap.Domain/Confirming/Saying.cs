namespace DebateMap.Domain;

/// <summary>How far somebody has answered what is said of them.</summary>
public enum SayingState
{
    /// <summary>They have not answered.</summary>
    Open,

    /// <summary>They say that it is so.</summary>
    Confirmed,

    /// <summary>They say what they think instead.</summary>
    Corrected,

    /// <summary>It is taken back: nobody counts it any more.</summary>
    Withdrawn,

    /// <summary>They say how well it catches their view.</summary>
    Graded,

    /// <summary>They have said it themselves in the conversation: there is nothing to ask.</summary>
    SaidThemselves,
}

/// <summary>Something that somebody else says of a participant, for them to answer.</summary>
/// <param name="Of">Of whom it is said.</param>
/// <param name="State">How far they have answered it.</param>
public abstract record Saying(ParticipantId Of, SayingState State)
{
    /// <summary>Names it among what is said of one participant, and stays the same while they answer: <c>claim:C1</c>.</summary>
    public abstract string Id { get; }

    /// <summary>The record that it is about.</summary>
    public abstract RecordKey About { get; }

    /// <summary>Whether it waits for an answer.</summary>
    public bool IsOpen => State == SayingState.Open;

    /// <summary>Whether their answer can be taken back; what they said in the conversation stays.</summary>
    public abstract bool CanTakeBack { get; }
}

/// <summary>What others say that somebody thinks of a claim.</summary>
/// <param name="Of">Of whom it is said.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Said">What is said, in the order of the record: attributed and inferred positions; one at least.</param>
/// <param name="Own">Their own word on the claim, where they have one.</param>
/// <param name="Shared">The others who hold the same, as far as is known: common ground, claimed or confirmed.</param>
/// <param name="State">How far they have answered it.</param>
public sealed record SaidView(ParticipantId Of, ClaimId Claim, Items<Position> Said, Position? Own, Items<SharedGround> Shared, SayingState State) : Saying(Of, State)
{
    /// <inheritdoc/>
    public override string Id => $"claim:{Claim}";

    /// <inheritdoc/>
    public override RecordKey About => new(RecordKind.Claim, Claim.Value);

    /// <inheritdoc/>
    public override bool CanTakeBack => State is SayingState.Confirmed or SayingState.Corrected or SayingState.Withdrawn;

    /// <summary>Of what is said the one that is confirmed: an attributed position before an inferred one, a later one before an earlier.</summary>
    public Position Foremost => Credences.Foremost(Said);
}

/// <summary>Somebody who holds the same of a claim.</summary>
/// <param name="With">Who.</param>
/// <param name="Direct">Whether by their own word; otherwise that is claimed, too.</param>
public readonly record struct SharedGround(ParticipantId With, bool Direct);

/// <summary>How another puts somebody's view.</summary>
/// <param name="Restatement">The restatement.</param>
/// <param name="State">How far they have answered it.</param>
public sealed record SaidAgain(Restatement Restatement, SayingState State) : Saying(Restatement.Of, State)
{
    /// <inheritdoc/>
    public override string Id => $"restatement:{Restatement.Id}";

    /// <inheritdoc/>
    public override RecordKey About => Restatement.Key;

    /// <inheritdoc/>
    public override bool CanTakeBack => State == SayingState.Graded && Restatement.GradedIn is null;
}

/// <summary>Somebody restated another's view, and the other said it better: is that what they had meant?</summary>
/// <param name="Restatement">The restatement; it has a clarified version.</param>
/// <param name="State">How far they have answered it.</param>
public sealed record SaidBetter(Restatement Restatement, SayingState State) : Saying(Restatement.By, State)
{
    /// <inheritdoc/>
    public override string Id => $"clarified:{Restatement.Id}";

    /// <inheritdoc/>
    public override RecordKey About => Restatement.Key;

    /// <inheritdoc/>
    public override bool CanTakeBack => State == SayingState.Confirmed;
}

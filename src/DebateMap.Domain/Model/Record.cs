namespace DebateMap.Domain;

/// <summary>One immutable record of a debate. Two records with the same fields are equal.</summary>
public abstract record Record
{
    /// <summary>Its kind and id.</summary>
    public abstract RecordKey Key { get; }

    /// <summary>
    /// Fields that a file gave this record and this version does not know: one JSON object as text,
    /// kept unread so that a round trip loses nothing. Null where there are none.
    /// </summary>
    public string? Extra { get; init; }
}

/// <summary>What the debate is about as a whole.</summary>
/// <param name="Title">One line.</param>
public sealed record Heading(string Title) : Record
{
    /// <inheritdoc/>
    public override RecordKey Key => RecordKey.Heading;

    /// <summary>A few words more, in Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>The claims at issue, most important first.</summary>
    public Items<ClaimId> Roots { get; init; }
}

/// <summary>Somebody who speaks or is quoted.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">As shown.</param>
public sealed record Participant(ParticipantId Id, string Name) : Record
{
    /// <inheritdoc/>
    public override RecordKey Key => new(RecordKind.Participant, Id.Value);

    /// <summary>Does not speak here and is only quoted ("as X puts it").</summary>
    public bool Reported { get; init; }

    /// <summary>A camp or group, for comparisons between groups.</summary>
    public string? Group { get; init; }

    /// <summary>Anything worth knowing, in Markdown.</summary>
    public string? Note { get; init; }
}

/// <summary>What one person said in one go. Its text is never edited once annotated, only superseded.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="Text">The text as it was.</param>
public sealed record Turn(TurnId Id, ParticipantId Speaker, string Text) : Record
{
    /// <inheritdoc/>
    public override RecordKey Key => new(RecordKind.Turn, Id.Value);

    /// <summary>Who quotes it here, where the turn is known only from a quotation.</summary>
    public ParticipantId? QuotedBy { get; init; }

    /// <summary>The turn that it answers.</summary>
    public TurnId? ReplyTo { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Source { get; init; }

    /// <summary>When it was said.</summary>
    public DateTimeOffset? At { get; init; }
}

/// <summary>One statement that someone may hold true or false.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The statement, in Markdown.</param>
public sealed record Claim(ClaimId Id, string Text) : Record
{
    /// <inheritdoc/>
    public override RecordKey Key => new(RecordKind.Claim, Id.Value);

    /// <summary>Anything worth knowing, in Markdown.</summary>
    public string? Note { get; init; }

    /// <summary>Free words to sort by.</summary>
    public Items<string> Tags { get; init; }
}

/// <summary>A marked passage of a turn with its speech act: the quote that other records rest on.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Turn">The turn it lies in.</param>
/// <param name="Start">Where it begins: a UTF-16 offset into the turn's text, from 0.</param>
/// <param name="End">Where it ends: the offset after the last character, over <paramref name="Start"/>.</param>
/// <param name="Exact">The passage itself.</param>
/// <param name="Act">What the speaker does with it.</param>
/// <param name="Speaker">Whose words they are.</param>
public sealed record Annotation(AnnotationId Id, TurnId Turn, int Start, int End, string Exact, SpeechAct Act, ParticipantId Speaker) : Record
{
    /// <inheritdoc/>
    public override RecordKey Key => new(RecordKind.Annotation, Id.Value);

    /// <summary>A few words before the passage, to find it again by.</summary>
    public string? Prefix { get; init; }

    /// <summary>A few words after the passage, to find it again by.</summary>
    public string? Suffix { get; init; }

    /// <summary>The claims it is about.</summary>
    public Items<ClaimId> About { get; init; }

    /// <summary>Whose view is reported, where the speaker tells of somebody else's.</summary>
    public ParticipantId? Reports { get; init; }

    /// <summary>How sure the reading is, 0..1, where it was proposed by rule and nobody has looked at it yet.</summary>
    public double? Confidence { get; init; }

    /// <summary>Anything worth knowing, in Markdown.</summary>
    public string? Note { get; init; }
}

/// <summary>
/// A step of an argument. Several premises in one inference hold together; several inferences into one claim are independent.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Whether it speaks for or against what it bears on.</param>
/// <param name="Premises">One claim or more, no doubles.</param>
public sealed record Inference(InferenceId Id, InferenceKind Kind, Items<ClaimId> Premises) : Record
{
    /// <inheritdoc/>
    public override RecordKey Key => new(RecordKind.Inference, Id.Value);

    /// <summary>The claim it speaks for or against. Either this or <see cref="Undercuts"/> is given.</summary>
    public ClaimId? Conclusion { get; init; }

    /// <summary>The inference whose step it denies; its own kind is then <see cref="InferenceKind.Attacks"/>.</summary>
    public InferenceId? Undercuts { get; init; }

    /// <summary>Who argues it; each of them accepts the step unless an endorsement of theirs says otherwise.</summary>
    public Items<ParticipantId> By { get; init; }

    /// <summary>How far the conclusion follows if the premises hold, 0..1; .9 is assumed where nothing is said.</summary>
    public double? Strength { get; init; }

    /// <summary>The passages that make the argument.</summary>
    public Items<AnnotationId> Annotations { get; init; }
}

/// <summary>
/// What somebody thinks of a claim. The positions of one person on one claim, in order, are the record of how they changed their mind.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Participant">Whose position it is.</param>
/// <param name="Claim">The claim it is on.</param>
/// <param name="Basis">How we know.</param>
public sealed record Position(PositionId Id, ParticipantId Participant, ClaimId Claim, Basis Basis) : Record
{
    /// <inheritdoc/>
    public override RecordKey Key => new(RecordKind.Position, Id.Value);

    /// <summary>For or against, in five steps, or a retraction. This or <see cref="Credence"/> is given.</summary>
    public Stance? Stance { get; init; }

    /// <summary>How likely they hold the claim to be true, 0..1.</summary>
    public double? Credence { get; init; }

    /// <summary>Who says so, where it is attributed.</summary>
    public ParticipantId? By { get; init; }

    /// <summary>The passage it was taken from.</summary>
    public AnnotationId? Annotation { get; init; }

    /// <summary>Was the annotator's mistake and counts for nothing.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>The id of the claim, turn or question that moved them.</summary>
    public string? Cause { get; init; }
}

/// <summary>Whether a step holds for somebody. The last one of a person on an inference counts.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Participant">Whose verdict it is.</param>
/// <param name="Inference">The step judged.</param>
/// <param name="Verdict">Whether it holds for them.</param>
public sealed record Endorsement(EndorsementId Id, ParticipantId Participant, InferenceId Inference, Verdict Verdict) : Record
{
    /// <inheritdoc/>
    public override RecordKey Key => new(RecordKind.Endorsement, Id.Value);

    /// <summary>How far the conclusion follows for them if the premises hold, 0..1.</summary>
    public double? Strength { get; init; }

    /// <summary>The passage it was taken from.</summary>
    public AnnotationId? Annotation { get; init; }
}

/// <summary>One person says what another thinks; the other grades it and may clarify; then the first may confirm.</summary>
/// <param name="Id">Its id.</param>
/// <param name="By">Who restates.</param>
/// <param name="Of">Whose view is restated.</param>
/// <param name="Annotation">The restatement.</param>
public sealed record Restatement(RestatementId Id, ParticipantId By, ParticipantId Of, AnnotationId Annotation) : Record
{
    /// <inheritdoc/>
    public override RecordKey Key => new(RecordKind.Restatement, Id.Value);

    /// <summary>How well it catches the other's view, by the other's own word.</summary>
    public Grade? Verdict { get; init; }

    /// <summary>The passage that grades it.</summary>
    public AnnotationId? GradedIn { get; init; }

    /// <summary>The passage that says it better.</summary>
    public AnnotationId? Clarified { get; init; }

    /// <summary>Whether the one who restated has taken the clarified version up as what they meant.</summary>
    public bool? Confirmed { get; init; }
}

/// <summary>Says: if I changed my mind about the claim, I would change my mind about the target.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Claim">The claim that it turns on.</param>
/// <param name="Target">The claim that would move.</param>
/// <param name="Status">How far it has come.</param>
public sealed record Crux(CruxId Id, ClaimId Claim, ClaimId Target, CruxStatus Status) : Record
{
    /// <inheritdoc/>
    public override RecordKey Key => new(RecordKind.Crux, Id.Value);

    /// <summary>Who proposed it.</summary>
    public Items<ParticipantId> ProposedBy { get; init; }

    /// <summary>For whom it is a crux, by their own word.</summary>
    public Items<ParticipantId> AcceptedBy { get; init; }

    /// <summary>Who says that it is none for them.</summary>
    public Items<ParticipantId> RejectedBy { get; init; }

    /// <summary>Free words to sort by.</summary>
    public Items<string> Tags { get; init; }

    /// <summary>How one would find out.</summary>
    public string? Test { get; init; }

    /// <summary>What people expect of claim and target.</summary>
    public Items<Forecast> Forecasts { get; init; }

    /// <summary>What was found, or why it was set aside.</summary>
    public string? Resolution { get; init; }

    /// <summary>The passage that proposes it.</summary>
    public AnnotationId? Annotation { get; init; }
}

/// <summary>
/// One participant's probabilities on a crux: c the crux claim, u the target. Each is 0..1; together they should satisfy
/// P(u) = P(u|c)·P(c) + P(u|¬c)·(1 − P(c)).
/// </summary>
/// <param name="Participant">Whose they are.</param>
public sealed record Forecast(ParticipantId Participant)
{
    /// <summary>P(u), the target; where not given, the participant's credence of it.</summary>
    public double? Target { get; init; }

    /// <summary>P(c), the crux claim.</summary>
    public double? Claim { get; init; }

    /// <summary>P(u|c), the target if the claim is true.</summary>
    public double? TargetIfTrue { get; init; }

    /// <summary>P(u|¬c), the target if the claim is false, where it was asked.</summary>
    public double? TargetIfFalse { get; init; }

    /// <summary>Unknown fields, as <see cref="Record.Extra"/>.</summary>
    public string? Extra { get; init; }
}

/// <summary>An open question or unanswered challenge.</summary>
/// <param name="Id">Its id.</param>
/// <param name="AskedBy">Who asks.</param>
/// <param name="Of">Who is asked.</param>
/// <param name="About">The claim it is about.</param>
/// <param name="Text">The question.</param>
public sealed record Question(QuestionId Id, ParticipantId AskedBy, ParticipantId Of, ClaimId About, string Text) : Record
{
    /// <inheritdoc/>
    public override RecordKey Key => new(RecordKind.Question, Id.Value);

    /// <summary>The passage that asks.</summary>
    public AnnotationId? Annotation { get; init; }

    /// <summary>Whether it still waits for an answer.</summary>
    public QuestionStatus Status { get; init; }
}

namespace DebateMap.Domain;

/// <summary>Somebody whose view a speaker reports.</summary>
/// <param name="Name">As the text or the debate calls them.</param>
/// <param name="Known">The participant that it is; null where the debate has none of that name yet.</param>
public sealed record ReportedPerson(string Name, ParticipantId? Known);

/// <summary>
/// A passage that a rule proposes to mark, with what it would add besides. Nothing is added until somebody takes it:
/// <see cref="ToChanges"/> says what would be.
/// </summary>
/// <param name="Turn">The turn that the passage lies in.</param>
/// <param name="Start">Where it begins: a UTF-16 offset into the turn's text, from 0.</param>
/// <param name="End">The offset after its last character.</param>
/// <param name="Exact">The passage itself.</param>
/// <param name="Act">What the speaker does with it.</param>
/// <param name="Speaker">Whose words they are.</param>
/// <param name="Confidence">How sure the rule is, 0..1; <c>docs/suggestions.md</c> says how it is set.</param>
/// <param name="Reason">Why, in plain words, beginning with those that were found.</param>
public sealed record Suggestion(TurnId Turn, int Start, int End, string Exact, SpeechAct Act, ParticipantId Speaker, double Confidence, string Reason)
{
    /// <summary>Who is spoken to, where the turns tell.</summary>
    public ParticipantId? Addressee { get; init; }

    /// <summary>Whose view is reported.</summary>
    public ReportedPerson? Reports { get; init; }

    /// <summary>What is said to be so, in the speaker's words, as a claim's text.</summary>
    public string? Claim { get; init; }

    /// <summary>What is given as a premise of <see cref="Claim"/>, in the speaker's words.</summary>
    public string? Premise { get; init; }

    /// <summary>The stance on the claim: of the reported person where there is one, else of the speaker.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Whether the addressee is said to hold the claim too.</summary>
    public bool Shared { get; init; }

    /// <summary>The verdict on the addressee's restatement.</summary>
    public Grade? Grade { get; init; }

    /// <summary>Whether it says better what a restatement tried to say.</summary>
    public bool SaysBetter { get; init; }

    /// <summary>
    /// What taking it adds to a debate: the annotation, and with it the claims, positions, step, restatement or grade, crux, question and
    /// reported person that it brings. A claim of the same text is used rather than doubled. Valid for every debate in which the turn still
    /// has the passage.
    /// </summary>
    /// <param name="debate">The debate as it now is.</param>
    public ChangeSet ToChanges(Debate debate) => Suggest.ToChanges(debate, [this]);
}

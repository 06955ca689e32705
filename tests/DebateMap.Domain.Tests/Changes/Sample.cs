namespace DebateMap.Domain.Tests.Changes;

/// <summary>A small debate with a record of every kind, and names for what is in it.</summary>
internal static class Sample
{
    public static readonly ParticipantId Ann = new("ann");
    public static readonly ParticipantId Ben = new("ben");
    public static readonly ParticipantId Eve = new("eve");
    public static readonly TurnId T1 = new("t1");
    public static readonly TurnId T2 = new("t2");
    public static readonly ClaimId C1 = new("c1");
    public static readonly ClaimId C2 = new("c2");
    public static readonly ClaimId C3 = new("c3");
    public static readonly AnnotationId A1 = new("a1");
    public static readonly InferenceId I1 = new("i1");
    public static readonly InferenceId I2 = new("i2");

    public static readonly Debate Small = Debate.Empty.Apply(ChangeSet.Put(
    [
        new Heading("Is it safe?") { Roots = [C1] },
        new Participant(Ann, "Ann"),
        new Participant(Ben, "Ben"),
        new Participant(Eve, "Eve") { Reported = true },
        new Turn(T1, Ann, "It is safe because it was tested."),
        new Turn(T2, Ben, "Was it tested well?") { ReplyTo = T1 },
        new Claim(C1, "It is safe") { Tags = ["main"] },
        new Claim(C2, "It was tested"),
        new Claim(C3, "Tests tell"),
        new Annotation(A1, T1, 0, 10, "It is safe", SpeechAct.Asserting, Ann) { About = [C1, C2] },
        new Inference(I1, InferenceKind.Supports, [C2, C3]) { Conclusion = C1, By = [Ann, Ben], Annotations = [A1] },
        new Inference(I2, InferenceKind.Attacks, [C3]) { Undercuts = I1, By = [Ben] },
        new Position(new("p1"), Ann, C1, Basis.Stated) { Stance = Stance.Accept, Annotation = A1, Cause = "t2" },
        new Position(new("p2"), Ben, C2, Basis.Attributed) { Credence = .3, By = Ann },
        new Endorsement(new("e1"), Ben, I1, Verdict.Reject),
        new Restatement(new("r1"), Ben, Ann, A1) { Verdict = Grade.Right },
        new Crux(new("k1"), C2, C1, CruxStatus.Accepted) { ProposedBy = [Ann], AcceptedBy = [Ann, Ben], Forecasts = [new(Ann) { Target = .5 }, new(Ben) { Target = .4 }] },
        new Question(new("q1"), Ann, Ben, C3, "Do they?"),
    ])).Value;

    /// <summary>The debate with one record put.</summary>
    public static Debate With(this Debate debate, params Record[] records) => debate.Apply(ChangeSet.Put(records)).Value;

    /// <summary>A revision by a change set, as it would be kept.</summary>
    public static (Debate After, Revision Revision) Do(this Debate debate, ChangeSet changes, int number = 1, string author = "ann")
    {
        var after = debate.Apply(changes).Value;
        return (after, new(number, author, DateTimeOffset.UnixEpoch.AddMinutes(number), "did something", Effect.Of(debate, after, changes)));
    }

    /// <summary>All there is to a debate: every record with its place, in order.</summary>
    public static List<(RecordKey Key, Record Record, long Place)> Everything(this Debate debate) =>
        debate.Records().Select(r => (r.Key, r, debate.FindPlaced(r.Key)!.Place)).ToList();

    public static RecordKey Key(RecordKind kind, string id) => new(kind, id);
}

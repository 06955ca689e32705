using DebateMap.Domain;

namespace DebateMap.Web.Tests;

/// <summary>A debate of two people and a turn, small enough to see through.</summary>
internal static class SmallDebate
{
    public static readonly ParticipantId Ann = new("ann");
    public static readonly ParticipantId Ben = new("ben");
    public static readonly TurnId FirstTurn = new("t1");

    public const string Text = "The bus is late. So nobody takes it. Ben says it is cheap.";

    /// <summary>People and a turn, no claims.</summary>
    public static Debate Bare { get; } = Debate.Empty.Apply(ChangeSet.Put(
        new Heading("The bus"), new Participant(Ann, "Ann"), new Participant(Ben, "Ben"), new Turn(FirstTurn, Ann, Text))).Value;

    /// <summary>Two linked premises and a third for the root, an attack on it and an undercut of the linked step.</summary>
    public static Debate Argued { get; } = Bare.Apply(ChangeSet.Put(
        new Heading("The bus") { Roots = [new("root")] },
        Claim("root"), Claim("p1"), Claim("p2"), Claim("p3"), Claim("con"), Claim("under"), Claim("loose"),
        new Inference(new("i1"), InferenceKind.Supports, [new("p1"), new("p2")]) { Conclusion = new("root"), By = [Ann] },
        new Inference(new("i2"), InferenceKind.Supports, [new("p3")]) { Conclusion = new("root") },
        new Inference(new("i3"), InferenceKind.Attacks, [new("con")]) { Conclusion = new("root"), By = [Ben] },
        new Inference(new("i4"), InferenceKind.Attacks, [new("under")]) { Undercuts = new("i1") },
        new Inference(new("i5"), InferenceKind.Supports, [new("p3")]) { Conclusion = new("p1") },
        new Position(new("x1"), Ann, new("root"), Basis.Stated) { Stance = Stance.Accept },
        new Position(new("x2"), Ben, new("root"), Basis.Attributed) { Stance = Stance.Reject, By = Ann })).Value;

    private static Claim Claim(string id) => new(new(id), $"Claim {id}");
}

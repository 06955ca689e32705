using DebateMap.Domain;
using DebateMap.Storage;

namespace DebateMap.Web.Tests.Confirmation;

/// <summary>A debate in which Ann says what Ben thinks.</summary>
internal static class Hearsay
{
    /// <summary>Ann claims common ground with Ben on p1, Ben is read to reject p2, and Ann restates Ben; she says what he thinks of the root, too.</summary>
    public static Debate Debate { get; } = SmallDebate.Argued.Apply(ChangeSet.Put(
        new Annotation(new("a1"), SmallDebate.FirstTurn, 0, 16, "The bus is late.", SpeechAct.Agreeing, SmallDebate.Ann),
        new Annotation(new("a2"), SmallDebate.FirstTurn, 37, 58, "Ben says it is cheap.", SpeechAct.Restating, SmallDebate.Ann),
        new Position(new("y1"), SmallDebate.Ann, new("p1"), Basis.Stated) { Stance = Stance.Accept, Annotation = new("a1") },
        new Position(new("y2"), SmallDebate.Ben, new("p1"), Basis.Attributed) { Stance = Stance.Accept, By = SmallDebate.Ann, Annotation = new("a1") },
        new Position(new("y3"), SmallDebate.Ben, new("p2"), Basis.Inferred) { Credence = .2 },
        new Restatement(new("r1"), SmallDebate.Ann, SmallDebate.Ben, new("a2")))).Value;

    /// <summary>What is said of Ben with that id.</summary>
    public static Saying Of(StoredDebate debate, string id) => Sayings.Of(debate.Debate, SmallDebate.Ben).Single(s => s.Id == id);
}

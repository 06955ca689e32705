using Xunit;
using static DebateMap.Domain.Tests.Changes.Sample;

namespace DebateMap.Domain.Tests.Changes;

public sealed class FaultyEditTests
{
    private static readonly Dictionary<string, (ChangeSet Edit, string Faults)> Edits = new()
    {
        ["remove a claim that others rest on"] = (Removes(RecordKind.Claim, "c3"),
            "inferences[i1].premises[1]: still refers to claim \"c3\", which is to be removed\n"
            + "inferences[i2].premises[0]: still refers to claim \"c3\", which is to be removed\n"
            + "questions[q1].about: still refers to claim \"c3\", which is to be removed"),
        ["remove a root"] = (new([new Remove(Key(RecordKind.Claim, "c1")), new Remove(Key(RecordKind.Inference, "i1")), new Remove(Key(RecordKind.Inference, "i2")),
                new Remove(Key(RecordKind.Endorsement, "e1")), new Remove(Key(RecordKind.Position, "p1")), new Remove(Key(RecordKind.Crux, "k1"))]),
            "roots[0]: still refers to claim \"c1\", which is to be removed\nannotations[a1].about[0]: still refers to claim \"c1\", which is to be removed"),
        ["remove an undercut inference"] = (new([new Remove(Key(RecordKind.Inference, "i1")), new Remove(Key(RecordKind.Endorsement, "e1"))]),
            "inferences[i2].undercuts: still refers to inference \"i1\", which is to be removed"),
        ["remove what moved somebody"] = (Removes(RecordKind.Turn, "t2"), "positions[p1].cause: still refers to turn \"t2\", which is to be removed"),
        ["remove the heading"] = (new([new Remove(RecordKey.Heading)]), "the heading cannot be removed"),
        ["change a record twice"] = (new([new Put(new Claim(C2, "a")), new Put(new Claim(C2, "b"))]), "claims[c2]: is changed twice in one change set"),
        ["put and remove a record"] = (new([new Put(new Claim(C2, "a")), new Remove(Key(RecordKind.Claim, "c2"))]), "claims[c2]: is changed twice in one change set"),
        ["an empty title"] = (Puts(new Heading("")), "title: must not be empty"),
        ["a root that is not there"] = (Puts(Small.Heading with { Roots = [C1, new("c9"), C1] }), "roots[1]: no claim \"c9\"\nroots[2]: \"c1\" stands twice"),
        ["a name of white space"] = (Puts(new Participant(new("x"), "\t")), "participants[x].name: must not be empty"),
        ["an id with a space"] = (Puts(new Claim(new("c 9"), "a")), "claims[c 9].id: an id has 1 to 64 letters, digits, dots, hyphens or underscores and begins with a letter or digit"),
        ["an id that is too long"] = (Puts(new Claim(new(new string('x', 65)), "a")), $"claims[{new string('x', 65)}].id: an id has 1 to 64 letters, digits, dots, hyphens or underscores and begins with a letter or digit"),
        ["a claim counted as without an id"] = (Puts(new Claim(new("~1"), "a")), "claims[~1].id: an id has 1 to 64 letters, digits, dots, hyphens or underscores and begins with a letter or digit"),
        ["a zero character"] = (Puts(new Claim(C2, "a\0")), "claims[c2].text: holds the character U+0000, which cannot be stored: remove it"),
        ["half a character"] = (Puts(new Claim(C2, "ab\ud83d")), "claims[c2].text: holds half a character (U+D83D at 2), which cannot be stored: remove it"),
        ["an empty note"] = (Puts(new Claim(C2, "a") { Note = "" }), "claims[c2].note: must not be empty where it is given"),
        ["a tag twice"] = (Puts(new Claim(C2, "a") { Tags = ["x", "", "x"] }), "claims[c2].tags[1]: must not be empty\nclaims[c2].tags[2]: \"x\" stands twice"),
        ["a credence of 1.2"] = (Puts(Small.Positions[1] with { Credence = 1.2 }), "positions[p2].credence: 1.2 is not between 0 and 1"),
        ["a credence that is no number"] = (Puts(Small.Positions[1] with { Credence = double.NaN }), "positions[p2].credence: NaN is not between 0 and 1"),
        ["no stance and no credence"] = (Puts(Small.Positions[1] with { Credence = null }), "positions[p2].stance: needs a stance or a credence"),
        ["a retraction with a credence"] = (Puts(Small.Positions[1] with { Stance = Stance.None }), "positions[p2].credence: a retraction (stance none) has no credence"),
        ["a position of nobody"] = (Puts(new Position(new("p9"), new("zoe"), C1, Basis.Stated) { Credence = 1 }), "positions[p9].participant: no participant \"zoe\""),
        ["a step without premises"] = (Puts(Small.Inferences[I1] with { Premises = [] }), "inferences[i1].premises: needs at least one"),
        ["a premise twice"] = (Puts(Small.Inferences[I1] with { Premises = [C2, C2] }), "inferences[i1].premises[1]: \"c2\" stands twice"),
        ["a step to nowhere"] = (Puts(Small.Inferences[I1] with { Conclusion = null }), "inferences[i1].conclusion: needs a conclusion, or an inference that it undercuts"),
        ["a step to two ends"] = (Puts(Small.Inferences[I2] with { Conclusion = C1 }), "inferences[i2].undercuts: has a conclusion already: an inference has one or the other"),
        ["a step that supports by undercutting"] = (Puts(Small.Inferences[I2] with { Kind = InferenceKind.Supports }), "inferences[i2].kind: an inference that undercuts another attacks"),
        ["a step that undercuts its undercutter"] = (Puts(new Inference(I1, InferenceKind.Attacks, [C2]) { Undercuts = I2 }), "inferences[i1].undercuts: undercuts itself through a loop of undercuts"),
        ["a strength below nothing"] = (Puts(Small.Inferences[I1] with { Strength = -.01 }), "inferences[i1].strength: -0.01 is not between 0 and 1"),
        ["an annotated turn rewritten"] = (Puts(Small.Turns[T1] with { Text = "It was safe" }), "annotations[a1].exact: is not what stands at 0..10 of turn \"t1\""),
        ["an annotated turn cut short"] = (Puts(Small.Turns[T1] with { Text = "It is" }), "annotations[a1].end: 0..10 is not a passage of turn \"t1\", which has 5 characters"),
        ["an annotation of nothing"] = (Puts(Small.Annotations[A1] with { End = 0, Exact = "" }), "annotations[a1].exact: must not be empty\nannotations[a1].end: 0..0 is not a passage of turn \"t1\", which has 33 characters"),
        ["an annotation of a turn that is not there"] = (Puts(Small.Annotations[A1] with { Turn = new("t9") }), "annotations[a1].turn: no turn \"t9\""),
        ["a turn that answers itself"] = (Puts(Small.Turns[T2] with { ReplyTo = T2 }), "turns[t2].replyTo: a turn cannot answer itself"),
        ["a restatement of oneself"] = (Puts(Small.Restatements[0] with { By = Ann }), "restatements[r1].of: a restatement is of somebody else's view"),
        ["a crux for itself"] = (Puts(Small.Cruxes[0] with { Target = C2 }), "cruxes[k1].target: a claim is no crux for itself"),
        ["a crux both accepted and rejected"] = (Puts(Small.Cruxes[0] with { RejectedBy = [Ben] }), "cruxes[k1].rejectedBy: participant \"ben\" both accepts and rejects it"),
        ["a forecast over 1"] = (Puts(Small.Cruxes[0] with { Forecasts = [new(Ann), new(Ben) { TargetIfFalse = 2 }] }), "cruxes[k1].forecasts[1].punotc: 2 is not between 0 and 1"),
        ["a forecast of nobody, and one twice"] = (Puts(Small.Cruxes[0] with { Forecasts = [new(new ParticipantId("zoe")), new(Ann), new(Ann)] }),
            "cruxes[k1].forecasts[0].participant: no participant \"zoe\"\ncruxes[k1].forecasts[2].participant: \"ann\" stands twice"),
        ["moved by nothing"] = (Puts(Small.Positions[0] with { Cause = "x1" }), "positions[p1].cause: no claim, turn, question \"x1\""),
    };

    public static TheoryData<string> Names => [.. Edits.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_faulty_edit_is_refused_and_changes_nothing(string name)
    {
        var before = Small.Everything();
        var result = Small.Apply(Edits[name].Edit);
        Assert.Equal(Edits[name].Faults, string.Join('\n', result.Faults));
        Assert.Null(result.ValueOrDefault);
        Assert.Equal(before, Small.Everything());
    }

    private static ChangeSet Puts(Record record) => ChangeSet.Put(record);

    private static ChangeSet Removes(RecordKind kind, string id) => new([new Remove(Key(kind, id))]);
}

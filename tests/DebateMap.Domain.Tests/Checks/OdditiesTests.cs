using DebateMap.Domain.Tests.Changes;
using Xunit;
using static DebateMap.Domain.Tests.Changes.Sample;

namespace DebateMap.Domain.Tests.Checks;

public sealed class OdditiesTests
{
    private static readonly Dictionary<string, (Record[] Records, string Warnings)> Odd = new()
    {
        ["nothing"] = ([], ""),
        ["no roots"] = ([Small.Heading with { Roots = [] }], "roots: no claim is at issue: nothing says what the debate is about"),
        ["stance and credence disagree"] = ([new Position(new("p9"), Ann, C2, Basis.Stated) { Stance = Stance.Accept, Credence = .2 }],
            "positions[p9].stance: accept and credence 0.2 disagree: the credence counts, which is lean-reject"),
        ["stance and credence agree"] = ([new Position(new("p9"), Ann, C2, Basis.Stated) { Stance = Stance.Accept, Credence = .9 }], ""),
        ["attributed by nobody"] = ([new Position(new("p9"), Ann, C2, Basis.Attributed) { Stance = Stance.Accept }], "positions[p9].by: does not say who attributes it"),
        ["attributed by oneself"] = ([new Position(new("p9"), Ann, C2, Basis.Attributed) { Stance = Stance.Accept, By = Ann }], "positions[p9].by: attributes it to themselves: then it is stated"),
        ["two people of one name"] = ([new Participant(new("ann2"), "Ann")], "participants[ann2].name: has the same name as participants[ann]"),
        ["a claim twice"] = ([new Claim(new("c4"), "Tests tell")], "claims[c4].text: says the same as claims[c3]"),
        ["a step twice"] = ([new Inference(new("i3"), InferenceKind.Supports, [C3, C2]) { Conclusion = C1 }], "inferences[i3].premises: makes the same step, which then counts twice, as inferences[i1]"),
        ["reported, but speaks"] = ([new Turn(new("t3"), Eve, "I am here.")], "turns[t3].speaker: \"eve\" is marked as only reported, but speaks here without being quoted"),
        ["reported and quoted"] = ([new Turn(new("t3"), Eve, "I am here.") { QuotedBy = Ann }], ""),
        ["quotes oneself"] = ([new Turn(new("t3"), Ann, "I said.") { QuotedBy = Ann }], "turns[t3].quotedBy: is who speaks"),
        ["an annotation of another's words"] = ([Small.Annotations[A1] with { Speaker = Ben }], ""),
        ["a restatement in another's words"] = ([Small.Restatements[0] with { By = Eve, GradedIn = A1, Verdict = null }],
            "restatements[r1].annotation: is not spoken by \"eve\", who restates\nrestatements[r1].gradedIn: is not spoken by \"ann\", whose view it is\nrestatements[r1].verdict: is missing, though a passage grades it"),
        ["accepted by one"] = ([Small.Cruxes[0] with { AcceptedBy = [Ann] }], "cruxes[k1].acceptedBy: is accepted, but not by two people"),
        ["testable without a test"] = ([Small.Cruxes[0] with { Status = CruxStatus.Testable }], "cruxes[k1].test: is testable, but nothing says how"),
        ["resolved without a resolution"] = ([Small.Cruxes[0] with { Status = CruxStatus.Resolved }], "cruxes[k1].resolution: is resolved, but nothing says what was found"),
        ["set aside without a reason"] = ([Small.Cruxes[0] with { Status = CruxStatus.SetAside }], "cruxes[k1].resolution: is set aside, but nothing says why"),
        ["forecasts that contradict themselves"] = ([Small.Cruxes[0] with
        {
            Forecasts = [new(Ann) { Target = .2, Claim = .5, TargetIfTrue = .6 }, new(Ben) { Target = .5, Claim = .5, TargetIfTrue = .75, TargetIfFalse = .35 }],
        }], "cruxes[k1].forecasts[0].puc: \"ann\" gives probabilities that cannot all hold, as they make that of the target without the claim -0.2: the forecast counts for nothing\n"
            + "cruxes[k1].forecasts[1].punotc: \"ben\" gives 0.35, which does not fit the other probabilities, as they make it 0.25"),
        ["a forecast that is not finished"] = ([Small.Cruxes[0] with { Forecasts = [new(Ann) { Claim = .5, TargetIfTrue = .6 }] }], ""),
        ["asks oneself"] = ([Small.Questions[0] with { Of = Ann }], "questions[q1].of: is who asks it"),
    };

    public static TheoryData<string> Names => [.. Odd.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_odd_is_told(string name)
    {
        var (records, warnings) = Odd[name];
        // The sample's own restatement is of a passage that another speaks.
        var debate = Small.With(Small.Annotations[A1] with { Speaker = Ben }).With(records);
        Assert.Equal(warnings, string.Join('\n', Oddities.Of(debate)));
    }

    [Fact]
    public void Records_are_named_as_asked() =>
        Assert.Equal("row k1.acceptedBy", Assert.Single(Oddities.Of(Small.With(Small.Annotations[A1] with { Speaker = Ben }).With(Small.Cruxes[0] with { AcceptedBy = [] }), key => $"row {key.Id}")).Path);
}

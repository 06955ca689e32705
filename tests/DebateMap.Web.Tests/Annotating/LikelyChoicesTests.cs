using DebateMap.Domain;
using DebateMap.Web.Features.Annotating;
using Xunit;
using static DebateMap.Web.Tests.SmallDebate;

namespace DebateMap.Web.Tests.Annotating;

public sealed class LikelyChoicesTests
{
    private static readonly Debate Answered = Bare.Apply(ChangeSet.Put(new Turn(new("t2"), Ben, "It is not."))).Value;

    [Fact]
    public void Whoever_restates_or_asks_most_likely_means_the_one_other_speaker()
    {
        var restating = new Draft();
        restating.Choose(SpeechAct.Restating, Answered, Ann);
        var asking = new Draft();
        asking.Choose(SpeechAct.Questioning, Answered, Ann);
        var askedBefore = asking.Asked;
        asking.Add(new(null, "The bus is late"), Answered, Ann);

        Assert.Equal("ben", restating.RestatementOf);
        Assert.Null(askedBefore);
        Assert.Equal("ben", asking.Asked);
    }

    [Fact]
    public void A_grade_most_likely_is_of_the_last_restatement_that_has_none()
    {
        var annotation = new Annotation(new("a1"), new("t1"), 0, 3, "The", SpeechAct.Restating, Ben);
        var debate = Answered.Apply(ChangeSet.Put(annotation, new Restatement(new("r1"), Ben, Ann, annotation.Id))).Value;

        var grading = new Draft();
        grading.Choose(SpeechAct.Grading, debate, Ann);
        var clarifying = new Draft();
        clarifying.Choose(SpeechAct.Clarifying, debate, Ann);
        var ofAnother = new Draft();
        ofAnother.Choose(SpeechAct.Grading, debate, Ben);

        Assert.Equal("r1", grading.Restatement);
        Assert.Null(clarifying.Restatement);
        Assert.Null(ofAnother.Restatement);
    }

    [Fact]
    public void A_crux_most_likely_would_move_the_one_claim_at_issue()
    {
        var root = Argued.Heading.Roots[0];
        var proposing = new Draft();
        proposing.Choose(SpeechAct.ProposingCrux, Argued, Ann);
        proposing.Add(new(new("p1"), "Claim p1"), Argued, Ann);
        var ofTheRoot = new Draft();
        ofTheRoot.Choose(SpeechAct.ProposingCrux, Argued, Ann);
        ofTheRoot.Add(new(root, "Claim root"), Argued, Ann);

        Assert.Equal(root, proposing.CruxTarget!.Id);
        Assert.Null(ofTheRoot.CruxTarget);
    }

    [Fact]
    public void What_the_annotator_chose_stays()
    {
        var draft = new Draft { RestatementOf = "cy" };
        draft.Choose(SpeechAct.Restating, Answered, Ann);

        Assert.Equal("cy", draft.RestatementOf);
    }
}

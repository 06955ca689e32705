using DebateMap.Domain;
using DebateMap.Web.Features.Annotating;
using DebateMap.Web.Features.Transcript;
using Xunit;
using static DebateMap.Web.Tests.SmallDebate;

namespace DebateMap.Web.Tests.Annotating;

public sealed class DraftTests
{
    private static readonly Passage First = Passage.At(Bare, "t1", 0, 16)!;

    [Fact]
    public void A_passage_alone_becomes_an_annotation_of_the_turns_speaker_with_its_surroundings()
    {
        var debate = Written(Bare, new Draft { Act = SpeechAct.Hedging });

        var annotation = Assert.Single(debate.Annotations);
        Assert.Equal((0, 16, "The bus is late.", SpeechAct.Hedging, Ann), (annotation.Start, annotation.End, annotation.Exact, annotation.Act, annotation.Speaker));
        Assert.Null(annotation.Prefix);
        Assert.Equal(" So nobody takes it. Ben says it", annotation.Suffix);
    }

    [Fact]
    public void A_new_claim_with_a_position_is_made_with_its_quote_and_the_first_claim_is_at_issue()
    {
        var debate = Written(Bare, new Draft { Claims = [new(null, " The bus is late ")], Stance = Stance.LeanAccept });

        var claim = Assert.Single(debate.Claims);
        Assert.Equal("The bus is late", claim.Text);
        Assert.Equal([claim.Id], debate.Heading.Roots);
        var position = Assert.Single(debate.Positions);
        Assert.Equal((Ann, claim.Id, Stance.LeanAccept, Basis.Stated, (AnnotationId?)debate.Annotations[0].Id),
            (position.Participant, position.Claim, position.Stance!.Value, position.Basis, position.Annotation));
    }

    [Fact]
    public void What_the_speaker_says_that_another_thinks_is_attributed_to_the_speaker()
    {
        var debate = Written(Argued, new Draft { Act = SpeechAct.Reporting, Claims = [Existing("p3")], Other = "ben", OtherStance = Stance.Accept });

        var position = debate.Positions[^1];
        Assert.Equal((Ben, Basis.Attributed, (ParticipantId?)Ann), (position.Participant, position.Basis, position.By));
        Assert.Equal(Ben, debate.Annotations[0].Reports);
    }

    [Fact]
    public void Several_claims_of_one_passage_are_linked_premises_of_one_inference()
    {
        var debate = Written(Argued, new Draft { Act = SpeechAct.Arguing, Claims = [Existing("p3"), new(null, "A new one")], Argument = ArgumentForm.Attacks, Conclusion = Existing("root") });

        var step = debate.Inferences[^1];
        Assert.Equal(InferenceKind.Attacks, step.Kind);
        Assert.Equal(["Claim p3", "A new one"], step.Premises.Select(p => debate.Claims[p].Text));
        Assert.Equal(((ClaimId?)new ClaimId("root"), (Items<ParticipantId>)[Ann]), (step.Conclusion, step.By));
        Assert.Equal([debate.Annotations[0].Id], step.Annotations);
    }

    [Fact]
    public void An_undercut_attacks_the_step_and_has_no_conclusion()
    {
        var debate = Written(Argued, new Draft { Claims = [Existing("p3")], Argument = ArgumentForm.Undercuts, Undercuts = "i2" });

        var step = debate.Inferences[^1];
        Assert.Equal((InferenceKind.Attacks, (InferenceId?)new InferenceId("i2"), (ClaimId?)null), (step.Kind, step.Undercuts, step.Conclusion));
    }

    [Fact]
    public void A_restatement_is_graded_and_clarified_by_later_passages()
    {
        var restated = Written(Argued, new Draft { Act = SpeechAct.Restating, Speaker = "ben", RestatementOf = "ann" });
        var id = Assert.Single(restated.Restatements).Id.Value;

        var graded = Written(restated, new Draft { Act = SpeechAct.Grading, Restatement = id, Grade = Grade.RoughlyRight });
        var clarified = Written(graded, new Draft { Act = SpeechAct.Clarifying, Restatement = id });

        var restatement = Assert.Single(clarified.Restatements);
        Assert.Equal((Ben, Ann, (Grade?)Grade.RoughlyRight, (bool?)false), (restatement.By, restatement.Of, restatement.Verdict, restatement.Confirmed));
        Assert.Equal((clarified.Annotations[1].Id, clarified.Annotations[2].Id), (restatement.GradedIn!.Value, restatement.Clarified!.Value));
    }

    [Fact]
    public void A_question_and_a_proposed_crux_become_records_of_their_own()
    {
        var asked = Written(Argued, new Draft { Act = SpeechAct.Challenging, Claims = [Existing("p1")], Asked = "ben" });
        var proposed = Written(asked, new Draft { Act = SpeechAct.ProposingCrux, Claims = [Existing("p1")], CruxTarget = Existing("root") });
        var testable = Written(proposed, new Draft { Act = SpeechAct.Operationalising, TestOf = proposed.Cruxes[0].Id.Value });

        Assert.Equal((Ann, Ben, "The bus is late."), (asked.Questions[0].AskedBy, asked.Questions[0].Of, asked.Questions[0].Text));
        Assert.Equal((CruxStatus.Proposed, (Items<ParticipantId>)[Ann]), (proposed.Cruxes[0].Status, proposed.Cruxes[0].AcceptedBy));
        Assert.Equal("The bus is late.", testable.Cruxes[0].Test);
    }

    public static TheoryData<Draft, string> Incomplete => new()
    {
        { new Draft { Stance = Stance.Accept }, "a position needs a claim: pick or write one" },
        { new Draft { Claims = [new(null, "X")], OtherStance = Stance.Accept }, "say whose view it is that the speaker tells of" },
        { new Draft { Claims = [new(null, "X")], Other = "ann", OtherStance = Stance.Accept }, "say whose view it is that the speaker tells of" },
        { new Draft { Argument = ArgumentForm.Supports, Conclusion = new(null, "Y") }, "an argument needs at least one premise: pick or write one" },
        { new Draft { Claims = [new(null, "X")], Argument = ArgumentForm.Supports }, "choose or write what it speaks for or against" },
        { new Draft { Claims = [new(null, "X")], Argument = ArgumentForm.Undercuts }, "choose the step that it denies" },
        { new Draft { Act = SpeechAct.Questioning, Asked = "ben" }, "a question needs the claim that it is about" },
        { new Draft { Act = SpeechAct.ProposingCrux, CruxTarget = new(null, "Y") }, "a crux needs the claim that it turns on" },
    };

    [Theory]
    [MemberData(nameof(Incomplete), DisableDiscoveryEnumeration = true)]
    public void What_is_missing_is_said_and_nothing_is_made(Draft draft, string message)
    {
        var changes = draft.ToChanges(Bare, First);

        Assert.Contains(message, changes.Faults.Select(f => f.Message));
        Assert.Null(changes.ValueOrDefault);
    }

    [Fact]
    public void Surroundings_never_end_in_half_a_character()
    {
        var debate = Bare.Apply(ChangeSet.Put(new Turn(FirstTurn, Ann, string.Concat(Enumerable.Repeat("😀", 17)) + "here" + "x" + string.Concat(Enumerable.Repeat("😀", 17))))).Value;

        var (prefix, suffix) = Passage.At(debate, "t1", 35, 38)!.Context(debate);

        Assert.False(char.IsLowSurrogate(prefix![0]));
        Assert.False(char.IsHighSurrogate(suffix![^1]));
    }

    private static ClaimChoice Existing(string id) => new(new ClaimId(id), Argued.Claims[new ClaimId(id)].Text);

    private static Debate Written(Debate debate, Draft draft) => debate.Apply(draft.ToChanges(debate, First).Value).Value;
}

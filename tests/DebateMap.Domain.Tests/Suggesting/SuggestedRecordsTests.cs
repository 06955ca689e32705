using Xunit;

namespace DebateMap.Domain.Tests;

/// <summary>What taking a suggestion adds besides the passage.</summary>
public sealed class SuggestedRecordsTests
{
    [Fact]
    public void A_claim_comes_with_the_position_of_who_states_it()
    {
        var debate = Taken(Dialogue.Of("I believe that my claim is sound. My claim is that the street is loud."));
        var claim = debate.Claims.Single(c => c.Text == "The street is loud");
        var position = debate.Positions.Single(p => p.Claim == claim.Id);
        Assert.Equal((Dialogue.Ann, Stance.Accept, Basis.Stated), (position.Participant, position.Stance, position.Basis));
        var annotation = debate.Annotations.Single(a => a.About.Contains(claim.Id));
        Assert.Equal(.9, annotation.Confidence);
        Assert.Equal(annotation.Id, position.Annotation);
    }

    [Fact]
    public void A_hedged_claim_is_leant_to()
    {
        var debate = Taken(Dialogue.Of("Maybe I agree that the street is loud."));
        Assert.Equal(Stance.LeanAccept, Assert.Single(debate.Positions).Stance);
    }

    [Fact]
    public void Common_ground_is_stated_by_one_and_attributed_to_the_other()
    {
        var debate = Taken(Dialogue.Of("Hello there, Ann speaking.", "We both agree that the street is loud."));
        var claim = debate.Claims.Single(c => c.Text == "The street is loud").Id;
        Assert.Equal(
            [(Dialogue.Ben, Basis.Stated, null), (Dialogue.Ann, Basis.Attributed, (ParticipantId?)Dialogue.Ben)],
            debate.Positions.Where(p => p.Claim == claim).Select(p => (p.Participant, p.Basis, p.By)));
    }

    [Fact]
    public void A_step_has_its_premise_and_nobody_holds_what_is_only_supposed()
    {
        var debate = Taken(Dialogue.Of("If the bridge is closed, then the lane fills up."));
        var step = Assert.Single(debate.Inferences);
        Assert.Equal("The bridge is closed", debate.Claims[step.Premises[0]].Text);
        Assert.Equal("The lane fills up", debate.Claims[step.Conclusion!.Value].Text);
        Assert.Equal([Dialogue.Ann], step.By);
        Assert.Empty(debate.Positions);
    }

    [Fact]
    public void A_restatement_is_graded_and_bettered_by_whose_view_it_is()
    {
        var debate = Taken(Dialogue.Of("So to summarize your view: cars are bad.", "This is roughly right. Here's a clarified version: cars are bad at night."));
        var restatement = Assert.Single(debate.Restatements);
        Assert.Equal((Dialogue.Ann, Dialogue.Ben, Grade.RoughlyRight), (restatement.By, restatement.Of, restatement.Verdict));
        Assert.Equal("This is roughly right.", debate.Annotations[restatement.GradedIn!.Value].Exact);
        Assert.Equal(SpeechAct.Clarifying, debate.Annotations[restatement.Clarified!.Value].Act);
    }

    [Fact]
    public void A_verdict_that_is_there_already_stays()
    {
        var debate = Taken(Dialogue.Of("So to summarize your view: cars are bad.", "This is roughly right."));
        var byHand = debate.Restatements[0] with { Verdict = Grade.Wrong };
        debate = debate.Apply(ChangeSet.Put(byHand).With(debate.Annotations.Where(a => a.Act == SpeechAct.Grading).Select(a => new Put(a with { Act = SpeechAct.Other })))).Value;
        var again = Suggest.For(debate);
        Assert.Equal(Grade.RoughlyRight, Assert.Single(again).Grade);
        Assert.Equal(Grade.Wrong, debate.Apply(Suggest.ToChanges(debate, again)).Value.Restatements[0].Verdict);
    }

    [Fact]
    public void Somebody_reported_is_added_once_or_found_among_the_participants()
    {
        var debate = Taken(Dialogue.Of("It moves, as Robin Hanson puts it, to the next street. According to Hanson, it always does. As Ben says, it is loud there."));
        Assert.Equal(["Ann", "Ben", "Robin Hanson"], debate.Participants.Select(p => p.Name));
        var robin = debate.Participants[2];
        Assert.True(robin.Reported);
        Assert.Equal([robin.Id, robin.Id, Dialogue.Ben], debate.Annotations.Select(a => a.Reports!.Value));
        Assert.All(debate.Positions, p => Assert.Equal((Basis.Attributed, (ParticipantId?)Dialogue.Ann), (p.Basis, p.By)));
    }

    [Fact]
    public void A_crux_and_a_question_are_about_the_main_question_where_there_is_one()
    {
        var bare = Dialogue.Of("Hello there, Ann speaking.", "Maybe a crux is whether the lane fills up. Where do the cars go?");
        Assert.Empty(Taken(bare).Cruxes);
        Assert.Empty(Taken(bare).Questions);

        var rooted = bare.Apply(ChangeSet.Put(new Claim(new("main"), "Close it"), bare.Heading with { Roots = [new("main")] })).Value;
        var debate = Taken(rooted);
        var crux = Assert.Single(debate.Cruxes);
        Assert.Equal(("The lane fills up", "main", CruxStatus.Proposed), (debate.Claims[crux.Claim].Text, crux.Target.Value, crux.Status));
        Assert.Equal([Dialogue.Ben], crux.ProposedBy);
        Assert.Equal((Dialogue.Ben, Dialogue.Ann, "Where do the cars go?"), (debate.Questions[0].AskedBy, debate.Questions[0].Of, debate.Questions[0].Text));
    }

    [Fact]
    public void A_claim_that_is_there_already_is_used()
    {
        var bare = Dialogue.Of("My claim is that the street is loud.");
        var known = bare.Apply(ChangeSet.Put(new Claim(new("loud"), "The street is loud."))).Value;
        var debate = Taken(known);
        Assert.Equal(["loud"], debate.Claims.Select(c => c.Id.Value));
        Assert.Equal(["loud"], debate.Annotations[0].About.Select(c => c.Value));
    }

    [Fact]
    public void What_is_annotated_already_with_the_same_act_is_not_proposed()
    {
        var debate = Dialogue.Of("I agree that it is loud. I disagree that it should be closed.");
        var byHand = new Annotation(new("a1"), new("t1"), 0, 7, "I agree", SpeechAct.Agreeing, Dialogue.Ann);
        Assert.Equal([SpeechAct.Disagreeing], Suggest.For(debate.Apply(ChangeSet.Put(byHand)).Value).Select(s => s.Act));
        Assert.Equal(2, Suggest.For(debate.Apply(ChangeSet.Put(byHand with { Act = SpeechAct.Other })).Value).Count);
    }

    [Fact]
    public void Words_around_the_passage_are_kept_whole()
    {
        var debate = Taken(Dialogue.Of("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀x. I agree. 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"));
        var annotation = debate.Annotations.Single(a => a.Act == SpeechAct.Agreeing);
        Assert.Equal("I agree.", annotation.Exact);
        Assert.True(annotation.Prefix is [var first, ..] && !char.IsLowSurrogate(first));
        Assert.True(annotation.Suffix is [.., var last] && !char.IsHighSurrogate(last));
    }

    private static Debate Taken(Debate debate) => debate.Apply(Suggest.ToChanges(debate, Suggest.For(debate))).Value;
}

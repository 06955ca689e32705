using Xunit;

namespace DebateMap.Domain.Tests;

/// <summary>One family of rules after the other: what they find, and what only looks like it.</summary>
public sealed class CueTests
{
    [Theory]
    [InlineData("Maybe a crux is whether the cars come back.", SpeechAct.ProposingCrux)]
    [InlineData("That is a crux for me.", SpeechAct.ProposingCrux)]
    [InlineData("If the rents fell, I'd change my mind.", SpeechAct.ProposingCrux)]
    [InlineData("It all comes down to whether they can move.", SpeechAct.ProposingCrux)]
    [InlineData("Isn't the crux here whether they can move?", SpeechAct.ProposingCrux)]
    [InlineData("Is there any crux between us?", SpeechAct.Questioning)]
    [InlineData("The Southern Cross is a crux of stars we never see.", null, SpeechAct.Locating)]
    [InlineData("Our main disagreement is about the second step.", SpeechAct.Locating)]
    [InlineData("I think we mostly differ on how fast it goes.", SpeechAct.Locating)]
    [InlineData("This is where you and I part ways.", SpeechAct.Locating)]
    [InlineData("There was much disagreement in the hall that night.", null, SpeechAct.Locating)]
    public void Cruxes_and_where_the_disagreement_lies(string text, SpeechAct? act, SpeechAct? not = null) => Reads(text, act, not);

    [Theory]
    [InlineData("I think we both agree that it is loud.", SpeechAct.Agreeing)]
    [InlineData("yeah, i totally agree.", SpeechAct.Agreeing)]
    [InlineData("Exactly.", SpeechAct.Agreeing)]
    [InlineData("The two parties agree on a date every year.", null, SpeechAct.Agreeing)]
    [InlineData("I strongly disagree with the second part.", SpeechAct.Disagreeing)]
    [InlineData("I dont think it follows.", SpeechAct.Disagreeing)]
    [InlineData("That's just not true.", SpeechAct.Disagreeing)]
    [InlineData("No matter what happens, the street stays.", null, SpeechAct.Disagreeing)]
    [InlineData("Fair enough.", SpeechAct.Conceding)]
    [InlineData("You're right that it was warm.", SpeechAct.Conceding)]
    [InlineData("I'll grant that it was warm.", SpeechAct.Conceding)]
    [InlineData("It was a fair price.", null, SpeechAct.Conceding)]
    public void Common_ground_contradiction_and_concessions(string text, SpeechAct? act, SpeechAct? not = null) => Reads(text, act, not);

    [Theory]
    [InlineData("So to summarize your view: cars are bad.", SpeechAct.Restating)]
    [InlineData("If I understand you correctly, cars are bad.", SpeechAct.Restating)]
    [InlineData("It sounds like you want no cars at all.", SpeechAct.Restating)]
    [InlineData("So you think cars are bad?", SpeechAct.Restating)]
    [InlineData("The report ends with a summary of your rights.", null, SpeechAct.Restating)]
    [InlineData("That is a fair summary.", SpeechAct.Grading)]
    [InlineData("That summary is roughly right.", SpeechAct.Grading)]
    [InlineData("You have completely misunderstood the proposal.", SpeechAct.Grading)]
    [InlineData("Turn right at the square.", null, SpeechAct.Grading)]
    [InlineData("What I meant is that cars are loud.", SpeechAct.Clarifying)]
    [InlineData("By “closed” I mean closed to private cars.", SpeechAct.Clarifying)]
    [InlineData("I may have been unclear there.", SpeechAct.Clarifying)]
    [InlineData("He was trying to be clear of the crowd.", null, SpeechAct.Clarifying)]
    [InlineData("I take that back.", SpeechAct.Retracting)]
    [InlineData("Actually, I was wrong about the florist.", SpeechAct.Retracting)]
    [InlineData("I no longer believe that rents will fall.", SpeechAct.Retracting)]
    [InlineData("I take the bus back home.", null, SpeechAct.Retracting)]
    public void Restating_grading_clarifying_and_retracting(string text, SpeechAct? act, SpeechAct? not = null) => Reads(text, act, not);

    [Theory]
    [InlineData("Would you bet on it?", SpeechAct.Operationalising)]
    [InlineData("How would we test that?", SpeechAct.Operationalising)]
    [InlineData("We could measure the noise at night.", SpeechAct.Operationalising)]
    [InlineData("Concretely, I look at the till. Does it ring more often than last year?", SpeechAct.Operationalising)]
    [InlineData("Does it ring more often than last year?", SpeechAct.Questioning, SpeechAct.Operationalising)]
    [InlineData("How do you know that?", SpeechAct.Challenging)]
    [InlineData("But does that follow?", SpeechAct.Challenging)]
    [InlineData("You trust (?reliably?) that it works.", SpeechAct.Challenging)]
    [InlineData("It works (see section 8) every time.", null, SpeechAct.Challenging)]
    [InlineData("Where do the cars go?", SpeechAct.Questioning)]
    [InlineData("He asked “where do the cars go?”.", null, SpeechAct.Questioning)]
    [InlineData("The page is https://example.org/?q=1 as of today", null, SpeechAct.Questioning)]
    [InlineData("你同意吗？", SpeechAct.Questioning)]
    public void Tests_challenges_and_questions(string text, SpeechAct? act, SpeechAct? not = null) => Reads(text, act, not);

    [Theory]
    [InlineData("If the bridge closes, then the lane fills up.", SpeechAct.Arguing)]
    [InlineData("The lane fills up because the bridge is closed.", SpeechAct.Arguing)]
    [InlineData("Therefore the lane fills up.", SpeechAct.Arguing)]
    [InlineData("I wonder if the bridge is closed.", null, SpeechAct.Arguing)]
    [InlineData("My claim is that the lane fills up.", SpeechAct.Asserting)]
    [InlineData("I think the lane fills up.", SpeechAct.Asserting)]
    [InlineData("I think the bridge matters, but the lane matters more.", SpeechAct.Asserting)]
    [InlineData("I'm not sure about the lane.", SpeechAct.Hedging)]
    [InlineData("I could be wrong about this.", SpeechAct.Hedging)]
    [InlineData("She was a sure hand at the till.", null, SpeechAct.Hedging)]
    [InlineData("Everything fails, as Robin Hanson puts it, in the end.", SpeechAct.Reporting)]
    [InlineData("According to Hanson, everything fails.", SpeechAct.Reporting)]
    [InlineData("As Section 8 says, everything fails.", null, SpeechAct.Reporting)]
    [InlineData("Experts say that everything fails.", null, SpeechAct.Reporting)]
    public void Reasons_claims_hedges_and_reports(string text, SpeechAct? act, SpeechAct? not = null) => Reads(text, act, not);

    [Fact]
    public void Nothing_in_a_quotation_tells_what_the_speaker_does() =>
        Assert.DoesNotContain(For("She wrote “I agree with you completely” on the door."), s => s.Act == SpeechAct.Agreeing);

    [Fact]
    public void That_is_right_grades_only_a_restatement()
    {
        Assert.Equal(SpeechAct.Grading, Assert.Single(For("So you are saying that cars are bad.", "That's right.").Skip(1)).Act);
        Assert.Equal(SpeechAct.Agreeing, Assert.Single(For("My claim is that cars are bad.", "That's right.").Skip(1)).Act);
    }

    [Fact]
    public void Yes_answers_only_a_question()
    {
        Assert.Equal(SpeechAct.Answering, Assert.Single(For("Is it loud?", "Yes, it is.").Skip(1)).Act);
        Assert.Equal(SpeechAct.Agreeing, Assert.Single(For("My claim is that it is loud.", "Yes, it is.").Skip(1)).Act);
    }

    [Fact]
    public void What_a_sentence_announces_is_the_next()
    {
        var found = Assert.Single(For("Here's a better version:\n\n- If it is loud, then people leave."));
        Assert.Equal((SpeechAct.Clarifying, "If it is loud, then people leave."), (found.Act, found.Exact));
        Assert.StartsWith("“Here's a better version” ", found.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_restatement_goes_on_while_it_speaks_of_the_other()
    {
        var found = For("So you're saying that cars are bad. And you hope that they go. I see a problem with that.")[0];
        Assert.Equal("So you're saying that cars are bad. And you hope that they go.", found.Exact);
    }

    [Fact]
    public void A_sentence_that_grants_and_objects_gives_both()
    {
        var found = For("I agree that it is loud, but I don't think that closing it helps.");
        Assert.Equal([(SpeechAct.Agreeing, "I agree that it is loud"), (SpeechAct.Disagreeing, "I don't think that closing it helps.")], found.Select(s => (s.Act, s.Exact)));
    }

    [Fact]
    public void A_turn_without_any_cue_is_taken_to_state_what_opens_its_paragraphs()
    {
        var found = Assert.Single(For("The street is loud. Nobody stays there."));
        Assert.Equal((SpeechAct.Asserting, "The street is loud.", .3), (found.Act, found.Exact, found.Confidence));
    }

    [Fact]
    public void A_text_without_full_stops_is_read_in_time()
    {
        foreach (var piece in new[] { "a", "a? ", "if and, ", "(?", "“I ", "i really ", "as Bob says " })
        {
            var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
            Assert.All(For(text), s => Assert.Equal(text[s.Start..s.End], s.Exact));
        }
    }

    [Fact]
    public void Every_rule_can_be_read_by_both_engines() => Assert.All(Cues.All, cue =>
    {
        Assert.NotNull(cue.Regex(linear: false));
        Assert.NotNull(cue.Regex(linear: true));
        Assert.Matches("^[a-z]", cue.Reason);
    });

    private static void Reads(string text, SpeechAct? act, SpeechAct? not)
    {
        var found = For(text);
        if (act is { } expected)
            Assert.Contains(found, s => s.Act == expected);
        if (not is { } looksLike)
            Assert.DoesNotContain(found, s => s.Act == looksLike);
    }

    private static List<Suggestion> For(params string[] turns) => [.. Suggest.For(Dialogue.Of(turns))];
}

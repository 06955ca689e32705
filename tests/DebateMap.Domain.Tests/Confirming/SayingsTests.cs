using Xunit;

namespace DebateMap.Domain.Tests.Confirming;

/// <summary>What others say of somebody, and what becomes of the debate when they answer.</summary>
public sealed class SayingsTests
{
    private static readonly ParticipantId Ann = new("ann");
    private static readonly ParticipantId Ben = new("ben");
    private static readonly ClaimId Bus = new("bus");
    private static readonly AnnotationId Quote = new("a1");
    private static readonly AnnotationId Other = new("a2");

    private static readonly Debate Start = Debate.Empty.Apply(ChangeSet.Put(
        new Heading("The bus"), new Participant(Ann, "Ann"), new Participant(Ben, "Ben"), new Participant(new("cas"), "Cas"),
        new Turn(new("t1"), Ann, "We both think that buses are late. You said so."),
        new Claim(Bus, "Buses are late"), new Claim(new("tram"), "Trams are late"),
        new Annotation(Quote, new("t1"), 0, 34, "We both think that buses are late.", SpeechAct.Agreeing, Ann),
        new Annotation(Other, new("t1"), 35, 47, "You said so.", SpeechAct.Restating, Ann),
        new Position(new("x1"), Ann, Bus, Basis.Stated) { Stance = Stance.Accept, Annotation = Quote })).Value;

    private static readonly Debate Attributed = With(Start, Said("x2", Stance.Accept));

    [Fact]
    public void Whoever_has_nothing_said_of_them_has_nothing_to_answer()
    {
        Assert.Empty(Sayings.Of(Start));
        Assert.Empty(Sayings.Of(Attributed, Ann));
        Assert.Equal([Ben], Sayings.Of(Attributed).Keys);
        Assert.Empty(Sayings.Of(Attributed, new("nobody")));
    }

    [Fact]
    public void Common_ground_that_one_claims_is_for_the_other_to_confirm_and_then_it_is_shared()
    {
        var said = ViewOf(Attributed);
        Assert.Equal((Bus, SayingState.Open, "claim:bus"), (said.Claim, said.State, said.Id));
        Assert.Equal([new SharedGround(Ann, Direct: true)], said.Shared);

        var after = Answered(Attributed, new SayingAnswer.Confirm());

        var own = after.Positions[^1];
        Assert.Equal((Ben, Bus, Basis.Confirmed, (Stance?)Stance.Accept, (ParticipantId?)Ann, (AnnotationId?)Quote), (own.Participant, own.Claim, own.Basis, own.Stance, own.By, own.Annotation));
        Assert.Equal((SayingState.Confirmed, own), (ViewOf(after).State, ViewOf(after).Own));
        Assert.Equal([new SharedGround(Ann, Direct: true)], ViewOf(after).Shared);
        Assert.Equal(own, Credences.Effective(after, Ben)[Bus]);
    }

    [Fact]
    public void A_correction_is_in_their_own_words_and_ends_the_common_ground()
    {
        var after = Answered(Attributed, new SayingAnswer.Correct(Stance.LeanReject, .3));

        var own = after.Positions[^1];
        Assert.Equal((Basis.Stated, (Stance?)Stance.LeanReject, (double?).3), (own.Basis, own.Stance, own.Credence));
        Assert.Equal(SayingState.Corrected, ViewOf(after).State);
        Assert.Empty(ViewOf(after).Shared);
    }

    [Fact]
    public void To_have_no_view_is_an_answer_too()
    {
        var after = Answered(Attributed, new SayingAnswer.Correct(Stance.None, null));

        Assert.False(Credences.Effective(after, Ben).ContainsKey(Bus));
        Assert.Equal(SayingState.Corrected, ViewOf(after).State);
    }

    [Fact]
    public void What_is_withdrawn_counts_for_nothing_and_stays_in_the_list()
    {
        var read = With(Attributed, Said("x3", Stance.Reject, Basis.Inferred));
        Assert.Equal(["x2", "x3"], ViewOf(read).Said.Select(p => p.Id.Value));
        Assert.Equal("x2", ViewOf(read).Foremost.Id.Value);

        var after = Answered(read, new SayingAnswer.Withdraw());

        Assert.Equal([false, true, true], after.Positions.Select(p => p.Withdrawn));
        Assert.Equal((SayingState.Withdrawn, true), (ViewOf(after).State, ViewOf(after).CanTakeBack));
        Assert.Empty(Credences.Effective(after, Ben));
        Assert.Equal(["x2", "x3"], ViewOf(Answered(after, new SayingAnswer.TakeBack())).Said.Select(p => p.Id.Value));
    }

    [Fact]
    public void Each_answer_can_be_taken_back_and_then_all_is_as_it_was()
    {
        foreach (var answer in new SayingAnswer[] { new SayingAnswer.Confirm(), new SayingAnswer.Correct(Stance.Reject, null), new SayingAnswer.Withdraw() })
        {
            var after = Answered(Attributed, answer);
            Assert.NotEmpty(SayingAnswers.Change(after, ViewOf(after), new SayingAnswer.Confirm()).Faults);
            var back = Answered(after, new SayingAnswer.TakeBack());
            Assert.Equal(Attributed.Records(), back.Records());
            Assert.NotEmpty(SayingAnswers.Change(back, ViewOf(back), new SayingAnswer.TakeBack()).Faults);
        }
    }

    [Fact]
    public void What_they_say_themselves_in_the_conversation_is_not_asked_again()
    {
        var later = With(Attributed, new Position(new("x3"), Ben, Bus, Basis.Stated) { Stance = Stance.Reject, Annotation = Other });
        Assert.Equal((SayingState.SaidThemselves, false), (ViewOf(later).State, ViewOf(later).CanTakeBack));

        var earlier = With(Start, new Position(new("x0"), Ben, Bus, Basis.Stated) { Stance = Stance.LeanAccept, Annotation = Other }, Said("x2", Stance.Accept));
        Assert.Equal(SayingState.SaidThemselves, ViewOf(earlier).State);

        var agreed = With(Attributed, new Position(new("x3"), Ben, Bus, Basis.Confirmed) { Stance = Stance.Accept, Annotation = Other });
        Assert.Equal(SayingState.SaidThemselves, ViewOf(agreed).State);
    }

    [Fact]
    public void What_is_said_against_their_earlier_word_is_asked_and_does_not_count_until_they_confirm()
    {
        var against = With(Start, new Position(new("x0"), Ben, Bus, Basis.Stated) { Stance = Stance.Reject, Annotation = Other }, Said("x2", Stance.Accept));

        Assert.Equal((SayingState.Open, "x0"), (ViewOf(against).State, ViewOf(against).Own!.Id.Value));
        Assert.Empty(ViewOf(against).Shared);
        Assert.Equal(Stance.Reject, Credences.Effective(against, Ben)[Bus].Stance);
        var after = Answered(against, new SayingAnswer.Confirm());
        Assert.Equal(Stance.Accept, Credences.Effective(after, Ben)[Bus].Stance);
        Assert.Equal(SayingState.Confirmed, ViewOf(after).State);
        Assert.Equal(against.Records(), Answered(after, new SayingAnswer.TakeBack()).Records());
    }

    [Fact]
    public void What_is_said_after_an_answer_is_asked_anew_where_it_differs()
    {
        var confirmed = Answered(Attributed, new SayingAnswer.Confirm());

        Assert.Equal(SayingState.Confirmed, ViewOf(With(confirmed, Said("y1", Stance.Accept, Basis.Inferred))).State);
        Assert.Equal(SayingState.Open, ViewOf(With(confirmed, Said("y1", Stance.Reject))).State);
    }

    [Fact]
    public void A_restatement_is_graded_by_whose_view_it_is_and_the_better_version_confirmed_by_who_restated()
    {
        var restated = With(Start, new Restatement(new("r1"), Ann, Ben, Quote));
        var again = Assert.IsType<SaidAgain>(Assert.Single(Sayings.Of(restated, Ben)));
        Assert.Empty(Sayings.Of(restated, Ann));

        var graded = Apply(restated, again, new SayingAnswer.Grade(Grade.Partly));
        Assert.Equal(Grade.Partly, graded.Restatements[0].Verdict);
        var done = Assert.Single(Sayings.Of(graded, Ben));
        Assert.Equal((SayingState.Graded, true), (done.State, done.CanTakeBack));
        Assert.Equal(restated.Records(), Apply(graded, done, new SayingAnswer.TakeBack()).Records());

        var clarified = With(graded, graded.Restatements[0] with { GradedIn = Other, Clarified = Other });
        Assert.False(Assert.Single(Sayings.Of(clarified, Ben)).CanTakeBack);
        var better = Assert.IsType<SaidBetter>(Assert.Single(Sayings.Of(clarified, Ann)));
        var confirmed = Apply(clarified, better, new SayingAnswer.Confirm());
        Assert.True(confirmed.Restatements[0].Confirmed);
        Assert.Equal(SayingState.Confirmed, Assert.Single(Sayings.Of(confirmed, Ann)).State);
        Assert.NotEmpty(SayingAnswers.Change(clarified, better, new SayingAnswer.Withdraw()).Faults);
    }

    [Theory]
    [InlineData(null, null, "say what you think instead")]
    [InlineData(null, 1.2, "between 0 and 100 %")]
    [InlineData(null, double.NaN, "between 0 and 100 %")]
    [InlineData(Stance.None, .5, "leave one of them out")]
    [InlineData(Stance.Accept, .2, "do not go together")]
    [InlineData(Stance.Accept, .95, null)]
    [InlineData(Stance.None, null, null)]
    [InlineData(null, 0d, null)]
    public void A_correction_says_what_is_wrong_with_it(Stance? stance, double? credence, string? fault)
    {
        var result = SayingAnswers.Change(Attributed, ViewOf(Attributed), new SayingAnswer.Correct(stance, credence));

        Assert.Contains(fault ?? "", Assert.Single(result.Faults.Select(f => f.Message).DefaultIfEmpty("")), StringComparison.Ordinal);
        Assert.Equal(fault is null, result.Faults.IsEmpty);
    }

    [Fact]
    public void The_mark_changes_with_what_is_shown_and_with_nothing_else()
    {
        var mark = Sayings.Mark(Attributed, ViewOf(Attributed));

        Assert.Equal(mark, Of(With(Attributed, new Claim(new("tram"), "Trams are on time"))));
        Assert.NotEqual(mark, Of(With(Attributed, new Claim(Bus, "Buses are not late"))));
        Assert.NotEqual(mark, Of(With(Attributed, Said("x2", Stance.Reject))));
        Assert.NotEqual(mark, Of(Answered(Attributed, new SayingAnswer.Confirm())));

        static string Of(Debate debate) => Sayings.Mark(debate, ViewOf(debate));
    }

    private static Position Said(string id, Stance stance, Basis basis = Basis.Attributed) =>
        new(new(id), Ben, Bus, basis) { Stance = stance, By = basis == Basis.Attributed ? Ann : null, Annotation = Quote };

    private static SaidView ViewOf(Debate debate) => Assert.IsType<SaidView>(Assert.Single(Sayings.Of(debate, Ben)));

    private static Debate Answered(Debate debate, SayingAnswer answer) => Apply(debate, ViewOf(debate), answer);

    private static Debate Apply(Debate debate, Saying saying, SayingAnswer answer) => debate.Apply(SayingAnswers.Change(debate, saying, answer).Value).Value;

    private static Debate With(Debate debate, params IEnumerable<Record> records) => debate.Apply(ChangeSet.Put(records)).Value;
}

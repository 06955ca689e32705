using Xunit;

namespace DebateMap.Domain.Tests;

public sealed class PassagesTests
{
    private const string Text = "Cars are loud. Buses are full, and trams are rare. 👩‍🚀 Walk!";
    private static readonly TurnId Turn = new("t1");
    private static readonly AnnotationId First = new("a1"), Second = new("a2");

    [Fact]
    public void A_moved_passage_has_the_new_words_and_their_surroundings()
    {
        var moved = Apply(Passages.Move(Debate(), First, Turn, SpanOf("Buses are full")));

        Assert.Equal("Buses are full", moved.Annotations[First].Exact);
        Assert.EndsWith("loud. ", moved.Annotations[First].Prefix);
        Assert.Equal(new ClaimId("c1"), moved.Annotations[First].About.Single());
    }

    [Fact]
    public void A_split_cuts_at_both_borders_and_the_step_quotes_every_piece()
    {
        var debate = Debate();
        var whole = debate.Apply(Passages.Move(debate, First, Turn, SpanOf("Buses are full, and trams are rare."))).Value;

        var split = whole.Apply(Passages.Split(whole, First, SpanOf("and trams"))!).Value;

        var pieces = split.Inferences[new InferenceId("i1")].Annotations.Where(a => a != Second).Select(a => split.Annotations[a]).ToList();
        Assert.Equal(["Buses are full,", "and trams", "are rare."], pieces.Select(p => p.Exact));
        Assert.All(pieces, piece => Assert.Equal(new ClaimId("c1"), piece.About.Single()));
    }

    [Fact]
    public void There_is_nothing_to_split_where_the_passage_is_the_whole() => Assert.Null(Passages.Split(Debate(), First, SpanOf("Cars are loud.")));

    [Fact]
    public void Merged_passages_become_one_and_what_rested_on_either_rests_on_it()
    {
        var merged = Apply(Passages.Merge(Debate(), [Second, First])!);

        var one = Assert.Single(merged.Annotations);
        Assert.Equal(First, one.Id);
        Assert.Equal("Cars are loud. Buses are full", one.Exact);
        Assert.Equal(["c1", "c2"], one.About.Select(c => c.Value));
        Assert.Equal([First], merged.Inferences[new InferenceId("i1")].Annotations);
        Assert.Equal(First, merged.Positions.Single().Annotation);
    }

    [Fact]
    public void One_passage_is_not_merged() => Assert.Null(Passages.Merge(Debate(), [First, First]));

    [Fact]
    public void A_word_put_right_leaves_every_passage_on_its_words()
    {
        var correction = TextCorrection.Of(Debate(), Turn, Text.Replace("Cars", "All of the cars", StringComparison.Ordinal).Replace("loud", "very loud", StringComparison.Ordinal));

        var corrected = Apply(correction.Changes);
        Assert.Empty(correction.Broken);
        Assert.Equal("All of the cars are very loud.", corrected.Annotations[First].Exact);
        Assert.Equal("Buses are full", corrected.Annotations[Second].Exact);
    }

    [Fact]
    public void Characters_of_two_units_before_a_passage_do_not_shift_it()
    {
        var debate = Debate();
        debate = debate.Apply(Passages.Move(debate, First, Turn, SpanOf("Walk!"))).Value;

        var corrected = debate.Apply(TextCorrection.Of(debate, Turn, Text.Replace("👩‍🚀", "𝒜 👩‍🚀 e\u0301", StringComparison.Ordinal)).Changes).Value;

        Assert.Equal("Walk!", corrected.Annotations[First].Exact);
    }

    [Fact]
    public void A_passage_of_which_no_word_is_left_is_told_and_goes_with_what_rests_on_it()
    {
        var debate = Debate();
        debate = debate.Apply(ChangeSet.Put(new Restatement(new("r1"), new("ann"), new("ben"), First))).Value;

        var correction = TextCorrection.Of(debate, Turn, "Buses are full, and trams are rare.");

        Assert.Equal([First], correction.Broken);
        Assert.Equal([Second], correction.Kept);
        var corrected = debate.Apply(correction.Changes).Value;
        Assert.Empty(corrected.Restatements);
        Assert.Equal([Second], corrected.Inferences[new InferenceId("i1")].Annotations);
        Assert.Equal("Buses are full", corrected.Annotations[Second].Exact);
    }

    [Theory]
    [InlineData(null, "t3 t1 t2")]
    [InlineData("t1", "t1 t3 t2")]
    [InlineData("t2", "t1 t2 t3")]
    public void A_turn_is_put_behind_another(string? after, string order)
    {
        var debate = Debate().Apply(ChangeSet.Put(new Turn(new("t2"), new("ben"), "Two"), new Turn(new("t3"), new("ann"), "Three"))).Value;

        Assert.Equal(order, string.Join(' ', debate.Apply(Placing.Behind(debate, debate.Turns[new TurnId("t3")], after)).Value.Turns.Select(t => t.Id)));
    }

    [Fact]
    public void There_is_always_room_for_one_more_turn()
    {
        var debate = Debate().Apply(ChangeSet.Put(new Turn(new("t2"), new("ben"), "Two"))).Value;
        for (var i = 0; i < 30; i++)
            debate = debate.Apply(Placing.Behind(debate, new Turn(new($"n{i}"), new("ann"), "Between"), "t1")).Value;

        Assert.Equal(["t1", .. Enumerable.Range(0, 30).Reverse().Select(i => $"n{i}"), "t2"], debate.Turns.Select(t => t.Id.Value));
    }

    private static Debate Apply(ChangeSet changes) => Debate().Apply(changes).Value;

    private static TextSpan SpanOf(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length);

    private static Debate Debate()
    {
        var (ann, ben) = (new ParticipantId("ann"), new ParticipantId("ben"));
        return Domain.Debate.Empty.Apply(ChangeSet.Put(
        [
            new Heading("Traffic"),
            new Participant(ann, "Ann"), new Participant(ben, "Ben"),
            new Turn(Turn, ann, Text),
            new Claim(new("c1"), "Cars are loud"), new Claim(new("c2"), "Buses are full"),
            Passage(First, "Cars are loud.", "c1"), Passage(Second, "Buses are full", "c2"),
            new Inference(new("i1"), InferenceKind.Supports, [new("c1")]) { Conclusion = new ClaimId("c2"), By = [ann], Annotations = [First, Second] },
            new Position(new("p1"), ann, new("c2"), Basis.Stated) { Stance = Stance.Accept, Annotation = Second },
        ])).Value;

        Annotation Passage(AnnotationId id, string words, string claim)
        {
            var span = SpanOf(words);
            return new(id, Turn, span.Start, span.End, words, SpeechAct.Asserting, ann) { About = [new(claim)] };
        }
    }
}

using Xunit;
using static DebateMap.Domain.Tests.Changes.Sample;

namespace DebateMap.Domain.Tests.Changes;

public sealed class RemovalTests
{
    [Fact]
    public void A_removed_claim_takes_along_what_makes_no_sense_without_it()
    {
        var removal = Removal.Of(Small, Key(RecordKind.Claim, "c3"));
        Assert.Equal(
            [Key(RecordKind.Claim, "c3"), Key(RecordKind.Inference, "i1"), Key(RecordKind.Inference, "i2"), Key(RecordKind.Question, "q1"), Key(RecordKind.Endorsement, "e1")],
            removal.Gone);
        Assert.Empty(removal.Loosened);
        var after = Small.Apply(removal.Changes).Value;
        Assert.Empty(after.Inferences);
        Assert.Equal(2, after.Positions.Count);
    }

    [Fact]
    public void A_removed_person_takes_their_records_along_and_is_no_longer_named_elsewhere()
    {
        var removal = Removal.Of(Small, Key(RecordKind.Participant, "ben"));
        Assert.Equal(
            [
                Key(RecordKind.Participant, "ben"), Key(RecordKind.Turn, "t2"), Key(RecordKind.Position, "p2"), Key(RecordKind.Endorsement, "e1"),
                Key(RecordKind.Restatement, "r1"), Key(RecordKind.Question, "q1"),
            ],
            removal.Gone);
        Assert.Equal([Key(RecordKind.Inference, "i1"), Key(RecordKind.Inference, "i2"), Key(RecordKind.Position, "p1"), Key(RecordKind.Crux, "k1")], removal.Loosened);

        var after = Small.Apply(removal.Changes).Value;
        Assert.Equal([Ann], after.Inferences[I1].By);
        Assert.Empty(after.Inferences[I2].By);
        Assert.Null(after.Positions[0].Cause);
        Assert.Equal([Ann], after.Cruxes[0].AcceptedBy);
        Assert.Equal([Ann], after.Cruxes[0].Forecasts.Select(f => f.Participant));
    }

    [Fact]
    public void A_removed_passage_leaves_what_it_was_taken_for_but_a_restatement()
    {
        var after = Small.Apply(Removal.Of(Small, Key(RecordKind.Annotation, "a1")).Changes).Value;
        Assert.Empty(after.Inferences[I1].Annotations);
        Assert.Null(after.Positions[0].Annotation);
        Assert.Empty(after.Restatements);
    }

    [Fact]
    public void What_moved_somebody_is_told_apart_from_its_namesakes()
    {
        var debate = Small.With(
            new Claim(new("x"), "A claim called x"),
            new Turn(new("x"), Ben, "A turn called x"),
            Small.Positions[0] with { Cause = "x", By = Ben });
        var after = debate.Apply(Removal.Of(debate, Key(RecordKind.Participant, "ben")).Changes).Value;
        Assert.Null(after.Turns.Find(new TurnId("x")));
        Assert.Equal(("x", null), (after.Positions[0].Cause, after.Positions[0].By));
    }

    [Fact]
    public void What_is_not_there_and_the_heading_are_passed_over()
    {
        var removal = Removal.Of(Small, Key(RecordKind.Claim, "c99"), RecordKey.Heading);
        Assert.Empty(removal.Gone);
        Assert.Same(Small, Small.Apply(removal.Changes).Value);
    }

    [Fact]
    public void Removing_everybody_leaves_the_claims()
    {
        var after = Small.Apply(Removal.Of(Small, Small.Participants.Select(p => p.Key)).Changes).Value;
        Assert.Equal(3, after.Claims.Count);
        Assert.Equal(1 + 3 + 2 + 1, after.Records().Count());
    }
}

using Xunit;
using static DebateMap.Domain.Tests.Changes.Sample;

namespace DebateMap.Domain.Tests.Changes;

public sealed class ApplyTests
{
    [Fact]
    public void What_changes_nothing_gives_the_same_debate()
    {
        Assert.Same(Small, Small.Apply(ChangeSet.Empty).Value);
        Assert.Same(Small, Small.Apply(ChangeSet.Put(Small.Records())).Value);
        Assert.Same(Small, Small.Apply(new([new Remove(Key(RecordKind.Claim, "c99"))])).Value);
        Assert.Same(Small, Small.Apply(new([new Put(Small.Claims[C2], Small.FindPlaced(Key(RecordKind.Claim, "c2"))!.Place)])).Value);
    }

    [Fact]
    public void Only_what_is_put_changes()
    {
        var next = Small.With(Small.Claims[C2] with { Text = "It was tested often" });
        Assert.Equal("It was tested often", next.Claims[C2].Text);
        Assert.Equal("It was tested", Small.Claims[C2].Text);
        Assert.Same(Small.Inferences, next.Inferences);
        Assert.Equal(["c1", "c2", "c3"], next.Claims.Select(c => c.Id.Value));
    }

    [Fact]
    public void A_new_record_goes_to_the_end_or_where_it_is_put()
    {
        var end = Small.With(new Claim(new("c0"), "Zero"));
        Assert.Equal(["c1", "c2", "c3", "c0"], end.Claims.Select(c => c.Id.Value));
        var place = Small.FindPlaced(Key(RecordKind.Claim, "c1"))!.Place;
        var between = Small.Apply(new([new Put(new Claim(new("c0"), "Zero"), place + 1)])).Value;
        Assert.Equal(["c1", "c0", "c2", "c3"], between.Claims.Select(c => c.Id.Value));
        var first = Small.Apply(new([new Put(Small.Claims[C3], place - 1)])).Value;
        Assert.Equal(["c3", "c1", "c2"], first.Claims.Select(c => c.Id.Value));
    }

    [Fact]
    public void Records_that_need_one_another_come_together()
    {
        var next = Small.With(
            new Inference(new("i4"), InferenceKind.Attacks, [new("c5")]) { Undercuts = new InferenceId("i3") },
            new Inference(new("i3"), InferenceKind.Supports, [new("c5")]) { Conclusion = C1 },
            new Claim(new("c5"), "Five"));
        Assert.Equal(4, next.Inferences.Count);
    }

    [Fact]
    public void Faults_name_records_as_they_are_asked_to()
    {
        var faults = Small.Apply(ChangeSet.Put(new Claim(new("c9"), " ")), key => $"row {key.Id}").Faults;
        Assert.Equal("row c9.text: must not be empty", Assert.Single(faults).ToString());
    }

    [Fact]
    public void An_edited_turn_keeps_its_annotations_where_they_still_stand()
    {
        var longer = Small.With(Small.Turns[T1] with { Text = "It is safe, I say." });
        Assert.Equal("It is safe", longer.Annotations[A1].Exact);
    }
}

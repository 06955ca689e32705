using Xunit;
using static DebateMap.Domain.Tests.Changes.Sample;

namespace DebateMap.Domain.Tests.Changes;

public sealed class RestorationTests
{
    [Fact]
    public void A_text_comes_back_and_what_others_did_elsewhere_stays()
    {
        var now = Small.With(Small.Claims[C2] with { Text = "edited" }, Small.Claims[C3] with { Text = "edited too" });

        var restored = now.Apply(Restoration.Of(now, Small, [Key(RecordKind.Claim, "c2")]).Value.Changes).Value;

        Assert.Equal(("It was tested", "edited too"), (restored.Claims[C2].Text, restored.Claims[C3].Text));
    }

    [Fact]
    public void What_it_refers_to_and_is_gone_comes_along_whatever_that_takes()
    {
        var now = Small.Apply(Removal.Of(Small, Key(RecordKind.Claim, "c3"), Key(RecordKind.Participant, "ben")).Changes).Value;

        var plan = Restoration.Of(now, Small, [Key(RecordKind.Inference, "i2")]).Value;

        Assert.Equal([Key(RecordKind.Claim, "c3"), Key(RecordKind.Inference, "i1"), Key(RecordKind.Participant, "ben")], plan.Along);
        Assert.Empty(plan.Gone);
        var restored = now.Apply(plan.Changes).Value;
        Assert.Equal((Small.Inferences[I1], Small.Inferences[I2]), (restored.Inferences[I1], restored.Inferences[I2]));
        Assert.Equal(Small.FindPlaced(Key(RecordKind.Claim, "c3")), restored.FindPlaced(Key(RecordKind.Claim, "c3")));
    }

    [Fact]
    public void Alone_it_is_refused_in_words_where_what_it_refers_to_is_gone()
    {
        var now = Small.Apply(Removal.Of(Small, Key(RecordKind.Claim, "c3")).Changes).Value;

        var faults = Restoration.Of(now, Small, [Key(RecordKind.Inference, "i1")], alone: true).Faults;

        Assert.Equal("inferences[i1].premises[1]: no claim \"c3\"", Assert.Single(faults).ToString());
    }

    [Fact]
    public void What_was_not_there_then_goes_with_all_that_rests_on_it()
    {
        var now = Small.With(new Claim(new("c4"), "Four"), new Position(new("p9"), Ann, new("c4"), Basis.Stated) { Stance = Stance.Accept }, Small.Heading with { Roots = [C1, new("c4")] });

        var plan = Restoration.Of(now, Small, [Key(RecordKind.Claim, "c4")]).Value;

        Assert.Equal([Key(RecordKind.Claim, "c4"), Key(RecordKind.Position, "p9")], plan.Gone);
        Assert.Equal(Small.Everything(), now.Apply(plan.Changes).Value.Everything());
    }

    [Fact]
    public void A_text_that_comes_back_brings_its_passages_to_where_they_lay()
    {
        var now = Small.With(Small.Turns[T1] with { Text = "Indeed it is safe." }, Small.Annotations[A1] with { Start = 7, End = 17, Exact = "it is safe" });

        var plan = Restoration.Of(now, Small, [Key(RecordKind.Turn, "t1")]).Value;

        Assert.Equal([Key(RecordKind.Annotation, "a1")], plan.Along);
        Assert.Equal(Small.Everything(), now.Apply(plan.Changes).Value.Everything());
    }

    [Fact]
    public void All_that_differs_put_back_gives_the_past_state()
    {
        var now = Small.Apply(Removal.Of(Small, Key(RecordKind.Claim, "c2")).Changes).Value.With(new Claim(new("c4"), "Four"), Small.Heading with { Title = "New" });

        var plan = Restoration.Of(now, Small, Effect.Between(Small, now).Select(e => e.Key)).Value;

        Assert.Empty(plan.Along);
        Assert.Equal(Small.Everything(), now.Apply(plan.Changes).Value.Everything());
    }

    [Fact]
    public void Nothing_changes_where_all_is_so_already()
    {
        Assert.Empty(Restoration.Of(Small, Small, Small.Records().Select(r => r.Key)).Value.Changes.Changes);
    }
}

using Xunit;
using static DebateMap.Domain.Tests.Changes.Sample;

namespace DebateMap.Domain.Tests.Changes;

public sealed class MergeTests
{
    private static readonly Claim Two = Small.Claims[C2];

    [Fact]
    public void A_change_of_other_records_is_applied_as_it_was_made()
    {
        var mine = ChangeSet.Put(Small.Claims[C3] with { Text = "mine" });
        var (newest, theirs) = Small.Do(ChangeSet.Put(Two with { Text = "theirs" }));
        var clean = Assert.IsType<MergeOutcome.Clean>(Merge.Onto(newest, [theirs], mine));
        Assert.Same(mine, clean.Changes);
        Assert.Empty(clean.Merged);
    }

    [Fact]
    public void Fields_that_only_one_side_changed_come_together()
    {
        var (newest, theirs) = Small.Do(ChangeSet.Put(Two with { Text = "theirs" }));
        var clean = Assert.IsType<MergeOutcome.Clean>(Merge.Onto(newest, [theirs], ChangeSet.Put(Two with { Tags = ["mine"] })));
        Assert.Equal([Two.Key], clean.Merged);
        var merged = newest.Apply(clean.Changes).Value.Claims[C2];
        Assert.Equal(("theirs", "mine"), (merged.Text, Assert.Single(merged.Tags)));
    }

    [Fact]
    public void A_field_that_both_changed_is_a_conflict_with_both_texts()
    {
        var (newest, theirs) = Small.Do(ChangeSet.Put(Two with { Text = "theirs", Note = "n" }));
        var conflict = Assert.IsType<MergeOutcome.Conflict>(Merge.Onto(newest, [theirs], ChangeSet.Put(Two with { Text = "mine", Tags = ["mine"] })));
        Assert.Equal([new FieldConflict(Two.Key, "text", "theirs", "mine")], conflict.Conflicts);
    }

    [Fact]
    public void Forecasts_of_several_people_on_one_crux_come_together()
    {
        var crux = new Crux(new("k9"), C2, C3, CruxStatus.Proposed) { Forecasts = [Expects(Ann, .1), Expects(Ben, .2)] };
        var (start, _) = Small.Do(ChangeSet.Put(crux));
        var (newest, theirs) = start.Do(ChangeSet.Put(crux with { Forecasts = [Expects(Ann, .3), Expects(Ben, .2)] }), 2);

        var clean = Assert.IsType<MergeOutcome.Clean>(Merge.Onto(newest, [theirs], ChangeSet.Put(crux with { Forecasts = [Expects(Ann, .1), Expects(Ben, .9)] })));
        Assert.Equal([Expects(Ann, .3), Expects(Ben, .9)], newest.Apply(clean.Changes).Value.Cruxes[crux.Id].Forecasts);
        clean = Assert.IsType<MergeOutcome.Clean>(Merge.Onto(newest, [theirs], ChangeSet.Put(crux with { Forecasts = [Expects(Ann, .1)] })));
        Assert.Equal([Expects(Ann, .3)], newest.Apply(clean.Changes).Value.Cruxes[crux.Id].Forecasts);
    }

    [Fact]
    public void A_forecast_of_one_person_that_both_changed_is_a_conflict_that_names_them()
    {
        var crux = new Crux(new("k9"), C2, C3, CruxStatus.Proposed) { Forecasts = [Expects(Ann, .1), Expects(Ben, .2)] };
        var (start, _) = Small.Do(ChangeSet.Put(crux));
        var (newest, theirs) = start.Do(ChangeSet.Put(crux with { Forecasts = [Expects(Ann, .3)] }), 2);

        var conflict = Assert.IsType<MergeOutcome.Conflict>(Merge.Onto(newest, [theirs], ChangeSet.Put(crux with { Forecasts = [Expects(Ann, .4), Expects(Ben, .2)] })));
        Assert.Equal([new FieldConflict(crux.Key, "forecasts", $"{Ann}: pc 0.3", $"{Ann}: pc 0.4")], conflict.Conflicts);
        Assert.Equal([Expects(Ann, .4)], newest.Apply(conflict.Insisting).Value.Cruxes[crux.Id].Forecasts);
    }

    [Fact]
    public void The_same_change_on_both_sides_is_no_conflict()
    {
        var (newest, theirs) = Small.Do(ChangeSet.Put(Two with { Text = "same" }));
        var clean = Assert.IsType<MergeOutcome.Clean>(Merge.Onto(newest, [theirs], ChangeSet.Put(Two with { Text = "same" })));
        Assert.Same(newest, newest.Apply(clean.Changes).Value);
    }

    [Fact]
    public void What_was_changed_and_changed_back_is_as_if_untouched()
    {
        var (there, first) = Small.Do(ChangeSet.Put(Two with { Text = "theirs" }));
        var (back, second) = there.Do(ChangeSet.Put(Two), 2);
        var clean = Assert.IsType<MergeOutcome.Clean>(Merge.Onto(back, [first, second], ChangeSet.Put(Two with { Text = "mine" })));
        Assert.Equal("mine", back.Apply(clean.Changes).Value.Claims[C2].Text);
    }

    [Fact]
    public void What_was_added_and_removed_again_is_as_if_it_had_never_been()
    {
        var key = Key(RecordKind.Claim, "c4");
        var (there, first) = Small.Do(ChangeSet.Put(new Claim(new("c4"), "theirs")));
        var (gone, second) = there.Do(new([new Remove(key)]), 2);
        var clean = Assert.IsType<MergeOutcome.Clean>(Merge.Onto(gone, [first, second], ChangeSet.Put(new Claim(new("c4"), "mine"))));
        Assert.Equal("mine", gone.Apply(clean.Changes).Value.Claims[new ClaimId("c4")].Text);
    }

    [Fact]
    public void One_edits_what_the_other_removed()
    {
        var question = Small.Questions[0];
        var edited = ChangeSet.Put(question with { Text = "Do they really?" });
        var removed = new ChangeSet([new Remove(question.Key)]);

        var (withoutIt, removal) = Small.Do(removed);
        var conflict = Assert.IsType<MergeOutcome.Conflict>(Merge.Onto(withoutIt, [removal], edited));
        Assert.Equal([new FieldConflict(question.Key, "", "", "Do they really?")], conflict.Conflicts);

        var (withEdit, edit) = Small.Do(edited);
        conflict = Assert.IsType<MergeOutcome.Conflict>(Merge.Onto(withEdit, [edit], removed));
        Assert.Equal([new FieldConflict(question.Key, "", "Do they really?", "")], conflict.Conflicts);
        Assert.IsType<MergeOutcome.Clean>(Merge.Onto(withoutIt, [removal], removed));
    }

    [Fact]
    public void Both_add_a_record_of_the_same_id_and_both_stay()
    {
        var (newest, theirs) = Small.Do(ChangeSet.Put(new Claim(new("c4"), "theirs")));
        var mine = ChangeSet.Put(
            new Claim(new("c4"), "mine") { Extra = """{"x":1}""" },
            new Inference(new("i3"), InferenceKind.Supports, [new("c4")]) { Conclusion = C1 },
            Small.Heading with { Roots = [C1, new("c4")] });
        var clean = Assert.IsType<MergeOutcome.Clean>(Merge.Onto(newest, [theirs], mine));
        var after = newest.Apply(clean.Changes).Value;
        Assert.Equal(["theirs", "mine"], after.Claims.Skip(3).Select(c => c.Text));
        Assert.Equal("""{"x":1}""", after.Claims[new ClaimId("c5")].Extra);
        Assert.Equal([new ClaimId("c5")], after.Inferences[new InferenceId("i3")].Premises);
        Assert.Equal([C1, new ClaimId("c5")], after.Heading.Roots);
    }

    [Fact]
    public void A_change_that_rests_on_what_is_gone_is_refused_when_it_is_applied()
    {
        var (newest, theirs) = Small.Do(Removal.Of(Small, Key(RecordKind.Claim, "c3")).Changes);
        var clean = Assert.IsType<MergeOutcome.Clean>(Merge.Onto(newest, [theirs], ChangeSet.Put(new Position(new("p3"), Ann, C3, Basis.Stated) { Credence = .5 })));
        Assert.Equal("positions[p3].claim: no claim \"c3\"", Assert.Single(newest.Apply(clean.Changes).Faults).ToString());
    }

    [Fact]
    public void Unknown_fields_are_merged_like_any_other()
    {
        var (newest, theirs) = Small.Do(ChangeSet.Put(Two with { Text = "theirs" }));
        var clean = Assert.IsType<MergeOutcome.Clean>(Merge.Onto(newest, [theirs], ChangeSet.Put(Two with { Extra = """{"mine":1}""" })));
        Assert.Equal(("theirs", """{"mine":1}"""), (newest.Apply(clean.Changes).Value.Claims[C2].Text, newest.Apply(clean.Changes).Value.Claims[C2].Extra));

        (newest, theirs) = Small.Do(ChangeSet.Put(Two with { Extra = """{"theirs":1}""" }));
        var conflict = Assert.IsType<MergeOutcome.Conflict>(Merge.Onto(newest, [theirs], ChangeSet.Put(Two with { Extra = """{"mine":1}""" })));
        Assert.Equal([new FieldConflict(Two.Key, "", """{"theirs":1}""", """{"mine":1}""")], conflict.Conflicts);
    }

    [Fact]
    public void A_record_that_they_moved_stays_where_they_moved_it()
    {
        var (newest, theirs) = Small.Do(new([new Put(Two, long.MaxValue / 2)]));
        var clean = Assert.IsType<MergeOutcome.Clean>(Merge.Onto(newest, [theirs], ChangeSet.Put(Two with { Text = "mine" })));
        Assert.Equal(["c1", "c3", "c2"], newest.Apply(clean.Changes).Value.Claims.Select(c => c.Id.Value));
    }

    private static Forecast Expects(ParticipantId person, double claim) => new(person) { Claim = claim };
}

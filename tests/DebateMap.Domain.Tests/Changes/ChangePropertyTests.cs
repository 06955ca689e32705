using CsCheck;
using Xunit;

namespace DebateMap.Domain.Tests.Changes;

public sealed class ChangePropertyTests
{
    private static readonly Gen<(Debate Debate, Func<Debate, ChangeSet>[] Changes)> Sequences = Gen.Select(RandomDebates.All, ChangeGenerator.Any.Array[1, 15]);

    [Fact]
    public void Apply_then_undo_is_the_identity_and_so_is_redo()
    {
        var done = 0;
        Samples.Each(Sequences, 400, sample =>
        {
            var debate = sample.Debate;
            foreach (var make in sample.Changes)
            {
                var changes = make(debate);
                if (debate.Apply(changes).ValueOrDefault is not { } after)
                    continue;
                var (_, revision) = debate.Do(changes);
                var back = after.Apply(revision.Inverse()).Value;
                Assert.Equal(debate.Everything(), back.Everything());
                Assert.Equal(after.Everything(), back.Apply(revision.Forward()).Value.Everything());
                Assert.Equal(revision.Effects.IsEmpty, ReferenceEquals(debate, after));
                debate = after;
                done++;
            }
        });
        Assert.True(done > 1000, $"only {done} changes were valid");
    }

    [Fact]
    public void Any_sequence_of_valid_changes_keeps_every_reference_whole()
    {
        Samples.Each(Sequences, 400, sample =>
        {
            var debate = sample.Debate;
            foreach (var make in sample.Changes)
            {
                debate = debate.Apply(make(debate)).ValueOrDefault ?? debate;
                Assert.Empty(Dangling(debate));
            }

            // What came about step by step is valid as a whole too.
            Assert.Equal(debate.Records(), Debate.Empty.Apply(ChangeSet.Put(debate.Records())).Value.Records());
        });
    }

    [Fact]
    public void A_removal_can_always_be_done()
    {
        Samples.Each(Gen.Select(RandomDebates.All, Gen.Int[0, 100].Array[1, 3]), 400, sample =>
        {
            var (debate, numbers) = sample;
            var removal = Removal.Of(debate, numbers.Select(n => ChangeGenerator.Some(debate, n).Key));
            var after = debate.Apply(removal.Changes).Value;
            Assert.All(removal.Gone, key => Assert.Null(after.Find(key)));
            Assert.Equal(debate.Records().Count() - removal.Gone.Count, after.Records().Count());
        });
    }

    [Fact]
    public void Edits_of_different_fields_merge_to_the_same_whoever_comes_first()
    {
        var merged = 0;
        Samples.Each(Gen.Select(RandomDebates.All, Gen.Int[0, 100].Array[4]), 1000, sample =>
        {
            var (debate, numbers) = sample;
            var (one, other) = (Edit(debate, numbers[0], numbers[1]), Edit(debate, numbers[2] % 2 == 0 ? numbers[0] : numbers[2], numbers[3]));
            if (one is null || other is null || (one.Value.Record.Key == other.Value.Record.Key && one.Value.Field == other.Value.Field))
                return;
            var (mine, theirs) = (ChangeSet.Put(one.Value.Record), ChangeSet.Put(other.Value.Record));
            if (debate.Apply(mine) is not Result<Debate>.Ok || debate.Apply(theirs) is not Result<Debate>.Ok)
                return;

            var (mineFirst, theirsFirst) = (Merged(debate, mine, theirs), Merged(debate, theirs, mine));
            Assert.Equal(mineFirst.Faults, theirsFirst.Faults);
            if (mineFirst is not Result<Debate>.Ok)
                return;
            Assert.Equal(mineFirst.Value.Everything(), theirsFirst.Value.Everything());
            Assert.Equal(one.Value.Field.Get(one.Value.Record), one.Value.Field.Get(mineFirst.Value.Find(one.Value.Record.Key)!));
            Assert.Equal(other.Value.Field.Get(other.Value.Record), other.Value.Field.Get(mineFirst.Value.Find(other.Value.Record.Key)!));
            merged++;
        });
        Assert.True(merged > 100, $"only {merged} pairs of edits were valid");
    }

    private static (Record Record, Field Field)? Edit(Debate debate, int which, int what)
    {
        var record = ChangeGenerator.Some(debate, which);
        var fields = Kinds.Of(record.Key.Kind).Fields;
        var field = fields[what % fields.Count];
        return ChangeGenerator.Edited(record, field) is { } edited ? (edited, field) : null;
    }

    private static Result<Debate> Merged(Debate debate, ChangeSet first, ChangeSet second)
    {
        var (newest, revision) = debate.Do(first);
        return newest.Apply(Assert.IsType<MergeOutcome.Clean>(Merge.Onto(newest, [revision], second)).Changes);
    }

    private static IEnumerable<string> Dangling(Debate debate) =>
        from record in debate.Records()
        from field in Kinds.Of(record.Key.Kind).Fields
        from target in field.Targets(record)
        where !field.RefersTo.Any(kind => debate.Find(new(kind, target)) is not null)
        select $"{record.Key} {field.Name} {target}";
}

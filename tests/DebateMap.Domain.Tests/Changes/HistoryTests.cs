using Xunit;
using static DebateMap.Domain.Tests.Changes.Sample;

namespace DebateMap.Domain.Tests.Changes;

public sealed class HistoryTests
{
    [Fact]
    public void The_newest_act_of_a_person_is_undone_first_and_redone_last()
    {
        var acts = new[] { Act(1, "ann"), Act(2, "ann") };
        Assert.Equal((2, null), Next(acts));
        acts = [.. acts, Act(3, "ann", undoes: 2)];
        Assert.Equal((1, 2), Next(acts));
        acts = [.. acts, Act(4, "ann", undoes: 1)];
        Assert.Equal((null, 1), Next(acts));
        acts = [.. acts, Act(5, "ann", redoes: 1)];
        Assert.Equal((1, 2), Next(acts));
        acts = [.. acts, Act(6, "ann", redoes: 2)];
        Assert.Equal((2, null), Next(acts));
    }

    [Fact]
    public void A_new_act_ends_what_could_be_redone() =>
        Assert.Equal((3, null), Next([Act(1, "ann"), Act(2, "ann", undoes: 1), Act(3, "ann")]));

    [Fact]
    public void Nobody_undoes_what_another_did()
    {
        var acts = new[] { Act(1, "ann"), Act(2, "ben"), Act(3, "ann"), Act(4, "ann", undoes: 3), Act(5, "ben") };
        Assert.Equal((1, 3), Next(acts));
        Assert.Equal((5, null), Next(acts, "ben"));
        Assert.Equal((null, null), Next(acts, "eve"));
    }

    [Fact]
    public void Undo_puts_back_and_redo_does_again_whatever_others_did_since()
    {
        var (one, edit) = Small.Do(ChangeSet.Put(Small.Claims[C2] with { Text = "edited" }), 1);
        var (two, other) = one.Do(ChangeSet.Put(Small.Claims[C2] with { Text = "edited", Note = "ben's" }), 2, "ben");

        var undo = Assert.IsType<MergeOutcome.Clean>(Merge.Onto(two, [other], edit.Inverse()));
        var (three, undone) = two.Do(undo.Changes, 3);
        Assert.Equal(("It was tested", "ben's"), (three.Claims[C2].Text, three.Claims[C2].Note));

        var redo = Assert.IsType<MergeOutcome.Clean>(Merge.Onto(three, [], undone.Inverse()));
        var four = three.Apply(redo.Changes).Value;
        Assert.Equal(("edited", "ben's"), (four.Claims[C2].Text, four.Claims[C2].Note));
    }

    [Fact]
    public void A_removal_with_all_that_went_along_is_undone_in_place()
    {
        var (after, removal) = Small.Do(Removal.Of(Small, Key(RecordKind.Claim, "c2")).Changes);
        Assert.DoesNotContain(after.Claims, c => c.Id == C2);
        Assert.Equal(Small.Everything(), after.Apply(removal.Inverse()).Value.Everything());
    }

    [Fact]
    public void Any_past_state_can_be_opened()
    {
        var states = new List<Debate> { Small };
        var revisions = new List<Revision>();
        foreach (var changes in new[] { ChangeSet.Put(new Claim(new("c4"), "Four")), Removal.Of(Small, Key(RecordKind.Participant, "ben")).Changes, ChangeSet.Put(Small.Heading with { Title = "New" }) })
        {
            var (after, revision) = states[^1].Do(changes, revisions.Count + 1);
            states.Add(after);
            revisions.Add(revision);
        }

        for (var i = 0; i < states.Count; i++)
            Assert.Equal(states[i].Everything(), History.Before(states[^1], revisions[i..]).Everything());
    }

    private static Revision Act(int number, string author, int? undoes = null, int? redoes = null) =>
        new(number, author, DateTimeOffset.UnixEpoch, "", []) { Undoes = undoes, Redoes = redoes };

    private static (int? Undo, int? Redo) Next(IEnumerable<Revision> acts, string author = "ann") =>
        History.Next(acts, author) is var (undo, redo) ? (undo?.Number, redo?.Number) : default;
}

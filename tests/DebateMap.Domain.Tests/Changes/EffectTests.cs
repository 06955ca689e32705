using Xunit;
using static DebateMap.Domain.Tests.Changes.Sample;

namespace DebateMap.Domain.Tests.Changes;

public sealed class EffectTests
{
    [Fact]
    public void Two_states_differ_in_what_was_added_removed_changed_and_moved_by_kind()
    {
        var later = Small.Apply(ChangeSet.Put(new Claim(new("c4"), "Four"), Small.Claims[C2] with { Text = "edited" })
            .With(new Remove(Key(RecordKind.Question, "q1")), new Put(Small.Claims[C1], 1_000_000))).Value;

        var effects = Effect.Between(Small, later).ToDictionary(e => e.Key);

        Assert.Equal(["c1", "c2", "c4", "q1"], effects.Keys.Select(k => k.Id).Order());
        Assert.Null(effects[Key(RecordKind.Claim, "c4")].Before);
        Assert.Null(effects[Key(RecordKind.Question, "q1")].After);
        Assert.Equal("text", Assert.Single(effects[Key(RecordKind.Claim, "c2")].Fields()).Name);
        Assert.Empty(effects[Key(RecordKind.Claim, "c1")].Fields());
    }

    [Fact]
    public void A_state_does_not_differ_from_itself() => Assert.Empty(Effect.Between(Small, Small));

    [Fact]
    public void Everything_is_new_against_nothing() =>
        Assert.Equal(Small.Records().Select(r => r.Key), Effect.Between(Debate.Empty, Small).Select(e => e.Key));
}

using Xunit;
using static DebateMap.Domain.Tests.Changes.Sample;

namespace DebateMap.Domain.Tests.Changes;

public sealed class FreshIdTests
{
    [Fact]
    public void New_ids_are_short_and_each_is_given_once()
    {
        var ids = new FreshIds(Small);
        Assert.Equal(["c4", "c5"], [ids.Next<ClaimId>().Value, ids.Next<ClaimId>().Value]);
        Assert.Equal("i3", ids.Next<InferenceId>().Value);
        Assert.Equal("k2", ids.Next(RecordKind.Crux));
    }

    [Fact]
    public void Ids_that_are_taken_are_passed_over()
    {
        var debate = Small.With(new Claim(new("c5"), "Five"), new Claim(new("c6"), "Six"));
        Assert.Equal("c7", new FreshIds(debate).Next<ClaimId>().Value);
    }

    [Fact]
    public void Every_kind_has_valid_new_ids() =>
        Assert.All(Kinds.All.Skip(1), k => Assert.True(IdRule.Holds(new FreshIds(Debate.Empty).Next(k.Tag))));
}

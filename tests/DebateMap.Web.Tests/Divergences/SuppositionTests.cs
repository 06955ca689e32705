using DebateMap.Domain;
using DebateMap.Web.Features.Divergences;
using Xunit;

namespace DebateMap.Web.Tests.Divergences;

public sealed class SuppositionTests
{
    private static readonly Analysis Analysis = Domain.Analysis.Of(SmallDebate.Argued, SmallDebate.Ann, SmallDebate.Ben).Value;
    private static readonly ClaimId Root = new("root");

    [Fact]
    public void A_later_credence_takes_the_place_of_an_earlier_one_and_the_present_one_supposes_nothing()
    {
        var supposition = new Supposition();

        supposition.Suppose(new(SmallDebate.Ann, Root, .5), Analysis.On(Root).A);
        supposition.Suppose(new(SmallDebate.Ann, Root, .2), Analysis.On(Root).A);
        Assert.Equal([new(SmallDebate.Ann, Root, .2)], supposition.Changes);
        Assert.Equal(.2, supposition.On(Analysis).On(Root).A.Credence);

        supposition.Suppose(new(SmallDebate.Ann, Root, .95), Analysis.On(Root).A);
        Assert.Empty(supposition.Changes);
        Assert.Same(Analysis, supposition.On(Analysis));
    }

    [Fact]
    public void One_half_may_be_supposed_of_somebody_who_has_not_said_anything()
    {
        var supposition = new Supposition();

        supposition.Suppose(new(SmallDebate.Ann, new("p3"), .5), Analysis.On(new("p3")).A);

        Assert.Single(supposition.Changes);
    }

    [Fact]
    public void What_can_no_longer_be_supposed_is_forgotten()
    {
        var supposition = new Supposition();
        supposition.Suppose(new(SmallDebate.Ann, new("loose"), .5), Analysis.On(new("loose")).A);
        supposition.Suppose(new(SmallDebate.Ann, Root, .5), Analysis.On(Root).A);
        var without = SmallDebate.Argued.Apply(Removal.Of(SmallDebate.Argued, new RecordKey(RecordKind.Claim, "loose")).Changes).Value;

        var now = supposition.On(Analysis.After(without).Value);

        Assert.Equal([new(SmallDebate.Ann, Root, .5)], supposition.Changes);
        Assert.Equal(.5, now.On(Root).A.Credence);
    }
}

using Xunit;

namespace DebateMap.Domain.Tests.Forecasts;

/// <summary>The values against figures that were worked out by hand; docs/analysis.md tells the way.</summary>
public sealed class ValueTests
{
    private static readonly Probabilities Ann = new(.9, .8, .95, .7), Ben = new(.3, .2, .9, .15);

    [Theory]
    [InlineData(.5, .5, .75, .25, .0568109453, .1887218755)]
    [InlineData(.9, .8, .95, .7, .0191514823, .1356512675)]
    [InlineData(.3, .2, .9, .15, .0901944682, .3399780223)]
    public void The_value_of_information_is_what_it_is_by_hand(double u, double c, double ifTrue, double ifFalse, double value, double share)
    {
        var forecast = new Probabilities(u, c, ifTrue, ifFalse);
        Assert.Equal(value, ValueOfInformation.Of(forecast), 1e-9);
        Assert.Equal(share, ValueOfInformation.ShareOfMost(forecast), 1e-8);
    }

    [Fact]
    public void The_value_of_discrimination_is_what_it_is_by_hand()
    {
        Assert.Equal(.4768600749, ValueOfDiscrimination.Log(Ann, Ben), 1e-9);
        Assert.Equal(.3, ValueOfDiscrimination.Level(Ann, Ben), 1e-9);
    }

    [Fact]
    public void A_claim_that_decides_the_target_is_worth_all_there_is()
    {
        var decisive = new Probabilities(.5, .5, 1, 0);
        Assert.Equal(Math.Log10(2), ValueOfInformation.Of(decisive), 1e-12);
        Assert.Equal(1, ValueOfInformation.ShareOfMost(decisive), 1e-12);
    }

    [Fact]
    public void A_claim_that_changes_nothing_or_is_settled_is_worth_nothing()
    {
        Assert.Equal(0, ValueOfInformation.Of(new(.3, .4, .3, .3)));
        Assert.Equal(0, ValueOfInformation.Of(new(.3, 1, .3, .9)));
        Assert.Equal(0, ValueOfInformation.Of(new(.3, 0, .9, .3)));
        Assert.Equal(0, ValueOfInformation.Of(new(0, .4, 0, 0)));
        Assert.Equal(0, ValueOfInformation.Of(new(1, .4, 1, 1)));
    }

    [Fact]
    public void People_who_are_certain_of_the_opposite_are_far_apart_but_not_infinitely_far()
    {
        // Agreed on the claim, and each sure of the target once it is known: then they agree entirely.
        var closer = ValueOfDiscrimination.Log(new(1, 1, 1, 0), new(0, 0, 1, 0));
        Assert.Equal(28, closer, 1e-3);
        Assert.Equal(1, ValueOfDiscrimination.Level(new(1, 1, 1, 0), new(0, 0, 1, 0)));
    }

    [Theory]
    [InlineData(.9, .8, .95, .7)]
    [InlineData(.3, .5, .6, 0)]
    [InlineData(.6, .8, .5, 1)]
    [InlineData(.07, .1, .7, 0)]
    [InlineData(.3, 1, .3, .3)]
    [InlineData(1, .5, 1, 1)]
    [InlineData(.3, 0, 1, .3)]
    public void What_was_not_asked_is_derived(double u, double c, double ifTrue, double ifFalse) =>
        Assert.Equal(ifFalse, TotalProbability.Derived(u, c, ifTrue)!.Value, 1e-12);

    [Theory]
    [InlineData(.3, .5, .7)]
    [InlineData(1e-9, .001, 1e-5)]
    [InlineData(.9, .5, .7)]
    [InlineData(.3, 1, .4)]
    [InlineData(.4, 1, .3)]
    [InlineData(0, .5, 1e-12)]
    public void What_cannot_hold_is_not(double u, double c, double ifTrue) => Assert.Null(TotalProbability.Derived(u, c, ifTrue));
}

using CsCheck;
using Xunit;
using static DebateMap.Domain.Tests.Forecasts.ForecastDebates;

namespace DebateMap.Domain.Tests.Forecasts;

public sealed class ForecastCheckTests
{
    private static readonly Gen<Forecast> Any = Gen.Select(Probability, Probability, Probability, Probability.Nullable(),
        (u, c, ifTrue, ifFalse) => Expects("ann", u, c, ifTrue, ifFalse));

    [Theory]
    [InlineData(null, .5, .5, null, ForecastFit.Unanswered)]
    [InlineData(.5, null, .5, .5, ForecastFit.Unanswered)]
    [InlineData(.5, .5, .75, null, ForecastFit.Fits)]
    [InlineData(.2, .5, .6, null, ForecastFit.Impossible)]
    [InlineData(.9, .5, .6, null, ForecastFit.Impossible)]
    [InlineData(.3, 1d, .3, null, ForecastFit.Fits)]
    [InlineData(.3, 1d, .5, null, ForecastFit.Impossible)]
    [InlineData(.5, .5, .75, .3, ForecastFit.Fits)]
    [InlineData(.5, .5, .75, .35, ForecastFit.Apart)]
    [InlineData(.9, .5, .6, 1d, ForecastFit.Apart)]
    public void A_forecast_fits_or_it_is_said_why_not(double? u, double? c, double? ifTrue, double? ifFalse, ForecastFit fit)
    {
        var check = ForecastCheck.Of(Expects("ann", u, c, ifTrue, ifFalse));
        Assert.Equal(fit, check.Fit);
        Assert.Equal(fit is ForecastFit.Unanswered or ForecastFit.Fits, check.Repairs.IsEmpty);
        Assert.Equal(fit is ForecastFit.Fits or ForecastFit.Apart, check.Complete is not null);
    }

    [Fact]
    public void What_would_mend_one_that_cannot_hold_is_the_nearest_of_each_number()
    {
        // If the claim is false, the target would come out at 1.2.
        var check = ForecastCheck.Of(Expects("ann", .9, .5, .6));
        Assert.Equal(1.2, check.Derived!.Value, 1e-9);
        Assert.Equal(
            [(ForecastFields.Target, .3, .8, .8), (ForecastFields.TargetIfTrue, .8, 1, .8), (ForecastFields.Claim, 0, .25, .25)],
            check.Repairs.Select(r => (r.Field, Math.Round(r.Least, 9), Math.Round(r.Most, 9), r.Value)));
    }

    [Fact]
    public void What_would_mend_two_answers_that_are_apart_fits_exactly()
    {
        var check = ForecastCheck.Of(Expects("ann", .5, .5, .75, .4));
        Assert.Equal(
            [(ForecastFields.Target, .57), (ForecastFields.TargetIfTrue, .6), (ForecastFields.TargetIfFalse, .25), (ForecastFields.Claim, .29)],
            check.Repairs.Select(r => (r.Field, r.Value)));
        Assert.Equal((.55, .6), (Math.Round(check.Repairs[0].Least, 9), Math.Round(check.Repairs[0].Most, 9)));
    }

    [Fact]
    public void A_small_chance_stays_one_when_it_is_rounded()
    {
        var check = ForecastCheck.Of(Expects("ann", .0001, .1, .5));
        Assert.Equal([.05, .001, .0002], check.Repairs.OrderByDescending(r => r.Value).Select(r => r.Value));
    }

    [Fact]
    public void Each_repair_makes_it_fit_and_lies_where_it_says() => Samples.Each(Any, 5_000, forecast =>
    {
        var check = ForecastCheck.Of(forecast);
        // So near to certain, the numbers of computers are too far apart to fit.
        if (forecast.Claim is < 1 - 1e-6 or 1)
            Assert.True((check.Fit == ForecastFit.Fits) == check.Repairs.IsEmpty, forecast.ToString());
        foreach (var repair in check.Repairs)
        {
            Assert.InRange(repair.Value, repair.Least, repair.Most);
            Assert.True(repair.Least >= 0 && repair.Most <= 1);
            Assert.Equal(ForecastFit.Fits, ForecastCheck.Of(ForecastFields.With(forecast, repair.Field, repair.Value)).Fit);
        }
    });

    [Fact]
    public void A_forecast_counts_in_the_table_as_it_is_checked() => Samples.Each(Any, 1_000, forecast =>
    {
        var check = ForecastCheck.Of(forecast);
        var table = ForecastTables.Everywhere(Of([("ann", null)], ("k1", [forecast])));
        Assert.Equal(check.Complete, table.Cruxes[0].Sides[0].Forecasts is [var counted] ? counted.Expects : null);
        Assert.Equal(check.Fit == ForecastFit.Impossible, !table.LeftOut.IsEmpty);
        Assert.Equal(check.Fit == ForecastFit.Apart, !table.Incoherent.IsEmpty);
    });
}

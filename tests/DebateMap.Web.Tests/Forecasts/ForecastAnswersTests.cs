using DebateMap.Domain;
using DebateMap.Web.Features.Forecasts;
using Xunit;
using static DebateMap.Web.Tests.Forecasts.BridgeDebate;

namespace DebateMap.Web.Tests.Forecasts;

public sealed class ForecastAnswersTests
{
    [Fact]
    public void The_target_comes_from_a_position_or_from_the_last_forecast()
    {
        var fromPosition = Begin(Traffic, Ann);
        Assert.Equal(("70", "from their position on it"), (fromPosition[ForecastFields.Target].Text, fromPosition.TargetFrom));
        var fromLast = Begin(Ferry, Ben);
        Assert.Equal(("30", "as in their last forecast"), (fromLast[ForecastFields.Target].Text, fromLast.TargetFrom));
        var none = ForecastAnswers.Begin(Asked, Asked.Cruxes[Ferry], Ben);
        Assert.Equal(("", null, (string?)null), (none[ForecastFields.Target].Text, none[ForecastFields.Target].Value, none.TargetFrom));
        var given = Begin(Cost, Ann);
        Assert.Equal((Of(Answered, Cost, Ann), (string?)null), (given.Forecast, given.TargetFrom));
    }

    [Fact]
    public void A_number_that_nobody_writes_anew_keeps_every_digit()
    {
        var exact = Answered.Cruxes[Cost] with { Forecasts = [Expects(Ann, 1 / 3d, .1234567890123456, .5)] };
        var answers = ForecastAnswers.Begin(Answered, exact, Ann);
        answers.Write(ForecastFields.TargetIfTrue, "40");
        Assert.Equal(exact.Forecasts[0] with { TargetIfTrue = .4 }, answers.Forecast);
        Assert.False(answers[ForecastFields.Target].Text.Length > 14);
    }

    [Fact]
    public void Arrow_keys_go_by_points_and_no_further_than_a_chance_goes()
    {
        var answers = Begin(Cost, Ann);
        answers.Step(ForecastFields.TargetIfTrue, 10);
        Assert.Equal("100", answers[ForecastFields.TargetIfTrue].Text);
        answers.Step(ForecastFields.TargetIfFalse, 1);
        Assert.Equal(.01, answers.Forecast.TargetIfFalse);
        answers.Step(ForecastFields.TargetIfFalse, -10);
        Assert.Equal(0, answers.Forecast.TargetIfFalse);
    }

    [Fact]
    public void A_repair_goes_into_its_field_and_makes_them_fit()
    {
        var answers = Begin(Cost, Cy);
        answers.Mend(answers.Check.Repairs[0]);
        Assert.Equal(("80", ForecastFit.Fits, true), (answers[ForecastFields.Target].Text, answers.Check.Fit, answers.Touched));
    }

    [Fact]
    public void What_was_being_written_goes_on()
    {
        var answers = Begin(Cost, Ann);
        answers.Resume(new Dictionary<string, string> { ["pu"] = "9", ["pc"] = "80", ["puc"] = "x", ["gone"] = "1" });
        Assert.Equal((.09, .8, false, true), (answers.Forecast.Target, answers.Forecast.Claim, answers.Readable, answers.Touched));
        Assert.Equal("x", answers.Texts["puc"]);
    }

    [Fact]
    public void The_cruxes_come_one_after_another_and_settled_ones_are_not_asked()
    {
        var ben = CruxesToAnswer.Of(Answered, Ben);
        Assert.Equal(([Cost, Traffic, Ferry], 2), (ben.Cruxes, ben.Answered.Count));
        Assert.Equal(Ferry, ben.After(null));
        Assert.Null(ben.After(Ferry));
        var ann = CruxesToAnswer.Of(Answered, Ann);
        Assert.Equal((Traffic, Ferry, Traffic), (ann.After(Cost), ann.After(Traffic), ann.After(Ferry)));
    }

    [Fact]
    public void Every_place_has_an_address()
    {
        ForecastPlace[] places =
        [
            new ForecastPlace.Figures(), new ForecastPlace.Import(), new ForecastPlace.OnCrux(Cost), new ForecastPlace.OnCrux(new("import")),
            new ForecastPlace.Answer(null, null), new ForecastPlace.Answer(Cost, null), new ForecastPlace.Answer(Cost, Ann), new ForecastPlace.Answer(null, Ann),
        ];
        Assert.All(places, place => Assert.Equal(place, ForecastPlace.Of(place.Part)));
        Assert.Equal(places.Length, places.Select(p => p.Part).Distinct().Count());
        Assert.Equal(new ForecastPlace.Figures(), ForecastPlace.Of("forecasts/nowhere"));
        Assert.Equal(new ForecastPlace.Figures(), ForecastPlace.Of(null));
    }

    private static ForecastAnswers Begin(CruxId crux, ParticipantId person) => ForecastAnswers.Begin(Answered, Answered.Cruxes[crux], person);
}

using DebateMap.Domain;
using DebateMap.Web.Features.Forecasts;
using DebateMap.Web.Look;
using Xunit;

namespace DebateMap.Web.Tests.Forecasts;

/// <summary>Numbers as they are written and read, and what is said of them.</summary>
public sealed class ForecastWordsTests
{
    [Theory]
    [InlineData("30", .3)]
    [InlineData(" 30 % ", .3)]
    [InlineData("12,5", .125)]
    [InlineData("0.25", .0025)]
    [InlineData("0", 0d)]
    [InlineData("100", 1d)]
    [InlineData("", null)]
    [InlineData(" ", null)]
    public void Chances_are_read_in_percent(string text, double? chance) => Assert.Equal(chance, PercentText.Read(text).Value);

    [Theory]
    [InlineData("abc", "“abc” is not a number: write a chance in percent, as 30")]
    [InlineData("1e2", "“1e2” is not a number: write a chance in percent, as 30")]
    [InlineData("1.000,5", "“1.000,5” is not a number: write a chance in percent, as 30")]
    [InlineData("-1", "A chance is not under 0 %")]
    [InlineData("130", "A chance is not over 100 %")]
    public void What_is_no_chance_is_told(string text, string told) => Assert.Equal(told, Assert.Single(PercentText.Read(text).Faults).Message);

    [Theory]
    [InlineData(.3, "30", "30 %")]
    [InlineData(.07, "7", "7 %")]
    [InlineData(.0344, "3.44", "3.4 %")]
    [InlineData(.000_001, "0.0001", "0.0001 %")]
    [InlineData(.9996, "99.96", "99.96 %")]
    [InlineData(1, "100", "100 %")]
    [InlineData(0, "0", "0 %")]
    [InlineData(1.123, "112.3", "112 %")]
    [InlineData(-.2, "-20", "−20 %")]
    [InlineData(-.0000000090, "-0.0000009", "−0.0000009 %")]
    public void Chances_are_written_whole_in_a_field_and_in_two_digits_in_a_sentence(double chance, string field, string said) =>
        Assert.Equal((field, said), (PercentText.Of(chance), PercentText.Said(chance)));

    [Theory]
    [InlineData(0, "0", "0", "0 %", "0")]
    [InlineData(.000302940158, "0.00030", "+0.00030", "0.03 %", "+0.03")]
    [InlineData(.0000000001, "<0.0001", "≈ 0", "<0.01 %", "≈ 0")]
    [InlineData(.126, "0.13", "+0.13", "13 %", "+13")]
    public void Figures_have_two_digits(double figure, string digits, string withSign, string share, string points) =>
        Assert.Equal((digits, withSign, share, points), (FigureWords.Digits(figure), FigureWords.WithSign(figure), FigureWords.Share(figure), FigureWords.Points(figure)));

    [Fact]
    public void What_goes_the_other_way_has_a_minus() => Assert.Equal(("−0.030", "−0.91"), (FigureWords.WithSign(-.03), FigureWords.Points(-.0091)));

    [Theory]
    [InlineData(null, null, null, null, "Give three chances, and the picture shows what follows from them.")]
    [InlineData(.5, null, null, null, "Still missing: P(c) and P(u|c).")]
    [InlineData(.5, .5, .75, null, "The numbers fit together: if the crux claim is false, the target comes out at 25 %.")]
    [InlineData(.3, 1d, .3, null, "The numbers fit together. Nothing follows for the case that the crux claim is false, which they rule out.")]
    [InlineData(.5, .5, .75, .3, "The numbers fit together.")]
    [InlineData(.9, .5, .6, null, "The numbers cannot all hold: if the crux claim is false, the target would come out at 120 %, over 100 %.")]
    [InlineData(.2, .5, .6, null, "The numbers cannot all hold: if the crux claim is false, the target would come out at −20 %, under 0 %.")]
    [InlineData(.3, 1d, .5, null, "The numbers cannot all hold: the crux claim is certain, so the target is as likely as it is if the claim is true.")]
    [InlineData(.5, .5, .75, .4, "The numbers do not fit together: the target has 40 % if the crux claim is false, and the other numbers make that 25 %.")]
    [InlineData(.3, 1d, .5, .4, "The numbers do not fit together: the crux claim is certain, so the target is as likely as it is if the claim is true.")]
    public void Whether_numbers_fit_is_said(double? u, double? c, double? ifTrue, double? ifFalse, string said)
    {
        var forecast = BridgeDebate.Expects(BridgeDebate.Ann, u, c, ifTrue, ifFalse);
        Assert.Equal(said, ForecastSentences.Fit(forecast, ForecastCheck.Of(forecast)));
    }

    [Theory]
    [InlineData(.5, null, null, null, "", "It may be saved as it is. It counts for nothing until the rest is answered.")]
    [InlineData(.9, .5, .6, null, "", "It may be saved as it is. It is then left out of all figures, and named there.")]
    [InlineData(.5, .5, .75, .4, "From settling the crux, Ann expects to learn 11 % of all there is to learn about the target.", "It may be saved as it is. It then counts, and is named as one that does not fit.")]
    [InlineData(.5, .5, .5, null, "Settling the crux would tell Ann nothing about the target.", "")]
    public void What_somebody_would_learn_and_what_becomes_of_it_is_said(double? u, double? c, double? ifTrue, double? ifFalse, string learns, string saved)
    {
        var check = ForecastCheck.Of(BridgeDebate.Expects(BridgeDebate.Ann, u, c, ifTrue, ifFalse));
        Assert.Equal((learns, saved), (ForecastSentences.Learns("Ann", check), ForecastSentences.IfSaved(check)));
    }

    [Fact]
    public void What_would_mend_it_is_said_with_the_room_that_there_is() => Assert.Equal(
        [
            ("Lower P(u) to 80 %", "from 30 % to 80 % fits the others"),
            ("Raise P(u|c) to 80 %", "from 80 % fits the others"),
            ("Lower P(c) to 25 %", "up to 25 % fits the others"),
        ],
        ForecastCheck.Of(BridgeDebate.Expects(BridgeDebate.Ann, .9, .5, .6)).Repairs.Select(r => (ForecastSentences.Does(r), ForecastSentences.Range(r))));

    [Theory]
    [InlineData("0.3", "That is one in 333. The numbers are in percent.")]
    [InlineData("3", null)]
    [InlineData("0", null)]
    public void A_very_small_number_is_asked_about(string text, string? said) => Assert.Equal(said, ForecastSentences.Small(PercentAnswer.Written(text)));

    [Fact]
    public void Why_a_forecast_does_not_count_or_fit_is_said()
    {
        var table = ForecastTables.Everywhere(BridgeDebate.Answered);
        Assert.Equal("if the crux claim is false, the target would come out at 120 %", ForecastSentences.Why(Assert.Single(table.LeftOut)));
        Assert.Equal("the target has 40 % if the crux claim is false, and the other numbers make that 25 %", ForecastSentences.Why(Assert.Single(table.Incoherent)));
        Assert.Equal("P(c) and P(u|c) are missing", ForecastSentences.Why(new LeftOutForecast(default, default, LeavingOut.Unanswered) { Missing = ["pc", "puc"] }));
        Assert.Equal("P(u) is missing", ForecastSentences.Why(new LeftOutForecast(default, default, LeavingOut.Unanswered) { Missing = ["pu"] }));
        Assert.Equal("the crux claim is certain, but the target is not as likely as it is if the claim is true", ForecastSentences.Why(new LeftOutForecast(default, default, LeavingOut.Impossible)));
        Assert.Equal("the target has 40 % if the crux claim is false, which the other numbers rule out", ForecastSentences.Why(new IncoherentForecast(default, default, .4, null)));
    }
}

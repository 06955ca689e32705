using DebateMap.Web.Features.Forecasts;
using Xunit;

namespace DebateMap.Web.Tests.Forecasts;

/// <summary>The drawings, against numbers.</summary>
public sealed class ForecastPicturesTests
{
    private const double Square = (Eikosogram.Right - Eikosogram.Left) * (Eikosogram.Bottom - Eikosogram.Top);

    [Theory]
    [InlineData(.37, .3, .65, .25)]
    [InlineData(.5, 0, .9, .5)]
    [InlineData(.9, 1, .9, .1)]
    [InlineData(.8, .5, .6, .4)]
    public void Areas_are_chances(double u, double c, double ifTrue, double ifFalse)
    {
        var drawn = Eikosogram.Of(new(u, c, ifTrue, ifFalse));

        Assert.All(drawn.Parts, p => Assert.Equal(p.Chance, p.Width * p.Height / Square, 1e-9));
        Assert.Equal([c * ifTrue, c * (1 - ifTrue), (1 - c) * ifFalse, (1 - c) * (1 - ifFalse)], drawn.Parts.Select(p => p.Chance), (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal(1, drawn.Parts.Sum(p => p.Chance), 1e-9);
        Assert.Equal((ifTrue * c) + (ifFalse * (1 - c)), drawn.Filled, 1e-9);
    }

    [Fact]
    public void Coherent_numbers_fill_as_much_above_the_line_as_they_leave_empty_below_it()
    {
        var drawn = Eikosogram.Of(new(.37, .3, .65, .25));
        var filled = drawn.Parts.Where(p => p.TargetHolds).ToList();
        var above = filled.Sum(p => Math.Max(0, drawn.TargetY - p.Y) * p.Width);
        var below = filled.Sum(p => Math.Max(0, p.Y - drawn.TargetY) * p.Width);
        Assert.Equal(above, below, 1e-9);
        Assert.Equal(Eikosogram.Left + .3 * (Eikosogram.Right - Eikosogram.Left), drawn.Border, 1e-9);
    }

    [Fact]
    public void A_persons_bar_reaches_from_one_case_to_the_other()
    {
        var drawn = ForecastDots.Of([new("Ann", "Builders", new(.37, .3, .65, .25)), new("Ben", null, new(.5, .5, .2, .8))]);

        var (ann, ben) = (drawn.Lines[0], drawn.Lines[1]);
        Assert.Equal((4 + 92 * .37, 4 + 92 * .65, 4 + 92 * .25), (ann.Target, ann.IfTrue, ann.IfFalse));
        Assert.Equal((4 + 92 * .2, 55.2), (ben.Bar, Math.Round(ben.BarLength, 9)));
        Assert.True(ben.Top > ann.Y && drawn.Height > ben.Y);
    }
}

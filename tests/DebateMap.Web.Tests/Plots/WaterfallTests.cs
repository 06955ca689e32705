using System.Globalization;
using Bunit;
using DebateMap.Domain;
using DebateMap.Formats.Examples;
using DebateMap.Web.Features.Divergences;
using DebateMap.Web.Features.Plots;
using Xunit;

namespace DebateMap.Web.Tests.Plots;

public sealed class WaterfallTests : BunitContext
{
    private static readonly Debate Example = ExampleDebate.Read();
    private static readonly DivergenceReport Report = Divergence.Between(Example, new("nora"), new("tomas")).Value;

    [Fact]
    public void The_bars_are_as_long_as_the_shares_and_lead_from_nothing_to_the_gap()
    {
        var target = Report.Targets.Single();
        var plot = Of(target);
        var unit = (plot.Total.To - plot.Total.From) / Math.Abs(target.Gap);

        Assert.Equal(plot.Zero, plot.Bars[0].From);
        Assert.All(plot.Bars.Zip(plot.Bars.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From, 1e-9));
        Assert.Equal(plot.Total.To, plot.Bars[^1].To, 1e-9);
        foreach (var (share, bar) in target.Attribution.Zip(plot.Bars).Take(plot.Bars.Count - 1))
            Assert.Equal(share.Amount * Math.Sign(target.Gap) * unit, bar.To - bar.From, 1e-6);
    }

    [Fact]
    public void What_is_not_explained_has_a_bar_of_its_own_and_small_parts_come_together()
    {
        var target = Report.Targets.Single();
        var plot = Of(target);

        var unexplained = Assert.Single(plot.Bars, b => b.Part.Text == "Not explained by the reasons on the map");
        Assert.Equal(Math.Abs(target.Attribution.Single(s => s.Kind == ShareKind.Unexplained && s.Id == target.Claim.Value).Amount), unexplained.Part.Amount, 1e-12);
        var folded = plot.Bars[^1].Part;
        Assert.Equal(PartLook.Folded, folded.Look);
        Assert.Equal(target.Attribution.Count, plot.Bars.Count - 1 + folded.Count);
    }

    [Fact]
    public void A_part_that_holds_them_together_leads_back_and_says_so()
    {
        var plot = Waterfall.Of(.3, [new(null, "Pulls", .5), new(null, "Holds", -.2, Assumed: true)], "All");

        Assert.True(plot.Bars[1].To < plot.Bars[1].From);
        Assert.Equal(plot.Total.To, plot.Bars[1].To, 1e-9);
        Assert.Equal("one half is assumed; holds them together", plot.Bars[1].Part.Aside);
        Assert.InRange(plot.Bars[1].X, Track.LeftEnd, Track.RightEnd);
    }

    [Fact]
    public void Nothing_leaves_the_drawing_where_the_parts_begin_by_holding_them_together()
    {
        var plot = Waterfall.Of(.1, [new(null, "Holds", -.6), new(null, "Pulls", .7)], "All");

        Assert.All(plot.Bars.Append(plot.Total), b => Assert.InRange(b.X, Track.LeftEnd, Track.RightEnd));
        Assert.Equal(Track.LeftEnd, plot.Bars[0].X, 1e-9);
    }

    [Fact]
    public void The_drawing_has_the_bars_where_the_plot_says()
    {
        var plot = Of(Report.Targets.Single());
        var drawn = Render<WaterfallPlot>(p => p.Add(w => w.Plot, plot).Add(w => w.Label, "The gap"));

        var bars = drawn.FindAll("rect.bar");

        Assert.Equal(plot.Bars.Count + 1, bars.Count);
        foreach (var (bar, rect) in plot.Bars.Append(plot.Total).Zip(bars))
            Assert.Equal((Track.Percent(bar.X), Track.Percent(bar.Length)), (rect.GetAttribute("x"), rect.GetAttribute("width")));
        Assert.Contains(Report.Targets.Single().Gap is var gap ? Math.Abs(gap).ToString("0.00", CultureInfo.InvariantCulture) : "", drawn.Find("svg").TextContent);
    }

    private static Waterfall Of(TargetGap target) =>
        Waterfall.Of(Math.Abs(target.Gap), GapParts.Of(Example, target.Claim, target.Gap, target.Attribution, 25), "The whole gap");
}

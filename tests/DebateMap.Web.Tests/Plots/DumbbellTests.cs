using System.Globalization;
using Bunit;
using DebateMap.Domain;
using DebateMap.Formats.Examples;
using DebateMap.Web.Features.Divergences;
using DebateMap.Web.Features.Plots;
using Xunit;

namespace DebateMap.Web.Tests.Plots;

public sealed class DumbbellTests : BunitContext
{
    private static readonly Debate Example = ExampleDebate.Read();
    private static readonly Analysis Analysis = Domain.Analysis.Of(Example, new("tomas"), new("nora")).Value;

    [Fact]
    public void Every_mark_stands_where_the_credence_is()
    {
        var order = ClaimRows.Order(Analysis);
        var plot = Dumbbell.Of(order.Select(c => ClaimRows.Of(Example, Analysis, c)));

        Assert.Equal(order.Count, plot.Lines.Count);
        foreach (var (claim, line) in order.Zip(plot.Lines))
        {
            var on = Analysis.On(claim);
            Assert.Equal(4 + 92 * on.A.Credence, line.A, 1e-9);
            Assert.Equal(4 + 92 * on.B.Credence, line.B, 1e-9);
            Assert.Equal((Math.Min(line.A, line.B), Math.Abs(line.A - line.B)), (line.Bar, line.BarLength));
        }
    }

    [Fact]
    public void The_drawing_has_the_marks_where_the_plot_says_and_numbers_of_the_report()
    {
        var target = Analysis.Report.Targets.Single();
        var drawn = Draw(ClaimRows.Of(Example, Analysis, target.Claim));

        var marks = drawn.FindAll(".line .mark");

        Assert.Equal(target.A, (PercentOf(marks[0].GetAttribute("x")) - 4) / 92, 1e-4);
        Assert.Equal(target.B, (PercentOf(marks[1].GetAttribute("x")) - 4) / 92, 1e-4);
        Assert.Equal(Math.Abs(target.Gap), PercentOf(drawn.Find(".between").GetAttribute("width")) / 92, 1e-4);
        Assert.Contains(target.Gap.ToString("0.00", CultureInfo.InvariantCulture) + " apart", drawn.Find("svg").TextContent);
    }

    [Fact]
    public void The_widest_gap_comes_first_and_what_is_assumed_last()
    {
        var gaps = ClaimRows.Order(Analysis).Select(c => (On: Analysis.On(c), Assumed: Analysis.On(c).A.IsAssumed || Analysis.On(c).B.IsAssumed)).ToList();

        var known = gaps.TakeWhile(g => !g.Assumed).Select(g => Math.Round(Math.Abs(g.On.A.Credence - g.On.B.Credence), 9)).ToList();
        Assert.Equal(known.OrderDescending(), known);
        Assert.NotEmpty(known);
        Assert.All(gaps.Skip(known.Count), g => Assert.True(g.Assumed));
    }

    [Theory]
    [InlineData(Known.Said, "said")]
    [InlineData(Known.Attributed, "attributed")]
    [InlineData(Known.Inferred, "inferred")]
    [InlineData(Known.Implied, "implied")]
    [InlineData(Known.Assumed, "assumed")]
    [InlineData(Known.Supposed, "supposed")]
    [InlineData(Known.Follows, "follows")]
    public void How_a_credence_is_known_has_a_look_of_its_own(Known known, string look)
    {
        var drawn = Draw(new DumbbellRow("c", "A claim", new(.7, known, "says so"), new(.2, Known.Said, "says not"), "they disagree"));

        Assert.Contains(look, drawn.Find(".line .mark").ClassList);
        Assert.Equal(known == Known.Said ? 0 : 1, drawn.FindAll($"svg > g:not(.line) .mark.{look}").Count); // The legend explains it.
    }

    [Fact]
    public void How_a_credence_is_known_is_read_off_the_position()
    {
        var debate = SmallDebate.Argued;
        var analysis = Domain.Analysis.Of(debate, SmallDebate.Ann, SmallDebate.Ben).Value;
        var supposed = analysis.Supposing([new(SmallDebate.Ben, new("p3"), .2)]).Value; // Ben is said to reject the root, and would come out elsewhere.

        Assert.Equal((Known.Said, Known.Follows), Of("root"));
        Assert.Equal((Known.Implied, Known.Implied), Of("p1"));
        Assert.Equal((Known.Assumed, Known.Supposed), Of("p3"));

        (Known, Known) Of(string claim) => (Row(claim).A.Known, Row(claim).B.Known);

        DumbbellRow Row(string claim) => ClaimRows.Of(debate, supposed, new(claim), [new(SmallDebate.Ben, new("p3"), .2)]);
    }

    [Fact]
    public void A_mark_that_can_be_moved_is_a_slider_that_tells_whose_it_is_and_what_they_think()
    {
        var row = new DumbbellRow("c", "A claim", new(.7, Known.Said, "leans towards it (0.70)"), new(.2, Known.Said, "says not"), "they disagree");

        var slider = Draw(row, movable: true).Find("[role=slider]");

        Assert.Equal(("Ann on: A claim", "0.70", "leans towards it (0.70)", "c"),
            (slider.GetAttribute("aria-label"), slider.GetAttribute("aria-valuenow"), slider.GetAttribute("aria-valuetext"), slider.GetAttribute("data-claim")));
        Assert.Empty(Draw(row).FindAll("[role=slider]"));
    }

    [Fact]
    public void A_long_claim_is_told_in_two_lines_without_cutting_a_character()
    {
        var lines = PlotLabel.Of(string.Concat(Enumerable.Repeat("🜁", 60)), 34);

        Assert.Equal(2, lines.Count);
        Assert.All(lines, l => Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(l))));
        Assert.Equal(["One line"], PlotLabel.Of(" One\nline ", 34));
    }

    private IRenderedComponent<DumbbellPlot> Draw(DumbbellRow row, bool movable = false) => Render<DumbbellPlot>(p => p
        .Add(d => d.Plot, Dumbbell.Of([row])).Add(d => d.A, new PlotPerson("Ann", "#6a4c93")).Add(d => d.B, new PlotPerson("Ben", "#1b7a6e"))
        .Add(d => d.Label, "Credences").Add(d => d.Movable, movable));

    private static double PercentOf(string? attribute) => double.Parse(attribute!.TrimEnd('%'), CultureInfo.InvariantCulture);
}

using Xunit;
using static DebateMap.Domain.Tests.Forecasts.ForecastDebates;

namespace DebateMap.Domain.Tests.Forecasts;

public sealed class ForecastTableTests
{
    private static readonly (string, string?)[] People = [("ann", "hopeful"), ("abe", "hopeful"), ("amy", "hopeful"), ("ben", "worried"), ("bob", "worried"), ("cat", null)];

    private static readonly Debate Sample = Of(People,
        ("k1",
        [
            Expects("ann", .9, .8, .95), Expects("abe", .3, .5, .6), Expects("amy", .2, .5, .6),
            Expects("ben", .3, .2, .9), Expects("bob", .5, .5, .75, .35), Expects("cat", .5, .5, .75),
        ]),
        ("k2", [Expects("ann", .5, .5, .75), Expects("ben", .5, null, null), Expects("bob", .5, .5, .5)]),
        ("k0", []));

    [Fact]
    public void Every_group_has_its_figures_and_those_without_a_group_come_last()
    {
        var table = ForecastTables.Everywhere(Sample);
        Assert.Equal(["hopeful", "worried", null], table.Sides.Select(s => s.Group));
        Assert.Equal(["k0", "k1", "k2"], table.Cruxes.Select(c => c.Crux.Value));
        Assert.Equal([2, 2, 1], table.Cruxes[1].Sides.Select(s => s.Forecasts.Count));
        Assert.Equal([1, 1, 0], table.Cruxes[2].Sides.Select(s => s.Forecasts.Count));
        Assert.All(table.Cruxes, c => Assert.Null(c.Between));
        Assert.Null(table.Cruxes[0].Sides[0].MedianVoi);
    }

    [Fact]
    public void Everybody_is_one_side_where_nobody_has_a_group()
    {
        var table = ForecastTables.Everywhere(Of([("ann", null), ("ben", null), ("eve", null)], ("k1", [Expects("ann", .5, .5, .75), Expects("ben", .5, .5, .5)])));
        Assert.Equal(new ForecastSide(null, null), Assert.Single(table.Sides));
        Assert.Equal(2, table.Cruxes[0].Sides[0].Forecasts.Count);
    }

    [Fact]
    public void The_median_of_two_is_the_lower_one()
    {
        var hopeful = ForecastTables.Everywhere(Sample).Cruxes[1].Sides[0];
        Assert.Equal(.0191514823, hopeful.MedianVoi!.Value, 1e-9);
        Assert.Equal(hopeful.Forecasts.Select(f => f.Voi).Min(), hopeful.MedianVoi);
        Assert.Equal(hopeful.Forecasts.Select(f => f.VoiShare).Min(), hopeful.MedianVoiShare);
    }

    [Fact]
    public void Groups_are_compared_by_all_pairs_across_them()
    {
        var between = ForecastTables.Across(Sample, "hopeful", "worried").Value.Cruxes[1].Between!;
        Assert.Equal(4, between.Pairs);
        double[] levels =
        [
            .3,                                        // Ann and Ben, as in ValueTests
            .4 - ((.2 * .65) + (.35 * .35)),           // Ann .9 .8 .95 .7, Bob .5 .5 .75 .35
            0 - ((.3 * .35) + (.15 * .65)),            // Abe .3 .5 .6 0, Ben .3 .2 .9 .15
            .2 - ((.15 * .5) + (.35 * .5)),            // Abe and Bob
        ];
        Assert.Equal(levels.Order().ElementAt(1), between.MedianLevel, 1e-9);
    }

    [Fact]
    public void Two_people_are_compared_as_groups_of_one()
    {
        var table = ForecastTables.Between(Sample, new("ann"), new("ben")).Value;
        Assert.Equal([new ForecastSide(null, new("ann")), new ForecastSide(null, new("ben"))], table.Sides);
        Assert.Equal(1, table.Cruxes[1].Between!.Pairs);
        Assert.Equal(.4768600749, table.Cruxes[1].Between!.MedianLog, 1e-9);
        Assert.Null(table.Cruxes[2].Between);
        Assert.Equal([new ParticipantId("ben")], table.LeftOut.Select(l => l.Participant));
    }

    [Fact]
    public void What_counts_for_nothing_is_named_with_its_reason()
    {
        var table = ForecastTables.Everywhere(Sample);
        Assert.Collection(table.LeftOut,
            l => Assert.Equal(("k1", "amy", LeavingOut.Impossible, -.2), (l.Crux.Value, l.Participant.Value, l.Why, Math.Round(l.Derived!.Value, 9))),
            l => Assert.Equal(new(new("k2"), new("ben"), LeavingOut.Unanswered) { Missing = ["pc", "puc"] }, l));
        var odd = Assert.Single(table.Incoherent);
        Assert.Equal(("k1", "bob", .35, .25), (odd.Crux.Value, odd.Participant.Value, odd.Asked, odd.Derived));
    }

    [Theory]
    [InlineData(.5, .5, .75, .3, true)]
    [InlineData(.5, .5, .75, .2, true)]
    [InlineData(.5, .5, .75, .3000001, false)]
    [InlineData(.1, .5, .3, 0, false)]
    [InlineData(.1, .5, .22, 0, true)]
    [InlineData(.3, 1, .3, .8, true)]
    [InlineData(.3, 1, .5, .8, false)]
    public void An_answer_within_five_points_of_the_others_fits(double u, double c, double ifTrue, double ifFalse, bool fits)
    {
        var table = ForecastTables.Everywhere(Of([("ann", null)], ("k1", [Expects("ann", u, c, ifTrue, ifFalse)])));
        Assert.Equal(fits, table.Incoherent.IsEmpty);
        Assert.Empty(table.LeftOut);
        Assert.Equal(ifFalse, table.Cruxes[0].Sides[0].Forecasts[0].Expects.TargetIfFalse);
    }

    [Theory]
    [InlineData(.3, .5, .6, LeavingOut.Decisive)]
    [InlineData(.6, .8, .5, LeavingOut.Decisive)]
    [InlineData(.3, .5, 0d, LeavingOut.Decisive)]
    [InlineData(.2, .5, .6, LeavingOut.Impossible)]
    [InlineData(.9, .5, .6, LeavingOut.Impossible)]
    [InlineData(.3, .5, null, LeavingOut.Unanswered)]
    [InlineData(.3, .5, .5, null)]
    [InlineData(0, .5, 0d, null)]
    public void The_published_analysis_leaves_out_more(double u, double c, double? ifTrue, LeavingOut? why)
    {
        var debate = Of([("ann", null)], ("k1", [Expects("ann", u, c, ifTrue)]));
        Assert.Equal(why, ForecastTables.Everywhere(debate, asPublished: true).LeftOut.SingleOrDefault()?.Why);
        Assert.Equal(why is LeavingOut.Decisive ? null : why, ForecastTables.Everywhere(debate).LeftOut.SingleOrDefault()?.Why);
    }

    [Fact]
    public void The_target_may_be_told_by_a_position()
    {
        var debate = Of([("ann", null), ("ben", null)], ("k1", [Expects("ann", null, .5, .75), Expects("ben", null, .5, .75)]))
            .Apply(ChangeSet.Put(
            [
                new Position(new("p1"), new("ann"), new("target"), Basis.Stated) { Credence = .5 },
                new Position(new("p2"), new("ben"), new("target"), Basis.Stated) { Stance = Stance.Uncertain },
            ])).Value;
        var table = ForecastTables.Everywhere(debate);
        Assert.Equal(.0568109453, Assert.Single(table.Cruxes[0].Sides[0].Forecasts).Voi, 1e-9);
        Assert.Equal(["pu"], Assert.Single(table.LeftOut).Missing);
    }

    [Fact]
    public void People_and_groups_that_are_not_there_are_told()
    {
        Assert.Equal("between[1]: no participant \"zoe\"", Told(ForecastTables.Between(Sample, new("ann"), new("zoe"))));
        Assert.Equal("between: needs two different participants", Told(ForecastTables.Between(Sample, new("ann"), new("ann"))));
        Assert.Equal("groups[1]: nobody is in a group \"gloomy\": the groups are \"hopeful\", \"worried\"", Told(ForecastTables.Across(Sample, "hopeful", "gloomy")));
        Assert.Equal("groups: needs two different groups", Told(ForecastTables.Across(Sample, "worried", "worried")));
        Assert.Equal("groups[0]: nobody is in a group \"a\": nobody has a group|groups[1]: nobody is in a group \"b\": nobody has a group",
            Told(ForecastTables.Across(Of([("ann", null)]), "a", "b")));
    }

    private static string Told(Result<CruxTable> result) => string.Join('|', result.Faults);
}

using CsCheck;
using Xunit;

namespace DebateMap.Domain.Tests.Forecasts;

public sealed class ForecastPropertyTests
{
    private const int Count = 2_000;

    [Fact]
    public void Information_is_never_worth_less_than_nothing_or_more_than_all() => Samples.Each(ForecastDebates.Any, Count, forecast =>
    {
        Assert.InRange(ValueOfInformation.Of(forecast), 0, double.MaxValue);
        Assert.InRange(ValueOfInformation.ShareOfMost(forecast), 0, 1);
    });

    [Fact]
    public void Discrimination_is_a_number_however_certain_people_are() => Samples.Each(Gen.Select(ForecastDebates.Any, ForecastDebates.Any), Count, pair =>
    {
        Assert.True(double.IsFinite(ValueOfDiscrimination.Log(pair.Item1, pair.Item2)));
        Assert.InRange(ValueOfDiscrimination.Level(pair.Item1, pair.Item2), -1, 1);
    });

    [Fact]
    public void Discrimination_is_the_same_both_ways_and_nothing_with_oneself() => Samples.Each(Gen.Select(ForecastDebates.Any, ForecastDebates.Any), Count, pair =>
    {
        var (a, b) = pair;
        Assert.Equal(ValueOfDiscrimination.Log(a, b), ValueOfDiscrimination.Log(b, a));
        Assert.Equal(ValueOfDiscrimination.Level(a, b), ValueOfDiscrimination.Level(b, a));
        Assert.Equal((0, 0), (ValueOfDiscrimination.Log(a, a), ValueOfDiscrimination.Level(a, a)));
    });

    [Fact]
    public void Asking_the_opposite_is_worth_the_same() => Samples.Each(ForecastDebates.Coherent, Count, forecast =>
    {
        // Where the target is almost certain, the digits that tell how far from it are lost.
        if (forecast.Target is < 1e-6 or > 1 - 1e-6)
            return;
        var negated = new Probabilities(1 - forecast.Target, forecast.Claim, 1 - forecast.TargetIfTrue, 1 - forecast.TargetIfFalse);
        Assert.Equal(ValueOfInformation.Of(forecast), ValueOfInformation.Of(negated), 1e-9);
    });

    [Fact]
    public void What_follows_from_the_other_three_is_recognised() => Samples.Each(ForecastDebates.Coherent, Count, forecast =>
    {
        var derived = TotalProbability.Derived(forecast.Target, forecast.Claim, forecast.TargetIfTrue);
        Assert.NotNull(derived);

        // The less likely that the claim is false, the less the others tell about it.
        if (forecast.Claim < 1 - 1e-6)
            Assert.Equal(forecast.TargetIfFalse, derived.Value, 1e-9);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_table_holds_no_number_that_is_none_and_every_forecast_once(bool asPublished) => Samples.Each(ForecastDebates.Debates, Count / 10, debate =>
    {
        foreach (var table in Tables(debate, asPublished))
        {
            var people = table.Sides.SelectMany(s => debate.Participants.Where(p => s.Person is { } person ? p.Id == person : p.Group == s.Group)).ToList();
            Assert.Equal(people.Count * debate.Cruxes.Count, table.Cruxes.Sum(c => c.Sides.Sum(s => s.Forecasts.Count)) + table.LeftOut.Count);
            foreach (var crux in table.Cruxes)
            {
                Assert.All(crux.Sides, side =>
                {
                    Assert.Equal(side.Forecasts.Count == 0, side.MedianVoi is null);
                    Assert.True(side.MedianVoi is null or >= 0 && side.MedianVoiShare is null or (>= 0 and <= 1));
                });
                Assert.True(crux.Between is null || (double.IsFinite(crux.Between.MedianLog) && double.IsFinite(crux.Between.MedianLevel)));
            }
        }
    });

    [Fact]
    public void A_table_does_not_depend_on_the_order_of_records() => Samples.Each(
        ForecastDebates.Debates.SelectMany(d => Gen.Select(Gen.Const(d), Shuffled(d))), Count / 10, pair =>
        Assert.Equal(Tables(pair.Item1, false).Select(Print), Tables(pair.Item2, false).Select(Print)));

    [Fact]
    public void Swapping_the_groups_changes_nothing_but_their_order() => Samples.Each(ForecastDebates.Debates, Count / 10, debate =>
    {
        if (ForecastTables.Across(debate, "x", "y") is not Result<CruxTable>.Ok { Content: var table })
            return;
        var swapped = ForecastTables.Across(debate, "y", "x").Value;
        Assert.Equal(table.Cruxes.Select(c => (c.Crux, c.Between)), swapped.Cruxes.Select(c => (c.Crux, c.Between)));
        Assert.Equal(table.Cruxes.Select(c => c.Sides[0].MedianVoi), swapped.Cruxes.Select(c => c.Sides[1].MedianVoi));
    });

    private static IEnumerable<CruxTable> Tables(Debate debate, bool asPublished) =>
    [
        ForecastTables.Everywhere(debate, asPublished),
        ForecastTables.Between(debate, new("p0"), new("p1"), asPublished).Value,
        .. ForecastTables.Across(debate, "x", "y", asPublished) is Result<CruxTable>.Ok { Content: var across } ? [across] : Array.Empty<CruxTable>(),
    ];

    private static string Print(CruxTable table) => string.Join('\n', [
        .. table.Sides.Select(s => s.ToString()),
        .. table.Cruxes.Select(c => $"{c.Crux} {c.Between} {string.Join(' ', c.Sides.SelectMany(s => s.Forecasts))}"),
        .. table.LeftOut.Select(l => l.ToString()),
        .. table.Incoherent.Select(i => i.ToString())]);

    private static Gen<Debate> Shuffled(Debate debate) =>
        Gen.Shuffle(debate.Participants.ToArray()).SelectMany(people => Gen.Shuffle(debate.Cruxes.ToArray()).Select(cruxes =>
            Debate.Empty.Apply(ChangeSet.Put(
            [
                debate.Heading, .. debate.Claims, .. people,
                .. cruxes.Select(k => k with { Forecasts = k.Forecasts.Reverse().ToItems() }),
            ])).Value));
}

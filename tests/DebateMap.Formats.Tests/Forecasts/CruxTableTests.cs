using System.Text;
using DebateMap.Domain;
using DebateMap.Formats.Forecasts;
using Xunit;

namespace DebateMap.Formats.Tests.Forecasts;

public sealed class CruxTableTests
{
    private const string LeftOut = "it does not say how likely the target is, how likely the claim is or how likely the target is if the claim holds";

    private static readonly CruxTable Groups = ForecastTables.Across(Bridge.Debate, "Builders", "Sceptics").Value;

    [Fact]
    public void Groups_are_told_in_plain_words_and_what_is_left_out_with_its_reason() => Assert.Equal($"""
        Forecasts
        ---------
        What people would learn about the target, by their own forecasts, from whether each claim holds: as a share of all that there is to learn, and how much closer they could expect to come. Each figure is the median.

        1. Cost: under budget
           Builders (2 forecasts) would learn 14 %
           Sceptics (1 forecast) would learn 34 %
           A pair of them could expect to be 20 percentage points further apart
        2. Traffic grows
           Builders (2 forecasts) would learn 1.8 %
           Sceptics: no forecast that counts

        Left out
        --------
        - Ben on Traffic grows: {LeftOut}.

        Does not fit together, but counts
        ---------------------------------
        - Abe Mill on Traffic grows: it gives the target 0.3 without the claim, where its other probabilities make that 0.2.

        """, CruxTableText.Write(Bridge.Debate, Groups, asPublished: false));

    [Fact]
    public void Two_people_are_told_by_name_and_what_brings_them_together_comes_first()
    {
        var text = CruxTableText.Write(Bridge.Debate, ForecastTables.Between(Bridge.Debate, new("Ann"), new("Abe-Mill")).Value, asPublished: false);
        Assert.Contains("""
            1. Cost: under budget
               Ann would learn 14 %
               Abe Mill would learn 45 %
               They could expect to come 13 percentage points closer
            2. Traffic grows
               Ann would learn 4.5 %
               Abe Mill would learn 1.8 %
               They could expect to come 5.0 percentage points closer

            """, text, StringComparison.Ordinal);
        Assert.DoesNotContain("median", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_sides_every_group_is_told_and_those_without_one_last()
    {
        var text = CruxTableText.Write(Bridge.Debate, ForecastTables.Everywhere(Bridge.Debate), asPublished: false);
        Assert.Contains("   Sceptics (1 forecast) would learn 34 %\n   Those without a group: no forecast that counts\n2. ", text, StringComparison.Ordinal);
        Assert.Contains("- Zoë on Traffic grows: its probabilities cannot all hold: they make that of the target without the claim -0.2.\n", text, StringComparison.Ordinal);
        Assert.Contains("Nobody has named a crux.", CruxTableText.Write(Debate.Empty, ForecastTables.Everywhere(Debate.Empty), asPublished: false), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_csv_is_one_crux_and_one_side() => Assert.Equal("""
        crux,group,forecasters,median_voi,median_voi_share,median_vod_log,median_vod_level
        Cost: under budget,Builders,2,0.01915148258274836,0.1356512703317503,-1.4024823583724138,-0.20249999999999996
        Cost: under budget,Sceptics,1,0.09019446784560083,0.3399780220143717,-1.4024823583724138,-0.20249999999999996
        Traffic grows,Builders,2,0.00490371043247605,0.018483991459635418,,
        Traffic grows,Sceptics,0,,,,

        """, Written(Groups, CruxTableData.WriteCsv));

    [Fact]
    public void An_object_of_json_is_one_crux_and_one_side()
    {
        Assert.StartsWith("""
            [{"crux":"Cost:underbudget","group":"Ann","forecasters":1,"median_voi":0.01915148258274836,"median_voi_share":0.1356512703317503,"median_vod_log":0.47686007
            """, Flat(ForecastTables.Between(Bridge.Debate, new("Ann"), new("Ben")).Value), StringComparison.Ordinal);
        Assert.EndsWith("""
            {"crux":"Trafficgrows","group":"Ben","forecasters":0,"median_voi":null,"median_voi_share":null,"median_vod_log":null,"median_vod_level":null}]
            """, Flat(ForecastTables.Between(Bridge.Debate, new("Ann"), new("Ben")).Value), StringComparison.Ordinal);
        Assert.EndsWith("""{"crux":"Trafficgrows","group":null,"forecasters":0,"median_voi":null,"median_voi_share":null}]""", Flat(ForecastTables.Everywhere(Bridge.Debate)), StringComparison.Ordinal);
        Assert.Equal("[]", Flat(ForecastTables.Everywhere(Debate.Empty), Debate.Empty));
    }

    [Fact]
    public void What_does_not_count_or_fit_is_told_beside_the_data() => Assert.Equal(
        [$"Ben on Traffic grows: left out, as {LeftOut}", "Abe Mill on Traffic grows: does not fit together, but counts: it gives the target 0.3 without the claim, where its other probabilities make that 0.2"],
        ForecastWords.Notices(Bridge.Debate, Groups, asPublished: false).Select(n => n.ToString()));

    [Theory]
    [InlineData(0, "under 0.01")]
    [InlineData(.0000999, "under 0.01")]
    [InlineData(.0001, "0.01")]
    [InlineData(-.0091, "0.91")]
    [InlineData(.00994, "0.99")]
    [InlineData(.00995, "1.0")]
    [InlineData(.0994, "9.9")]
    [InlineData(.0995, "10")]
    [InlineData(1, "100")]
    public void Percentages_have_two_digits(double value, string said) => Assert.Equal(said, ForecastWords.Percent(value));

    private static string Written(CruxTable table, Action<Debate, CruxTable, bool, Stream> write, Debate? debate = null)
    {
        using var stream = new MemoryStream();
        write(debate ?? Bridge.Debate, table, false, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Flat(CruxTable table, Debate? debate = null) => string.Concat(Written(table, CruxTableData.WriteJson, debate).Where(c => !char.IsWhiteSpace(c)));
}

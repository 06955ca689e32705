using System.Globalization;
using System.Text.Json.Nodes;
using DebateMap.Domain;
using DebateMap.Formats.Forecasts;
using Xunit;

namespace DebateMap.Formats.Tests.Forecasts;

/// <summary>The figures that the Forecasting Research Institute published on its adversarial collaboration, where they are beside the repository.</summary>
public sealed class PublishedStudyTests
{
    private static readonly string? Folder = Cases.Folder is { } cases && Directory.Exists(Path.Combine(cases, "forecasts")) ? Path.Combine(cases, "forecasts") : null;

    [Fact]
    public void Every_published_median_is_reproduced()
    {
        Assert.SkipUnless(Folder is not null, Cases.Absent);
        var debate = Study();
        var table = ForecastTables.Across(debate, "Concerned", "Skeptical", asPublished: true).Value;
        using var stream = new MemoryStream();
        CruxTableData.WriteJson(debate, table, asPublished: true, stream);
        var rows = JsonNode.Parse(stream.ToArray())!.AsArray().ToDictionary(r => ((string)r!["crux"]!, (string)r["group"]!), r => r!);
        var published = File.ReadLines(Path.Combine(Folder, "published-voi-medians.csv")).Skip(1).Select(l => l.Split(',')).ToList();

        Assert.Equal(37, published.Count);
        Assert.Equal(published.SelectMany(p => new[] { (Name(p), "Concerned"), (Name(p), "Skeptical") }).Order(), rows.Keys.Order());
        Assert.All(published, p =>
        {
            foreach (var (group, column) in new[] { ("Concerned", 1), ("Skeptical", 3) })
            {
                Assert.Equal(double.Parse(p[column], CultureInfo.InvariantCulture), (double)rows[(Name(p), group)]["median_voi"]!, 1e-9);
                Assert.Equal(double.Parse(p[column + 1], CultureInfo.InvariantCulture), (double)rows[(Name(p), group)]["median_voi_share"]!, 1e-9);
            }
        });
        Assert.All(rows.Values, r => Assert.True(double.IsFinite((double)r["median_vod_log"]!) && double.IsFinite((double)r["median_vod_level"]!)));
    }

    [Fact]
    public void Every_forecast_of_the_study_is_counted_or_named()
    {
        Assert.SkipUnless(Folder is not null, Cases.Absent);
        var debate = Study();
        Assert.Equal((22, 37, 651), (debate.Participants.Count, debate.Cruxes.Count, debate.Cruxes.Sum(k => k.Forecasts.Count)));
        foreach (var asPublished in new[] { false, true })
        {
            var table = ForecastTables.Everywhere(debate, asPublished);
            Assert.Equal(651, table.LeftOut.Count + table.Cruxes.Sum(c => c.Sides.Sum(s => s.Forecasts.Count)));
            Assert.Equal(
                asPublished ? [(LeavingOut.Unanswered, 4), (LeavingOut.Impossible, 6), (LeavingOut.Decisive, 7)] : [(LeavingOut.Unanswered, 4), (LeavingOut.Impossible, 6)],
                table.LeftOut.CountBy(l => l.Why).Select(w => (w.Key, w.Value)).Order());
        }
    }

    [Fact]
    public void The_study_leaves_and_comes_back_unchanged()
    {
        Assert.SkipUnless(Folder is not null, Cases.Absent);
        var debate = Study();
        using var stream = new MemoryStream();
        ForecastsCsv.Write(debate, stream);
        var again = ForecastsCsv.Read(stream.ToArray()).Value.Debate;
        Assert.Equal(debate.Cruxes.OrderBy(k => k.Id).Select(k => (k.Id, k.Forecasts.OrderBy(f => f.Participant).ToItems())),
            again.Cruxes.OrderBy(k => k.Id).Select(k => (k.Id, k.Forecasts.OrderBy(f => f.Participant).ToItems())));
        Assert.Equal(debate.Participants, again.Participants);
    }

    private static Debate Study() => ForecastsCsv.Read(File.ReadAllBytes(Path.Combine(Folder!, "adversarial-collaboration.csv"))).Value.Debate;

    private static string Name(string[] row) => row[0].Trim('"');
}

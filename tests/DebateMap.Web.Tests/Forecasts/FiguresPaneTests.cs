using System.Text;
using AngleSharp.Dom;
using Bunit;
using DebateMap.Domain;
using DebateMap.Formats.Forecasts;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Features.Forecasts;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using DebateMap.Web.Live;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Xunit;
using static DebateMap.Web.Tests.Forecasts.BridgeDebate;

namespace DebateMap.Web.Tests.Forecasts;

/// <summary>The table of cruxes: the figures that <c>debatemap cruxes</c> prints, and what is left out of them.</summary>
public sealed class FiguresPaneTests : BunitContext, IAsyncLifetime
{
    private readonly LiveApp _app = new();

    public FiguresPaneTests()
    {
        Services.AddMudServices();
        Services.AddScoped<AssetUrls>().AddScoped<PageModule>();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    [Fact]
    public async Task The_table_holds_what_the_command_prints()
    {
        using var desk = await _app.OpenAsync(Answered);
        var pane = Show(desk);

        Assert.Equal(Csv(Answered, ForecastTables.Across(Answered, "Builders", "Sceptics").Value), Shown(pane));
        Press(pane, "Every group");
        Assert.Equal(Csv(Answered, ForecastTables.Everywhere(Answered)), Shown(pane));
        Press(pane, "Ann and Ben");
        Assert.Equal(Csv(Answered, ForecastTables.Between(Answered, Ann, Ben).Value), Shown(pane));
        await pane.InvokeAsync(() => desk.Compare((Cy, Dee), []));
        Assert.Equal(Csv(Answered, ForecastTables.Between(Answered, Cy, Dee).Value), Shown(pane));
    }

    [Fact]
    public async Task The_published_study_is_told_as_the_command_tells_it()
    {
        var debate = ForecastsCsv.Read(await File.ReadAllBytesAsync(Study(), Xunit.TestContext.Current.CancellationToken)).Value.Debate;
        using var desk = await _app.OpenAsync(debate);
        var pane = Show(desk);

        Assert.Equal(Csv(debate, ForecastTables.Across(debate, "Concerned", "Skeptical").Value), Shown(pane));
        Assert.Equal("Left out: 10 of 651 forecasts", pane.Find("h2").TextContent);
    }

    [Fact]
    public async Task What_matters_most_comes_first_and_a_click_on_a_column_orders_by_it()
    {
        using var desk = await _app.OpenAsync(Answered);
        var pane = Show(desk);

        Assert.Equal("It stays under budget", pane.Find("tbody th").TextContent);
        Assert.Equal("descending", pane.Find("th[aria-sort]").GetAttribute("aria-sort"));
        pane.FindAll("thead button").Single(b => b.TextContent.StartsWith("Crux", StringComparison.Ordinal)).Click();
        Assert.Equal(["Bats live there", "It stays under budget", "The ferry ends", "Traffic grows"], pane.FindAll("tbody th").Select(h => h.TextContent));
        pane.FindAll("thead button").Single(b => b.TextContent.StartsWith("Crux", StringComparison.Ordinal)).Click();
        Assert.Equal("Traffic grows", pane.Find("tbody th").TextContent);
        pane.FindAll("thead button").Single(b => b.TextContent.StartsWith("People", StringComparison.Ordinal)).Click();
        Assert.Equal(["It stays under budget", "Traffic grows", "Bats live there", "The ferry ends"], pane.FindAll("tbody th").Select(h => h.TextContent));
    }

    [Fact]
    public async Task The_answer_says_what_would_bring_them_closest()
    {
        using var desk = await _app.OpenAsync(Answered);
        var pane = Show(desk);

        var table = ForecastTables.Across(Answered, "Builders", "Sceptics").Value;
        var closer = ForecastWords.Percent(table.Cruxes.Single(c => c.Crux == Cost).Between!.MedianLevel);
        Assert.Equal($"Builders and Sceptics could expect to come closest by settling “It stays under budget”: by {closer} percentage points.", pane.Find(".answer").TextContent);
        Press(pane, "Every group");
        Assert.StartsWith("There is most to learn from settling “It stays under budget”: ", pane.Find(".answer").TextContent);
    }

    [Fact]
    public async Task What_does_not_count_or_fit_is_named_and_leads_to_what_mends_it()
    {
        using var desk = await _app.OpenAsync(Answered);
        var pane = Show(desk);

        var named = pane.FindAll(".faulty li");
        Assert.Equal("Cy on “It stays under budget”: if the crux claim is false, the target would come out at 120 %.", named[0].TextContent);
        Assert.Equal("Dee on “It stays under budget”: the target has 40 % if the crux claim is false, and the other numbers make that 25 %.", named[1].TextContent);
        Assert.Contains("part=forecasts%2Fanswer%2Fcost%2Fcy", named[0].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Where_nothing_is_there_it_says_what_to_do()
    {
        using var asked = await _app.OpenAsync(Asked);
        Assert.Contains("Nobody has forecast anything yet", Show(asked).Markup);
        using var bare = await _app.OpenAsync(SmallDebate.Bare);
        Assert.Contains("Propose one on the", Show(bare).Markup);
    }

    [Fact]
    public async Task In_a_past_state_nothing_is_asked_for_and_the_table_is_that_of_then()
    {
        using var now = await _app.OpenAsync(Answered);
        using var past = new Desk(_app.Live, new Actor("Ann"), now.Stored, Standing.Owner, past: true);
        var pane = Show(past);

        Assert.DoesNotContain("Give forecasts", pane.Markup);
        Assert.DoesNotContain("Import a CSV", pane.Markup);
        Assert.EndsWith("/cruxes.csv?group=Builders&group=Sceptics&at=1", pane.FindAll("a").Single(a => a.TextContent == "This table as CSV").GetAttribute("href"));
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await _app.DisposeAsync();
    }

    private IRenderedComponent<FiguresPane> Show(Desk desk) => Render<FiguresPane>(p => p.AddCascadingValue(desk));

    private static void Press(IRenderedComponent<FiguresPane> pane, string name) => pane.FindAll(".which button").Single(b => b.TextContent == name).Click();

    /// <summary>The rows as shown, in the form of the command’s.</summary>
    private static IEnumerable<string> Shown(IRenderedComponent<FiguresPane> pane)
    {
        foreach (var body in pane.FindAll(".figures tbody"))
        {
            var between = body.QuerySelectorAll("td.between").Select(Value).ToList();
            foreach (var row in body.QuerySelectorAll("tr"))
            {
                var cells = row.QuerySelectorAll("td:not(.between)").Skip(1).Select(Value);
                yield return string.Join(',', [row.GetAttribute("data-crux")!, row.QuerySelector("td.who-side")!.GetAttribute("data-group")!, .. cells, .. between]);
            }
        }
    }

    private static string Value(IElement cell) => cell.QuerySelector("data")?.GetAttribute("value") ?? "";

    private static string Study()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "DebateMap.sln")))
                continue;
            var file = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "cases", "forecasts", "adversarial-collaboration.csv"));
            Assert.SkipUnless(File.Exists(file), "../shared/cases is not beside the repository");
            return file;
        }

        throw new DirectoryNotFoundException("The repository that this test program was built in is not there.");
    }

    private static IEnumerable<string> Csv(Debate debate, CruxTable table)
    {
        using var stream = new MemoryStream();
        CruxTableData.WriteCsv(debate, table, asPublished: false, stream);
        var rows = Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(r => r.Replace("\"", "", StringComparison.Ordinal)).ToList();
        var order = CruxOrder.Usual(table.IsPaired).Sort(table, new(debate)).Select(c => new ForecastNames(debate).Of(c.Crux)).ToList();
        return rows.OrderBy(r => order.FindIndex(name => r.StartsWith(name + ",", StringComparison.Ordinal)));
    }
}

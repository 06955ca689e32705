using Bunit;
using DebateMap.Domain;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Features.Forecasts;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Xunit;
using static DebateMap.Web.Tests.Forecasts.BridgeDebate;

namespace DebateMap.Web.Tests.Forecasts;

/// <summary>One crux with what everybody expects of it, and bringing a table of forecasts.</summary>
public sealed class CruxForecastsTests : BunitContext, IAsyncLifetime
{
    private const string Header = "person,Camp,ID,PU,Pc,PUc\n";
    private readonly LiveApp _app = new();

    public CruxForecastsTests()
    {
        Services.AddMudServices();
        Services.AddScoped<AssetUrls>().AddScoped<PageModule>().AddScoped<Drafts>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    [Fact]
    public async Task A_crux_shows_what_each_expects_what_does_not_fit_and_who_is_silent()
    {
        using var desk = await _app.OpenAsync(Answered);
        var page = Show(desk, Cost);

        Assert.Equal(["Ann Builders", "Cy Builders", "Ben Sceptics", "Dee Sceptics"], page.FindAll("tbody th").Select(h => string.Join(' ', h.ChildNodes.Select(n => n.TextContent.Trim()))));
        Assert.Equal(["90 %", "80 %", "95 %", "70 %"], page.FindAll("tbody tr")[0].QuerySelectorAll("td.number").Take(4).Select(c => c.TextContent.Trim()));
        Assert.Equal(
            [
                "! The numbers cannot all hold: if the crux claim is false, the target would come out at 120 %, over 100 %. It counts for nothing.",
                "! The numbers do not fit together: the target has 40 % if the crux claim is false, and the other numbers make that 25 %. It counts as it is.",
            ],
            page.FindAll(".problem-row td").Select(c => c.TextContent.Trim()));
        Assert.Empty(page.FindAll(".silent"));
        Assert.Equal(3, page.FindAll("svg.dots .line").Count);
        Assert.Equal(["Ann", "Cy", "Dee"], Show(desk, Traffic).FindAll(".silent li").Select(l => l.TextContent.Trim()));
        Assert.Contains("Nobody has said what they expect of it", Show(desk, Ferry).Markup);
        Assert.Contains("There is no such crux", Show(desk, new("gone")).Markup);
    }

    [Fact]
    public async Task A_forecast_is_removed_and_comes_back()
    {
        using var desk = await _app.OpenAsync(Answered);
        var page = Show(desk, Cost);

        await page.Find("button[aria-label='Remove the forecast of Ben']").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Null(Of(desk.Debate, Cost, Ben)));
        Assert.Equal("Saved as revision 2: removed the forecast of Ben on It stays under budget", desk.Status);
        await page.InvokeAsync(desk.UndoAsync);
        Assert.Equal(Answered.Cruxes[Cost], desk.Debate.Cruxes[Cost]);
    }

    [Fact]
    public async Task Who_only_reads_finds_nothing_to_change()
    {
        using var open = await _app.OpenAsync(Answered);
        using var reader = new Desk(_app.Live, new Actor("Ria"), open.Stored, new Standing(Role.Reader));
        var page = Show(reader, Cost);

        Assert.Empty(page.FindAll(".changes a, .changes button"));
        Assert.Empty(Show(reader, Traffic).FindAll(".silent a"));
        Assert.Contains("You may not change this debate.", Render<ForecastsImportPane>(p => p.AddCascadingValue(reader)).Markup);
    }

    [Fact]
    public async Task A_table_says_what_it_would_do_and_then_is_one_revision()
    {
        using var desk = await _app.OpenAsync(Answered);
        var pane = Render<ForecastsImportPane>(p => p.AddCascadingValue(desk));

        Upload(pane, Header + "ben,,cost,.3,.25,.9\nEve,Builders,ferry,.5,.5,.6\nEve,Builders,Rents rise,.5,.5,.6\nann,,cost,.9,.8,.95\nann,Sceptics,ferry,.5,.5,.5\n");
        pane.WaitForAssertion(() => Assert.NotEmpty(pane.FindAll(".preview")));
        Assert.Equal("forecasts.csv would bring", pane.Find(".preview h3").TextContent);
        Assert.Equal("3 new forecasts, one changed forecast, one new person, one new crux. One row says what is there already; 3 forecasts are not named and stay.", pane.Find(".preview p").TextContent);
        Assert.Equal(
            [
                "Eve", "Rents rise", "ben on cost: P(c) 20 % → 25 %", "Eve on ferry: P(u) 50 %, P(c) 50 %, P(u|c) 60 %", "ann on ferry: P(u) 50 %, P(c) 50 %, P(u|c) 50 %", "Eve on Rents rise: P(u) 50 %, P(c) 50 %, P(u|c) 60 %",
                "line 6, column 2 (Camp): \"Ann\" is in \"Builders\" here, and stays there",
            ],
            pane.FindAll(".preview li").Select(l => l.TextContent));
        Assert.Equal("It will be built", pane.Find(".preview strong").TextContent);
        Assert.Equal(1, desk.Stored.Revision);

        await pane.FindAll(".preview button").Single(b => b.TextContent == "Import it").ClickAsync(new());
        pane.WaitForAssertion(() => Assert.StartsWith("Imported: 3 new forecasts", pane.Find(".done").TextContent));
        Assert.Equal((2, .25, 5), (desk.Stored.Revision, Of(desk.Debate, Cost, Ben)!.Claim, desk.Debate.Cruxes.Count));
        Assert.Equal("Saved as revision 2: imported a table of forecasts: 3 new forecasts, one changed forecast, one new person, one new crux", desk.Status);
    }

    [Fact]
    public async Task A_table_that_brings_nothing_or_cannot_be_read_says_so()
    {
        using var desk = await _app.OpenAsync(Answered);
        var pane = Render<ForecastsImportPane>(p => p.AddCascadingValue(desk));

        Upload(pane, Header + "ann,,cost,.9,.8,.95\n");
        pane.WaitForAssertion(() => Assert.Contains("Nothing new: the debate says all of it already.", pane.Markup));
        Upload(pane, Header + "ann,,cost,9,.8,x\n");
        pane.WaitForAssertion(() => Assert.NotEmpty(pane.FindAll(".faults")));
        Assert.Equal("forecasts.csv was not read", pane.Find(".faults strong").TextContent);
        Assert.Equal(
            ["line 2, column 4 (PU) 9 is not between 0 and 1", "line 2, column 6 (PUc) \"x\" is not a number: write a probability from 0 to 1, as 0.25, or nothing where it was not answered"],
            pane.FindAll(".faults li").Select(l => l.TextContent.Trim()));
        Assert.Empty(pane.FindAll(".preview"));
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await _app.DisposeAsync();
    }

    private IRenderedComponent<CruxForecasts> Show(Desk desk, CruxId crux) => Render<CruxForecasts>(p => p.AddCascadingValue(desk).Add(c => c.Crux, crux));

    private static void Upload(IRenderedComponent<ForecastsImportPane> pane, string csv) =>
        pane.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(csv, "forecasts.csv"));
}

using System.Text;
using System.Text.RegularExpressions;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;

namespace DebateMap.EndToEnd;

/// <summary>Forecasts: answered by keyboard, brought and taken along as a table, and usable by everybody.</summary>
public sealed class ForecastTests(World world) : BrowserTest(world)
{
    private static readonly byte[] Table = """
        person,Camp,ID,PU,Pc,PUc
        Ann,Builders,Stays under budget,.9,.8,.95
        Abe,Builders,Stays under budget,.3,.5,.7
        Ben,Sceptics,Stays under budget,.3,.2,.9
        Ben,Sceptics,Traffic grows,.3,.5,.35

        """u8.ToArray();

    [Fact]
    public async Task A_person_answers_by_keyboard_mends_what_does_not_fit_and_goes_on()
    {
        var workspace = await ImportAsync(Look.Desktop, "forecasts/answer/Traffic-grows/Ann");
        var page = workspace.Page;
        var keys = page.Keyboard;
        await page.GetByLabel("How likely is the target?", new() { Exact = true }).FocusAsync();
        await keys.PressAsync("Control+a");
        await keys.TypeAsync("90");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("50");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("60");
        var fit = page.GetByRole(AriaRole.Region, new() { Name = "Forecasts" }).Locator(".fit");
        await Expect(fit).ToContainTextAsync("the target would come out at 120 %, over 100 %");

        var repair = page.GetByRole(AriaRole.Button, new() { Name = "Raise P(u|c) to 80 %" });
        await repair.FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(page.GetByLabel("If the crux claim is true, how likely is the target?")).ToHaveValueAsync("80");
        await Expect(fit).ToContainTextAsync("The numbers fit together: if the crux claim is false, the target comes out at 100 %.");
        await page.GetByLabel("How likely is the crux claim?").FocusAsync();
        await keys.PressAsync("ArrowDown");
        await Expect(page.GetByLabel("How likely is the crux claim?")).ToHaveValueAsync("49");
        await keys.PressAsync("Enter");

        await workspace.SavedAsync("Ann forecasts: Traffic grows");
        await Expect(page.Locator(".progress")).ToContainTextAsync("2 of 2 cruxes answered. Saved.");
        var forecast = (await workspace.DownloadAsync())["cruxes"]!.AsArray().Single(k => (string?)k!["id"] == "Traffic-grows")!["forecasts"]!.AsArray()[^1]!;
        Assert.Equal(("Ann", .9, .49, .8), ((string?)forecast["participant"], (double)forecast["pu"]!, (double)forecast["pc"]!, (double)forecast["puc"]!));
    }

    [Fact]
    public async Task A_table_comes_into_a_debate_and_leaves_as_it_came()
    {
        var workspace = await ImportAsync(Look.Desktop, "forecasts/import");
        var page = workspace.Page;

        await Expect(page.GetByLabel("Choose a CSV file of forecasts")).ToBeEnabledAsync();
        await page.GetByLabel("Choose a CSV file of forecasts").SetInputFilesAsync(new FilePayload
        {
            Name = "more.csv",
            MimeType = "text/csv",
            Buffer = "person,Camp,ID,PU,Pc,PUc\nAnn,,Traffic grows,.9,.5,.95\nBen,,Traffic grows,.3,.6,.35\n"u8.ToArray(),
        });
        var preview = page.GetByRole(AriaRole.Region, new() { Name = "What it would do" });
        await Expect(preview).ToContainTextAsync("one new forecast, one changed forecast. 3 forecasts are not named and stay.");
        await Expect(preview).ToContainTextAsync("Ben on Traffic grows: P(c) 50 % → 60 %");
        await preview.GetByRole(AriaRole.Button, new() { Name = "Import it" }).ClickAsync();
        await workspace.SavedAsync("imported a table of forecasts");

        await page.GetByRole(AriaRole.Link, new() { Name = "To the cruxes" }).ClickAsync();
        var link = page.GetByRole(AriaRole.Link, new() { Name = "All forecasts as CSV" });
        var file = await page.APIRequest.GetAsync(await link.EvaluateAsync<string>("a => a.href"));
        Assert.Equal(
            """
            person,Camp,ID,PU,Pc,PUc
            Ann,Builders,Stays under budget,0.9,0.8,0.95
            Ann,Builders,Traffic grows,0.9,0.5,0.95
            Abe,Builders,Stays under budget,0.3,0.5,0.7
            Ben,Sceptics,Stays under budget,0.3,0.2,0.9
            Ben,Sceptics,Traffic grows,0.3,0.6,0.35

            """, Encoding.UTF8.GetString(await file.BodyAsync()));
    }

    [Theory]
    [InlineData(1440, 900, false)]
    [InlineData(390, 844, true)]
    public async Task Everybody_can_use_it_and_nothing_runs_out_of_the_page(int width, int height, bool dark)
    {
        var workspace = await ImportAsync(new(width, height, dark), "forecasts");
        var page = workspace.Page;
        await Expect(page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        await Expect(page.Locator(".faulty li")).ToHaveCountAsync(1);
        await CleanAsync(page);

        await page.GetByRole(AriaRole.Rowheader, new() { Name = "Stays under budget" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Stays under budget" })).ToBeVisibleAsync();
        await CleanAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "mend the forecast of Abe" }).ClickAsync();
        await page.GetByLabel("How likely is the crux claim?").FillAsync("lots");
        await Expect(page.GetByLabel("How likely is the crux claim?")).ToHaveAttributeAsync("aria-invalid", "true");
        await CleanAsync(page);

        await workspace.FollowAsync("view=cruxes&part=forecasts%2Fimport");
        await page.GetByLabel("Or paste it").FillAsync("person,Camp,ID,PU,Pc,PUc\nZoe,,Rents rise,.1,.2,.3");
        await page.GetByRole(AriaRole.Button, new() { Name = "See what it would do" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "What it would do" })).ToBeVisibleAsync();
        await CleanAsync(page);
    }

    /// <summary>A table of forecasts becomes a debate, and a part of its view of cruxes is opened.</summary>
    private async Task<Workspace> ImportAsync(Look look, string part)
    {
        var visitor = await VisitAsync(look);
        await new NewDebate(visitor).OpenAsync();
        await visitor.Page.GetByLabel("Upload a text file").SetInputFilesAsync(new FilePayload { Name = "bridge.csv", MimeType = "text/csv", Buffer = Table });
        var workspace = await Workspace.OpenedAsync(visitor.Page);
        await workspace.FollowAsync($"view=cruxes&part={Uri.EscapeDataString(part)}");
        await Expect(visitor.Page).ToHaveURLAsync(new Regex("view=cruxes"));
        return workspace;
    }

    private static async Task CleanAsync(IPage page)
    {
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), "the page is wider than its window");
        var barriers = await Axe.FindAsync(page);
        Assert.True(barriers.Count == 0, string.Join('\n', barriers.Select(b => b.Says)));
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DebateMap.Domain;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;
using DebateMap.Formats.Examples;

namespace DebateMap.EndToEnd;

/// <summary>Where two people part: tried out by mouse and by keyboard, saved as drawings, and of all pairs at once.</summary>
public sealed class DivergenceTests(World world) : BrowserTest(world)
{
    private const string Claim = "Over a month, customers on foot or on a bike spend as much as those who drive";

    [Fact]
    public async Task A_credence_is_dragged_on_trial_and_put_back()
    {
        var (workspace, screen) = await OpenAsync(Look.Desktop);
        var mark = screen.Mark("Nora", Claim);
        var before = await screen.PlaceAsync(mark);

        await screen.DragAsync(mark, .8);
        await Expect(mark).ToHaveAttributeAsync("aria-valuenow", new Regex("^0[.](79|80|81)$"));
        Assert.Equal(.8, await screen.PlaceAsync(mark), .02);
        await Expect(screen.WhatIf).ToContainTextAsync("they would come nearer");
        await workspace.Page.Mouse.UpAsync();

        await Expect(screen.Answer).ToContainTextAsync("If so: ");
        Assert.Equal(.8, await screen.PlaceAsync(mark), .02);
        await screen.WhatIf.GetByRole(AriaRole.Button, new() { Name = "Reset" }).ClickAsync();
        await Expect(screen.WhatIf).ToHaveCountAsync(0);
        Assert.Equal(before, await screen.PlaceAsync(mark), .001);
        await Expect(workspace.Status).ToHaveTextAsync("Revision 1, saved");
    }

    [Fact]
    public async Task A_credence_is_moved_by_keys_and_becomes_a_question()
    {
        var (workspace, screen) = await OpenAsync(Look.Desktop);
        var mark = screen.Mark("Nora", Claim);
        await mark.FocusAsync();
        var now = double.Parse((await mark.GetAttributeAsync("aria-valuenow"))!, CultureInfo.InvariantCulture);

        await workspace.Page.Keyboard.PressAsync("PageUp");
        await workspace.Page.Keyboard.PressAsync("ArrowRight");
        await workspace.Page.Keyboard.PressAsync("ArrowRight");

        var moved = (now + .12).ToString("0.00", CultureInfo.InvariantCulture);
        await Expect(mark).ToHaveAttributeAsync("aria-valuenow", moved);
        await Expect(screen.WhatIf).ToContainTextAsync($"({moved})");
        await Expect(mark).ToBeFocusedAsync();
        Assert.Equal(now + .12, await screen.PlaceAsync(mark), .01);

        await screen.WhatIf.GetByRole(AriaRole.Button, new() { Name = "propose as a question to Nora" }).ClickAsync();
        await Expect(screen.WhatIf.GetByLabel("The question")).ToHaveValueAsync(new Regex($"a credence of {moved}"));
        await screen.WhatIf.GetByRole(AriaRole.Button, new() { Name = "Save the question" }).ClickAsync();
        await workspace.SavedAsync("asked Nora");
        await Expect(screen.WhatIf).ToBeVisibleAsync();
        var question = (await workspace.DownloadAsync())["questions"]!.AsArray()[^1]!;
        Assert.Equal(("nora", "open"), ((string?)question["of"], (string?)question["status"] ?? "open"));
    }

    [Fact]
    public async Task The_drawings_are_saved_as_files_that_need_nothing_else_in_light_colours()
    {
        var (_, screen) = await OpenAsync(new(1440, 900, Dark: true));

        var (name, credences) = await screen.SaveAsync("What each makes of the claims");
        var (_, gap) = await screen.SaveAsync("How the gap splits");

        Assert.EndsWith("-credences.svg", name);
        Assert.DoesNotContain("var(", credences + gap);
        var drawing = XDocument.Parse(credences).Root!;
        var analysis = Analysis.Of(ExampleDebate.Read(), new("tomas"), new("nora")).Value;
        var row = drawing.Elements().Single(e => e.Name.LocalName == "g" && e.Descendants().Any(d => d.Name.LocalName == "title" && d.Value == Claim));
        var mark = row.Elements().First(e => e.Name.LocalName == "svg");
        var claim = ExampleDebate.Read().Claims.Single(c => c.Text == Claim).Id;
        Assert.Equal(4 + 92 * analysis.On(claim).A.Credence, double.Parse(mark.Attribute("x")!.Value.TrimEnd('%'), CultureInfo.InvariantCulture), .01);
        Assert.Contains(".plot .paper { fill: #ffffff }", drawing.Value);
        Assert.Equal("waterfall", XDocument.Parse(gap).Root!.Attribute("class")!.Value.Split(' ')[^1]);
    }

    [Fact]
    public async Task A_pair_is_chosen_among_all()
    {
        var (workspace, screen) = await OpenAsync(Look.Desktop);

        await workspace.Page.GetByRole(AriaRole.Button, new() { Name = "All pairs" }).ClickAsync();
        await Expect(screen.Pairs).ToHaveCountAsync(6);
        await screen.Pairs.First.FocusAsync();
        await workspace.Page.Keyboard.PressAsync("ArrowDown");
        await workspace.Page.Keyboard.PressAsync("Enter");

        await Expect(workspace.Page.GetByLabel("Second person")).ToHaveValueAsync("ines");
        await Expect(workspace.Page).ToHaveURLAsync(new Regex("a=tomas&b=ines"));
    }

    [Theory]
    [InlineData(1440, 900, false)]
    [InlineData(390, 844, true)]
    public async Task Everybody_can_use_it_and_nothing_runs_out_of_the_page(int width, int height, bool dark)
    {
        var (workspace, screen) = await OpenAsync(new(width, height, dark));
        var page = workspace.Page;
        await screen.Mark("Nora", Claim).FocusAsync();
        await page.Keyboard.PressAsync("PageUp");
        await Expect(screen.WhatIf).ToBeVisibleAsync();
        await page.GetByText("The same as a table").First.ClickAsync();
        await page.GetByText("how it comes about").First.ClickAsync();
        await CleanAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "All pairs" }).ClickAsync();
        await Expect(screen.Pairs).ToHaveCountAsync(6);
        await CleanAsync(page);
    }

    private static async Task CleanAsync(IPage page)
    {
        var divergence = page.GetByRole(AriaRole.Region, new() { Name = "Where they part", Exact = true });
        Assert.True(await divergence.EvaluateAsync<bool>("e => e.scrollWidth <= e.clientWidth"), "it is wider than the page");
        var barriers = await Axe.FindAsync(page);
        Assert.True(barriers.Count == 0, string.Join('\n', barriers.Select(b => b.Says)));
    }

    private async Task<(Workspace, DivergenceScreen)> OpenAsync(Look look)
    {
        var workspace = await (await new Home(await VisitAsync(look)).OpenAsync()).OpenExampleAsync();
        return (workspace, await new DivergenceScreen(workspace).OpenAsync());
    }
}

using DebateMap.Domain;
using DebateMap.EndToEnd.Data;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;
using DebateMap.Formats.Examples;

namespace DebateMap.EndToEnd;

/// <summary>No screen keeps anybody out: axe finds nothing serious, on a desk in light colours and on a phone in dark ones.</summary>
public sealed class AccessibilityTests(World world) : BrowserTest(world)
{
    private readonly List<string> _found = [];

    [Theory]
    [InlineData(1440, 900, false)]
    [InlineData(390, 844, true)]
    public async Task Axe_finds_nothing_serious_on_any_screen(int width, int height, bool dark)
    {
        var app = World.StartOnSqlite();
        var visitor = await VisitAsync(new(width, height, dark), app.Address);

        await LookAtStartAsync(visitor);
        var workspace = await LookAtWorkspaceAsync(visitor);
        await LookAtInspectorAsync(workspace, width);
        await LookAtMissingPagesAsync(visitor);

        Assert.True(_found.Count == 0, string.Join('\n', _found));
    }

    [Fact]
    public async Task Axe_finds_what_is_wrong_on_a_page_and_in_a_part()
    {
        var page = (await VisitAsync()).Page;
        await page.SetContentAsync("<html><body><img src='data:,'><main>All is well</main></body></html>");

        Assert.Equal(["document-title", "html-has-lang", "image-alt"], (await Axe.FindAsync(page)).Select(b => b.Says.Split('(', ')')[1]).Order());
        Assert.Contains(await Axe.FindAsync(page), b => b.Impact == "critical" && b.Says.Contains("<img src=\"data:,\">", StringComparison.Ordinal));
        Assert.Empty(await Axe.FindAsync(page, page.Locator("main")));
    }

    private async Task LookAtStartAsync(Visitor visitor)
    {
        var page = visitor.Page;
        var home = await new Home(visitor).OpenAsync();
        await CheckAsync("home, empty", page);
        await home.ChooseFileAsync("faulty.json", "{}"u8.ToArray());
        await Expect(home.Faults).ToBeVisibleAsync();
        await CheckAsync("home, faulty file", page);

        var start = await new NewDebate(visitor).OpenAsync();
        await CheckAsync("new, text", page);
        await start.ReadAsync();
        await Expect(start.Faults).ToBeVisibleAsync();
        await CheckAsync("new, nothing to read", page);
        await start.PasteAsync(Dialogue.Text);
        await Expect(start.Turns).ToHaveCountAsync(4);
        await CheckAsync("new, speakers", page);
        var bare = await start.MakeAsync("Sundays");
        await CheckAsync("workspace without claims", page);
        if (await page.GetByRole(AriaRole.Navigation, new() { Name = "Panes" }).IsVisibleAsync())
            await page.GetByRole(AriaRole.Navigation, new() { Name = "Panes" }).GetByRole(AriaRole.Button, new() { Name = "Transcript" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Look through" }).ClickAsync();
        await Expect(bare.Suggestion).ToBeVisibleAsync();
        await CheckAsync("a suggestion", page);

        await home.OpenAsync();
        await Expect(home.Debates).ToHaveCountAsync(1);
        await CheckAsync("home, with debates", page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete Sundays" }).ClickAsync();
        await CheckAsync("home, asked whether to delete", page);
    }

    private async Task<Workspace> LookAtWorkspaceAsync(Visitor visitor)
    {
        var page = visitor.Page;
        var workspace = await (await new Home(visitor).OpenAsync()).OpenExampleAsync();
        foreach (var view in new[] { "outline", "map", "positions", "divergence", "summary" })
        {
            await workspace.FollowAsync($"view={view}");
            await Expect(page.Locator($"section.view-pane[aria-label={view} i] .view")).ToBeVisibleAsync();
            await CheckAsync($"view {view}", page);
        }

        await LookAtBoardAsync(workspace);
        await LookAtConfirmationAsync(workspace);
        await workspace.FollowAsync("view=outline");
        await page.GetByRole(AriaRole.Button, new() { Name = "More filters" }).ClickAsync();
        await CheckAsync("filters of the outline", page);
        await workspace.FollowAsync("view=positions");
        await page.Locator(".cell").First.ClickAsync();
        await Expect(page.Locator(".cell-editor")).ToBeVisibleAsync();
        await CheckAsync("a position in its cell", page);

        await page.GotoAsync(new Uri(page.Url).AbsolutePath);
        await Workspace.OpenedAsync(page);
        await CheckAsync("transcript", page);
        await workspace.MarkByKeysAsync(1, "j");
        foreach (var act in new[] { "asserting", "restating", "grading", "questioning", "proposing a crux", "making testable" })
        {
            await workspace.Composer.Act(act).ClickAsync();
            await Expect(workspace.Composer.Act(act)).ToBeCheckedAsync();
            if (act == "asserting")
                await workspace.Composer.ClaimAsync("Something new");
            await CheckAsync($"composer, {act}", page, workspace.Composer.Form);
        }

        await page.Keyboard.PressAsync("Escape");
        await Expect(workspace.Composer.Form).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("street");
        await Expect(page.Locator(".goal mark").First).ToBeVisibleAsync();
        await CheckAsync("palette", page);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "All keys" })).ToBeFocusedAsync();
        await CheckAsync("keys", page);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        return workspace;
    }

    private async Task LookAtConfirmationAsync(Workspace workspace)
    {
        var page = workspace.Page;
        await workspace.FollowAsync("view=confirm");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("Tomás.*answered") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        var link = await page.GetByRole(AriaRole.Textbox, new() { Name = "The link", Exact = true }).InputValueAsync();
        await page.GetByText("They think something else").First.ClickAsync();
        await CheckAsync("view confirm", page);
        var back = page.Url;
        await page.GotoAsync(link);
        await page.GetByText("I think something else").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the correction" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await CheckAsync("private link", page);
        await page.GotoAsync(back);
        await Workspace.OpenedAsync(page);
    }

    private async Task LookAtBoardAsync(Workspace workspace)
    {
        var page = workspace.Page;
        var board = await new Board(workspace).OpenAsync();
        await CheckAsync("crux board", page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Select all shown" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge …" }).ClickAsync();
        await board.Cards.Locator("visible=true").First.GetByLabel("Move: ").SelectOptionAsync("resolved");
        await board.SaveAsync();
        await Expect(board.Form.Locator(".fault").First).ToBeVisibleAsync();
        await CheckAsync("crux board, what a move asks for", page);
    }

    private async Task LookAtInspectorAsync(Workspace workspace, int width)
    {
        // High enough that no control is cut in half where the pane scrolls: axe would take it for a small one.
        await workspace.Page.SetViewportSizeAsync(width, 8000);
        var example = ExampleDebate.Read();
        foreach (var kind in Kinds.All)
        {
            var record = Assert.Single(example.Records().Where(r => r.Key.Kind == kind.Tag).Take(1));
            await workspace.FollowAsync($"view=outline&select={kind.Name}:{Uri.EscapeDataString(record.Key.Id)}");
            await Expect(workspace.Inspector.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToContainTextAsync(TitleOf(kind));
            await CheckAsync($"inspector, {kind.Name}", workspace.Page, workspace.Inspector);
        }
    }

    private static string TitleOf(Kind kind) => kind.Tag switch
    {
        RecordKind.Heading => "About this debate",
        RecordKind.Inference => "Step",
        RecordKind.Annotation => "Passage",
        _ => char.ToUpperInvariant(kind.Name[0]) + kind.Name[1..],
    };

    private async Task LookAtMissingPagesAsync(Visitor visitor)
    {
        visitor.Expect("status of 404");
        await visitor.GoAsync("/nowhere");
        await CheckAsync("no such address", visitor.Page);
        await visitor.GoAsync("/debates/nowhere");
        await CheckAsync("no such debate", visitor.Page);
    }

    private async Task CheckAsync(string screen, IPage page, ILocator? part = null) =>
        _found.AddRange((await Axe.FindAsync(page, part)).Where(b => b.Impact is "serious" or "critical").Select(b => $"{screen}: {b.Says}"));
}

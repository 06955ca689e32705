using DebateMap.EndToEnd.Data;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;

namespace DebateMap.EndToEnd;

/// <summary>What is suggested in a transcript is taken, changed or dismissed; nothing is added unseen.</summary>
public sealed class SuggestionTests(World world) : BrowserTest(world)
{
    [Fact]
    public async Task Suggestions_are_taken_changed_and_dismissed_from_the_keyboard_and_dismissed_ones_stay_away()
    {
        var (visitor, workspace) = await OpenAsync();
        var keys = workspace.Page.Keyboard;
        var all = await workspace.Ghosts.CountAsync();
        Assert.InRange(all, 3, 12);
        await Expect(workspace.Marks).ToHaveCountAsync(0);

        await Button(workspace, "Look through").ClickAsync();
        await Expect(workspace.Suggestion).ToBeVisibleAsync();
        await keys.PressAsync("Tab");
        await Expect(workspace.Marks).ToHaveCountAsync(1);
        await Expect(workspace.Ghosts).ToHaveCountAsync(all - 1);

        await Expect(workspace.Page.Locator(".turn-text:focus")).ToHaveCountAsync(1);
        await keys.PressAsync("Delete");
        await Expect(workspace.Ghosts).ToHaveCountAsync(all - 2);
        await Expect(workspace.Marks).ToHaveCountAsync(1);

        await keys.PressAsync(",");
        await Expect(workspace.Composer.Form).ToBeVisibleAsync();
        await Expect(workspace.Suggestion).ToBeHiddenAsync();
        await workspace.Composer.Act("hedging").ClickAsync();
        await workspace.Composer.SaveAsync();
        await Expect(workspace.Marks).ToHaveCountAsync(2);

        await visitor.ReloadAsync();
        await Expect(workspace.Marks).ToHaveCountAsync(2);
        await Expect(Button(workspace, "Look through")).ToBeVisibleAsync();
        Assert.InRange(await workspace.Ghosts.CountAsync(), all - 3, all - 2);
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task All_suggestions_are_taken_as_one_change_that_can_be_undone()
    {
        var (_, workspace) = await OpenAsync();
        var all = await workspace.Ghosts.CountAsync();

        await Button(workspace, "Hide").ClickAsync();
        await Expect(workspace.Ghosts).ToHaveCountAsync(0);
        await Button(workspace, "Show").ClickAsync();
        await Expect(workspace.Ghosts).ToHaveCountAsync(all);
        await Button(workspace, "Take all").ClickAsync();
        await workspace.SavedAsync($"took {all} suggestions");
        await Expect(workspace.Marks).ToHaveCountAsync(all);
        await Expect(workspace.Ghosts).ToHaveCountAsync(0);

        await workspace.UndoAsync();
        await Expect(workspace.Marks).ToHaveCountAsync(0);
        await Expect(workspace.Ghosts).ToHaveCountAsync(all);
    }

    private static ILocator Button(Workspace workspace, string name) =>
        workspace.Page.GetByRole(AriaRole.Group, new() { Name = "Suggestions" }).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private async Task<(Visitor Visitor, Workspace Workspace)> OpenAsync()
    {
        var visitor = await VisitAsync();
        var start = await new NewDebate(visitor).OpenAsync();
        await start.PasteAsync(Dialogue.Text);
        var workspace = await start.MakeAsync("Suggested");
        await Expect(Button(workspace, "Look through")).ToBeVisibleAsync();
        return (visitor, workspace);
    }
}

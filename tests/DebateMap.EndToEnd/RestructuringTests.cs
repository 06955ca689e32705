using DebateMap.EndToEnd.Data;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;

namespace DebateMap.EndToEnd;

/// <summary>The outline and the positions are changed where they stand; turns and passages too.</summary>
public sealed class RestructuringTests(World world) : BrowserTest(world)
{
    [Fact]
    public async Task The_outline_is_edited_and_restructured_by_keys_and_by_dragging()
    {
        var (page, workspace) = await OpenAsync();
        var root = workspace.Row(SmallDebate.Root);
        var reason = workspace.Row(SmallDebate.Reason);

        await reason.ClickAsync();
        await workspace.Outline.FocusAsync();
        await page.Keyboard.PressAsync("-");
        await Expect(reason.Locator(".sign")).ToContainTextAsync("speaks against it");
        await page.Keyboard.PressAsync("<");
        await Expect(reason.Locator(".sign")).ToContainTextAsync("at issue");
        await page.Keyboard.PressAsync(">");
        await Expect(reason.Locator(".sign")).ToContainTextAsync("speaks for it");

        await page.Keyboard.PressAsync("Enter");
        var field = workspace.Outline.GetByLabel("Text of the claim");
        await Expect(field).ToBeFocusedAsync();
        await field.FillAsync("Cats are clean");
        await field.PressAsync("Enter");
        var renamed = workspace.Row("Cats are clean");
        await Expect(renamed).ToBeVisibleAsync();
        await Expect(workspace.Outline).ToBeFocusedAsync();

        await page.GetByRole(AriaRole.Textbox, new() { Name = "New claim" }).FillAsync("Cats sleep a lot");
        await page.Keyboard.PressAsync("Enter");
        var added = workspace.Row("Cats sleep a lot");
        await Expect(added).ToContainTextAsync("not connected yet");
        await added.DragToAsync(root);
        await Expect(added.Locator(".sign")).ToContainTextAsync("speaks for it");
    }

    [Fact]
    public async Task The_outline_is_filtered_and_shows_the_way_to_what_is_found()
    {
        var (page, workspace) = await OpenAsync();
        var filters = page.GetByRole(AriaRole.Group, new() { Name = "Which claims to show" });

        await filters.GetByRole(AriaRole.Textbox, new() { Name = "Filter claims" }).FillAsync("wash");
        await Expect(filters.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 claim");
        await Expect(workspace.Rows).ToHaveCountAsync(2);
        await filters.GetByRole(AriaRole.Button, new() { Name = "More filters" }).ClickAsync();
        await filters.GetByLabel("only mine").CheckAsync();
        await Expect(workspace.Rows).ToHaveCountAsync(2);
        await filters.GetByLabel("they part on it").CheckAsync();
        await Expect(page.GetByText("No claim is like that.")).ToBeVisibleAsync();
        await filters.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await Expect(workspace.Rows).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_position_is_set_in_its_cell_and_told_how_it_came()
    {
        var (page, workspace) = await OpenAsync();
        await workspace.ShowAsync("Positions");
        var ann = page.GetByRole(AriaRole.Button, new() { Name = $"Ann on: {SmallDebate.Root}" });
        var ben = page.GetByRole(AriaRole.Button, new() { Name = $"Ben on: {SmallDebate.Root}" });

        await ann.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(ben).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("2");
        await Expect(ben).ToContainTextAsync("−");
        await page.Keyboard.PressAsync("5");
        await Expect(ben).ToContainTextAsync("++");
        await page.Keyboard.PressAsync("Enter");
        var editor = page.GetByRole(AriaRole.Region, new() { Name = $"Ben on: {SmallDebate.Root}" });
        await Expect(editor.Locator(".entry")).ToHaveCountAsync(2);
        await editor.GetByLabel("Credence of Ben, 0 to 1").FillAsync("0.7");
        await editor.GetByLabel("Credence of Ben, 0 to 1").PressAsync("Enter");
        await Expect(ben).ToContainTextAsync("+");
        await Expect(editor.Locator(".entry")).ToHaveCountAsync(3);
        await ben.FocusAsync();
        await page.Keyboard.PressAsync("0");
        await Expect(editor.Locator(".entry")).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task A_corrected_turn_keeps_its_passages_and_passages_are_moved_and_merged()
    {
        var (page, workspace) = await OpenAsync();
        await MarkAsync("Dogs are loyal.");
        await MarkAsync("I like dogs.");
        await Expect(workspace.Marks).ToHaveCountAsync(2);

        await workspace.Turns.Nth(1).FocusAsync();
        await page.Keyboard.PressAsync(".");
        await workspace.Inspector.GetByRole(AriaRole.Button, new() { Name = "Correct the text" }).ClickAsync();
        await workspace.Inspector.GetByLabel("Its text").FillAsync("👍 All dogs are loyal. I like dogs.");
        await workspace.Inspector.GetByRole(AriaRole.Button, new() { Name = "Save the text" }).ClickAsync();
        await workspace.SavedAsync("corrected the text of turn 2");
        await Expect(workspace.Turns.Nth(1)).ToContainTextAsync("All dogs");
        await Expect(workspace.Marks).ToHaveCountAsync(2);

        await workspace.MarkAsync("All dogs are loyal. I like");
        await page.GetByRole(AriaRole.Button, new() { Name = "make the 2 that it touches one" }).ClickAsync();
        await Expect(workspace.Composer.Form).ToBeHiddenAsync();
        await Expect(workspace.Marks).ToHaveCountAsync(1);
        await workspace.Marks.First.ClickAsync();
        await Expect(workspace.Inspector.Locator("blockquote")).ToContainTextAsync("dogs are loyal. I like dogs.");

        await workspace.MarkAsync("I like dogs.");
        await page.GetByRole(AriaRole.Button, new() { Name = "split it at the passage" }).ClickAsync();
        await Expect(workspace.Marks).ToHaveCountAsync(2);

        async Task MarkAsync(string passage)
        {
            await workspace.MarkAsync(passage);
            await workspace.Composer.SaveAsync();
        }
    }

    private async Task<(IPage Page, Workspace Workspace)> OpenAsync()
    {
        var visitor = await VisitAsync();
        return (visitor.Page, await (await new Home(visitor).OpenAsync()).ImportAsync("cats.debate.json", SmallDebate.Write()));
    }
}

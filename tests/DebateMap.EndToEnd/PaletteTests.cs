using DebateMap.EndToEnd.Data;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;

namespace DebateMap.EndToEnd;

/// <summary>Getting anywhere with a few keys.</summary>
public sealed class PaletteTests(World world) : BrowserTest(world)
{
    [Fact]
    public async Task A_claim_a_turn_and_a_person_are_found_by_their_words()
    {
        var (page, workspace) = await OpenAsync();

        await page.LookForAsync("Control+k", "WASH cats", "claim Cats wash themselves");
        await Expect(workspace.Text).ToHaveValueAsync(SmallDebate.Reason);

        await page.LookForAsync("Control+k", "loyal", "turn 2 Dogs are loyal. I like dogs.");
        await page.WaitForFunctionAsync("() => getSelection().toString() === 'loyal'");
        await Expect(workspace.Turns.Nth(1)).ToBeFocusedAsync();

        await page.LookForAsync("/", "ben", "person Ben");
        await Expect(workspace.Inspector.GetByRole(AriaRole.Textbox, new() { Name = "Name", Exact = true })).ToHaveValueAsync("Ben");
    }

    [Fact]
    public async Task Views_and_commands_are_a_few_keys_away()
    {
        var (page, workspace) = await OpenAsync();
        await workspace.Turns.First.FocusAsync();
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("d");
        await Expect(workspace.Tab("Divergence")).ToHaveAttributeAsync("aria-current", "page");
        await Expect(workspace.Composer.Form).ToBeHiddenAsync();

        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("find one");
        await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Cruxes: Find one together");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Find one together" })).ToHaveAttributeAsync("aria-current", "page");

        await workspace.ShowAsync("Outline");
        await workspace.ChooseAsync(SmallDebate.Reason);
        await workspace.RewriteAsync("Cats wash");
        await workspace.SavedAsync("changed text");
        await page.LookForAsync("Control+k", "undo", "do Undo Ctrl+Z");
        await Expect(workspace.Row(SmallDebate.Reason)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task All_keys_are_told_and_Escape_leads_back()
    {
        var (page, workspace) = await OpenAsync();
        await workspace.Turns.First.FocusAsync();
        await page.Keyboard.PressAsync("?");

        var keys = page.GetByRole(AriaRole.Dialog);
        await Expect(keys).ToContainTextAsync("next sentence without a mark");
        await Expect(keys.GetByRole(AriaRole.Region, new() { Name = "All keys" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(keys).ToHaveCountAsync(0);
    }

    private async Task<(IPage Page, Workspace Workspace)> OpenAsync()
    {
        var visitor = await VisitAsync();
        return (visitor.Page, await (await new Home(visitor).OpenAsync()).ImportAsync("cats.debate.json", SmallDebate.Write()));
    }
}

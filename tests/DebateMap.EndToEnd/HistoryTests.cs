using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using DebateMap.EndToEnd.Data;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;

namespace DebateMap.EndToEnd;

/// <summary>What was changed can be read, looked at as it was, compared and put back.</summary>
public sealed class HistoryTests(World world) : BrowserTest(world)
{
    private const string Better = "Cats are wiser than dogs";
    private const string Best = "Cats are much wiser than dogs";

    [Fact]
    public async Task An_old_text_is_found_looked_at_and_put_back_and_that_is_undone()
    {
        var workspace = await RewrittenAsync();
        var page = workspace.Page;
        await workspace.ShowAsync("History");
        await Expect(Revisions(page)).ToHaveCountAsync(3);
        await Expect(Revisions(page).First).ToContainTextAsync("changed text of");

        await Revisions(page).Nth(1).ClickAsync();
        await Expect(Detail(page)).ToContainTextAsync($"text was “{SmallDebate.Root}”, is now “{Better}”");
        await Detail(page).GetByRole(AriaRole.Link, new() { Name = "Open the debate as it was then" }).ClickAsync();
        var banner = page.GetByRole(AriaRole.Note);
        await Expect(banner).ToContainTextAsync("As it was at revision 2, on");
        await Expect(workspace.Row(Better)).ToBeVisibleAsync();
        await Expect(page.Locator(".transcript[data-loaded='2']")).ToBeAttachedAsync();
        await workspace.Row(Better).DblClickAsync();
        await Expect(workspace.Inspector).ToBeVisibleAsync();
        await Expect(workspace.Outline.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Suggestions" })).ToHaveCountAsync(0);
        await Expect(workspace.Inspector.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Undo (Ctrl+Z)" })).ToHaveCountAsync(0);

        await banner.GetByRole(AriaRole.Link, new() { Name = "Compare with now, or restore" }).ClickAsync();
        var difference = page.GetByRole(AriaRole.Article, new() { NameRegex = new Regex("^changed claim c1") });
        await Expect(difference.Locator("ins")).ToHaveTextAsync("much ");
        await Expect(difference.GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();
        await Detail(page).GetByRole(AriaRole.Button, new() { Name = "Restore claim c1 as of revision 2" }).ClickAsync();
        await workspace.SavedAsync("restored claim c1 as of revision 2");
        await Expect(Detail(page)).ToContainTextAsync("No difference");

        await workspace.ShowAsync("Outline");
        await Expect(workspace.Row(Better)).ToBeVisibleAsync();
        await workspace.Outline.FocusAsync();
        await page.Keyboard.PressAsync("Control+z");
        await Expect(workspace.Row(Best)).ToBeVisibleAsync();
        await CloseAsync(workspace);
        await workspace.ShowAsync("History");
        await Expect(Revisions(page).First).ToContainTextAsync("took back revision 4");
    }

    [Fact]
    public async Task The_history_is_narrowed_to_one_record_and_tells_its_story()
    {
        var workspace = await RewrittenAsync();
        var page = workspace.Page;
        await workspace.FollowAsync("view=history&select=claim:c2");

        await page.GetByRole(AriaRole.Button, new() { Name = "only the selected claim" }).ClickAsync();
        await Expect(Detail(page)).ToContainTextAsync("The story of claim c2");
        await Expect(Detail(page)).ToContainTextAsync($"added claim c2: “{SmallDebate.Reason}”");

        await CloseAsync(workspace);
        await Expect(Revisions(page)).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the changes of all records" }).ClickAsync();
        await Expect(Revisions(page)).ToHaveCountAsync(3);
        await Revisions(page).First.ClickAsync();
        await Detail(page).GetByRole(AriaRole.Button, new() { Name = "its whole story: claim c1" }).ClickAsync();
        await Detail(page).GetByRole(AriaRole.Button, new() { Name = "Restore claim c1 as of revision 1" }).ClickAsync();
        await workspace.SavedAsync("restored claim c1 as of revision 1");
        await Expect(Revisions(page)).ToHaveCountAsync(4);
        await Expect(Detail(page)).ToContainTextAsync($"text was “{Best}”, is now “{SmallDebate.Root}”");
    }

    [Fact]
    public async Task What_a_removed_claim_took_along_comes_back_with_it_when_it_is_asked_for()
    {
        var workspace = await OpenAsync();
        var page = workspace.Page;
        await workspace.ChooseAsync(SmallDebate.Reason);
        await workspace.Inspector.GetByRole(AriaRole.Button, new() { Name = "Remove this claim" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove all of it" }).ClickAsync();
        await workspace.SavedAsync("removed claim");

        await workspace.FollowAsync("view=history&from=1");
        await Detail(page).GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex("^Pick step i1") }).CheckAsync();
        await Detail(page).GetByRole(AriaRole.Button, new() { Name = "Restore step i1 as of revision 1" }).ClickAsync();
        var question = page.GetByRole(AriaRole.Alertdialog, new() { Name = "Restore" });
        await Expect(question).ToContainTextAsync($"claim: {SmallDebate.Reason}");
        await question.GetByRole(AriaRole.Button, new() { Name = "Only what I picked" }).ClickAsync();
        await Expect(Detail(page).GetByRole(AriaRole.Alert)).ToContainTextAsync("no claim \"c2\"");

        await Detail(page).GetByRole(AriaRole.Button, new() { Name = "Restore step i1 as of revision 1" }).ClickAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Restore all of it" }).ClickAsync();
        await workspace.SavedAsync("restored 2 records as of revision 1");
        await workspace.ShowAsync("Outline");
        await Expect(workspace.Row(SmallDebate.Reason)).ToContainTextAsync("speaks for it");
    }

    [Theory]
    [InlineData(1440, 900, false)]
    [InlineData(390, 844, true)]
    public async Task Axe_finds_nothing_serious_in_the_history_and_in_a_past_state(int width, int height, bool dark)
    {
        var workspace = await RewrittenAsync(new(width, height, dark));
        var page = workspace.Page;
        var found = new List<string>();
        await workspace.FollowAsync("view=history");
        await Expect(Revisions(page)).ToHaveCountAsync(3);
        await CheckAsync("list");
        await workspace.FollowAsync("view=history&revision=2");
        await Expect(Detail(page).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await CheckAsync("revision");
        await workspace.FollowAsync("view=history&from=1");
        await Detail(page).GetByRole(AriaRole.Button, new() { Name = "pick all 1" }).ClickAsync();
        await CheckAsync("comparison");
        await page.GotoAsync($"{new Uri(page.Url).AbsolutePath}/at/2?view=outline&select=claim:c1");
        await Expect(workspace.Inspector.Locator("dl.facts")).ToContainTextAsync(Better);
        await Expect(workspace.Rows.First).ToBeAttachedAsync();
        await CheckAsync("past state");

        Assert.True(found.Count == 0, string.Join('\n', found));

        async Task CheckAsync(string screen) => found.AddRange((await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{screen}: {v.Help} ({v.Id}) {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
    }

    private static ILocator Revisions(IPage page) => page.Locator(".revision:not(.waiting)");

    private static ILocator Detail(IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "What changed" });

    private async Task<Workspace> OpenAsync(Look? look = null) =>
        await (await new Home(await VisitAsync(look)).OpenAsync()).ImportAsync("cats.debate.json", SmallDebate.Write());

    /// <summary>A debate whose root was reworded twice.</summary>
    private async Task<Workspace> RewrittenAsync(Look? look = null)
    {
        var workspace = await OpenAsync(look);
        await workspace.FollowAsync("view=outline&select=claim:c1");
        foreach (var text in new[] { Better, Best })
        {
            await workspace.RewriteAsync(text);
            await workspace.SavedAsync("changed text");
        }

        await CloseAsync(workspace);
        return workspace;
    }

    private static async Task CloseAsync(Workspace workspace)
    {
        await workspace.Inspector.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(workspace.Page).Not.ToHaveURLAsync(new Regex("select="));
    }
}

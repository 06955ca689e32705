using System.Text.RegularExpressions;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;
using DebateMap.Storage.Accounts;

namespace DebateMap.EndToEnd.Teams;

/// <summary>What is said beside a debate: somebody proposes, somebody decides, two talk about a record, a moderator freezes.</summary>
public sealed class ProposalTests(World world) : BrowserTest(world)
{
    private const string Better = "Said better than before";

    [Fact]
    public async Task What_a_viewer_proposes_a_moderator_accepts_and_the_viewer_sees_it_at_once()
    {
        var team = await (await Team.StartAsync(World.StartOnSqlite(Team.Settings))).WithRolesAsync();
        var theirs = await OpenAsync(team, Role.Viewer, Look.Desktop);
        var page = theirs.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Propose a change" }).First.ClickAsync();
        var banner = page.GetByRole(AriaRole.Region, new() { Name = "Your proposal" });
        await Expect(banner).ToContainTextAsync("Nothing is changed yet");
        await theirs.Rows.First.ClickAsync();
        await theirs.Text.FillAsync(Better);
        await theirs.Text.BlurAsync();
        await Expect(banner).ToContainTextAsync("1 change.");
        await Expect(theirs.Status).ToContainTextAsync("Noted in your proposal, nothing is changed yet");
        await page.ReloadAsync();
        theirs = await Workspace.OpenedAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Propose a change" }).First.ClickAsync();
        await Expect(banner).ToContainTextAsync("1 change.");
        await Expect(theirs.Row(Better)).ToBeVisibleAsync();
        await banner.GetByRole(AriaRole.Button, new() { Name = "Show them" }).ClickAsync();
        await Expect(banner.Locator("ins").First).ToBeVisibleAsync();
        await LookAtAsync(page, "proposing");
        await banner.GetByLabel("What it is for").FillAsync("It was clumsy");
        await banner.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(banner).ToHaveCountAsync(0);
        await Expect(theirs.Row(Better)).ToHaveCountAsync(0);

        var mine = await OpenAsync(team, Role.Moderator, Look.Desktop with { Dark = true });
        await mine.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("thing waits for you") }).ClickAsync();
        var card = mine.Page.GetByRole(AriaRole.Article, new() { Name = "Proposal 1: It was clumsy" });
        await Expect(card.Locator("ins").First).ToBeVisibleAsync();
        await LookAtAsync(mine.Page, "deciding");
        await card.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await Expect(mine.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("waits for you") })).ToHaveCountAsync(0);

        await Expect(theirs.Row(Better)).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("thing waits for you") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "Proposal 1: It was clumsy" })).ToContainTextAsync("accepted");
        await mine.ShowAsync("History");
        await Expect(mine.Page.Locator(".revision").First).ToContainTextAsync("accepted The Viewer’s proposal 1: It was clumsy");
    }

    [Fact]
    public async Task A_note_that_mentions_somebody_waits_for_them_on_a_phone_too_until_they_have_read_it()
    {
        var team = await (await Team.StartAsync(World.StartOnSqlite(Team.Settings))).WithRolesAsync();
        var theirs = await OpenAsync(team, Role.Annotator, Look.Desktop);
        await theirs.Rows.First.ClickAsync();
        var field = theirs.Inspector.GetByLabel("New note");
        await field.FillAsync("Is this *one* claim, @the mod");
        await theirs.Inspector.GetByRole(AriaRole.Button, new() { Name = "@The Moderator" }).ClickAsync();
        await Expect(field).ToHaveValueAsync("Is this *one* claim, @The Moderator ");
        await theirs.Inspector.GetByRole(AriaRole.Button, new() { Name = "Add the note" }).ClickAsync();
        await Expect(theirs.Inspector.Locator(".note-text em")).ToHaveTextAsync("one");

        var mine = await OpenAsync(team, Role.Moderator, Look.Phone, "/");
        await mine.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^1 thing waits for you in") }).ClickAsync();
        var thread = mine.Page.GetByRole(AriaRole.Article, new() { NameRegex = new Regex("^Thread 1 on ") });
        await Expect(thread).ToContainTextAsync("new · The Annotator");
        await Expect(mine.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("waits for you") })).ToHaveCountAsync(0);
        await LookAtAsync(mine.Page, "thread");
        await thread.GetByLabel("Answer in thread 1").FillAsync("It is two.");
        await thread.GetByRole(AriaRole.Button, new() { Name = "Answer", Exact = true }).ClickAsync();

        await Expect(theirs.Inspector).ToContainTextAsync("It is two.");
        await theirs.Inspector.GetByRole(AriaRole.Button, new() { Name = "It is settled" }).ClickAsync();
        await Expect(thread).ToContainTextAsync("Settled, says The Annotator");
    }

    [Fact]
    public async Task What_a_moderator_freezes_nobody_changes_and_everybody_sees_it()
    {
        var team = await (await Team.StartAsync(World.StartOnSqlite(Team.Settings))).WithRolesAsync();
        var theirs = await OpenAsync(team, Role.Annotator, Look.Desktop);
        var mine = await OpenAsync(team, Role.Moderator, Look.Desktop);
        await mine.ShowAsync("Talk");
        await mine.Page.GetByRole(AriaRole.Button, new() { Name = "Freeze this section" }).ClickAsync();
        await Expect(theirs.Page.GetByRole(AriaRole.Img, new() { NameRegex = new Regex("^Frozen by The Moderator") })).ToHaveCountAsync(1);
        await LookAtAsync(mine.Page, "frozen section");

        await mine.Page.GetByRole(AriaRole.Button, new() { Name = "Freeze the whole debate" }).ClickAsync();
        await Expect(theirs.Page.GetByRole(AriaRole.Note)).ToContainTextAsync("Frozen by The Moderator");
        await theirs.Rows.First.ClickAsync();
        await Expect(theirs.Inspector.GetByLabel("Text", new() { Exact = true })).ToHaveCountAsync(0);
        await mine.Page.GetByRole(AriaRole.Note).GetByRole(AriaRole.Button, new() { Name = "Unfreeze" }).ClickAsync();
        await Expect(theirs.Inspector.GetByLabel("Text", new() { Exact = true })).ToBeVisibleAsync();
    }

    private async Task<Workspace> OpenAsync(Team team, Role role, Look look, string? path = null)
    {
        var visitor = await VisitAsync(look, team.App.Address);
        path ??= $"/debates/{team.Debate.Value}?view=outline";
        await visitor.Page.GotoAsync($"/account/sign-in?from={Uri.EscapeDataString(path)}");
        await visitor.Page.GetByLabel("Name or mail address").FillAsync(Team.NameOf(role));
        await visitor.Page.GetByLabel("Password").FillAsync(Team.Password);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Expect(visitor.Page.Locator("#interactive")).ToHaveAttributeAsync("data-ready", "true");
        return path == "/" ? new(visitor.Page) : await Workspace.OpenedAsync(visitor.Page);
    }

    private static async Task LookAtAsync(IPage page, string screen)
    {
        var barriers = await Axe.FindAsync(page);
        Assert.True(barriers.Count == 0, string.Join('\n', barriers.Select(b => $"{screen}: {b.Says}")));
    }
}

using DebateMap.EndToEnd.Data;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DebateMap.EndToEnd;

/// <summary>The job that the app is for, from a pasted dialogue to a downloaded summary.</summary>
public abstract class MainJobTests(World world) : BrowserTest(world)
{
    [Fact]
    public async Task A_researcher_gets_from_a_pasted_dialogue_to_a_downloaded_summary()
    {
        var title = $"Sundays at the library {Guid.NewGuid():N}";
        var visitor = await VisitAsync();
        var page = visitor.Page;

        var workspace = await PasteAsync(visitor, title);
        await AnnotateAsync(workspace);
        await DenyTheStepAsync(workspace);
        await SeePositionsAsync(workspace);
        await SeeWhereTheyPartAsync(workspace);
        await TakeTheSummaryAsync(workspace, title);

        await visitor.ReloadAsync();
        await Expect(workspace.Summary).ToContainTextAsync(title);
        await Expect(workspace.Marks).ToHaveCountAsync(5);
        await workspace.ShowAsync("Outline");
        await Expect(workspace.Row(Dialogue.SameFamilies)).ToBeVisibleAsync();

        await DeleteAndTakeBackAsync(new Home(visitor), page, title);
    }

    [Fact]
    public async Task The_real_dialogue_is_read_annotated_and_summed_up()
    {
        var file = SharedFolder.Find("dialogue/passing-the-buck.txt");
        var visitor = await VisitAsync();
        var start = await new NewDebate(visitor).OpenAsync();

        await start.PasteAsync(await File.ReadAllTextAsync(file, World.Cancellation));

        await Expect(start.Turns).ToHaveCountAsync(2);
        await Expect(start.Notices.Filter(new() { HasText = "twice" })).ToHaveCountAsync(1);
        await Expect(start.Speakers.First).ToHaveValueAsync("Author");
        await start.NameSpeakerAsync(1, "The Author");
        await start.NameSpeakerAsync(2, "The Questioner");
        await Expect(start.Turns.First).ToContainTextAsync("The Questioner quoted by The Author");
        var workspace = await start.MakeAsync("How to pass the buck");
        await workspace.MarkAsync("This one is roughly right.");
        await workspace.Composer.Act("grading").ClickAsync();
        await workspace.Composer.ClaimAsync("The summary is right");
        await workspace.Composer.View("leans towards it").ClickAsync();
        await workspace.Composer.SaveAsync();
        await workspace.SavedAsync("annotated The Author: grading");
        await workspace.ShowAsync("Summary");
        await Expect(workspace.Summary).ToContainTextAsync("How to pass the buck");
        await Expect(workspace.Summary).ToContainTextAsync("The Questioner");
    }

    private static async Task<Workspace> PasteAsync(Visitor visitor, string title)
    {
        await new Home(visitor).OpenAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "New from a dialogue" }).ClickAsync();
        var start = new NewDebate(visitor);
        await start.PasteAsync(Dialogue.Text);
        await Expect(start.Turns).ToHaveCountAsync(4);
        await start.NameSpeakerAsync(1, "Ann Lee");
        await Expect(start.Turns.First).ToContainTextAsync("Ann Lee");
        return await start.MakeAsync(title);
    }

    private static async Task AnnotateAsync(Workspace workspace)
    {
        var composer = workspace.Composer;
        await workspace.MarkAsync("the town library should open on Sundays");
        await Expect(composer.Passage).ToHaveTextAsync("the town library should open on Sundays");
        await composer.Act("asserting").ClickAsync();
        await composer.ClaimAsync(Dialogue.Root);
        await composer.View("accepts it").ClickAsync();
        await composer.SaveAsync();
        await workspace.SavedAsync("annotated Ann Lee: asserting");

        await workspace.MarkByKeysAsync(2, "j", "j", "k");
        await Expect(composer.Passage).ToHaveTextAsync("Opening on Sundays costs more than it brings.");
        await composer.Act("disagreeing").ClickAsync();
        await composer.ClaimAsync(Dialogue.Root);
        await composer.View("rejects it").ClickAsync();
        await workspace.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(composer.Form).ToBeHiddenAsync();
        await workspace.SavedAsync("annotated Ben: disagreeing");

        await workspace.MarkByKeysAsync(1, "j", "j");
        await composer.Act("arguing").ClickAsync();
        await composer.ClaimAsync(Dialogue.Free);
        await composer.ClaimAsync(Dialogue.Empty);
        await composer.View("accepts it").ClickAsync();
        await composer.ArgumentAsync("a reason for …", "for what", Dialogue.Root);
        await composer.SaveAsync();
        await workspace.SavedAsync("annotated Ann Lee: arguing");

        await workspace.MarkByKeysAsync(2, "j", "j");
        await composer.Act("arguing").ClickAsync();
        await composer.ClaimAsync(Dialogue.Desk);
        await composer.View("accepts it").ClickAsync();
        await composer.ArgumentAsync("a reason against …", "against what", Dialogue.Root);
        await composer.SaveAsync();
        await workspace.SavedAsync("annotated Ben: arguing");

        await workspace.MarkAsync("We both agree that the reading room is too full on Saturdays.");
        await composer.Act("agreeing").ClickAsync();
        await composer.ClaimAsync(Dialogue.Full);
        await composer.View("accepts it").ClickAsync();
        await composer.TheySayThatAsync("Ben", "accepts it");
        await composer.ArgumentAsync("a reason for …", "for what", Dialogue.Root);
        await composer.SaveAsync();
        await workspace.SavedAsync("annotated Ann Lee: agreeing");

        await Expect(workspace.Marks).ToHaveCountAsync(5);
    }

    private static async Task DenyTheStepAsync(Workspace workspace)
    {
        await workspace.ShowAsync("Outline");
        await workspace.ChooseAsync("2 premises, together");
        await workspace.Inspector.ChooseClaimAsync("Add a reason why it does not follow", Dialogue.SameFamilies);
        await Expect(workspace.Row(Dialogue.SameFamilies)).ToContainTextAsync("denies that it follows");
        await workspace.SavedAsync("undercut a step");
    }

    private static async Task SeePositionsAsync(Workspace workspace)
    {
        await workspace.ShowAsync("Positions");
        var cells = workspace.Page.GetByRole(AriaRole.Table, new() { Name = "Positions" }).GetByRole(AriaRole.Row).Filter(new() { HasText = Dialogue.Full }).GetByRole(AriaRole.Img);
        await Expect(cells.Nth(0)).ToHaveAccessibleNameAsync("Ann Lee accepts it, in their own words");
        await Expect(cells.Nth(1)).ToHaveAccessibleNameAsync("Ben accepts it, says Ann Lee, not confirmed");
        Assert.NotEqual(await LookOfAsync(cells.Nth(0)), await LookOfAsync(cells.Nth(1)));
    }

    private static Task<string> LookOfAsync(ILocator mark) =>
        mark.EvaluateAsync<string>("e => { const s = getComputedStyle(e); return [s.backgroundColor, s.borderStyle, s.color, e.textContent].join(); }");

    private static async Task SeeWhereTheyPartAsync(Workspace workspace)
    {
        await workspace.ShowAsync("Divergence");
        var page = workspace.Page;
        await Expect(page.Locator(".answer")).ToContainTextAsync($"Ann Lee and Ben part on: {Dialogue.Root}");
        var card = page.Locator("article.point").Filter(new() { HasText = Dialogue.Root });
        await Expect(card).ToContainTextAsync("“the town library should open on Sundays”");
        await Expect(card).ToContainTextAsync("“Opening on Sundays costs more than it brings.”");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Where they part" })).ToContainTextAsync("Ben’s view is Ann Lee’s word");
    }

    private static async Task TakeTheSummaryAsync(Workspace workspace, string title)
    {
        await workspace.ShowAsync("Summary");
        string[] told = [title, "Ann Lee", "Ben", "Where they part", "What they share", Dialogue.Root, Dialogue.Full, "costs more than it brings"];
        foreach (var words in told)
            await Expect(workspace.Summary).ToContainTextAsync(words);

        var download = await workspace.Page.RunAndWaitForDownloadAsync(() => workspace.Page.GetByRole(AriaRole.Link, new() { Name = "Markdown", Exact = true }).ClickAsync());
        Assert.EndsWith(".md", download.SuggestedFilename, StringComparison.Ordinal);
        var markdown = await File.ReadAllTextAsync(await download.PathAsync(), World.Cancellation);
        Assert.All(told, words => Assert.Contains(words, markdown, StringComparison.Ordinal));
        Assert.StartsWith("# ", markdown, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^\[\^[^\]]+\]: ", markdown);

        // As a renderer of CommonMark with tables and footnotes has it.
        var read = Markdown.Parse(markdown, new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().Build());
        var headings = read.Descendants<HeadingBlock>().Where(h => h.Level <= 2).Select(h => string.Concat(h.Inline!.Descendants<LiteralInline>())).ToList();
        Assert.Equal([title, "In short", "Where they part", "How these lead to the main question", "What they share"], headings.Take(5));
        Assert.Equal("mermaid", Assert.Single(read.Descendants<FencedCodeBlock>()).Info);
        Assert.NotEmpty(read.Descendants<Table>());
        Assert.NotEmpty(read.Descendants<Footnote>());

        await workspace.Page.GetByRole(AriaRole.Link, new() { Name = "Minutes" }).ClickAsync();
        await Expect(workspace.Summary).ToContainTextAsync("To do");
        await Expect(workspace.Summary.GetByRole(AriaRole.Heading, new() { Name = "Where they part" })).ToHaveCountAsync(0);
        var page = await workspace.Page.RunAndWaitForDownloadAsync(() => workspace.Page.GetByRole(AriaRole.Link, new() { Name = "HTML", Exact = true }).ClickAsync());
        Assert.Contains("☐ <strong>", await File.ReadAllTextAsync(await page.PathAsync(), World.Cancellation), StringComparison.Ordinal);
    }

    private static async Task DeleteAndTakeBackAsync(Home home, IPage page, string title)
    {
        await home.OpenAsync();
        await Expect(home.Debate(title)).ToContainTextAsync("4 turns · 6 claims · 2 people");
        await home.DeleteAsync(title);
        await Expect(home.Debate(title)).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).ClickAsync();
        await Expect(home.Debate(title)).ToHaveCountAsync(1);
    }
}

public sealed class SqliteMainJobTests(World world) : MainJobTests(world);

public sealed class PostgresMainJobTests(World world) : MainJobTests(world)
{
    protected override Task<RunningApp> AppAsync() => World.OnPostgresAsync();
}

using DebateMap.EndToEnd.Data;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;
using DebateMap.Formats;
using DebateMap.Formats.Native;

namespace DebateMap.EndToEnd;

/// <summary>Moderators lead cruxes from found to resolved.</summary>
public sealed class CruxBoardTests(World world) : BrowserTest(world)
{
    private const string Spending = "Over a month, customers on foot or on a bike spend";

    [Fact]
    public async Task A_moderator_takes_a_crux_from_found_to_resolved_by_keys_and_drags_another()
    {
        var visitor = await VisitAsync();
        var keys = visitor.Page.Keyboard;
        var workspace = await (await new Home(visitor).OpenAsync()).OpenExampleAsync();
        var board = await new Board(workspace).OpenAsync();
        var claim = (await board.Found.Locator(".turns-on").First.TextContentAsync())!;

        await board.Found.GetByRole(AriaRole.Button, new() { Name = $"Propose: {claim}" }).PressAsync("Enter");
        await Expect(board.Claim(claim)).ToBeFocusedAsync();
        await keys.PressAsync("Shift+ArrowRight");
        await Expect(board.Column("Accepted").Locator(board.Form)).ToBeVisibleAsync();
        await Expect(board.Form.GetByLabel("Add somebody for whom it is a crux")).ToBeFocusedAsync();
        await board.SaveAsync();
        await Expect(board.Form).ToContainTextAsync("Name somebody on each side who says that it is a crux for them.");
        await board.Form.GetByRole(AriaRole.Button, new() { Name = "+ Tomás" }).PressAsync("Enter");
        await board.Form.GetByRole(AriaRole.Button, new() { Name = "+ Nora" }).PressAsync("Enter");
        await board.SaveAsync();
        await Expect(board.Claim(claim)).ToBeFocusedAsync();
        await Expect(board.Card(claim)).ToContainTextAsync("Double: Tomás and Nora both accept it");

        await keys.PressAsync("Shift+ArrowRight");
        await Expect(board.Field("How one would find out")).ToBeFocusedAsync();
        await keys.TypeAsync("Count the cars of Mill Lane");
        await board.SaveAsync();
        await Expect(board.Claim(claim)).ToBeFocusedAsync();
        await keys.PressAsync("Shift+ArrowRight");
        await board.Field("What was found").FillAsync("Two in three were gone");
        await board.Form.GetByRole(AriaRole.Button, new() { Name = "Tomás: it stays" }).PressAsync("Enter");
        await board.Field("What the credence of Nora became, 0 to 1").FillAsync("0.4");
        await board.SaveAsync();
        await Expect(board.Column("Resolved").Locator(board.Card(claim))).ToContainTextAsync("Found: Two in three were gone");
        await workspace.SavedAsync($"moved a crux to resolved: {claim}");

        await board.Card(Spending).ScrollIntoViewIfNeededAsync();
        await board.Card(Spending).DragToAsync(board.Column("Accepted"), new() { SourcePosition = new() { X = 5, Y = 5 }, TargetPosition = new() { X = 30, Y = 60 } });
        await Expect(board.Column("Accepted").Locator(board.Card(Spending))).ToBeVisibleAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).Last.ClickAsync();
        await Expect(board.Column("Testable").Locator(board.Card(Spending))).ToBeVisibleAsync();

        await board.Claim(Spending).ClickAsync();
        await Expect(workspace.Marks.And(visitor.Page.Locator(".chosen")).First).ToBeAttachedAsync();
    }

    [Fact]
    public async Task Two_moderators_who_move_the_same_card_lose_nothing_of_what_they_wrote()
    {
        var visitor = await VisitAsync();
        var workspace = await (await new Home(visitor).OpenAsync()).OpenExampleAsync();
        var mine = await new Board(workspace).OpenAsync();
        var theirs = new Board(await Workspace.OpenedAsync(await visitor.OpenTabAsync()));
        await mine.MoveAsync(Spending, "Set aside");
        await mine.Field("Why it is set aside").FillAsync("Nobody pays for the count");
        await theirs.MoveAsync(Spending, "Set aside");
        await theirs.Field("Why it is set aside").FillAsync("They changed the subject");

        await theirs.SaveAsync();
        await Expect(mine.Form).ToContainTextAsync("What was found, or why it was set aside: They changed the subject");
        await mine.SaveAsync();
        await Expect(mine.Form).ToContainTextAsync("Nothing of yours is lost");
        await Expect(mine.Field("Why it is set aside")).ToHaveValueAsync("Nobody pays for the count");
        await Expect(theirs.Card(Spending)).ToContainTextAsync("They changed the subject");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Use mine" }).ClickAsync();
        await Expect(theirs.Card(Spending)).ToContainTextAsync("Nobody pays for the count");
        await Expect(mine.Form).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task On_a_phone_one_of_many_cruxes_is_found_and_moved()
    {
        var forecasts = FileFormats.Forecasts.Read(await File.ReadAllBytesAsync(SharedFolder.Find("cases/forecasts/adversarial-collaboration.csv"), World.Cancellation)).Value;
        var visitor = await VisitAsync(Look.Phone);
        var page = visitor.Page;
        var workspace = await (await new Home(visitor).OpenAsync()).ImportAsync("forecasts.debate.json", NativeFormat.Write(forecasts.Debate));
        var board = await new Board(workspace).OpenAsync();
        var shown = page.GetByRole(AriaRole.Group, new() { Name = "Column shown" });
        await Expect(board.Column("Proposed")).ToContainTextAsync("37");
        await page.GetByLabel("Filter cruxes").FillAsync("democratic");
        await Expect(board.Cards).ToHaveCountAsync(1);

        await board.MoveAsync("Democratic influence", "Set aside");
        await board.Field("Why it is set aside").FillAsync("Too slow");
        await board.Form.GetByRole(AriaRole.Button, new() { Name = "Set it aside" }).TapAsync();

        await Expect(shown.GetByRole(AriaRole.Button, new() { Name = "Set aside 1" })).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(board.Card("Democratic influence")).ToContainTextAsync("Set aside: Too slow");
        Assert.True(await page.EvaluateAsync<bool>("() => [document.documentElement, document.querySelector('.board')].every(e => e.scrollWidth <= e.clientWidth)"));
    }
}

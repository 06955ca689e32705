using DebateMap.EndToEnd.Data;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;

namespace DebateMap.EndToEnd;

/// <summary>A debate of 10,000 claims is worked on like a small one.</summary>
public sealed class LargeDebateTests(World world) : BrowserTest(world)
{
    private const int MostRows = 200;
    private const int MostElements = 5_000;

    [Fact]
    public async Task Ten_thousand_claims_are_imported_read_and_edited()
    {
        var visitor = await VisitAsync();
        var page = visitor.Page;
        var home = await new Home(visitor).OpenAsync();

        var workspace = await home.ImportAsync("large.debate.json", LargeDebate.Write());
        await Expect(workspace.Row(LargeDebate.Text(0))).ToBeVisibleAsync();
        Assert.InRange(await workspace.Rows.CountAsync(), 5, MostRows);

        await workspace.Outline.FocusAsync();
        await page.Keyboard.PressAsync("End");
        var last = workspace.Outline.Locator("[aria-selected=true]");
        await Expect(last).ToBeInViewportAsync();
        await Expect(last).Not.ToContainTextAsync(LargeDebate.Text(0));
        Assert.InRange(await workspace.Rows.CountAsync(), 5, MostRows);
        await ThePageStaysSmallAsync(page);
        await page.Keyboard.PressAsync("Home");
        await Expect(workspace.Row(LargeDebate.Text(0))).ToHaveAttributeAsync("aria-selected", "true");

        await workspace.RewriteAsync("The great debate is worth having");
        await workspace.SavedAsync("changed text");
        await Expect(workspace.Row("The great debate is worth having")).ToBeVisibleAsync();

        await workspace.ShowAsync("Positions");
        var matrix = page.GetByRole(AriaRole.Table, new() { Name = "Positions" });
        await Expect(matrix.GetByText("The great debate is worth having")).ToBeVisibleAsync();
        await ThePageStaysSmallAsync(page);
        Assert.InRange(await matrix.GetByRole(AriaRole.Row).CountAsync(), 5, MostRows);
        await page.GetByLabel("Filter claims").FillAsync("number 9999 of");
        await Expect(matrix.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);

        await workspace.ShowAsync("Divergence");
        await Expect(page.Locator(".answer")).ToContainTextAsync("ann and ben part");
        await ThePageStaysSmallAsync(page);
        await workspace.ShowAsync("Outline");
        await Expect(workspace.Row("The great debate is worth having")).ToBeVisibleAsync();
    }

    private static async Task ThePageStaysSmallAsync(IPage page) => Assert.InRange(await page.Locator("*").CountAsync(), 1, MostElements);
}

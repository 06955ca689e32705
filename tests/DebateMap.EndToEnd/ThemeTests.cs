using DebateMap.EndToEnd.Data;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;

namespace DebateMap.EndToEnd;

/// <summary>Light and dark.</summary>
public sealed class ThemeTests(World world) : BrowserTest(world)
{
    [Fact]
    public async Task Colours_that_were_chosen_stay_wherever_one_goes()
    {
        var visitor = await VisitAsync();
        var workspace = await (await new Home(visitor).OpenAsync()).ImportAsync("cats.debate.json", SmallDebate.Write());
        var dark = workspace.Page.Locator("#interactive[data-dark=true]");

        await workspace.Page.GetByRole(AriaRole.Button, new() { Name = "Dark colours" }).ClickAsync();
        await Expect(dark).ToBeAttachedAsync();
        await workspace.ChooseAsync(SmallDebate.Root);
        await workspace.ShowAsync("Positions");
        await Expect(dark).ToBeAttachedAsync();
        await visitor.ReloadAsync();
        await Expect(dark).ToBeAttachedAsync();
    }
}

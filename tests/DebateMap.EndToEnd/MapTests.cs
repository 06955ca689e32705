using System.Text;
using System.Xml.Linq;
using DebateMap.EndToEnd.Data;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;

namespace DebateMap.EndToEnd;

/// <summary>The map: walked and edited by keyboard, in step with the outline, and saved as a file.</summary>
public sealed class MapTests(World world) : BrowserTest(world)
{
    private const string Root = "Market Street should be closed to private cars from the bridge to the square";

    [Fact]
    public async Task A_claim_is_found_by_arrow_keys_and_a_reason_against_it_stands_in_the_outline_too()
    {
        var (workspace, map) = await OpenExampleAsync();

        await map.ChooseByKeysAsync("ArrowUp");
        await Expect(map.Said).ToContainTextAsync($"{Root}. at issue");
        await Expect(workspace.Text).ToHaveValueAsync(Root);

        await map.AddReasonAsync("Reason against", "Buses <must> turn somewhere & nobody says where");
        await workspace.SavedAsync("added a reason against");
        await map.DrawnAsync(2);

        var (name, svg) = await map.SaveAsync("Save as SVG");
        Assert.EndsWith(".svg", name);
        var titles = XDocument.Parse(Encoding.UTF8.GetString(svg)).Descendants().Where(e => e.Name.LocalName == "title").Select(e => e.Value).ToList();
        Assert.Contains(Root, titles);
        Assert.Contains("Buses <must> turn somewhere & nobody says where", titles);

        await workspace.ShowAsync("Outline");
        await Expect(workspace.Row("Buses <must> turn somewhere")).ToContainTextAsync("speaks against it");
    }

    [Fact]
    public async Task Nothing_that_stands_on_the_map_moves_when_a_reason_is_added()
    {
        var (workspace, map) = await OpenExampleAsync();
        await map.ChooseByKeysAsync("ArrowUp");
        var before = await PlacesAsync(map);

        await map.AddReasonAsync("Reason for", "It would be quieter");
        await map.DrawnAsync(2);
        var after = await PlacesAsync(map);

        Assert.NotEmpty(before);
        Assert.All(before, card => Assert.Equal(card.Value, after[card.Key]));
        Assert.Equal(before.Count + 1, after.Count);
    }

    [Fact]
    public async Task What_is_selected_in_one_view_is_selected_in_the_other()
    {
        var (workspace, map) = await OpenAsync();

        await map.ChooseByKeysAsync("ArrowDown", "ArrowDown");
        await Expect(workspace.Text).ToHaveValueAsync(SmallDebate.Reason);
        await workspace.ShowAsync("Outline");
        await Expect(workspace.Row(SmallDebate.Reason)).ToHaveAttributeAsync("aria-selected", "true");
        await workspace.ChooseAsync(SmallDebate.Root);
        await workspace.ShowAsync("Map");
        await map.DrawnAsync(1);
        await map.Canvas.FocusAsync();
        await workspace.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(map.Said).ToContainTextAsync(SmallDebate.Reason);
    }

    [Fact]
    public async Task A_claim_is_connected_with_another_and_deleted_with_what_rests_on_it()
    {
        var (workspace, map) = await OpenAsync();
        await map.ChooseByKeysAsync("ArrowUp");

        await map.PressAsync("Connect");
        await Expect(map.Canvas).ToBeFocusedAsync();
        await workspace.Page.Keyboard.PressAsync("ArrowDown");
        await workspace.Page.Keyboard.PressAsync("Enter");
        await Expect(map.Tools).ToContainTextAsync($"To: {SmallDebate.Reason}");
        await map.PressAsync("speaks against it");
        await workspace.SavedAsync("connected c1 with c2");

        await map.ChooseByKeysAsync("ArrowDown");
        await map.PressAsync("Delete");
        await Expect(map.Tools.GetByRole(AriaRole.Alertdialog)).ToContainTextAsync("With it go:");
        await map.PressAsync("Remove all of it");
        await workspace.SavedAsync("removed");
        await workspace.Page.GetByText("Ctrl+Z puts it back").WaitForAsync();
        await map.Canvas.FocusAsync();
        await workspace.Page.Keyboard.PressAsync("Control+z");
        await workspace.SavedAsync("undone");
        await map.DrawnAsync(4);
    }

    [Fact]
    public async Task A_folded_claim_says_how_many_reasons_it_hides_and_unfolds_again()
    {
        var (workspace, map) = await OpenExampleAsync();
        await map.Canvas.FocusAsync();
        await workspace.Page.Keyboard.PressAsync("ArrowUp");

        await workspace.Page.Keyboard.PressAsync("-");
        await Expect(map.Said).ToContainTextAsync("folded");
        await workspace.Page.Keyboard.PressAsync("+");
        await Expect(map.Said).Not.ToContainTextAsync("folded");
    }

    [Fact]
    public async Task The_map_is_saved_as_a_picture()
    {
        var (_, map) = await OpenExampleAsync();

        var (name, content) = await map.SaveAsync("Save as PNG");

        Assert.EndsWith(".png", name);
        Assert.Equal("PNG"u8.ToArray(), content[1..4]);
    }

    [Fact]
    public async Task Ten_thousand_claims_open_at_the_root_and_one_that_is_looked_for_is_drawn()
    {
        var visitor = await VisitAsync();
        var workspace = await (await new Home(visitor).OpenAsync()).ImportAsync("large.debate.json", LargeDebate.Write());
        var map = await new MapScreen(workspace).OpenAsync();
        await map.Canvas.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(map.Said).ToContainTextAsync(LargeDebate.Text(0));
        await Expect(map.Said).ToContainTextAsync("100 reasons; 76 folded");

        await visitor.Page.LookForAsync("Control+k", "number 9999 of", $"claim {LargeDebate.Text(9999)}");

        await Expect(workspace.Text).ToHaveValueAsync(LargeDebate.Text(9999));
        await map.IsSelectedAsync("claim:c9999");
        await map.Canvas.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(map.Said).ToContainTextAsync(LargeDebate.Text(100));
    }

    /// <summary>Where each card stands, by its text.</summary>
    private static async Task<Dictionary<string, string>> PlacesAsync(MapScreen map)
    {
        var (_, svg) = await map.SaveAsync("Save as SVG");
        return XDocument.Parse(Encoding.UTF8.GetString(svg)).Descendants()
            .Where(e => e.Name.LocalName == "g" && e.Attribute("transform") is not null)
            .ToDictionary(e => e.Elements().First().Value, e => e.Attribute("transform")!.Value);
    }

    private async Task<(Workspace, MapScreen)> OpenExampleAsync()
    {
        var workspace = await (await new Home(await VisitAsync()).OpenAsync()).OpenExampleAsync();
        return (workspace, await new MapScreen(workspace).OpenAsync());
    }

    private async Task<(Workspace, MapScreen)> OpenAsync()
    {
        var workspace = await (await new Home(await VisitAsync()).OpenAsync()).ImportAsync("small.debate.json", SmallDebate.Write());
        return (workspace, await new MapScreen(workspace).OpenAsync());
    }
}

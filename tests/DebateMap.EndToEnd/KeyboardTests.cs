using DebateMap.EndToEnd.Data;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;

namespace DebateMap.EndToEnd;

/// <summary>Without a mouse, and on a phone.</summary>
public sealed class KeyboardTests(World world) : BrowserTest(world)
{
    [Fact]
    public async Task The_skip_link_leads_past_the_bar()
    {
        var visitor = await VisitAsync();
        var page = visitor.Page;
        await (await new Home(visitor).OpenAsync()).ImportAsync("cats.debate.json", SmallDebate.Write());
        await visitor.ReloadAsync();

        await page.Keyboard.PressAsync("Tab");
        var skip = page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" });
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");

        await Expect(page.Locator("main :focus")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_outline_is_walked_and_folded_with_the_arrow_keys()
    {
        var visitor = await VisitAsync();
        var keys = visitor.Page.Keyboard;
        var workspace = await (await new Home(visitor).OpenAsync()).ImportAsync("cats.debate.json", SmallDebate.Write());
        var root = workspace.Row(SmallDebate.Root);
        var reason = workspace.Row(SmallDebate.Reason);

        await workspace.Outline.FocusAsync();
        await keys.PressAsync("ArrowDown");
        await ActiveAsync(root);
        await keys.PressAsync("ArrowDown");
        await ActiveAsync(reason);
        await Expect(workspace.Text).ToHaveValueAsync(SmallDebate.Reason);
        await keys.PressAsync("ArrowLeft");
        await ActiveAsync(root);
        await keys.PressAsync("ArrowLeft");
        await Expect(root).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(reason).ToHaveCountAsync(0);
        await keys.PressAsync("ArrowRight");
        await Expect(reason).ToBeVisibleAsync();
        await keys.PressAsync("End");
        await ActiveAsync(reason);
        await keys.PressAsync("Home");
        await ActiveAsync(root);
        await Expect(workspace.Outline).ToBeFocusedAsync();

        async Task ActiveAsync(ILocator row)
        {
            await Expect(row).ToHaveAttributeAsync("aria-selected", "true");
            await Expect(workspace.Outline).ToHaveAttributeAsync("aria-activedescendant", await row.GetAttributeAsync("id") ?? "no id");
        }
    }

    [Fact]
    public async Task The_views_and_the_way_back_work_from_the_keyboard()
    {
        var visitor = await VisitAsync();
        var workspace = await (await new Home(visitor).OpenAsync()).ImportAsync("cats.debate.json", SmallDebate.Write());
        foreach (var view in new[] { "Positions", "Divergence", "Summary" })
        {
            await workspace.Tab(view).FocusAsync();
            await visitor.Page.Keyboard.PressAsync("Enter");
            await Expect(workspace.Tab(view)).ToHaveAttributeAsync("aria-current", "page");
        }

        await visitor.Page.GoBackAsync();
        await Expect(workspace.Tab("Divergence")).ToHaveAttributeAsync("aria-current", "page");
        await visitor.Page.GoForwardAsync();
        await Expect(workspace.Tab("Summary")).ToHaveAttributeAsync("aria-current", "page");
    }

    [Theory]
    [InlineData("/new")]
    [InlineData("workspace")]
    public async Task Wherever_the_focus_goes_it_can_be_seen(string place)
    {
        var visitor = await VisitAsync();
        var page = visitor.Page;
        if (place == "workspace")
            await (await (await new Home(visitor).OpenAsync()).ImportAsync("cats.debate.json", SmallDebate.Write())).ChooseAsync(SmallDebate.Root);
        else
            await visitor.GoAsync(place);

        // From the end of the page back to its start.
        await page.Locator("body").EvaluateAsync("body => { const end = document.createElement('button'); end.id = 'end'; end.textContent = 'end'; body.append(end); end.focus(); }");
        var unseen = new List<string>();
        var stops = 0;
        while (true)
        {
            await page.Keyboard.PressAsync("Shift+Tab");
            var stop = await page.EvaluateAsync<string?>("""
                async () => {
                  await Promise.all(document.getAnimations().filter(a => a.effect.getComputedTiming().iterations === 1).map(a => a.finished));
                  const e = document.activeElement;
                  if (!e || e === document.body || e.id === "end") return null;
                  const ring = e.classList.contains("hidden") ? document.querySelector(`label[for="${e.id}"]`) : e;
                  const border = e.closest(".mud-input")?.querySelector(".mud-input-outlined-border");
                  const box = ring.getBoundingClientRect();
                  const seen = box.width > 1 && box.height > 1 && (border
                    ? parseFloat(getComputedStyle(border).borderTopWidth) >= 2
                    : getComputedStyle(ring).outlineStyle === "solid" && parseFloat(getComputedStyle(ring).outlineWidth) >= 2);
                  return (seen ? "" : "unseen ") + e.outerHTML.slice(0, 160);
                }
                """);
            if (stop is null)
                break;
            stops++;
            if (stop.StartsWith("unseen ", StringComparison.Ordinal))
                unseen.Add(stop);
        }

        Assert.InRange(stops, 5, 200);
        Assert.True(unseen.Count == 0, string.Join('\n', unseen));
    }

    [Fact]
    public async Task A_phone_shows_one_pane_at_a_time()
    {
        var visitor = await VisitAsync(Look.Phone);
        var page = visitor.Page;
        var workspace = await (await new Home(visitor).OpenAsync()).ImportAsync("cats.debate.json", SmallDebate.Write());
        var switcher = page.GetByRole(AriaRole.Navigation, new() { Name = "Panes" });

        await SwitchAsync("Transcript");
        await Expect(workspace.Turns.First).ToBeInViewportAsync();
        await Expect(workspace.Outline).ToBeHiddenAsync();
        await SwitchAsync("Outline");
        await Expect(workspace.Row(SmallDebate.Root)).ToBeInViewportAsync();
        await Expect(workspace.Turns.First).ToBeHiddenAsync();
        await SwitchAsync("Divergence");
        await Expect(page.Locator(".answer")).ToBeInViewportAsync();
        await Expect(workspace.Outline).ToHaveCountAsync(0);
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));

        async Task SwitchAsync(string pane)
        {
            var button = switcher.GetByRole(AriaRole.Button, new() { Name = pane, Exact = true });
            await button.ClickAsync();
            await Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        }
    }
}

using DebateMap.EndToEnd.Data;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;

namespace DebateMap.EndToEnd;

/// <summary>Two tabs on one debate.</summary>
public sealed class TogetherTests(World world) : BrowserTest(world)
{
    [Fact]
    public async Task Each_sees_who_else_is_here_where_they_are_and_what_they_change()
    {
        var visitor = await VisitAsync();
        var workspace = await (await new Home(visitor).OpenAsync()).ImportAsync("cats.debate.json", SmallDebate.Write());
        var another = await VisitAsync();
        await another.GoAsync(new Uri(workspace.Page.Url).PathAndQuery);
        var theirs = await Workspace.OpenedAsync(another.Page);
        var here = workspace.Page.GetByRole(AriaRole.List, new() { Name = "Who else is here" });

        await Expect(here.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await theirs.ChooseAsync(SmallDebate.Reason);
        await Expect(here).ToContainTextAsync(SmallDebate.Reason);
        await Expect(workspace.Row(SmallDebate.Reason).Locator(".here")).ToHaveCountAsync(1);

        await theirs.RewriteAsync("Cats are clean");
        await Expect(workspace.Row("Cats are clean")).ToBeVisibleAsync();
        await another.Page.GotoAsync("about:blank");
        await Expect(here).ToHaveCountAsync(0);
    }
}

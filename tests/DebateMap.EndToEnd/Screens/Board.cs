namespace DebateMap.EndToEnd.Screens;

/// <summary>The crux board, in the words of what moderators do there.</summary>
public sealed class Board(Workspace workspace)
{
    private IPage Page => workspace.Page;

    public ILocator Found => Page.GetByRole(AriaRole.Region, new() { Name = "Found, not yet proposed" });

    public ILocator Cards => Page.Locator("li.card");

    /// <summary>What is asked before a card moves.</summary>
    public ILocator Form => Page.Locator("form.move-form");

    public async Task<Board> OpenAsync()
    {
        await workspace.FollowAsync("view=cruxes");
        await Expect(Page.Locator(".board")).ToBeVisibleAsync();
        return this;
    }

    public ILocator Column(string name) => Page.Locator($"section.column[aria-label='{name}']");

    public ILocator Card(string claim) => Cards.Filter(new() { Has = Page.Locator(".turns-on", new() { HasTextString = claim }) });

    /// <summary>The claim on a card, which the keys that move it are for.</summary>
    public ILocator Claim(string claim) => Page.Locator(".card .turns-on", new() { HasTextString = claim });

    public Task MoveAsync(string claim, string to) => Card(claim).GetByLabel("Move: ").SelectOptionAsync(new SelectOptionValue { Label = to });

    public ILocator Field(string label) => Form.GetByLabel(label);

    public Task SaveAsync() => Form.Locator("button[type=submit]").PressAsync("Enter");
}

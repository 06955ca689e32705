namespace DebateMap.EndToEnd.Screens;

/// <summary>The map of a debate, in the words of what people do there.</summary>
public sealed class MapScreen(Workspace workspace)
{
    private IPage Page => workspace.Page;

    /// <summary>What takes the keys.</summary>
    public ILocator Canvas => Page.GetByRole(AriaRole.Application, new() { Name = "Map of the claims" });

    /// <summary>What is said of the place that the keyboard is at.</summary>
    public ILocator Said => Page.Locator("[data-map=said]");

    public ILocator Tools => Page.GetByRole(AriaRole.Toolbar, new() { Name = "Selected on the map" });

    /// <summary>Opens the map and waits until it is laid out.</summary>
    public async Task<MapScreen> OpenAsync()
    {
        await workspace.FollowAsync("view=map");
        await Expect(Page.Locator(".map[data-settled]")).ToBeVisibleAsync();
        return this;
    }

    /// <summary>Waits until a revision is drawn.</summary>
    public Task DrawnAsync(int revision) => Expect(Page.Locator($".map[data-loaded='{revision}']")).ToBeVisibleAsync();

    /// <summary>Moves about with keys and selects where it ends.</summary>
    public async Task ChooseByKeysAsync(params string[] keys)
    {
        await Canvas.FocusAsync();
        foreach (var key in keys)
            await Page.Keyboard.PressAsync(key);
        await Page.Keyboard.PressAsync("Enter");
        await Expect(workspace.Inspector).ToBeVisibleAsync();
    }

    /// <summary>Writes a reason for or against what is selected.</summary>
    public async Task AddReasonAsync(string button, string text)
    {
        await PressAsync(button);
        await Expect(Tools.GetByLabel($"{button} it")).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    public Task PressAsync(string name) => Button(name).ClickAsync();

    public ILocator Button(string name) => Page.Locator(".map").GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task IsSelectedAsync(string key) => Expect(Page.Locator(".map")).ToHaveAttributeAsync("data-lit", key);

    /// <summary>The names of the files that the browser offers and what is in them.</summary>
    public async Task<(string Name, byte[] Content)> SaveAsync(string button)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => PressAsync(button));
        await using var stream = await download.CreateReadStreamAsync();
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return (download.SuggestedFilename, copy.ToArray());
    }

}

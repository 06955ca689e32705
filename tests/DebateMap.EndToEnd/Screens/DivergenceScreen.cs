namespace DebateMap.EndToEnd.Screens;

/// <summary>Where two people part, in the words of what people do there.</summary>
public sealed class DivergenceScreen(Workspace workspace)
{
    private IPage Page => workspace.Page;

    /// <summary>One sentence that says where they part.</summary>
    public ILocator Answer => Page.Locator(".answer");

    /// <summary>Tells what is supposed and what would come of it.</summary>
    public ILocator WhatIf => Page.GetByRole(AriaRole.Region, new() { Name = "What if" });

    public ILocator Pairs => Page.Locator(".pair-table .cell");

    /// <summary>Opens the view and waits until its marks can be moved.</summary>
    public async Task<DivergenceScreen> OpenAsync()
    {
        await workspace.FollowAsync("view=divergence");
        await Expect(Page.Locator("[data-serving]")).ToBeVisibleAsync();
        return this;
    }

    /// <summary>The mark of a person's credence in a claim.</summary>
    public ILocator Mark(string person, string claim) => Page.GetByRole(AriaRole.Slider, new() { Name = $"{person} on: {claim}", Exact = true });

    /// <summary>Drags a mark to a credence with the mouse, by way of others.</summary>
    public async Task DragAsync(ILocator mark, double credence)
    {
        await mark.ScrollIntoViewIfNeededAsync();
        var from = await MiddleAsync(mark.Locator(".shape"));
        var drawing = (await Page.Locator(".plot.dumbbell").BoundingBoxAsync())!;
        var to = drawing.X + drawing.Width * (float)(.04 + .92 * credence);
        await Page.Mouse.MoveAsync(from.X, from.Y);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(to, from.Y, new() { Steps = 12 });
    }

    /// <summary>Where across the drawing a mark stands, from 0 to 1.</summary>
    public async Task<double> PlaceAsync(ILocator mark)
    {
        var drawing = (await Page.Locator(".plot.dumbbell").BoundingBoxAsync())!;
        return (((await MiddleAsync(mark.Locator(".shape"))).X - drawing.X) / drawing.Width - .04) / .92;
    }

    /// <summary>The drawing of that name as the file that the browser offers.</summary>
    public async Task<(string Name, string Content)> SaveAsync(string name)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Button, new() { Name = $"Save as SVG: {name}" }).First.ClickAsync());
        return (download.SuggestedFilename, await File.ReadAllTextAsync(await download.PathAsync()));
    }

    private static async Task<(float X, float Y)> MiddleAsync(ILocator element)
    {
        var box = (await element.BoundingBoxAsync())!;
        return (box.X + box.Width / 2, box.Y + box.Height / 2);
    }
}

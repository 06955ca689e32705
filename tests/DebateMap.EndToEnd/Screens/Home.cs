using DebateMap.EndToEnd.Setup;

namespace DebateMap.EndToEnd.Screens;

/// <summary>The list of debates, in the words of what people do there.</summary>
public sealed class Home(Visitor visitor)
{
    private IPage Page => visitor.Page;

    /// <summary>What is wrong with a file that was brought.</summary>
    public ILocator Faults => Page.Locator(".faults");

    public ILocator Debates => Page.Locator(".debates li");

    public async Task<Home> OpenAsync()
    {
        await visitor.GoAsync("/");
        return this;
    }

    /// <summary>The line of the debate of that title.</summary>
    public ILocator Debate(string title) => Debates.Filter(new() { Has = Page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }) });

    public Task ChooseFileAsync(string name, byte[] content) =>
        Page.GetByLabel("Import a DebateMap file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/json", Buffer = content });

    public Task ChooseFileAsync(string path) => Page.GetByLabel("Import a DebateMap file").SetInputFilesAsync(path);

    /// <summary>Imports a file that is valid.</summary>
    public async Task<Workspace> ImportAsync(string name, byte[] content)
    {
        await ChooseFileAsync(name, content);
        return await Workspace.OpenedAsync(Page);
    }

    public async Task<Workspace> OpenExampleAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Open the example" }).ClickAsync();
        return await Workspace.OpenedAsync(Page);
    }

    public async Task DeleteAsync(string title)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = $"Delete {title}", Exact = true }).ClickAsync();
        var question = Page.GetByRole(AriaRole.Alertdialog, new() { Name = $"Delete {title}?", Exact = true });
        await question.GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
    }
}

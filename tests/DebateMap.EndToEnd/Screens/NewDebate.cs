using DebateMap.EndToEnd.Setup;

namespace DebateMap.EndToEnd.Screens;

/// <summary>From a text to a debate, in the words of what people do there.</summary>
public sealed class NewDebate(Visitor visitor)
{
    private IPage Page => visitor.Page;

    public ILocator Text => Page.GetByLabel("The dialogue");

    public ILocator Faults => Page.Locator(".faults");

    public ILocator Notices => Page.Locator(".notices li");

    public ILocator Turns => Page.GetByRole(AriaRole.Region, new() { Name = "Turns" }).Locator("> div");

    public ILocator Speakers => Page.Locator(".speakers input");

    public async Task<NewDebate> OpenAsync()
    {
        await visitor.GoAsync("/new");
        return this;
    }

    public Task ReadAsync() => Page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();

    public async Task PasteAsync(string text)
    {
        await Text.FillAsync(text);
        await ReadAsync();
    }

    public Task UploadAsync(string name, byte[] content) =>
        Page.GetByLabel("Upload a text file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = content });

    public Task NameSpeakerAsync(int number, string name) => Speakers.Nth(number - 1).FillAsync(name);

    public async Task<Workspace> MakeAsync(string title)
    {
        await Page.GetByLabel("Title of the debate").FillAsync(title);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Make the debate" }).ClickAsync();
        return await Workspace.OpenedAsync(Page);
    }
}

using System.Text.RegularExpressions;
using DebateMap.EndToEnd.Data;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;

namespace DebateMap.EndToEnd;

/// <summary>Hostile strings that somebody types, pastes and names files with.</summary>
public sealed class NaughtyTypingTests(World world) : BrowserTest(world)
{
    [Fact]
    public async Task What_is_typed_into_a_debate_is_kept_letter_by_letter()
    {
        var visitor = await VisitAsync();
        var page = visitor.Page;
        var workspace = await (await new Home(visitor).OpenAsync()).ImportAsync("small.debate.json", SmallDebate.Write());
        var texts = HostileStrings.Typed.ToList();
        await workspace.ChooseAsync(SmallDebate.Reason);
        var revision = 1;
        foreach (var text in texts)
        {
            await SaveAsync("Text", text);
            await SaveAsync("Note", text);
            await SaveAsync("Tags", text);
            await NaughtyStringsTests.NothingRanAsync(page);
        }

        var claim = (await workspace.DownloadAsync())["claims"]![1]!;
        Assert.Equal(texts[^1], claim["text"]!.GetValue<string>());
        Assert.Equal(texts[^1], claim["note"]!.GetValue<string>());
        Assert.Equal([texts[^1]], claim["tags"]!.AsArray().Select(t => t!.GetValue<string>()));

        await workspace.FollowAsync("view=outline&select=participant:ann");
        foreach (var text in texts)
        {
            await SaveAsync("Name", text);
            await NaughtyStringsTests.NothingRanAsync(page);
        }

        await page.ReloadAsync();
        await Workspace.OpenedAsync(page);
        await Expect(Field("Name")).ToHaveValueAsync(texts[^1]);
        await workspace.ShowAsync("History");
        await Expect(page.Locator(".view")).ToContainTextAsync("changed name of");
        await NaughtyStringsTests.NothingRanAsync(page);

        ILocator Field(string label) => workspace.Inspector.GetByRole(AriaRole.Textbox, new() { Name = label, Exact = true });

        async Task SaveAsync(string label, string text)
        {
            await Field(label).FillAsync(text);
            await Field(label).BlurAsync();
            revision++;
            await Expect(workspace.Status).ToHaveTextAsync(new Regex($"^Saved as revision {revision}\\b"));
            await Expect(Field(label)).ToHaveValueAsync(label == "Tags" ? string.Join(", ", text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()) : text);
        }
    }

    [Fact]
    public async Task New_claims_are_found_by_the_filter_and_the_palette_as_they_were_typed()
    {
        var visitor = await VisitAsync();
        var page = visitor.Page;
        var workspace = await (await new Home(visitor).OpenAsync()).ImportAsync("small.debate.json", SmallDebate.Write());
        var texts = HostileStrings.Typed.Where(t => t.Any(char.IsAsciiLetter)).ToList();
        foreach (var text in texts)
        {
            await page.GetByLabel("New claim").FillAsync(text);
            await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
            await Expect(workspace.Text).ToHaveValueAsync(text.Trim());
        }

        var filter = page.GetByLabel("Filter claims");
        foreach (var text in texts)
        {
            await filter.FillAsync(text);
            await Expect(workspace.Rows.Filter(new() { HasText = text.Trim() }).First).ToBeVisibleAsync();
            await NaughtyStringsTests.NothingRanAsync(page);
        }

        await filter.FillAsync("");
        await page.Keyboard.PressAsync("Control+k");
        var palette = page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Combobox);
        foreach (var text in texts)
        {
            await palette.FillAsync(text);
            await Expect(page.GetByRole(AriaRole.Option).Filter(new() { HasText = text.Trim() }).First).ToBeVisibleAsync();
            await NaughtyStringsTests.NothingRanAsync(page);
        }
    }

    [Fact]
    public Task Our_own_strings_are_pasted_as_a_dialogue() => IsPastedAsync(HostileStrings.Own);

    [Fact]
    public Task The_naughty_strings_are_pasted_as_a_dialogue() => IsPastedAsync(HostileStrings.Naughty());

    [Fact]
    public async Task The_name_of_a_file_is_shown_as_text()
    {
        var visitor = await VisitAsync();
        var home = await new Home(visitor).OpenAsync();
        var names = HostileStrings.Typed.Where(n => !n.Contains('/', StringComparison.Ordinal) && !n.Contains('\\', StringComparison.Ordinal)).ToList();
        foreach (var name in names)
        {
            await home.ChooseFileAsync($"{name}.json", "no debate"u8.ToArray());
            await Expect(home.Faults).ToContainTextAsync($"{name}.json was not imported");
            await NaughtyStringsTests.NothingRanAsync(visitor.Page);
        }

        var start = await new NewDebate(visitor).OpenAsync();
        foreach (var name in names)
        {
            await start.UploadAsync($"{name}.txt", [0xE9]);
            await Expect(start.Faults).ToContainTextAsync($"{name}.txt was not read");
            await NaughtyStringsTests.NothingRanAsync(visitor.Page);
        }

        var workspace = await (await new Home(visitor).OpenAsync()).ImportAsync("<img src=x onerror=window.ran=1>.json", SmallDebate.Write());
        await workspace.ShowAsync("History");
        await Expect(visitor.Page.Locator(".view")).ToContainTextAsync("imported <img src=x onerror=window.ran=1>.json");
        await NaughtyStringsTests.NothingRanAsync(visitor.Page);
    }

    /// <summary>Each is what somebody says, in turn; those that read as quotations or names are what they read as.</summary>
    private async Task IsPastedAsync(IReadOnlyList<string> texts)
    {
        var visitor = await VisitAsync();
        var start = await new NewDebate(visitor).OpenAsync();
        await start.PasteAsync(string.Join("\n\n", texts.Select((text, i) => $"{(i % 2 == 0 ? "Ann" : "Ben")}: {text}")));
        await Expect(start.Turns.First).ToBeVisibleAsync();
        await NaughtyStringsTests.NothingRanAsync(visitor.Page);
        var title = texts.First(t => t.Contains("<script", StringComparison.Ordinal));
        await start.NameSpeakerAsync(1, title);
        var workspace = await start.MakeAsync(title);
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        await Expect(workspace.Turns.Filter(new() { HasText = title }).First).ToBeVisibleAsync();
        var debate = await workspace.DownloadAsync();
        Assert.Equal(title, debate["title"]!.GetValue<string>());
        var said = debate["turns"]!.AsArray().Select(t => t!["text"]!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        Assert.True(said.Intersect(texts, StringComparer.Ordinal).Count() > texts.Count / 2);
        await NaughtyStringsTests.NothingRanAsync(visitor.Page);
    }
}

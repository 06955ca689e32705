using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DebateMap.EndToEnd.Screens;

/// <summary>A debate's workspace, in the words of what people do there.</summary>
public sealed class Workspace(IPage page)
{
    public IPage Page { get; } = page;

    public Composer Composer { get; } = new(page);

    public ILocator Inspector => Page.GetByRole(AriaRole.Complementary, new() { Name = "Selected record" });

    /// <summary>The text of the chosen record.</summary>
    public ILocator Text => Inspector.GetByLabel("Text", new() { Exact = true });

    public ILocator Turns => Page.Locator(".turn-text");

    /// <summary>The letters beside annotated passages.</summary>
    public ILocator Marks => Page.Locator(".margin .mark:not(.ghost)");

    /// <summary>The letters beside passages that are only suggested.</summary>
    public ILocator Ghosts => Page.Locator(".margin .mark.ghost");

    /// <summary>Tells what the suggestion would add that the reader came to.</summary>
    public ILocator Suggestion => Page.GetByRole(AriaRole.Status, new() { Name = "Suggestion" });

    public ILocator Outline => Page.GetByRole(AriaRole.Tree, new() { Name = "Claims" });

    public ILocator Rows => Outline.GetByRole(AriaRole.Treeitem);

    /// <summary>Says what was saved.</summary>
    public ILocator Status => Page.Locator("footer.status > [role=status]");

    public ILocator Summary => Page.Locator("article.summary");

    /// <summary>The workspace that is being opened, once its transcript is there.</summary>
    public static async Task<Workspace> OpenedAsync(IPage page)
    {
        await Expect(page.Locator(".transcript[data-loaded]")).ToBeAttachedAsync();
        await Expect(page.Locator("#interactive")).ToHaveAttributeAsync("data-ready", "true");
        return new(page);
    }

    public ILocator Row(string text) => Rows.Filter(new() { HasText = text });

    public ILocator Tab(string view) => Page.GetByRole(AriaRole.Navigation, new() { Name = "Views" }).GetByRole(AriaRole.Link, new() { Name = view, Exact = true });

    public async Task ShowAsync(string view)
    {
        await Tab(view).ClickAsync();
        await Expect(Tab(view)).ToHaveAttributeAsync("aria-current", "page");
    }

    /// <summary>Goes where a link to a part of this debate leads.</summary>
    public Task FollowAsync(string query) => Page.EvaluateAsync("query => Blazor.navigateTo(location.pathname + '?' + query)", query);

    /// <summary>Marks a passage with the mouse.</summary>
    public async Task MarkAsync(string passage)
    {
        var ends = await Page.EvaluateAsync<float[]>("""
            passage => {
              const text = [...document.querySelectorAll(".turn-text")].map(e => e.firstChild).find(n => n.data.includes(passage));
              const start = text.data.indexOf(passage), end = start + passage.length;
              const box = (from, to) => {
                const range = document.createRange();
                range.setStart(text, from);
                range.setEnd(text, to);
                return range.getBoundingClientRect();
              };
              const pane = document.querySelector(".transcript");
              pane.scrollTop += box(start, end).top - pane.getBoundingClientRect().top - 20;
              const first = box(start, start + 1), last = box(end - 1, end);
              return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2];
            }
            """, passage);
        await Page.Mouse.MoveAsync(ends[0], ends[1]);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(ends[2], ends[3], new() { Steps = 4 });
        await Page.Mouse.UpAsync();
        await Expect(Composer.Form).ToBeVisibleAsync();
    }

    /// <summary>Goes to a turn and marks a passage of it with the keyboard.</summary>
    public async Task MarkByKeysAsync(int turn, params string[] keys)
    {
        await Turns.Nth(turn - 1).FocusAsync();
        foreach (var key in keys)
            await Page.Keyboard.PressAsync(key);
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Composer.Form).ToBeVisibleAsync();
    }

    /// <summary>Chooses a line of the outline.</summary>
    public async Task ChooseAsync(string text)
    {
        await Row(text).First.ClickAsync();
        await Expect(Inspector).ToBeVisibleAsync();
    }

    /// <summary>Writes another text for the chosen claim and leaves the field.</summary>
    public async Task RewriteAsync(string text)
    {
        await Text.FillAsync(text);
        await Text.BlurAsync();
    }

    /// <summary>The debate as its file.</summary>
    public async Task<JsonNode> DownloadAsync()
    {
        var link = Page.GetByRole(AriaRole.Link, new() { Name = "Download the debate as a file" });
        var file = await Page.APIRequest.GetAsync(await link.EvaluateAsync<string>("a => a.href"));
        return JsonNode.Parse(await file.TextAsync())!;
    }

    public Task UndoAsync() => Page.GetByRole(AriaRole.Button, new() { Name = "Undo (Ctrl+Z)" }).ClickAsync();

    public Task RedoAsync() => Page.GetByRole(AriaRole.Button, new() { Name = "Redo (Ctrl+Shift+Z)" }).ClickAsync();

    public Task SavedAsync(string what) => Expect(Status).ToHaveTextAsync(new Regex($"^Saved as revision \\d+.*: .*{Regex.Escape(what)}"));
}

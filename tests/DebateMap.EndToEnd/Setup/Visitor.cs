using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace DebateMap.EndToEnd.Setup;

/// <summary>How somebody looks at the app.</summary>
/// <param name="Width">Of the window, in CSS pixels.</param>
/// <param name="Height">Of the window, in CSS pixels.</param>
/// <param name="Dark">Whether they chose dark colours.</param>
public sealed record Look(int Width, int Height, bool Dark = false)
{
    public static Look Desktop { get; } = new(1440, 900);

    public static Look Phone { get; } = new(390, 844);
}

/// <summary>Somebody at a browser of their own, and what went wrong in it.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _said = new();
    private readonly ConcurrentQueue<string> _troubles = new();
    private readonly List<Regex> _expected = [];
    private readonly IBrowserContext _context;

    private Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Errors on the console, exceptions, dialogs and pages that the server failed to make.</summary>
    public IEnumerable<string> Troubles => _troubles.Where(t => !_expected.Any(e => e.IsMatch(t)));

    public static async Task<Visitor> ArriveAsync(IBrowser browser, Uri address, Look look)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            HasTouch = look.Width < Look.Desktop.Width,
            Permissions = ["clipboard-read", "clipboard-write"],
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        if (look.Dark)
            await context.AddCookiesAsync([new() { Name = "debatemap-dark", Value = "1", Url = address.ToString() }]);
        var visitor = new Visitor(context, await context.NewPageAsync());
        visitor.Watch(visitor.Page);
        return visitor;
    }

    /// <summary>What is part of the story told, such as a lost connection, is no trouble.</summary>
    public void Expect(string pattern) => _expected.Add(new Regex(pattern));

    /// <summary>Opens a page and waits until it answers.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await ReadyAsync(Page);
    }

    /// <summary>A second tab of the same browser on the same address.</summary>
    public async Task<IPage> OpenTabAsync()
    {
        var tab = await _context.NewPageAsync();
        Watch(tab);
        await tab.GotoAsync(Page.Url);
        await ReadyAsync(tab);
        return tab;
    }

    public async Task ReloadAsync()
    {
        await Page.ReloadAsync();
        await ReadyAsync(Page);
    }

    /// <summary>Tells what the browser said, and saves what the page looked like beside the test program.</summary>
    public async Task TellAsync(ITestOutputHelper output)
    {
        foreach (var line in _said)
            output.WriteLine(line);
        var name = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "test").Select(c => char.IsLetterOrDigit(c) ? c : '_'));
        await Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "failures", $"{name[^Math.Min(name.Length, 100)..]}.png") });
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private static Task ReadyAsync(IPage page) => Expect(page.Locator("#interactive")).ToHaveAttributeAsync("data-ready", "true");

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private void Watch(IPage page)
    {
        page.Console += (_, message) =>
        {
            _said.Enqueue($"{message.Type}: {message.Text}");
            if (message.Type == "error")
                Note($"console: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => Note($"exception: {error}");
        page.Dialog += async (_, dialog) =>
        {
            Note($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 500)
                Note($"{response.Status}: {response.Url}");
        };
    }

    private void Note(string trouble) => _troubles.Enqueue(trouble);
}

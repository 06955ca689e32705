using System.Text.Json;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;

namespace DebateMap.EndToEnd;

/// <summary>What people write is shown and never run. Every visitor also reports whatever the browser's policy had to stop.</summary>
public sealed class SecurityTests(World world) : BrowserTest(world)
{
    private const string Hostile =
        """<script>window.ran = 1</script><img src=x onerror="window.ran = 1"><svg onload=window.ran=1> [link](javascript:window.ran=1) ![picture](http://example.invalid/p.png) <a href="javascript:window.ran=1">a</a> "'><b>""";

    [Theory]
    [InlineData("/")]
    [InlineData("/new")]
    [InlineData("/debates/nowhere")]
    [InlineData("/nowhere")]
    [InlineData("/health/live")]
    [InlineData("/api/debates/nowhere/transcript")]
    public async Task Every_answer_says_what_a_page_may_do(string path)
    {
        using var client = World.OnSqlite.CreateClient();

        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), World.Cancellation);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy")).Split("; ").ToDictionary(p => p.Split(' ')[0], p => p.Split(' ')[1..]);
        Assert.Equal(["'none'"], policy["default-src"]);
        Assert.Equal(["'none'"], policy["frame-ancestors"]);
        Assert.Equal(["'none'"], policy["object-src"]);
        Assert.Equal(["'self'"], policy["connect-src"]);
        Assert.Equal("'self'", policy["script-src"][0]);
        Assert.StartsWith("'nonce-", Assert.Single(policy["script-src"][1..]), StringComparison.Ordinal);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Referrer-Policy"));
    }

    [Fact]
    public async Task Hostile_text_in_a_file_is_shown_as_text_everywhere()
    {
        var visitor = await VisitAsync();
        var page = visitor.Page;
        var workspace = await (await new Home(visitor).OpenAsync()).ImportAsync("hostile.debate.json", HostileFile());

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"title {Hostile}");
        await Expect(workspace.Turns.First).ToHaveTextAsync($"turn {Hostile}");
        await Expect(workspace.Row($"claim {Hostile}")).ToBeVisibleAsync();
        await workspace.ChooseAsync($"claim {Hostile}");
        await Expect(workspace.Text).ToHaveValueAsync($"claim {Hostile}");
        foreach (var view in new[] { "Positions", "Divergence", "Summary", "Outline" })
        {
            await workspace.ShowAsync(view);
            await Expect(page.Locator(".view")).ToContainTextAsync("<script>window.ran = 1</script>");
            await NothingRanAsync(page);
        }

        await workspace.Marks.First.ClickAsync();
        await Expect(workspace.Inspector).ToContainTextAsync(Hostile);
        await page.GetByRole(AriaRole.Group, new() { Name = "Participants" }).GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(workspace.Inspector.GetByRole(AriaRole.Textbox, new() { Name = "Name", Exact = true })).ToHaveValueAsync($"name {Hostile}");
        await NothingRanAsync(page);

        var home = await new Home(visitor).OpenAsync();
        await Expect(home.Debate($"title {Hostile}")).ToBeVisibleAsync();
        await home.DeleteAsync($"title {Hostile}");
        await Expect(page.GetByText($"Deleted: title {Hostile}")).ToBeVisibleAsync();
        await NothingRanAsync(page);
    }

    [Fact]
    public async Task Hostile_text_that_is_pasted_and_typed_is_shown_as_text()
    {
        var visitor = await VisitAsync();
        var page = visitor.Page;
        var start = await new NewDebate(visitor).OpenAsync();
        await start.PasteAsync($"Ann: {Hostile}\n\nBen: No.");
        await Expect(start.Turns).ToHaveCountAsync(2);
        await Expect(start.Turns.First).ToContainTextAsync("<script>window.ran = 1</script>");
        await start.NameSpeakerAsync(2, Hostile);
        await Expect(start.Turns.Last).ToContainTextAsync(Hostile);
        var workspace = await start.MakeAsync(Hostile);
        await workspace.MarkByKeysAsync(2, "j");
        await workspace.Composer.ClaimAsync(Hostile);
        await workspace.Composer.SaveAsync();
        await Expect(workspace.Row(Hostile)).ToBeVisibleAsync();
        await NothingRanAsync(page);
    }

    private static async Task NothingRanAsync(IPage page)
    {
        Assert.True(await page.EvaluateAsync<bool>("() => window.ran === undefined"));
        Assert.Equal(0, await page.Locator("img[src='x'], img[src*='example.invalid'], a[href^='javascript' i], [onerror], [onload], main script, main b:has(> *)").CountAsync());
    }

    private static byte[] HostileFile() => JsonSerializer.SerializeToUtf8Bytes(new
    {
        format = "debatemap",
        version = 1,
        title = $"title {Hostile}",
        description = $"description {Hostile}",
        roots = new[] { "c1" },
        participants = new[] { new { id = "ann", name = $"name {Hostile}" }, new { id = "ben", name = $"other name {Hostile}" } },
        turns = new[] { new { id = "t1", speaker = "ann", text = $"turn {Hostile}" }, new { id = "t2", speaker = "ben", text = "No." } },
        claims = new[] { new { id = "c1", text = $"claim {Hostile}", note = $"note {Hostile}", tags = new[] { "<b>tag</b>" } } },
        annotations = new[] { new { id = "a1", turn = "t1", start = 0, end = $"turn {Hostile}".Length, exact = $"turn {Hostile}", act = "asserting", speaker = "ann", about = new[] { "c1" } } },
        positions = new object[]
        {
            new { participant = "ann", claim = "c1", stance = "accept", basis = "stated", annotation = "a1" },
            new { participant = "ben", claim = "c1", stance = "reject", basis = "stated" },
        },
        questions = new[] { new { id = "q1", askedBy = "ann", of = "ben", about = "c1", text = $"question {Hostile}", status = "open" } },
    });
}

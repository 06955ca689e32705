using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DebateMap.Domain;
using DebateMap.EndToEnd.Data;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;
using DebateMap.Formats.Native;
using DebateMap.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DebateMap.EndToEnd;

/// <summary>Every hostile string in every free field: it comes back as it went in, is shown as text, and does nothing.</summary>
public sealed partial class NaughtyStringsTests(World world) : BrowserTest(world)
{
    private const int Shown = 12;

    // Nothing in the app asks in this way, so whoever does was smuggled in.
    private const string Canary = "for (const f of ['alert', 'confirm', 'prompt', 'print']) window[f] = () => { window.ran = f; };";

    [Fact]
    public Task Our_own_strings_in_every_field_come_back_and_are_shown_as_text() => AreOnlyTextAsync(HostileStrings.Own, "script>");

    [Fact]
    public Task The_naughty_strings_in_every_field_come_back_and_are_shown_as_text() =>
        AreOnlyTextAsync([.. HostileStrings.Naughty().Where(t => !string.IsNullOrWhiteSpace(t))], "undefined");

    [Fact]
    public Task Our_own_strings_are_titles_and_file_names() => AreTitlesAsync(HostileStrings.Own);

    [Fact]
    public Task The_naughty_strings_are_titles_and_file_names() => AreTitlesAsync([.. HostileStrings.Naughty().Where(t => !string.IsNullOrWhiteSpace(t))]);

    [Theory]
    [InlineData("\" \"", "must not be empty")]
    [InlineData("\"\\t\\u00a0\\u2003\\u3000\\u0085\"", "must not be empty")]
    [InlineData("\"a\\u0000b\"", "U+0000")]
    [InlineData("\"a\\ud83d\"", "half a character")]
    [InlineData("\"\\udc00a\"", "half a character")]
    public async Task Only_what_is_blank_or_cannot_be_stored_is_refused_and_every_field_is_named(string json, string why)
    {
        var home = await new Home(await VisitAsync()).OpenAsync();
        var before = await home.Debates.CountAsync();
        var file = $$"""
            { "format": "debatemap", "version": 1, "title": {{json}},
              "participants": [{ "id": "ann", "name": {{json}} }],
              "turns": [{ "id": "t1", "speaker": "ann", "text": {{json}} }],
              "claims": [{ "id": "c1", "text": {{json}}, "note": {{json}}, "tags": [{{json}}] }] }
            """;

        await home.ChooseFileAsync("refused.debate.json", Encoding.UTF8.GetBytes(file));

        await Expect(home.Faults).ToContainTextAsync("refused.debate.json was not imported");
        await Expect(home.Faults).ToContainTextAsync(why);
        foreach (var path in new[] { "title", "participants[0].name", "turns[0].text", "claims[0].text", "claims[0].note", "claims[0].tags[0]" })
            await Expect(home.Faults.Locator("code").Filter(new() { HasTextRegex = new Regex($"^{Regex.Escape(path)}$") })).ToHaveCountAsync(1);
        await Expect(home.Debates).ToHaveCountAsync(before);
    }

    /// <param name="texts">The strings.</param>
    /// <param name="sign">What every view shows of them without scrolling.</param>
    private async Task AreOnlyTextAsync(IReadOnlyList<string> texts, string sign)
    {
        var debate = HostileDebate.Of(texts).Value;
        Assert.All(HostileDebate.Kinds, kind => Assert.Equal(texts.Count, debate.Table(kind.Tag).Records.Count()));
        var file = NativeFormat.Write(debate);
        var visitor = await VisitAsync();
        await visitor.Page.AddInitScriptAsync(Canary);
        var workspace = await (await new Home(visitor).OpenAsync()).ImportAsync("hostile.debate.json", file);

        var back = await workspace.DownloadAsync();
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(file), back));
        Assert.Equal(debate.Records(), NativeFormat.Read(Encoding.UTF8.GetBytes(back.ToJsonString())).Value.Debate.Records());
        await Expect(visitor.Page).ToHaveTitleAsync(new Regex(Regex.Escape(debate.Heading.Title)));
        Assert.Equal(texts, await visitor.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.turn-text')].map(e => e.textContent)"));
        foreach (var view in new[] { "Positions", "Divergence", "Cruxes", "Summary", "History", "Outline" })
        {
            await workspace.ShowAsync(view);
            await Expect(visitor.Page.Locator(".view")).ToContainTextAsync(view == "History" ? "imported hostile.debate.json" : sign);
            await NothingRanAsync(visitor.Page);
        }

        await IsInTheInspectorAsync(workspace, texts);
        await IsFoundAsync(workspace, texts);
        await IsOnTheMapAsync(workspace, texts);
    }

    /// <summary>A sample of records of each kind, chosen one after the other.</summary>
    private static async Task IsInTheInspectorAsync(Workspace workspace, IReadOnlyList<string> texts)
    {
        for (var i = 0; i < texts.Count; i += Math.Max(1, texts.Count / Shown))
        {
            foreach (var (kind, label) in new[] { (Kinds.Claim, "Text"), (Kinds.Participant, "Name"), (Kinds.Annotation, "Note"), (Kinds.Turn, "Source"), (Kinds.Question, "Text") })
            {
                await workspace.FollowAsync($"view=outline&select={kind.Name}:{HostileDebate.Id(i)}");
                var field = workspace.Inspector.GetByRole(AriaRole.Textbox, new() { Name = label, Exact = true });
                await Expect(field).ToHaveValueAsync(InField(texts[i], lines: label is not ("Name" or "Source")));
                await NothingRanAsync(workspace.Page);
            }
        }
    }

    /// <summary>The palette finds claims by the string and shows them.</summary>
    private static async Task IsFoundAsync(Workspace workspace, IReadOnlyList<string> texts)
    {
        var page = workspace.Page;
        await page.Keyboard.PressAsync("Control+k");
        var field = page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Combobox);
        for (var i = 1; i < texts.Count; i += Math.Max(1, texts.Count / Shown))
        {
            await field.FillAsync(InField(texts[i], lines: false));
            await Expect(page.GetByRole(AriaRole.Option).First.Or(page.GetByText("Nothing has all of these words.")).First).ToBeVisibleAsync();
            await NothingRanAsync(page);
        }

        await field.FillAsync("script");
        await Expect(page.GetByRole(AriaRole.Option).Filter(new() { HasText = "<script" }).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    /// <summary>The map is drawn, and its file is well formed and has the texts.</summary>
    private static async Task IsOnTheMapAsync(Workspace workspace, IReadOnlyList<string> texts)
    {
        var map = await new MapScreen(workspace).OpenAsync();
        await map.ChooseByKeysAsync("ArrowUp");
        await NothingRanAsync(workspace.Page);
        var (_, svg) = await map.SaveAsync("Save as SVG");
        var drawing = XDocument.Parse(Encoding.UTF8.GetString(svg));
        Assert.DoesNotContain(drawing.Descendants(), e => e.Name.LocalName is "script" or "image" or "foreignObject" or "a");
        Assert.DoesNotContain(drawing.Descendants().Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        var titles = drawing.Descendants().Where(e => e.Name.LocalName == "title").Select(e => e.Value).ToHashSet(StringComparer.Ordinal);
        Assert.Contains(texts[0], titles);
        Assert.True(titles.Intersect(texts, StringComparer.Ordinal).Count() >= Shown);
    }

    private async Task AreTitlesAsync(IReadOnlyList<string> titles)
    {
        var app = World.StartOnSqlite();
        var store = app.Services.GetRequiredService<DebateStore>();
        using var client = new HttpClient { BaseAddress = app.Address };
        foreach (var title in titles)
        {
            var stored = await store.CreateAsync(Debate.Empty.Apply(ChangeSet.Put(new Heading(title) { Description = title })).Value, new Act(title, title), World.Cancellation);
            using var answer = await client.GetAsync(new Uri($"/api/debates/{stored.Key.Value}/debate.json", UriKind.Relative), World.Cancellation);
            Assert.True(answer.IsSuccessStatusCode, title);
            Assert.Matches(FileName(), answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
            Assert.Equal(title, JsonNode.Parse(await answer.Content.ReadAsStringAsync(World.Cancellation))!["title"]!.GetValue<string>());
        }

        var visitor = await VisitAsync(address: app.Address);
        await visitor.Page.AddInitScriptAsync(Canary);
        var home = await new Home(visitor).OpenAsync();
        await Expect(home.Debates).ToHaveCountAsync(titles.Count);
        var shown = await home.Debates.GetByRole(AriaRole.Link).EvaluateAllAsync<string[]>("links => links.map(a => a.textContent)");
        // What has no sign of its own a browser may leave out.
        Assert.Empty(titles.Where(t => !t.Any(c => char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned)).Except(shown));
        await NothingRanAsync(visitor.Page);
    }

    /// <summary>Nothing ran, and nothing is on the page that could.</summary>
    internal static async Task NothingRanAsync(IPage page)
    {
        Assert.True(await page.EvaluateAsync<bool>("() => window.ran === undefined"));
        Assert.Empty(await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("*")].filter(e =>
                [...e.attributes].some(a => /^on/i.test(a.name) || /^\s*(javascript|data:text|vbscript)/i.test(a.value) && /^(href|src|action|formaction|xlink:href|data)$/i.test(a.name))
                || /^(iframe|object|embed|frame|base)$/i.test(e.localName) && e.getAttribute("href") !== "/"
                || e.localName === "script" && !e.matches("head > script, body > script")
                || (e.src ?? "").toString().includes("example.invalid"))
              .map(e => e.outerHTML.slice(0, 200))
            """));
    }

    /// <summary>What a field of a page makes of a text: it has one kind of line end, or none at all.</summary>
    internal static string InField(string text, bool lines) =>
        lines ? OneLineEnd(text) : string.Concat(text.Where(c => c is not ('\r' or '\n')));

    /// <summary>A page that is drawn by the server has one kind of line end.</summary>
    private static string OneLineEnd(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    [GeneratedRegex(@"^[a-z0-9-]{1,60}\.debate\.json$")]
    private static partial Regex FileName();
}

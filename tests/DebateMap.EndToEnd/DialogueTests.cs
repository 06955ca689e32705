using System.Text.Json.Nodes;
using DebateMap.EndToEnd.Data;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;
using DebateMap.Web.Look;

namespace DebateMap.EndToEnd;

/// <summary>Every act that a careful annotator finds in a real dialogue, by the keyboard alone and by the mouse alone.</summary>
public sealed class DialogueTests(World world) : BrowserTest(world)
{
    /// <summary>Beyond selecting a passage and typing text, an annotation takes at most so many keys.</summary>
    private const int MostKeys = 4;

    [Fact]
    public async Task Every_act_of_the_dialogue_is_annotated_by_keys_and_by_mouse_with_the_same_result()
    {
        var known = JsonNode.Parse(await File.ReadAllTextAsync(SharedFolder.Find("cases/passing-the-buck.debate.json"), World.Cancellation))!.AsObject();
        var strokes = Strokes(known);
        Assert.Equal(15, strokes.Count);

        var byKeys = await AnnotateAsync(known, strokes, async (workspace, stroke) => Assert.InRange(await ByKeysAsync(workspace, stroke), 2, MostKeys));
        var byMouse = await AnnotateAsync(known, strokes, ByMouseAsync);

        Assert.Equal(strokes.Select(s => s.Look.Act.ToString().ToUpperInvariant()), byKeys["annotations"]!.AsArray().Select(a => a!["act"]!.GetValue<string>().Replace("-", "", StringComparison.Ordinal).ToUpperInvariant()));
        Assert.Equal(byMouse.ToJsonString(), byKeys.ToJsonString());
    }

    private static List<Stroke> Strokes(JsonObject known) => known["annotations"]!.AsArray().Select(annotation =>
    {
        var about = annotation!["about"]?.AsArray().FirstOrDefault()?.GetValue<string>();
        var stance = known["positions"]!.AsArray().FirstOrDefault(p => (string?)p!["annotation"] == (string?)annotation["id"]
            && (string?)p["participant"] == (string?)annotation["speaker"] && (string?)p["claim"] == about)?["stance"]?.GetValue<string>();
        return new Stroke(
            known["turns"]!.AsArray().Select(t => (string?)t!["id"]).ToList().IndexOf((string?)annotation["turn"]),
            (int)annotation["start"]!,
            (int)annotation["end"]!,
            Acts.All.Single(a => a.Act.ToString().Equals(((string)annotation["act"]!).Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)),
            about is null ? null : (string?)known["claims"]!.AsArray().Single(c => (string?)c!["id"] == about)!["text"],
            stance is null ? null : Stances.Scale.ToList().FindIndex(s => Domain.Words.Of(s) == stance));
    }).ToList();

    private async Task<JsonNode> AnnotateAsync(JsonObject known, List<Stroke> strokes, Func<Workspace, Stroke, Task> annotate)
    {
        var visitor = await VisitAsync();
        var bare = new JsonObject { ["format"] = "debatemap", ["version"] = 1, ["title"] = "A dialogue", ["participants"] = known["participants"]!.DeepClone(), ["turns"] = known["turns"]!.DeepClone() };
        var workspace = await (await new Home(visitor).OpenAsync()).ImportAsync("dialogue.debate.json", System.Text.Encoding.UTF8.GetBytes(bare.ToJsonString()));
        for (var done = 0; done < strokes.Count; done++)
        {
            await annotate(workspace, strokes[done]);
            await Expect(workspace.Composer.Form).ToBeHiddenAsync();
            await Expect(workspace.Marks).ToHaveCountAsync(done + 1);
            await Expect(workspace.Page.Locator(".turn-text:focus")).ToHaveCountAsync(1);
        }

        Assert.Empty(visitor.Troubles);
        return await workspace.DownloadAsync();
    }

    private static async Task<int> ByKeysAsync(Workspace workspace, Stroke stroke)
    {
        var keys = workspace.Page.Keyboard;
        var words = await WordsAsync(workspace, stroke);
        await workspace.Turns.Nth(stroke.Turn).FocusAsync();
        await keys.PressAsync("Escape");
        for (var i = 0; i <= words.First; i++)
            await keys.PressAsync("ArrowRight");
        for (var i = 1; i < words.Count; i++)
            await keys.PressAsync("Shift+ArrowRight");
        await workspace.Page.WaitForFunctionAsync("passage => getSelection().toString() === passage", words.Passage);

        var pressed = 1;
        await keys.PressAsync(stroke.Look.Letter.ToLowerInvariant());
        await Expect(workspace.Composer.ClaimField).ToBeFocusedAsync();
        if (stroke.Claim is { } claim)
        {
            await keys.InsertTextAsync(claim);
            await Expect(workspace.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = claim }).First).ToBeVisibleAsync();
            await PressAsync("Enter");
            await Expect(workspace.Composer.Claims).ToHaveCountAsync(1);
            await Expect(workspace.Composer.ClaimField).ToHaveValueAsync("");
        }

        if (stroke.Step is { } step)
        {
            await PressAsync($"{step + 1}");
            await Expect(workspace.Composer.Form.Locator(".stance.chosen")).ToHaveCountAsync(1);
        }

        await PressAsync("Enter");
        return pressed;

        async Task PressAsync(string key)
        {
            pressed++;
            await keys.PressAsync(key);
        }
    }

    private static async Task ByMouseAsync(Workspace workspace, Stroke stroke)
    {
        await workspace.MarkAsync((await WordsAsync(workspace, stroke)).Passage);
        await workspace.Composer.Act(stroke.Look.Word).ClickAsync();
        if (stroke.Claim is { } claim)
            await workspace.Composer.ClaimAsync(claim);
        if (stroke.Step is { } step)
            await workspace.Composer.Form.Locator(".stance-scale").First.GetByRole(AriaRole.Radio).Nth(step).ClickAsync();
        await workspace.Composer.SaveAsync();
    }

    /// <summary>The words that a passage holds whole: which is the first of the turn's, how many they are, and the text from the first to the last.</summary>
    private static Task<WordRange> WordsAsync(Workspace workspace, Stroke stroke) => workspace.Page.EvaluateAsync<WordRange>("""
        ({ turn, start, end }) => {
          const text = document.querySelectorAll(".turn-text")[turn].firstChild.data;
          const words = [...new Intl.Segmenter("en", { granularity: "word" }).segment(text)].filter(w => w.isWordLike);
          const inside = words.filter(w => w.index >= start && w.index + w.segment.length <= end);
          const last = inside.at(-1);
          return { first: words.indexOf(inside[0]), count: inside.length, passage: text.slice(inside[0].index, last.index + last.segment.length) };
        }
        """, new { turn = stroke.Turn, start = stroke.Start, end = stroke.End });

    private sealed record Stroke(int Turn, int Start, int End, ActLook Look, string? Claim, int? Step);

    private sealed class WordRange
    {
        public int First { get; set; }

        public int Count { get; set; }

        public string Passage { get; set; } = "";
    }
}

using System.Text.Json;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;

namespace DebateMap.EndToEnd;

/// <summary>Texts in any writing, and characters of more than one unit.</summary>
public sealed class ScriptsTests(World world) : BrowserTest(world)
{
    private static readonly string[] Texts =
    [
        "השעון מתקתק מהר. אין זמן.",
        "القطط نظيفة جدا. الكلاب وفية.",
        "猫は自分で体を洗います。犬は忠実です。",
        "👩‍🚀 Astronauts 👍🏽 wash too. 𝒜𝓃𝓃 says so.",
        "Cafe\u0301s in Zu\u0308rich close e\u0301arly.",
    ];

    [Fact]
    public async Task Passages_keep_their_words_in_any_script()
    {
        var visitor = await VisitAsync();
        var workspace = await (await new Home(visitor).OpenAsync()).ImportAsync("scripts.debate.json", JsonSerializer.SerializeToUtf8Bytes(new
        {
            format = "debatemap",
            version = 1,
            title = "Scripts",
            participants = new[] { new { id = "ann", name = "Ann" } },
            turns = Texts.Select((text, i) => new { id = $"t{i}", speaker = "ann", text }),
        }));
        var keys = workspace.Page.Keyboard;
        var chosen = new List<string>();

        for (var turn = 0; turn < Texts.Length; turn++)
        {
            await workspace.Turns.Nth(turn).FocusAsync();
            await keys.PressAsync("Escape");
            await keys.PressAsync("ArrowRight");
            await keys.PressAsync("Shift+ArrowRight");
            chosen.Add(await workspace.Page.EvaluateAsync<string>("() => getSelection().toString()"));
            await keys.PressAsync("a");
            await Expect(workspace.Composer.ClaimField).ToBeFocusedAsync();
            await keys.PressAsync("Enter");
            await Expect(workspace.Composer.Form).ToBeHiddenAsync();
            await Expect(workspace.Marks).ToHaveCountAsync(turn + 1);
        }

        await visitor.ReloadAsync();
        await Expect(workspace.Marks).ToHaveCountAsync(Texts.Length);
        var annotations = (await workspace.DownloadAsync())["annotations"]!.AsArray();
        Assert.Equal(chosen, annotations.Select(a => (string)a!["exact"]!));
        Assert.Equal(chosen, annotations.Select((a, i) => Texts[i][(int)a!["start"]!..(int)a["end"]!]));
        Assert.All(chosen, passage => Assert.True(passage.Length > 1));
    }
}

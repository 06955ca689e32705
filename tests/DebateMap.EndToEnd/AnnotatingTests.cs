using System.Text.Json.Nodes;
using DebateMap.EndToEnd.Data;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;

namespace DebateMap.EndToEnd;

/// <summary>Annotating at the speed of reading, with the keyboard alone or with the mouse alone.</summary>
public sealed class AnnotatingTests(World world) : BrowserTest(world)
{
    /// <summary>Beyond selecting a passage and typing text, an annotation takes at most so many keys.</summary>
    private const int MostKeys = 4;

    private const string Loyal = "Dogs are loyal";

    private static readonly Stroke[] Strokes =
    [
        new(1, ["j"], "Cats wash themselves.", "asserting", "a", "Cats are clean", "accepts it", "5"),
        new(2, ["j"], "Dogs are loyal.", "disagreeing", "d", Loyal, "accepts it", "5"),
        new(2, ["j", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight"], "Dogs are loyal", "hedging", "e", Loyal, "leans towards it", "4"),
        new(2, ["j", "j"], "I like dogs.", "proposing a crux", "x", Loyal, null, null),
        new(1, ["j"], "Cats wash themselves.", "restating", "s", null, null, null),
    ];

    [Fact]
    public async Task The_keyboard_alone_and_the_mouse_alone_make_the_same_debate()
    {
        var byKeys = await AnnotateAsync(async (workspace, stroke) => Assert.InRange(await ByKeysAsync(workspace, stroke), 2, MostKeys));
        var byMouse = await AnnotateAsync(ByMouseAsync);

        Assert.Equal(Strokes.Length, byKeys["annotations"]!.AsArray().Count);
        Assert.Equal(byMouse.ToJsonString(), byKeys.ToJsonString());
    }

    [Fact]
    public async Task The_next_sentence_without_a_mark_is_one_key_away()
    {
        var (visitor, workspace) = await OpenAsync();
        await workspace.Turns.First.FocusAsync();
        await workspace.Page.Keyboard.PressAsync("n");
        await SelectedAsync(workspace, "Cats wash themselves.");
        await workspace.Page.Keyboard.PressAsync("a");
        await Expect(workspace.Composer.Form).ToBeVisibleAsync();
        await Expect(workspace.Composer.ClaimField).ToBeFocusedAsync();
        await workspace.Page.Keyboard.PressAsync("Enter");
        await Expect(workspace.Marks).ToHaveCountAsync(1);
        await Expect(workspace.Turns.First).ToBeFocusedAsync();

        await workspace.Page.Keyboard.PressAsync("n");
        await SelectedAsync(workspace, "Dogs are loyal.");
        await workspace.Page.Keyboard.PressAsync("n");
        await SelectedAsync(workspace, "I like dogs.");
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task What_is_typed_before_the_form_is_there_begins_the_claim()
    {
        var (_, workspace) = await OpenAsync();
        await workspace.Turns.Nth(1).FocusAsync();
        await workspace.Page.Keyboard.PressAsync("j");
        await workspace.Page.Keyboard.TypeAsync($"a{Loyal}");

        await Expect(workspace.Composer.ClaimField).ToHaveValueAsync(Loyal);
        await Expect(workspace.Composer.Act("asserting")).ToBeCheckedAsync();
    }

    private async Task<JsonNode> AnnotateAsync(Func<Workspace, Stroke, Task> annotate)
    {
        var (_, workspace) = await OpenAsync();
        foreach (var stroke in Strokes)
        {
            await annotate(workspace, stroke);
            await Expect(workspace.Composer.Form).ToBeHiddenAsync();
            await Expect(workspace.Page.Locator(".turn-text:focus")).ToHaveCountAsync(1);
        }

        await Expect(workspace.Marks).ToHaveCountAsync(Strokes.Length);
        return await workspace.DownloadAsync();
    }

    private static async Task<int> ByKeysAsync(Workspace workspace, Stroke stroke)
    {
        var keys = workspace.Page.Keyboard;
        await workspace.Turns.Nth(stroke.Turn - 1).FocusAsync();
        await keys.PressAsync("Escape");
        foreach (var key in stroke.Selecting)
            await keys.PressAsync(key);
        await SelectedAsync(workspace, stroke.Passage);
        var pressed = 1;
        await keys.PressAsync(stroke.Letter);
        await Expect(workspace.Composer.ClaimField).ToBeFocusedAsync();
        if (stroke.Claim is { } claim)
        {
            await keys.TypeAsync(claim);
            await Expect(workspace.Page.GetByRole(AriaRole.Option).First).ToContainTextAsync(claim);
            await PressAsync("Enter");
            await Expect(workspace.Composer.Claims).ToHaveCountAsync(1);
            await Expect(workspace.Composer.ClaimField).ToHaveValueAsync("");
        }

        if (stroke.Digit is { } digit)
        {
            await PressAsync(digit);
            await Expect(workspace.Composer.View(stroke.View!)).ToBeCheckedAsync();
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
        await workspace.MarkAsync(stroke.Passage);
        await workspace.Composer.Act(stroke.Act).ClickAsync();
        if (stroke.Claim is { } claim)
            await workspace.Composer.ClaimAsync(claim);
        if (stroke.View is { } view)
            await workspace.Composer.View(view).ClickAsync();
        await workspace.Composer.SaveAsync();
    }

    private static Task<IJSHandle> SelectedAsync(Workspace workspace, string passage) =>
        workspace.Page.WaitForFunctionAsync("passage => getSelection().toString() === passage", passage);

    private async Task<(Visitor Visitor, Workspace Workspace)> OpenAsync()
    {
        var visitor = await VisitAsync();
        return (visitor, await (await new Home(visitor).OpenAsync()).ImportAsync("cats.debate.json", SmallDebate.Write()));
    }

    private sealed record Stroke(int Turn, string[] Selecting, string Passage, string Act, string Letter, string? Claim, string? View, string? Digit);
}

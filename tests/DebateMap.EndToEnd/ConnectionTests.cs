using DebateMap.EndToEnd.Data;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;

namespace DebateMap.EndToEnd;

/// <summary>A connection comes and goes; what was typed stays.</summary>
public sealed class ConnectionTests(World world) : BrowserTest(world)
{
    private const string Passage = "Opening on Sundays costs more than it brings.";

    [Fact]
    public async Task What_is_typed_into_the_composer_without_a_connection_is_kept_and_can_be_saved()
    {
        await using var wire = new Wire(World.OnSqlite.Address);
        var visitor = await VisitOverAsync(wire);
        var workspace = await MakeAsync(visitor);
        await workspace.MarkAsync(Passage);
        var composer = workspace.Composer;
        await composer.Act("disagreeing").ClickAsync();
        await DraftHoldsAsync(visitor, "Act");

        wire.Cut();
        await Expect(LostMessage(visitor)).ToBeVisibleAsync();
        await composer.ClaimField.PressSequentiallyAsync("Sundays cost too much");
        wire.Mend();
        await Expect(LostMessage(visitor)).ToBeHiddenAsync();

        await Expect(composer.ClaimField).ToHaveValueAsync("Sundays cost too much");
        await visitor.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = "Sundays cost too much" }).ClickAsync();
        await Expect(composer.Claims).ToHaveCountAsync(1);
        await composer.SaveAsync();
        await Expect(workspace.Row("Sundays cost too much")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_pasted_without_a_connection_is_kept_and_can_be_read()
    {
        await using var wire = new Wire(World.OnSqlite.Address);
        var visitor = await VisitOverAsync(wire);
        var start = await new NewDebate(visitor).OpenAsync();
        await start.Text.FillAsync("Ann: I think");
        await DraftHoldsAsync(visitor, "Ann: I think");

        wire.Cut();
        await Expect(LostMessage(visitor)).ToBeVisibleAsync();
        await start.Text.FillAsync(Dialogue.Text);
        wire.Mend();
        await Expect(LostMessage(visitor)).ToBeHiddenAsync();

        await start.ReadAsync();
        await Expect(start.Turns).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task What_was_pasted_and_not_saved_survives_a_reload()
    {
        var visitor = await VisitAsync();
        var start = await new NewDebate(visitor).OpenAsync();
        await start.Text.FillAsync(Dialogue.Text);
        await DraftHoldsAsync(visitor, "The families");

        await visitor.ReloadAsync();

        await Expect(start.Text).ToHaveValueAsync(Dialogue.Text);
        await start.ReadAsync();
        await start.MakeAsync("Kept");
        await start.OpenAsync();
        await Expect(start.Text).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_half_made_annotation_comes_back_after_a_reload()
    {
        var visitor = await VisitAsync();
        var workspace = await MakeAsync(visitor);
        await workspace.MarkAsync(Passage);
        await workspace.Composer.Act("disagreeing").ClickAsync();
        await workspace.Composer.ClaimAsync("Sundays cost too much");
        await workspace.Composer.View("accepts it").ClickAsync();
        await DraftHoldsAsync(visitor, "\"Stance\":4");

        await visitor.ReloadAsync();
        await Workspace.OpenedAsync(visitor.Page);
        await workspace.MarkAsync(Passage);

        await Expect(workspace.Composer.Act("disagreeing")).ToBeCheckedAsync();
        await Expect(workspace.Composer.Claims).ToContainTextAsync("Sundays cost too much");
        await Expect(workspace.Composer.View("accepts it")).ToBeCheckedAsync();
        await workspace.Composer.SaveAsync();
        await workspace.MarkAsync(Passage);
        await Expect(workspace.Composer.Act("asserting")).ToBeCheckedAsync();
        await Expect(workspace.Composer.Claims).ToHaveCountAsync(0);
    }

    /// <summary>Waits until the tab keeps these words: then nothing is on its way any more.</summary>
    private static Task<IJSHandle> DraftHoldsAsync(Visitor visitor, string words) =>
        visitor.Page.WaitForFunctionAsync("words => Object.values(sessionStorage).some(v => v.includes(words))", words);

    private static ILocator LostMessage(Visitor visitor) => visitor.Page.Locator("#components-reconnect-modal");

    private static async Task<Workspace> MakeAsync(Visitor visitor)
    {
        var start = await new NewDebate(visitor).OpenAsync();
        await start.PasteAsync(Dialogue.Text);
        return await start.MakeAsync("Sundays");
    }

    private async Task<Visitor> VisitOverAsync(Wire wire)
    {
        var visitor = await VisitAsync(address: wire.Address);
        visitor.Expect("net::ERR_|WebSocket|[Cc]onnection|Failed to (complete negotiation|start the|fetch)");
        return visitor;
    }
}

using DebateMap.EndToEnd.Data;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;

namespace DebateMap.EndToEnd;

/// <summary>A connection comes and goes; what was typed stays.</summary>
public sealed class ConnectionTests(World world) : BrowserTest(world)
{
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

    /// <summary>Waits until the tab keeps these words: then nothing is on its way any more.</summary>
    private static Task<IJSHandle> DraftHoldsAsync(Visitor visitor, string words) =>
        visitor.Page.WaitForFunctionAsync("words => Object.values(sessionStorage).some(v => v.includes(words))", words);

    private static ILocator LostMessage(Visitor visitor) => visitor.Page.Locator("#components-reconnect-modal");

    private async Task<Visitor> VisitOverAsync(Wire wire)
    {
        var visitor = await VisitAsync(address: wire.Address);
        visitor.Expect("net::ERR_|WebSocket|[Cc]onnection|Failed to (complete negotiation|start the|fetch)");
        return visitor;
    }
}

using Microsoft.JSInterop;

namespace DebateMap.Web.Layout;

/// <summary>Modules of ours in the browser, and what they hand out.</summary>
public static class JsModules
{
    /// <summary>Loads a module by its name.</summary>
    public static ValueTask<IJSObjectReference> ImportAsync(this IJSRuntime js, AssetUrls assets, string module) =>
        js.InvokeAsync<IJSObjectReference>("import", assets.Of($"dist/{module}.js"));

    /// <summary>Lets go of something in the browser.</summary>
    /// <param name="held">What; nothing is done where it is null.</param>
    /// <param name="last">A function of it that is to be called before, or null.</param>
    public static async ValueTask LetGoAsync(this IJSObjectReference? held, string? last = null)
    {
        if (held is null)
            return;
        try
        {
            if (last is not null)
                await held.InvokeVoidAsync(last);
            await held.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and with it all that was in it.
        }
    }
}

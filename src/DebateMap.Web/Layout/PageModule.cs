using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DebateMap.Web.Layout;

/// <summary>What pages ask of the browser: cookies, downloads, the clipboard, drafts. One for each circuit.</summary>
public sealed class PageModule(IJSRuntime js, AssetUrls assets) : IAsyncDisposable
{
    private Task<IJSObjectReference>? _module;

    /// <summary>Keeps the choice of theme for the next visit.</summary>
    public async Task SetDarkAsync(bool dark) => await (await ModuleAsync()).InvokeVoidAsync("setDark", Theme.DarkCookie, dark);

    /// <summary>Puts text on the clipboard; false where the browser does not let us.</summary>
    public async Task<bool> CopyAsync(string text) => await (await ModuleAsync()).InvokeAsync<bool>("copy", text);

    /// <summary>Puts part of the page on the clipboard with its structure, and a text beside it; false where the browser does not let us.</summary>
    public async Task<bool> CopyRichAsync(ElementReference page, string text) => await (await ModuleAsync()).InvokeAsync<bool>("copyRich", page, text);

    /// <summary>Asks the browser to print the page.</summary>
    public async Task PrintAsync() => await (await ModuleAsync()).InvokeVoidAsync("print");

    /// <summary>The text of a field, streamed, as a paste may be longer than a message of the circuit.</summary>
    public async Task<IJSStreamReference> ReadFieldAsync(ElementReference field) =>
        await (await ModuleAsync()).InvokeAsync<IJSStreamReference>("readField", field);

    /// <summary>Calls back for the shortcuts that work anywhere on the page.</summary>
    public async Task<IJSObjectReference> ListenForKeysAsync<T>(DotNetObjectReference<T> target)
        where T : class => await (await ModuleAsync()).InvokeAsync<IJSObjectReference>("listenForKeys", target);

    /// <summary>Remembers a draft until the tab is closed.</summary>
    public async Task SaveDraftAsync(string key, string? value) => await (await ModuleAsync()).InvokeVoidAsync("saveDraft", key, value);

    /// <summary>The draft under that key, or null.</summary>
    public async Task<string?> LoadDraftAsync(string key) => await (await ModuleAsync()).InvokeAsync<string?>("loadDraft", key);

    /// <summary>Keeps what is typed into a field for as long as the tab lives, without a round trip.</summary>
    public async Task KeepFieldAsync(ElementReference field, string key) => await (await ModuleAsync()).InvokeVoidAsync("keepField", field, key);

    /// <summary>Waits until the page shows no dialog any more.</summary>
    public async Task DialogGoneAsync() => await (await ModuleAsync()).InvokeVoidAsync("dialogGone");

    /// <summary>Tells of a file that was chosen before anybody listened.</summary>
    public async Task TellOfFileAsync(string fieldId) => await (await ModuleAsync()).InvokeVoidAsync("tellOfFile", fieldId);

    /// <summary>Lets the boundary between two panes be moved.</summary>
    public async Task MakeResizableAsync(ElementReference handle, ElementReference container) =>
        await (await ModuleAsync()).InvokeVoidAsync("makeResizable", handle, container);

    /// <summary>Brings a row of a virtual list into view, though it may not be drawn yet.</summary>
    /// <param name="list">What scrolls.</param>
    /// <param name="id">Of the row's element.</param>
    /// <param name="share">Where in the list its middle is, 0 to 1.</param>
    public async Task ScrollToRowAsync(ElementReference list, string id, double share) =>
        await (await ModuleAsync()).InvokeVoidAsync("scrollToRow", list, id, share);

    /// <summary>Keeps the page from doing its own thing with keys that an element has a use for; not while something is typed in it.</summary>
    public async Task OwnKeysAsync(ElementReference element, params string[] keys) => await (await ModuleAsync()).InvokeVoidAsync("ownKeys", element, keys);

    /// <summary>Lets the arrow keys lead from cell to cell of a table.</summary>
    public async Task WalkCellsAsync(ElementReference table) => await (await ModuleAsync()).InvokeVoidAsync("walkCells", table);

    /// <summary>Moves the keyboard focus to the first element that the selector finds.</summary>
    public async Task FocusAsync(string selector) => await (await ModuleAsync()).InvokeVoidAsync("focus", selector);

    /// <summary>Offers the drawing in a figure as a file that needs nothing else, in light colours.</summary>
    public async Task SaveDrawingAsync(ElementReference figure, string name) =>
        await (await ModuleAsync()).InvokeVoidAsync("saveDrawing", figure, $"{name}.svg");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_module is { IsCompletedSuccessfully: true })
            await (await _module).LetGoAsync();
    }

    // An answer that a lost connection took along never comes: the next who asks asks anew.
    private Task<IJSObjectReference> ModuleAsync() => _module is null or { IsCompleted: true, IsCompletedSuccessfully: false }
        ? _module = js.ImportAsync(assets, "page").AsTask()
        : _module;
}

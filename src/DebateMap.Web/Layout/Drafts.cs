using System.Text.Json;

namespace DebateMap.Web.Layout;

/// <summary>
/// What somebody is typing and has not saved, kept in the browser's tab so that a lost connection or a restarted server loses nothing.
/// </summary>
public sealed class Drafts(PageModule page)
{
    /// <summary>Remembers a draft, or forgets it where it is null.</summary>
    public Task SaveAsync<T>(string key, T? draft)
        where T : class => page.SaveDraftAsync(key, draft is null ? null : JsonSerializer.Serialize(draft));

    /// <summary>The draft under that key, or null where there is none that can be read.</summary>
    public async Task<T?> LoadAsync<T>(string key)
        where T : class
    {
        if (await page.LoadDraftAsync(key) is not { Length: > 0 } json)
            return null;
        try
        {
            return JsonSerializer.Deserialize<T>(json);
        }
        catch (JsonException)
        {
            // Written by another version of the app: of no use any more, and nothing that was saved.
            await page.SaveDraftAsync(key, null);
            return null;
        }
    }
}

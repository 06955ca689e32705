using Microsoft.AspNetCore.Components;

namespace DebateMap.Web.Layout;

/// <summary>Theme and the places where menus, dialogs and messages appear.</summary>
public sealed partial class MainLayout
{
    // What was prerendered is handed in anew with every navigation: what was chosen since is kept apart from it.
    private bool? _chosen;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required PageModule Page { get; init; }

    [Inject]
    public required AssetUrls AssetUrls { get; init; }

    [CascadingParameter]
    public HttpContext? Http { get; init; }

    /// <summary>Known while prerendering from a cookie, so that the first frame already has the right colours.</summary>
    [PersistentState]
    public bool? Dark { get; set; }

    /// <summary>Whether the colours are dark now.</summary>
    public bool IsDark => _chosen ?? Dark == true;

    public async Task ToggleDarkAsync()
    {
        _chosen = !IsDark;
        await Page.SetDarkAsync(IsDark);
        StateHasChanged();
    }

    private Task SkipAsync() => Page.FocusAsync("#main");

    protected override void OnInitialized()
    {
        AssetUrls.Take(Assets);
        Dark ??= Http?.Request.Cookies[Theme.DarkCookie] == "1";
    }
}

using DebateMap.Web.Access;
using DebateMap.Web.Accounts;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Components;

namespace DebateMap.Web.Layout;

/// <summary>Theme and the places where menus, dialogs and messages appear.</summary>
public sealed partial class MainLayout : IDisposable
{
    // What was prerendered is handed in anew with every navigation: what was chosen since is kept apart from it.
    private bool? _chosen;
    private IDisposable? _watching;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required PageModule Page { get; init; }

    [Inject]
    public required AssetUrls AssetUrls { get; init; }

    [Inject]
    public required LiveDebates Live { get; init; }

    [Inject]
    public required Gate Gate { get; init; }

    [Inject]
    public required Actor Actor { get; init; }

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
        if (Actor.Caller is not null && RendererInfo.IsInteractive)
            _watching = Live.WatchAccess(null, () => _ = InvokeAsync(LeaveIfSignedOutAsync));
        AssetUrls.Take(Assets);
        Dark ??= Http?.Request.Cookies[Theme.DarkCookie] == "1";
    }

    public void Dispose() => _watching?.Dispose();

    /// <summary>A session can be ended from elsewhere: what is on the screen goes with it.</summary>
    private async Task LeaveIfSignedOutAsync()
    {
        if (await Gate.AccountAsync(Actor, CancellationToken.None) is null)
            Navigation.NavigateTo(AccountUrls.SignIn(new Uri(Navigation.Uri).PathAndQuery), forceLoad: true);
    }
}

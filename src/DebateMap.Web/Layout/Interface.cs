using MudBlazor;
using MudBlazor.Services;

namespace DebateMap.Web.Layout;

internal static class Interface
{
    /// <summary>A paste or a long note goes through the circuit: SignalR's own limit of 32 KB would drop the connection.</summary>
    private const long MessageLimit = 4 * 1024 * 1024;

    public static void AddInterface(this IServiceCollection services)
    {
        services.AddRazorComponents()
            .AddInteractiveServerComponents()
            .AddHubOptions(o => o.MaximumReceiveMessageSize = MessageLimit);
        services.AddMudServices(o =>
        {
            o.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomStart;
            o.SnackbarConfiguration.VisibleStateDuration = 8000;
            o.SnackbarConfiguration.ShowTransitionDuration = 120;
            o.SnackbarConfiguration.HideTransitionDuration = 120;
        });
        services.AddScoped<AssetUrls>();
        services.AddScoped<PageModule>();
        services.AddScoped<Drafts>();
    }
}

using DebateMap.Web.Access;
using DebateMap.Web.Hosting;
using Microsoft.AspNetCore.Components.Authorization;

namespace DebateMap.Web.Live;

internal static class LiveDebatesSetup
{
    public static void AddLiveDebates(this IServiceCollection services, Mode mode)
    {
        services.AddSingleton(typeof(Mode), mode);
        services.AddSingleton<Gate>();
        services.AddSingleton<LiveDebates>();
        services.AddHostedService<OtherServers>();
        services.AddSingleton<LiveTalk>();
        services.AddSingleton<PrivateLinks>();
        if (mode == Mode.Personal)
            services.AddSingleton(Actor.OfThisMachine);
        else
            services.AddScoped<RequestActor>().AddScoped(Acting).AddSingleton<DebateMembers>().AddSingleton<ServerAccounts>();
    }

    /// <summary>A request was asked who it is when it came in; a circuit was told when it began.</summary>
    private static Actor Acting(IServiceProvider services)
    {
        if (services.GetRequiredService<RequestActor>().Actor is { } asked)
            return asked;
        var state = services.GetRequiredService<AuthenticationStateProvider>().GetAuthenticationStateAsync();
        // A circuit begins within the request that connects it.
        var address = services.GetService<IHttpContextAccessor>()?.HttpContext?.Connection.RemoteIpAddress;
        return state.IsCompletedSuccessfully ? Actor.Of(state.GetAwaiter().GetResult().User, address) : Actor.Nobody;
    }
}

/// <summary>Who a request is from; empty in a circuit.</summary>
internal sealed class RequestActor
{
    public Actor? Actor { get; set; }
}

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
        if (mode == Mode.Personal)
            services.AddSingleton(Actor.OfThisMachine);
        else
            services.AddScoped<RequestActor>().AddScoped(Acting);
    }

    /// <summary>A request was asked who it is when it came in; a circuit was told when it began.</summary>
    private static Actor Acting(IServiceProvider services)
    {
        if (services.GetRequiredService<RequestActor>().Actor is { } asked)
            return asked;
        var state = services.GetRequiredService<AuthenticationStateProvider>().GetAuthenticationStateAsync();
        return state.IsCompletedSuccessfully ? Actor.Of(state.GetAwaiter().GetResult().User) : Actor.Nobody;
    }
}

/// <summary>Who a request is from; empty in a circuit.</summary>
internal sealed class RequestActor
{
    public Actor? Actor { get; set; }
}

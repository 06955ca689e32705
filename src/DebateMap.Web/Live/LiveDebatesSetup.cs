namespace DebateMap.Web.Live;

internal static class LiveDebatesSetup
{
    public static void AddLiveDebates(this IServiceCollection services)
    {
        services.AddSingleton<LiveDebates>();
        services.AddSingleton(Actor.OfThisMachine);
    }
}

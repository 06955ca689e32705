using System.Net;
using DebateMap.Domain;
using Microsoft.AspNetCore.HttpOverrides;

namespace DebateMap.Web.Hosting;

/// <summary>
/// What a proxy says of a request: who sent it, and whether by https. Only proxies that a setting names are believed, as anybody can send
/// the same headers.
/// </summary>
internal static class ForwardedRequests
{
    /// <summary>The framework's own switch, which believes everybody.</summary>
    private const string BelieveEverybody = "FORWARDEDHEADERS_ENABLED";

    private static readonly TimeSpan HttpsFor = TimeSpan.FromDays(365);

    public static IEnumerable<Fault> Faults(IConfiguration configuration) => configuration.GetValue<bool>(BelieveEverybody)
        ? [new($"ASPNETCORE_{BelieveEverybody}", $"would believe whatever any client says of its address: take it away, and name your proxies in {Settings.Proxies}")] : [];

    public static void AddForwardedRequests(this IServiceCollection services)
    {
        services.AddOptions<ForwardedHeadersOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.ForwardLimit = null; // As many as there are proxies one behind another; the first that is not named ends it.
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in Setting.List(configuration[Settings.Proxies] ?? ""))
            {
                if (IPAddress.TryParse(proxy, out var address))
                    options.KnownProxies.Add(address);
                else
                    options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            }
        });
        services.AddHsts(o => o.MaxAge = HttpsFor);
    }

    /// <summary>Comes before everything that asks who sent a request or how.</summary>
    public static void UseForwardedRequests(this WebApplication app)
    {
        // With no proxy named the framework would believe everybody.
        if (app.Configuration[Settings.Proxies] is { Length: > 0 })
            app.UseForwardedHeaders();
        app.UseHsts(); // Only on answers that go out by https, and never for localhost.
    }
}

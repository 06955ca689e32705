using System.Net;
using Microsoft.AspNetCore.HostFiltering;

namespace DebateMap.Web.Hosting;

/// <summary>
/// Without accounts whoever reaches the app may change everything, so it listens on this machine only.
/// </summary>
internal static class LocalListening
{
    /// <summary>Set where something else guards the door, such as a container whose port is published on loopback only.</summary>
    public const string BehindProxy = "Hosting:BehindProxy";

    private const string DefaultAddress = "http://localhost:5080";

    /// <summary>Chooses the address; where it is asked to listen elsewhere, why it does not.</summary>
    public static string? ListenLocally(this WebApplicationBuilder builder, Mode mode)
    {
        var urls = builder.Configuration[WebHostDefaults.ServerUrlsKey];
        if (string.IsNullOrWhiteSpace(urls) && builder.Configuration["HTTP_PORTS"] is null && builder.Configuration["Kestrel:Endpoints"] is null)
            builder.WebHost.UseUrls(urls = DefaultAddress);
        if (mode == Mode.Team || builder.Configuration.GetValue<bool>(BehindProxy))
            return null;

        // A page elsewhere may give its own name this machine's address: only requests that mean this machine by name are served.
        builder.Services.Configure<HostFilteringOptions>(o => o.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
        var endpoints = builder.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>();
        var open = (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Concat(endpoints).Where(u => !IsLocal(u)).ToList();
        if (builder.Configuration["HTTP_PORTS"] is { Length: > 0 } ports)
            open.Add($"every address of this machine (HTTP_PORTS={ports})");
        return open.Count == 0 ? null
            : $"Without accounts whoever reaches DebateMap may change everything, so it listens on this machine only. Asked for: {string.Join(", ", open)}. " +
                $"Use http://localhost:PORT, set {ModeSetting.Key}=Team for a server with accounts, or {BehindProxy}=true where a proxy in front of it decides who gets in.";
    }

    private static bool IsLocal(string url) =>
        Uri.TryCreate(url.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));
}

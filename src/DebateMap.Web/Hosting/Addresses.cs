using System.Globalization;
using System.Net;
using DebateMap.Domain;

namespace DebateMap.Web.Hosting;

/// <summary>Judges the addresses that the app is to listen on, which the framework would meet with a stack trace.</summary>
internal static class Addresses
{
    private const string Ports = "HTTP_PORTS";

    public static IEnumerable<Fault> Faults(IConfiguration configuration)
    {
        foreach (var url in Split(configuration[WebHostDefaults.ServerUrlsKey]).Where(u => !IsAddress(u)))
            yield return new(WebHostDefaults.ServerUrlsKey, $"\"{url}\" is not an address to listen on, as in http://localhost:5080 with a port from 0 to {IPEndPoint.MaxPort}");
        foreach (var port in Split(configuration[Ports]).Where(p => !IsPort(p)))
            yield return new(Ports, $"\"{port}\" is not a port: set numbers from 1 to {IPEndPoint.MaxPort}, with ; between them");
    }

    private static string[] Split(string? list) => (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsPort(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= IPEndPoint.MaxPort;

    /// <summary>The host may be * or +, which no URI has.</summary>
    private static bool IsAddress(string url) =>
        Uri.TryCreate(url.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" && uri.Host.Length > 0;
}

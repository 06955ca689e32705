using DebateMap.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace DebateMap.Web.Tests.Hosting;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Hosting:BehindProxy", "yes", "Hosting:BehindProxy: \"yes\" is neither true nor false")]
    [InlineData("Hosting:Proxies", "10.0.0.7, proxy, 10.0.0.0/99", "Hosting:Proxies: \"proxy\" and \"10.0.0.0/99\" is neither an address nor a network, as in \"10.0.0.7, 172.16.0.0/12\"")]
    [InlineData("Hosting:DrainSeconds", "-1", "Hosting:DrainSeconds: \"-1\" is not a whole number of seconds from 0 to 3600")]
    [InlineData("Hosting:DrainSeconds", "5s", "Hosting:DrainSeconds: \"5s\" is not a whole number of seconds from 0 to 3600")]
    [InlineData("Hosting:StopSeconds", "0", "Hosting:StopSeconds: \"0\" is not a whole number of seconds from 1 to 3600")]
    [InlineData("Hosting:BehindProxies", "true", "Hosting:BehindProxies: is no setting of DebateMap: those of Hosting are Hosting:BehindProxy, Hosting:Proxies, Hosting:DrainSeconds, Hosting:StopSeconds")]
    [InlineData("Database:Kind", "Postgres", "Database:Kind: is no setting of DebateMap: those of Database are Database:Provider")]
    [InlineData("Database:Provider", "Oracle", "Database:Provider: \"Oracle\" is not a database that DebateMap can use: set it to Sqlite or Postgres")]
    [InlineData("ConnectionStrings:DebateMap", "Host=db", "ConnectionStrings:DebateMap: cannot be read as one for SQLite, as in \"Data Source=/data/debatemap.db\"; for PostgreSQL set Database:Provider to Postgres")]
    [InlineData("urls", "http://localhost:99999", "urls: \"http://localhost:99999\" is not an address to listen on, as in http://localhost:5080 with a port from 0 to 65535")]
    [InlineData("urls", "http://localhost:5080;localhost", "urls: \"localhost\" is not an address to listen on, as in http://localhost:5080 with a port from 0 to 65535")]
    [InlineData("HTTP_PORTS", "8080;80800", "HTTP_PORTS: \"80800\" is not a port: set numbers from 1 to 65535, with ; between them")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317", "OTEL_EXPORTER_OTLP_ENDPOINT: is not an address that begins with http:// or https://")]
    [InlineData("FORWARDEDHEADERS_ENABLED", "true", "ASPNETCORE_FORWARDEDHEADERS_ENABLED: would believe whatever any client says of its address: take it away, and name your proxies in Hosting:Proxies")]
    public void A_wrong_setting_is_told_by_its_key_with_what_to_set(string key, string value, string message)
    {
        Assert.Equal(message, Assert.Single(Faults((key, value))));
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var faults = Faults(("Hosting:DrainSeconds", "x"), ("Hosting:Prox", "y"), ("Database:Provider", "z"), ("urls", "w"), ("OTEL_EXPORTER_OTLP_ENDPOINT", "v"));

        Assert.Equal(["Hosting:DrainSeconds", "OTEL_EXPORTER_OTLP_ENDPOINT", "Hosting:Prox", "urls", "Database:Provider"], faults.Select(f => f[..f.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public void Right_settings_and_none_are_fine()
    {
        Assert.Empty(Faults());
        Assert.Empty(Faults(("Hosting:BehindProxy", "True"), ("hosting:proxies", "10.0.0.7, ::1, 172.16.0.0/12"), ("Hosting:DrainSeconds", "0"), ("Hosting:StopSeconds", "3600"), ("Database:Provider", "postgres"),
            ("ConnectionStrings:DebateMap", "Host=db;Database=debatemap;Username=debatemap"), ("urls", "http://*:80;http://+:81;https://[::]:0"), ("HTTP_PORTS", "8080"), ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4317")));
    }

    private static string[] Faults(params (string Key, string Value)[] settings) =>
        [.. Settings.Faults(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build()).Select(f => f.ToString())];
}

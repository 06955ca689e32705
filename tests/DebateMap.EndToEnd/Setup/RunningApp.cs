using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DebateMap.EndToEnd.Setup;

/// <summary>The app as it is shipped, on a free port and a database of its own.</summary>
public sealed class RunningApp : WebApplicationFactory<Program>
{
    private readonly string _provider;
    private readonly string _connection;
    private readonly IReadOnlyDictionary<string, string> _settings;

    private RunningApp(string provider, string connection, IReadOnlyDictionary<string, string> settings)
    {
        _provider = provider;
        _connection = connection;
        _settings = settings;
    }

    /// <summary>By name, as passkeys belong to names.</summary>
    public Uri Address => new UriBuilder(ClientOptions.BaseAddress) { Host = "localhost" }.Uri;

    public static RunningApp Start(string provider, string connection, IReadOnlyDictionary<string, string>? settings = null)
    {
        var app = new RunningApp(provider, connection, settings ?? new Dictionary<string, string>());
        app.UseKestrel(0);
        app.StartServer();
        return app;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder
            .UseEnvironment(Environments.Production)
            .UseSetting("Database:Provider", _provider)
            .UseSetting("ConnectionStrings:DebateMap", _connection)
            .UseSetting("DetailedErrors", "true") // A failure in a circuit then says in the browser's console what it was.
            .ConfigureLogging(logging => logging.ClearProviders());
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
    }
}

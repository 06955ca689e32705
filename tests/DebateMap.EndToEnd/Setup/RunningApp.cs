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

    private RunningApp(string provider, string connection)
    {
        _provider = provider;
        _connection = connection;
    }

    public Uri Address => ClientOptions.BaseAddress;

    public static RunningApp Start(string provider, string connection)
    {
        var app = new RunningApp(provider, connection);
        app.UseKestrel(0);
        app.StartServer();
        return app;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment(Environments.Production)
        .UseSetting("Database:Provider", _provider)
        .UseSetting("ConnectionStrings:DebateMap", _connection)
        .UseSetting("DetailedErrors", "true") // A failure in a circuit then says in the browser's console what it was.
        .ConfigureLogging(logging => logging.ClearProviders());
}

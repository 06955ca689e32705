using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Xunit;

namespace DebateMap.Web.Tests.Hosting;

/// <summary>The app as it is started, asked and stopped from outside.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("debatemap-process-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private (string, string) Database => ("ConnectionStrings:DebateMap", new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder.FullName, "test.db") }.ConnectionString);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_node_that_is_asked_to_stop_is_not_ready_first_and_serves_on_until_its_time_is_over()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM on Windows.");
        await using var app = await AppProcess.StartAsync(Database, ("Hosting:DrainSeconds", "3000"));
        Assert.Equal(HttpStatusCode.OK, await app.StatusAsync("/health/ready"));
        using var circuit = await ConnectAsync(app);

        await app.TerminateAsync();
        while (await app.StatusAsync("/health/ready") != HttpStatusCode.ServiceUnavailable)
            await Task.Yield();

        Assert.Equal(HttpStatusCode.OK, await app.StatusAsync("/health/live"));
        Assert.Equal(HttpStatusCode.OK, await app.StatusAsync("/"));
        Assert.Equal(WebSocketState.Open, circuit.State);

        await app.TerminateAsync(); // A second one leaves out the waiting.

        await EndsAsync(circuit); // The page is told, and looks for another node.
        Assert.Equal(0, await app.EndAsync());
    }

    [Fact]
    public async Task Every_wrong_setting_is_told_at_once_and_nothing_is_started()
    {
        var (code, output) = await AppProcess.RunAsync(("ASPNETCORE_URLS", "http://0.0.0.0:0"), ("Hosting:DrainSeconds", "soon"), ("Database:Provider", "Oracle"), Database);

        Assert.Equal(1, code);
        Assert.Equal(
            [
                "Hosting:DrainSeconds: \"soon\" is not a whole number of seconds from 0 to 3600",
                "Database:Provider: \"Oracle\" is not a database that DebateMap can use: set it to Sqlite or Postgres",
            ],
            output.Take(2));
        Assert.Contains("Asked for: http://0.0.0.0:0", output[2], StringComparison.Ordinal);
        Assert.Equal(3, output.Count);
        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task The_log_is_json_where_a_setting_asks_for_it()
    {
        await using var app = await AppProcess.StartAsync(Database, ("Logging:Console:FormatterName", "json"));

        var ready = app.Output.Select(line => JsonDocument.Parse(line).RootElement).Single(line => line.GetProperty("Message").GetString()!.StartsWith("DebateMap is ready", StringComparison.Ordinal));

        Assert.Equal((1, "Information"), (ready.GetProperty("EventId").GetInt32(), ready.GetProperty("LogLevel").GetString()));
        Assert.StartsWith("http://127.0.0.1:", ready.GetProperty("State").GetProperty("Address").GetString(), StringComparison.Ordinal);
    }

    /// <summary>What a page's connection begins with.</summary>
    private static async Task<ClientWebSocket> ConnectAsync(AppProcess app)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(app.Client.BaseAddress!) { Scheme = "ws", Path = "/_blazor" }.Uri, Cancellation);
        await socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, endOfMessage: true, Cancellation);
        return socket;
    }

    /// <summary>Waits until the server ends the connection, in whatever way; the page's script looks for another in any case.</summary>
    private static async Task EndsAsync(ClientWebSocket socket)
    {
        var buffer = new byte[4096];
        try
        {
            while ((await socket.ReceiveAsync(buffer, Cancellation)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (WebSocketException ended)
        {
            Assert.Equal(WebSocketError.ConnectionClosedPrematurely, ended.WebSocketErrorCode);
        }
    }
}

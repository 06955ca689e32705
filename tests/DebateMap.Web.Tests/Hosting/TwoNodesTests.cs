using System.Net;
using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Testing;
using DebateMap.Web.Hosting;
using DebateMap.Web.Live;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Xunit;

namespace DebateMap.Web.Tests.Hosting;

/// <summary>Several apps on one PostgreSQL.</summary>
public sealed class TwoNodesTests : IAsyncLifetime
{
    private PostgresServer _server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (PostgresServer.Missing is { } reason)
        {
            Assert.False(RequiredServices.MustBeThere, reason);
            Assert.Skip(reason);
        }

        _server = await PostgresServer.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    [Fact]
    public async Task Two_apps_start_at_the_same_time_on_an_empty_database_and_again_on_one_with_data()
    {
        var connection = await _server.CreateDatabaseAsync();
        for (var round = 1; round <= 2; round++)
        {
            var apps = await Task.WhenAll(StartAsync(connection), StartAsync(connection));
            await using var first = apps[0];
            await using var second = apps[1];
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [await first.StatusAsync("/health/ready"), await second.StatusAsync("/health/ready")]);

            await using var node = Node(connection);
            await node.GetRequiredService<DebateStore>().CreateAsync(SmallDebate(round), new("Ann", "made it"), Cancellation);
            Assert.Equal(round, (await node.GetRequiredService<DebateStore>().ListAsync(Cancellation)).Count);
        }
    }

    [Fact]
    public async Task A_first_start_logs_no_failure()
    {
        await using var app = await StartAsync(await _server.CreateDatabaseAsync());

        Assert.DoesNotContain(app.Output, line => line.Contains("fail:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_is_open_on_one_node_sees_what_is_written_on_another_and_after_a_lost_connection_what_it_missed()
    {
        var connection = await _server.CreateDatabaseAsync();
        await using var here = Node(connection);
        await using var there = Node(connection);
        await DatabaseStart.MigrateAsync(here, Cancellation);
        var store = there.GetRequiredService<DebateStore>();
        var key = (await store.CreateAsync(SmallDebate(1), new("Ben", "made it"), Cancellation)).Key;
        var arrived = System.Threading.Channels.Channel.CreateUnbounded<StoredDebate>();
        using var page = here.GetRequiredService<LiveDebates>().Watch(key, now => arrived.Writer.TryWrite(now));
        var listening = Assert.Single(here.GetServices<IHostedService>().OfType<OtherServers>());
        await listening.StartAsync(Cancellation);
        Assert.Equal(1, (await arrived.Reader.ReadAsync(Cancellation)).Revision); // It listens.

        await store.CommitAsync(key, 1, ChangeSet.Put(new Heading("Written elsewhere")), new("Ben", "renamed it"), Cancellation);
        Assert.Equal("Written elsewhere", (await arrived.Reader.ReadAsync(Cancellation)).Debate.Heading.Title);

        var asked = new TaskCompletionSource();
        using (here.GetRequiredService<LiveDebates>().WatchAccess(key, () => asked.TrySetResult()))
        {
            var telling = Assert.Single(there.GetServices<IHostedService>().OfType<OtherServers>());
            await telling.StartAsync(Cancellation);
            there.GetRequiredService<LiveDebates>().TellAccessChanged(key);
            await asked.Task.WaitAsync(Cancellation); // A role that is taken away on one node is gone on the other.
            await telling.StopAsync(Cancellation);
        }

        await _server.StopAtOnceAsync();
        await _server.StartAgainAsync();
        NpgsqlConnection.ClearAllPools();
        await store.CommitAsync(key, 2, ChangeSet.Put(new Heading("Written meanwhile")), new("Ben", "renamed it again"), Cancellation);

        StoredDebate now;
        do
            now = await arrived.Reader.ReadAsync(Cancellation);
        while (now.Revision < 3);
        Assert.Equal("Written meanwhile", now.Debate.Heading.Title);
        await listening.StopAsync(Cancellation);
    }

    private static Task<AppProcess> StartAsync(string connection) => AppProcess.StartAsync(("Database:Provider", "Postgres"), ("ConnectionStrings:DebateMap", connection));

    private static Debate SmallDebate(int number) => Debate.Empty.Apply(ChangeSet.Put(new Heading($"Debate {number}"))).Value;

    /// <summary>What an app has of a node's services, without the web.</summary>
    private static ServiceProvider Node(string connection)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDebateStorage(new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { ["Database:Provider"] = "Postgres", ["ConnectionStrings:DebateMap"] = connection }).Build());
        services.AddLiveDebates(Mode.Personal);
        return services.BuildServiceProvider();
    }
}

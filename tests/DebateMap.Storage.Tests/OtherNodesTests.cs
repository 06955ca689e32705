using System.Data.Common;
using System.Threading.Channels;
using DebateMap.Domain;
using DebateMap.Storage.Nodes;
using DebateMap.Testing;
using Npgsql;

namespace DebateMap.Storage.Tests;

/// <summary>Two apps on one PostgreSQL hear of each other's revisions.</summary>
public sealed class OtherNodesTests(Databases databases)
{
    private static readonly Act Edit = new("Ann", "Edit");

    private static readonly News Everything = new(null, Access: true);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_node_hears_what_another_wrote_and_not_what_it_wrote_itself()
    {
        await using var apps = new Apps("Postgres", await databases.NewPostgresAsync());
        var (here, there) = (await apps.StartAsync(), await apps.StartAsync());
        var (mine, theirs) = ((await here.CreateAsync(Debates.WithClaims(1), Edit, Cancellation)).Key, (await here.CreateAsync(Debates.WithClaims(1), Edit, Cancellation)).Key);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var heard = Channel.CreateUnbounded<News>();
        var listening = here.ListenAsync(async key => await heard.Writer.WriteAsync(key), stop.Token);
        Assert.Equal(Everything, await heard.Reader.ReadAsync(Cancellation));

        await here.CommitAsync(mine, 1, ChangeSet.Put(new Heading("By itself")), Edit, Cancellation);
        await there.CommitAsync(theirs, 1, ChangeSet.Put(new Heading("")), Edit, Cancellation);
        await there.CommitAsync(theirs, 1, ChangeSet.Put(new Heading("Title")), Edit, Cancellation); // Changes nothing, or is refused: nobody is told.
        await there.CommitAsync(theirs, 1, ChangeSet.Put(new Heading("By another")), Edit, Cancellation);

        Assert.Equal(new News(theirs, Access: false), await heard.Reader.ReadAsync(Cancellation));
        Assert.Equal("By another", (await here.OpenAsync(theirs, Cancellation))!.Debate.Heading.Title);
        await there.TellAccessChangedAsync(mine, Cancellation);
        await there.TellAccessChangedAsync(null, Cancellation);
        Assert.Equal(new News(mine, Access: true), await heard.Reader.ReadAsync(Cancellation));
        Assert.Equal(Everything, await heard.Reader.ReadAsync(Cancellation));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
        Assert.False(heard.Reader.TryRead(out _));
    }

    [Fact]
    public async Task A_lost_connection_is_told_and_listening_again_begins_with_anything_may_have_changed()
    {
        Databases.SkipWithoutPostgres();
        await using var server = await PostgresServer.StartAsync();
        await using var apps = new Apps("Postgres", await server.CreateDatabaseAsync());
        var (here, there) = (await apps.StartAsync(), await apps.StartAsync());
        var key = (await there.CreateAsync(Debates.WithClaims(1), Edit, Cancellation)).Key;
        var heard = Channel.CreateUnbounded<News>();
        var listening = here.ListenAsync(async k => await heard.Writer.WriteAsync(k), Cancellation);
        Assert.Equal(Everything, await heard.Reader.ReadAsync(Cancellation));

        await server.StopAtOnceAsync();
        await Assert.ThrowsAnyAsync<DbException>(() => listening);
        await Assert.ThrowsAnyAsync<DbException>(() => here.ListenAsync(_ => Task.CompletedTask, Cancellation));
        await server.StartAgainAsync();
        NpgsqlConnection.ClearAllPools();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        listening = here.ListenAsync(async k => await heard.Writer.WriteAsync(k), stop.Token);

        Assert.Equal(Everything, await heard.Reader.ReadAsync(Cancellation));
        await there.CommitAsync(key, 1, ChangeSet.Put(new Heading("After")), Edit, Cancellation);
        Assert.Equal(new News(key, Access: false), await heard.Reader.ReadAsync(Cancellation));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
    }

    [Fact]
    public async Task A_file_has_one_app_and_nobody_to_listen_to()
    {
        await using var apps = new Apps("Sqlite", databases.NewSqlite());

        await (await apps.StartAsync()).ListenAsync(_ => throw new InvalidOperationException("nobody is there"), Cancellation);
    }
}

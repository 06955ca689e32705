using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DebateMap.Storage.Nodes;

/// <summary>
/// Several apps on one PostgreSQL hear of each other's revisions by its LISTEN and NOTIFY. A SQLite file has one app, so nothing is said there.
/// </summary>
internal sealed class OtherNodes(IDbContextFactory<DebateContext> contexts)
{
    /// <summary>Seconds of silence after which the connection is tried: a server that went away without a word is noticed.</summary>
    private const int KeepAlive = 30;

    private readonly string _origin = Guid.NewGuid().ToString("N");

    /// <summary>Tells the others; within a transaction it is heard when that is committed, and not where it is rolled back.</summary>
    public Task TellAsync(DebateContext context, News news, CancellationToken cancellation) => context.Database.IsNpgsql()
        ? context.Database.ExecuteSqlAsync($"SELECT pg_notify({Announcement.Channel}, {new Announcement(_origin, news).ToString()})", cancellation)
        : Task.CompletedTask;

    /// <summary>Listens on a connection of its own until it is lost or <paramref name="cancellation"/> ends it; returns at once where there are no others.</summary>
    /// <param name="heard">Called with what another app changed, and first with everything: before it listened anything may have changed.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="DbException">The connection cannot be made, or is lost.</exception>
    public async Task ListenAsync(Func<News, Task> heard, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        if (!context.Database.IsNpgsql())
            return;
        var settings = new NpgsqlConnectionStringBuilder(context.Database.GetConnectionString()) { Pooling = false, KeepAlive = KeepAlive };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        var changed = new HashSet<News>();
        connection.Notification += (_, told) =>
        {
            if (Announcement.TryRead(told.Payload, out var announcement) && announcement.Origin != _origin)
                changed.Add(announcement.News);
        };
        await connection.OpenAsync(cancellation).ConfigureAwait(false);
        await using (var listen = new NpgsqlCommand($"LISTEN {Announcement.Channel}", connection))
            await listen.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);

        await heard(new(null, Access: true)).ConfigureAwait(false);
        while (true)
        {
            await connection.WaitAsync(cancellation).ConfigureAwait(false);
            // The connection raises nothing while nobody waits on it, so the set is not added to meanwhile.
            foreach (var news in changed)
                await heard(news).ConfigureAwait(false);
            changed.Clear();
        }
    }
}

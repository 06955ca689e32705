using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DebateMap.Storage.Providers;

/// <summary>
/// Makes every SQLite connection wait for the disk at each commit. In WAL mode anything less can lose acknowledged revisions when the
/// power fails. Pooled connections keep a pragma, new ones do not.
/// </summary>
internal sealed class FullSynchronous : DbConnectionInterceptor
{
    public static readonly FullSynchronous Instance = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Pragma(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Pragma(connection);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private static DbCommand Pragma(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous = FULL";
        return command;
    }
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DebateMap.Storage.Telemetry;

/// <summary>Measures each statement. What it says stays here: only how long it took goes on.</summary>
internal sealed class DatabaseTimes : DbCommandInterceptor
{
    public static readonly DatabaseTimes Instance = new();

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result) => Answered(eventData, result);

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default) =>
        new(Answered(eventData, result));

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result) => Answered(eventData, result);

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        new(Answered(eventData, result));

    public override object? ScalarExecuted(DbCommand command, CommandExecutedEventData eventData, object? result) => Answered(eventData, result);

    public override ValueTask<object?> ScalarExecutedAsync(DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default) =>
        new(Answered(eventData, result));

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Measure(eventData, failed: true);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Measure(eventData, failed: true);
        return Task.CompletedTask;
    }

    private static T Answered<T>(CommandExecutedEventData data, T result)
    {
        Measure(data, failed: false);
        return result;
    }

    private static void Measure(CommandEndEventData data, bool failed) =>
        StorageTelemetry.DatabaseAnswered(data.ExecuteMethod == DbCommandMethod.ExecuteReader ? "read" : "write", data.StartTime, data.Duration, failed);
}

using Microsoft.Data.Sqlite;
using Npgsql;

namespace DebateMap.Storage;

/// <summary>Tells whether a write failed because another process wrote at the same time, so that it may be tried again.</summary>
internal static class Collision
{
    private const int SqliteBusy = 5;
    private const int SqliteConstraintUnique = 2067;
    private const int SqliteConstraintPrimaryKey = 1555;

    /// <summary>Whether it is one, or was caused by one: EF wraps what the providers throw in exceptions of its own.</summary>
    public static bool Is(Exception? exception) => exception switch
    {
        null => false,
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteBusy || sqlite.SqliteExtendedErrorCode is SqliteConstraintUnique or SqliteConstraintPrimaryKey,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
        _ => Is(exception.InnerException),
    };
}

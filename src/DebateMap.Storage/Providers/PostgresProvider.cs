using System.Data.Common;
using System.Net.Sockets;
using DebateMap.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace DebateMap.Storage.Providers;

/// <summary>PostgreSQL, for teams.</summary>
internal sealed class PostgresProvider : Provider
{
    private const string Example = "\"Host=localhost;Database=debatemap;Username=debatemap;Password=…\"";

    public override string Name => "Postgres";

    public override Result<string> Read(string? given)
    {
        if (string.IsNullOrWhiteSpace(given))
            return Fault($"is missing: PostgreSQL needs one, as in {Example}");

        NpgsqlConnectionStringBuilder builder;
        try
        {
            builder = new(given);
        }
        catch (ArgumentException)
        {
            // The builder's own message can quote a piece of the password, where that holds a semicolon.
            return Fault($"cannot be read: it takes names and values as in {Example}, and a value that holds a semicolon goes in quotes");
        }

        if (string.IsNullOrWhiteSpace(builder.Host))
            return Fault($"names no Host, as in {Example}");
        if (string.IsNullOrWhiteSpace(builder.Database))
            return Fault($"names no Database, as in {Example}");
        return new Result<string>.Ok(builder.ConnectionString);
    }

    public override void Use(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, postgres => postgres.MigrationsAssembly("DebateMap.Storage.Postgres"));

    public override string Describe(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        return $"the PostgreSQL database \"{builder.Database}\" at {Place(builder)}";
    }

    public override async Task PrepareAsync(DebateContext context, CancellationToken cancellation)
    {
        // EF looks into the table of migrations before it makes it, and logs at every first start that this failed.
        if (await context.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellation).ConfigureAwait(false))
            await context.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellation).ConfigureAwait(false);
    }

    public override string Explain(DbException exception, string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        return exception switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
                $"PostgreSQL at {Place(builder)} does not let the user \"{builder.Username}\" in: check Username and Password in {DatabaseSettings.ConnectionKey}.",
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } denied =>
                $"PostgreSQL at {Place(builder)} does not let the user \"{builder.Username}\" set up the database \"{builder.Database}\" ({denied.MessageText}): "
                + $"make the database, owned by that user, or name another one in {DatabaseSettings.ConnectionKey}.",
            PostgresException other => $"PostgreSQL at {Place(builder)} answers: {other.MessageText} (SQLSTATE {other.SqlState}).",
            _ => $"cannot reach PostgreSQL at {Place(builder)} ({Reason(exception)}): check that it runs, and Host and Port in {DatabaseSettings.ConnectionKey}.",
        };
    }

    private static string Place(NpgsqlConnectionStringBuilder builder) => $"{builder.Host}:{builder.Port}";

    private static string Reason(Exception exception) => exception.GetBaseException() switch
    {
        SocketException socket => socket.Message,
        TimeoutException => "no answer in time",
        _ => exception.Message,
    };
}

using System.Data.Common;
using DebateMap.Domain;
using Microsoft.EntityFrameworkCore;

namespace DebateMap.Storage.Providers;

/// <summary>What one kind of database needs that others do not.</summary>
internal abstract class Provider
{
    /// <summary>All of them, the default first.</summary>
    public static IReadOnlyList<Provider> All { get; } = [new SqliteProvider(), new PostgresProvider()];

    /// <summary>As the setting names it.</summary>
    public abstract string Name { get; }

    /// <summary>A connection string made whole, or what is wrong with it.</summary>
    /// <param name="given">As it was set; null where it was not.</param>
    public abstract Result<string> Read(string? given);

    /// <summary>Makes a context use it.</summary>
    public abstract void Use(DbContextOptionsBuilder options, string connectionString);

    /// <summary>What the operator knows the database by; never a password.</summary>
    public abstract string Describe(string connectionString);

    /// <summary>Makes what has to be there before the database can be opened.</summary>
    public virtual void Prepare(string connectionString)
    {
    }

    /// <summary>Called at each start before the database is looked at; it may not be there yet, or be of another version.</summary>
    public virtual Task PrepareAsync(DebateContext context, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Called at each start before migrations are applied, once the database is known to be one of ours.</summary>
    public virtual Task SetUpAsync(DebateContext context, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Why the database cannot be used, and what to do, in the operator's words.</summary>
    public abstract string Explain(DbException exception, string connectionString);

    protected static Result<string> Fault(string message) => new Result<string>.Faulty([new(DatabaseSettings.ConnectionKey, message)]);
}

using DebateMap.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DebateMap.Storage;

/// <summary>The database: debates, their revisions, and a table for each kind of record. Reached through <see cref="DebateStore"/>.</summary>
/// <param name="options">Which provider and where.</param>
public sealed class DebateContext(DbContextOptions<DebateContext> options) : DbContext(options)
{
    internal DbSet<DebateRow> Debates => Set<DebateRow>();

    internal DbSet<RevisionRow> Revisions => Set<RevisionRow>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(DebateContext).Assembly);
        RecordTables.Map(modelBuilder);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTime>();
}

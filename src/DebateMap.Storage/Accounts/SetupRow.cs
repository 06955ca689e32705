using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DebateMap.Storage.Accounts;

/// <summary>The one token by which the first administrator is made, while there is none.</summary>
internal sealed class SetupRow
{
    /// <summary>There is one row at most.</summary>
    public const int Only = 1;

    public int Number { get; init; } = Only;

    public required string Hash { get; set; }
}

internal sealed class SetupRowConfiguration : IEntityTypeConfiguration<SetupRow>
{
    public void Configure(EntityTypeBuilder<SetupRow> builder)
    {
        builder.ToTable("Setup");
        builder.HasKey(s => s.Number);
        builder.Property(s => s.Number).ValueGeneratedNever();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DebateMap.Storage.Accounts;

/// <summary>One line of the audit log. It outlives the account and the debate that it names.</summary>
internal sealed class AuditRow
{
    public long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string What { get; init; }

    public required string Who { get; init; }

    public string? Debate { get; init; }

    public string? Whom { get; init; }

    public string? Address { get; init; }
}

internal sealed class AuditRowConfiguration : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("Audit");
        builder.HasKey(a => a.Number);
        builder.HasIndex(a => a.Debate);
    }
}

using DebateMap.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DebateMap.Storage.Accounts;

/// <summary>A link by which one participant of a debate answers what is said of them.</summary>
internal sealed class ConfirmationLinkRow
{
    /// <summary>The hash of the link's secret.</summary>
    public required string Id { get; init; }

    public required string Debate { get; init; }

    public required string Participant { get; init; }

    public required string ForWhom { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset Expires { get; init; }

    public DateTimeOffset? Used { get; set; }

    public DateTimeOffset? Revoked { get; set; }
}

internal sealed class ConfirmationLinkRowConfiguration : IEntityTypeConfiguration<ConfirmationLinkRow>
{
    public void Configure(EntityTypeBuilder<ConfirmationLinkRow> builder)
    {
        builder.ToTable("ConfirmationLinks");
        builder.HasKey(l => l.Id);
        builder.HasOne<DebateRow>().WithMany().HasForeignKey(l => l.Debate).OnDelete(DeleteBehavior.Cascade);
    }
}

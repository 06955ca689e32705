using DebateMap.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DebateMap.Storage.Accounts;

/// <summary>A link by which one person comes in, once.</summary>
internal sealed class InvitationRow
{
    /// <summary>The hash of the link's secret.</summary>
    public required string Id { get; init; }

    /// <summary>The debate that it leads to; null where it only makes an account, or sets a password anew.</summary>
    public string? Debate { get; init; }

    public Role Role { get; init; }

    public string? Participant { get; init; }

    public required string ForWhom { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset Expires { get; init; }

    public DateTimeOffset? Used { get; set; }

    public DateTimeOffset? Revoked { get; set; }
}

internal sealed class InvitationRowConfiguration : IEntityTypeConfiguration<InvitationRow>
{
    public void Configure(EntityTypeBuilder<InvitationRow> builder)
    {
        builder.ToTable("Invitations");
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Role).HasConversion<string>();
        builder.HasOne<DebateRow>().WithMany().HasForeignKey(i => i.Debate).OnDelete(DeleteBehavior.Cascade);
    }
}

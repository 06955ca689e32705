using DebateMap.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DebateMap.Storage.Accounts;

/// <summary>One account's role in one debate.</summary>
internal sealed class MemberRow
{
    public required string Debate { get; init; }

    public required string Account { get; init; }

    public required Role Role { get; set; }

    public string? Participant { get; set; }
}

internal sealed class MemberRowConfiguration : IEntityTypeConfiguration<MemberRow>
{
    public void Configure(EntityTypeBuilder<MemberRow> builder)
    {
        builder.ToTable("Members");
        builder.HasKey(m => new { m.Debate, m.Account });
        builder.Property(m => m.Role).HasConversion<string>();
        builder.HasOne<DebateRow>().WithMany().HasForeignKey(m => m.Debate).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Account>().WithMany().HasForeignKey(m => m.Account).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(m => m.Account);
    }
}

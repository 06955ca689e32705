using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DebateMap.Storage.Accounts;

/// <summary>One browser that is signed in.</summary>
internal sealed class SessionRow
{
    /// <summary>The hash of what the browser's cookie holds.</summary>
    public required string Id { get; init; }

    public required string Account { get; init; }

    public required DateTimeOffset Began { get; init; }

    public required DateTimeOffset Seen { get; set; }

    public required DateTimeOffset Expires { get; set; }

    /// <summary>What the browser says that it is, cut short.</summary>
    public required string Browser { get; init; }

    /// <summary>The ticket, encrypted by the app.</summary>
    public required byte[] Ticket { get; set; }
}

internal sealed class SessionRowConfiguration : IEntityTypeConfiguration<SessionRow>
{
    public void Configure(EntityTypeBuilder<SessionRow> builder)
    {
        builder.ToTable("Sessions");
        builder.HasKey(s => s.Id);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.Account).OnDelete(DeleteBehavior.Cascade);
    }
}

using DebateMap.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DebateMap.Storage.Talk;

/// <summary>What is frozen.</summary>
internal sealed class FreezeRow
{
    public required string Debate { get; init; }

    public required int Number { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public Freeze ToFreeze() => new(Number, From is { } from ? new(from) : null, To is { } to ? new(to) : null, By, At);
}

internal sealed class FreezeRowConfiguration : IEntityTypeConfiguration<FreezeRow>
{
    public void Configure(EntityTypeBuilder<FreezeRow> builder)
    {
        builder.ToTable("Freezes");
        builder.HasKey(f => new { f.Debate, f.Number });
        builder.HasOne<DebateRow>().WithMany().HasForeignKey(f => f.Debate).OnDelete(DeleteBehavior.Cascade);
    }
}

using DebateMap.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DebateMap.Storage.Talk;

/// <summary>One proposal.</summary>
internal sealed class ProposalRow
{
    public required string Debate { get; init; }

    public required int Number { get; init; }

    public required string Author { get; init; }

    public required string Account { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Reason { get; init; }

    public required int BasedOn { get; init; }

    /// <summary>What it changes, as <see cref="ChangesJson"/>.</summary>
    public required string Changes { get; init; }

    public ProposalState State { get; set; }

    public string? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? Answer { get; set; }

    public int? Revision { get; set; }

    /// <summary>Whether whoever made it knows what became of it.</summary>
    public bool Seen { get; set; }

    public Proposal ToProposal() => new(
        new(Debate), Number, Author, Account, At, Reason, BasedOn, ChangesJson.Read(Changes), State,
        DecidedBy is { } by && DecidedAt is { } at ? new(by, at, Answer, Revision) : null, Seen);
}

internal sealed class ProposalRowConfiguration : IEntityTypeConfiguration<ProposalRow>
{
    public void Configure(EntityTypeBuilder<ProposalRow> builder)
    {
        builder.ToTable("Proposals");
        builder.HasKey(p => new { p.Debate, p.Number });
        builder.Property(p => p.State).HasConversion<string>();
        builder.HasOne<DebateRow>().WithMany().HasForeignKey(p => p.Debate).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => new { p.Debate, p.State });
        builder.HasIndex(p => p.Account);
    }
}

/// <summary>One proposal in the making.</summary>
internal sealed class DraftRow
{
    public required string Debate { get; init; }

    public required string Account { get; init; }

    public required int BasedOn { get; set; }

    public required string Changes { get; set; }

    public required string Reason { get; set; }

    public int? Edits { get; set; }

    public int Step { get; set; }

    public Draft ToDraft() => new(BasedOn, ChangesJson.Read(Changes), Reason, Edits, Step);
}

internal sealed class DraftRowConfiguration : IEntityTypeConfiguration<DraftRow>
{
    public void Configure(EntityTypeBuilder<DraftRow> builder)
    {
        builder.ToTable("ProposalDrafts");
        builder.HasKey(d => new { d.Debate, d.Account });
        builder.HasOne<DebateRow>().WithMany().HasForeignKey(d => d.Debate).OnDelete(DeleteBehavior.Cascade);
    }
}

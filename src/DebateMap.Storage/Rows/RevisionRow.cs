using DebateMap.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DebateMap.Storage.Rows;

/// <summary>One revision. Its key keeps two writers from taking the same number.</summary>
internal sealed class RevisionRow
{
    public required string Debate { get; init; }

    public required int Number { get; init; }

    public required string Author { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Summary { get; init; }

    public int? Undoes { get; init; }

    public int? Redoes { get; init; }

    /// <summary>What it did to each record, as <see cref="EffectsJson"/>.</summary>
    public required string Effects { get; init; }

    public static RevisionRow Of(DebateKey debate, Revision revision) => new()
    {
        Debate = debate.Value,
        Number = revision.Number,
        Author = revision.Author,
        At = revision.At,
        Summary = revision.Summary,
        Undoes = revision.Undoes,
        Redoes = revision.Redoes,
        Effects = EffectsJson.Write(revision.Effects),
    };

    public Revision ToRevision() => new(Number, Author, At, Summary, EffectsJson.Read(Effects)) { Undoes = Undoes, Redoes = Redoes };
}

internal sealed class RevisionRowConfiguration : IEntityTypeConfiguration<RevisionRow>
{
    public void Configure(EntityTypeBuilder<RevisionRow> builder)
    {
        builder.ToTable("Revisions");
        builder.HasKey(r => new { r.Debate, r.Number });
        builder.HasOne<DebateRow>().WithMany().HasForeignKey(r => r.Debate).OnDelete(DeleteBehavior.Cascade);
    }
}

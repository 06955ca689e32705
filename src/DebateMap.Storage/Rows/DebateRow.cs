using DebateMap.Domain;
using DebateMap.Storage.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DebateMap.Storage.Rows;

/// <summary>One debate: where it stands, and what a list shows of it.</summary>
internal sealed class DebateRow
{
    public required string Key { get; init; }

    public int Revision { get; set; }

    public required string Title { get; set; }

    public DateTimeOffset Changed { get; set; }

    public required string ChangedBy { get; set; }

    public int Claims { get; set; }

    public int Turns { get; set; }

    public int Participants { get; set; }

    /// <summary>When it was deleted; null while it is there.</summary>
    public DateTimeOffset? DeletedAt { get; set; }

    /// <summary>Who besides its members may read it.</summary>
    public Visibility Visibility { get; set; }

    /// <summary>Whether annotators propose changes instead of making them.</summary>
    public bool AnnotatorsPropose { get; set; }

    /// <summary>Shows what a revision made of the debate.</summary>
    public void Show(Debate debate, Revision revision)
    {
        Revision = revision.Number;
        Title = debate.Heading.Title;
        Changed = revision.At;
        ChangedBy = revision.Author;
        Claims = debate.Claims.Count;
        Turns = debate.Turns.Count;
        Participants = debate.Participants.Count;
    }
}

internal sealed class DebateRowConfiguration : IEntityTypeConfiguration<DebateRow>
{
    public void Configure(EntityTypeBuilder<DebateRow> builder)
    {
        builder.ToTable("Debates");
        builder.HasKey(d => d.Key);
        builder.Property(d => d.Visibility).HasConversion<string>().HasDefaultValue(Visibility.Private);
    }
}

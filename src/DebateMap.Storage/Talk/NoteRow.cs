using DebateMap.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DebateMap.Storage.Talk;

/// <summary>One note. Of a thread the first says what it is on and whether it is settled.</summary>
internal sealed class NoteRow
{
    public required string Debate { get; init; }

    public required int Number { get; init; }

    /// <summary>The number of the first note of its thread.</summary>
    public required int Thread { get; init; }

    /// <summary>The name of the record's kind.</summary>
    public required string Kind { get; init; }

    public required string Record { get; init; }

    public required string Label { get; init; }

    public required string Author { get; init; }

    public required string Account { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Text { get; init; }

    public string? ResolvedBy { get; set; }
}

internal sealed class NoteRowConfiguration : IEntityTypeConfiguration<NoteRow>
{
    public void Configure(EntityTypeBuilder<NoteRow> builder)
    {
        builder.ToTable("Notes");
        builder.HasKey(n => new { n.Debate, n.Number });
        builder.HasOne<DebateRow>().WithMany().HasForeignKey(n => n.Debate).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(n => new { n.Debate, n.Thread });
        builder.HasIndex(n => n.Account);
    }
}

/// <summary>Whom a note mentions.</summary>
internal sealed class MentionRow
{
    public required string Debate { get; init; }

    public required int Number { get; init; }

    public required string Account { get; init; }

    /// <summary>The thread that the note is in.</summary>
    public required int Thread { get; init; }
}

internal sealed class MentionRowConfiguration : IEntityTypeConfiguration<MentionRow>
{
    public void Configure(EntityTypeBuilder<MentionRow> builder)
    {
        builder.ToTable("NoteMentions");
        builder.HasKey(m => new { m.Debate, m.Number, m.Account });
        builder.HasOne<NoteRow>().WithMany().HasForeignKey(m => new { m.Debate, m.Number }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(m => m.Account);
    }
}

/// <summary>How far somebody has read a thread.</summary>
internal sealed class ReadRow
{
    public required string Debate { get; init; }

    public required string Account { get; init; }

    public required int Thread { get; init; }

    public required int UpTo { get; set; }
}

internal sealed class ReadRowConfiguration : IEntityTypeConfiguration<ReadRow>
{
    public void Configure(EntityTypeBuilder<ReadRow> builder)
    {
        builder.ToTable("NoteReads");
        builder.HasKey(r => new { r.Debate, r.Account, r.Thread });
        builder.HasOne<DebateRow>().WithMany().HasForeignKey(r => r.Debate).OnDelete(DeleteBehavior.Cascade);
    }
}

using DebateMap.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DebateMap.Storage.Rows;

/// <summary>
/// A table for each kind of record with a typed column for each of its fields, made from <see cref="Kinds"/>: a new field there
/// needs a migration and nothing else. The rows have no class; they are property bags.
/// </summary>
internal static class RecordTables
{
    public const string Debate = "Debate";
    public const string Id = "Id";
    public const string Place = "Place";
    public const string Extra = "Extra";

    public static void Map(ModelBuilder model)
    {
        foreach (var kind in Kinds.All)
            model.SharedTypeEntity<Dictionary<string, object>>(NameOf(kind), table => Map(table, kind));
    }

    public static string NameOf(Kind kind) => Capital(kind.Plural);

    public static string ColumnOf(Field field) => Capital(field.Name);

    /// <summary>All rows of a kind; every query narrows them to one debate.</summary>
    public static DbSet<Dictionary<string, object>> Rows(this DebateContext context, Kind kind) => context.Set<Dictionary<string, object>>(NameOf(kind));

    private static void Map(EntityTypeBuilder<Dictionary<string, object>> table, Kind kind)
    {
        table.ToTable(NameOf(kind));
        table.IndexerProperty<string>(Debate);
        table.IndexerProperty<string>(Id);
        table.IndexerProperty<long>(Place);
        foreach (var field in kind.Fields)
            table.IndexerProperty(TypeOf(field), ColumnOf(field)).IsRequired(IsRequired(field));
        table.IndexerProperty<string>(Extra).IsRequired(false);
        table.HasKey(Debate, Id);
        table.HasOne<DebateRow>().WithMany().HasForeignKey(Debate).OnDelete(DeleteBehavior.Cascade);
    }

    private static Type TypeOf(Field field) => field.Type switch
    {
        FieldType.Text or FieldType.Choice or FieldType.Reference or FieldType.Time or FieldType.Forecasts => typeof(string),
        FieldType.Fraction => typeof(double?),
        FieldType.Offset => typeof(int),
        FieldType.Flag => typeof(bool?),
        FieldType.Texts or FieldType.References => typeof(string[]),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Type, "no such type of field"),
    };

    /// <summary>Lists may be null: an empty one is, so that a list added later needs no default for the rows that are there.</summary>
    private static bool IsRequired(Field field) => field.Required && field.Type is not (FieldType.Texts or FieldType.References);

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}

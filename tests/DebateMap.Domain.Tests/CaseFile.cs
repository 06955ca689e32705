using System.Text.Json;

namespace DebateMap.Domain.Tests;

/// <summary>Reads the debates of reference cases: just enough of the native format for files that are known to be valid.</summary>
internal static class CaseFile
{
    public static Debate Read(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        var records = Kinds.All.SelectMany(kind => kind.Tag == RecordKind.Heading
            ? [Fill(kind, "", file.RootElement)]
            : file.RootElement.TryGetProperty(kind.Plural, out var list) ? list.EnumerateArray().Select((r, i) => Fill(kind, IdOf(r, i), r))
            : []);
        return Debate.Empty.Apply(ChangeSet.Put(records)).Value;
    }

    private static string IdOf(JsonElement record, int index) =>
        record.TryGetProperty("id", out var id) ? id.GetString()! : AnonymousId.Of(index + 1);

    private static Record Fill(Kind kind, string id, JsonElement source) =>
        kind.Fields.Where(f => source.TryGetProperty(f.Name, out _))
            .Aggregate(kind.Blank(id), (record, field) => field.With(record, ValueOf(field.Type, source.GetProperty(field.Name))));

    private static object? ValueOf(FieldType type, JsonElement json) => type switch
    {
        FieldType.Text or FieldType.Choice or FieldType.Reference => json.GetString(),
        FieldType.Fraction => json.GetDouble(),
        FieldType.Offset => json.GetInt32(),
        FieldType.Flag => json.GetBoolean(),
        FieldType.Time => json.GetDateTimeOffset(),
        FieldType.Texts or FieldType.References => json.EnumerateArray().Select(e => e.GetString()!).ToItems(),
        FieldType.Forecasts => default(Items<Forecast>),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "not a type of field"),
    };
}

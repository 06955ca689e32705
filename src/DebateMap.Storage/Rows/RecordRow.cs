using DebateMap.Domain;

namespace DebateMap.Storage.Rows;

/// <summary>Turns records into rows of their table and back.</summary>
internal static class RecordRow
{
    public static Dictionary<string, object> Of(DebateKey debate, Placed placed)
    {
        var (record, place) = placed;
        var kind = Kinds.Of(record.Key.Kind);
        var row = new Dictionary<string, object>(kind.Fields.Count + 4)
        {
            [RecordTables.Debate] = debate.Value,
            [RecordTables.Id] = record.Key.Id,
            [RecordTables.Place] = place,
            [RecordTables.Extra] = record.Extra!, // A property bag holds null for what is not given, whatever its declared type says.
        };
        foreach (var field in kind.Fields)
            row[RecordTables.ColumnOf(field)] = ToColumn(field.Get(record))!;
        return row;
    }

    public static Placed Read(Kind kind, Dictionary<string, object> row)
    {
        var record = kind.Blank((string)row[RecordTables.Id]);
        foreach (var field in kind.Fields)
        {
            if (FromColumn(field, row[RecordTables.ColumnOf(field)]) is { } value)
                record = field.With(record, value);
        }

        if (row[RecordTables.Extra] is string extra)
            record = record with { Extra = extra };
        return new(record, (long)row[RecordTables.Place]);
    }

    private static object? ToColumn(object? value) => value switch
    {
        Items<string> texts => texts.IsEmpty ? null : texts.AsSpan().ToArray(),
        Items<Forecast> forecasts => forecasts.IsEmpty ? null : EffectsJson.WriteForecasts(forecasts),
        DateTimeOffset time => TimeText.Of(time),
        _ => value,
    };

    private static object? FromColumn(Field field, object? value) => value is null ? null : field.Type switch
    {
        FieldType.Choice => KnownWord.Of(field, (string)value),
        FieldType.Time => TimeText.Read((string)value),
        FieldType.Texts or FieldType.References => ((string[])value).ToItems(),
        FieldType.Forecasts => EffectsJson.ReadForecasts((string)value),
        _ => value,
    };
}

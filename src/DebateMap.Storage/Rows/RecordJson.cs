using System.Globalization;
using System.Text.Json;
using DebateMap.Domain;

namespace DebateMap.Storage.Rows;

/// <summary>
/// A record's fields as JSON, for the before and after of revisions. Absent values are left out, so a revision written before a field
/// existed reads as one that does not give it. Not the format of files: it keeps what files leave out, such as made-up ids.
/// </summary>
internal static class RecordJson
{
    public static void Write(Utf8JsonWriter writer, Record record)
    {
        writer.WriteStartObject();
        foreach (var field in Kinds.Of(record.Key.Kind).Fields)
            WriteField(writer, field, field.Get(record));
        writer.WriteEndObject();
    }

    public static Record Read(JsonElement json, Record blank)
    {
        var kind = Kinds.Of(blank.Key.Kind);
        var record = blank;
        foreach (var property in json.EnumerateObject())
        {
            var field = kind.Find(property.Name) ?? throw new InvalidDataException($"A revision gives a {kind.Name} the unknown field \"{property.Name}\".");
            record = field.With(record, ReadValue(field, property.Value));
        }

        return record;
    }

    public static void WriteForecasts(Utf8JsonWriter writer, Items<Forecast> forecasts)
    {
        writer.WriteStartArray();
        foreach (var forecast in forecasts)
        {
            writer.WriteStartObject();
            writer.WriteString("participant", forecast.Participant.Value);
            foreach (var (name, value) in ForecastFields.Of(forecast))
            {
                if (value is { } given)
                    writer.WriteNumber(name, given);
            }

            if (forecast.Extra is not null)
                writer.WriteString("extra", forecast.Extra);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static Items<Forecast> ReadForecasts(JsonElement json) => json.EnumerateArray().Select(f => new Forecast(new(f.GetProperty("participant").GetString()!))
    {
        Target = Number(f, ForecastFields.Target),
        Claim = Number(f, ForecastFields.Claim),
        TargetIfTrue = Number(f, ForecastFields.TargetIfTrue),
        TargetIfFalse = Number(f, ForecastFields.TargetIfFalse),
        Extra = f.TryGetProperty("extra", out var extra) ? extra.GetString() : null,
    }).ToItems();

    private static double? Number(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetDouble() : null;

    private static void WriteField(Utf8JsonWriter writer, Field field, object? value)
    {
        if (value is null or Items<string> { IsEmpty: true } or Items<Forecast> { IsEmpty: true })
            return;
        writer.WritePropertyName(field.Name);
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case DateTimeOffset time:
                writer.WriteStringValue(TimeText.Of(time));
                break;
            case Items<string> texts:
                JsonSerializer.Serialize(writer, texts.AsSpan().ToArray());
                break;
            case Items<Forecast> forecasts:
                WriteForecasts(writer, forecasts);
                break;
            default:
                throw new ArgumentException($"{field.Name} holds a {value.GetType().Name}, which has no form in JSON", nameof(value));
        }
    }

    private static object? ReadValue(Field field, JsonElement json) => field.Type switch
    {
        FieldType.Text or FieldType.Reference => json.GetString(),
        FieldType.Choice => KnownWord.Of(field, json.GetString()),
        FieldType.Fraction => json.GetDouble(),
        FieldType.Offset => json.GetInt32(),
        FieldType.Flag => json.GetBoolean(),
        FieldType.Time => TimeText.Read(json.GetString()!),
        FieldType.Texts or FieldType.References => json.EnumerateArray().Select(i => i.GetString()!).ToItems(),
        FieldType.Forecasts => ReadForecasts(json),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Type, "no such type of field"),
    };
}

/// <summary>Times of records as text that keeps the offset they came with, which a database's own time type would lose.</summary>
internal static class TimeText
{
    public static string Of(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
}

/// <summary>Guards against a word that only a newer version knows: taking it for a default would lose it silently.</summary>
internal static class KnownWord
{
    public static string? Of(Field field, string? word) => word is null || field.Choices.Contains(word) ? word
        : throw new InvalidDataException($"The database holds \"{word}\" for \"{field.Name}\", which this version of DebateMap does not know. Use the version that wrote it, or a newer one.");
}

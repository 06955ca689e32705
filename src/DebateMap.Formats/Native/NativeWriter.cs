using System.Globalization;
using System.Text.Json;
using DebateMap.Domain;

namespace DebateMap.Formats.Native;

/// <summary>Writes the records of a debate as <see cref="Kinds"/> lists them.</summary>
internal static class NativeWriter
{
    /// <summary>How much is gathered before it goes to the stream, so that a large debate is not held twice in memory.</summary>
    private const int Chunk = 1 << 16;

    private static readonly JsonWriterOptions Options = PlainJson.Options with { SkipValidation = true };

    public static void Write(Debate debate, Stream stream)
    {
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("format", NativeFormat.Name);
            writer.WriteNumber("version", NativeFormat.Version);
            WriteFields(writer, Kinds.Heading, debate.Heading);
            foreach (var kind in Kinds.All.Skip(1))
                WriteList(writer, kind, debate.Table(kind.Tag));
            WriteExtra(writer, debate.Heading.Extra, IsTopLevel);
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Whether a field of the file itself has a meaning here.</summary>
    public static bool IsTopLevel(string name) =>
        name is "format" or "version" || Kinds.Heading.Find(name) is not null || Kinds.All.Skip(1).Any(k => k.Plural == name);

    private static void WriteList(Utf8JsonWriter writer, Kind kind, ITable table)
    {
        if (table.Count == 0 && kind.Tag is not (RecordKind.Participant or RecordKind.Claim))
            return;
        writer.WriteStartArray(kind.Plural);
        foreach (var record in table.Records)
        {
            writer.WriteStartObject();
            if (!(kind.IdOptional && AnonymousId.Is(record.Key.Id)))
                writer.WriteString("id", record.Key.Id);
            WriteFields(writer, kind, record);
            WriteExtra(writer, record.Extra, name => name == "id" || kind.Find(name) is not null);
            writer.WriteEndObject();
            if (writer.BytesPending > Chunk)
                writer.Flush();
        }

        writer.WriteEndArray();
    }

    private static void WriteFields(Utf8JsonWriter writer, Kind kind, Record record)
    {
        foreach (var field in kind.Fields)
        {
            // The roots are always written: a reader sees at once where to begin, or that nobody has said so.
            if (field.Get(record) is not { } value || (IsEmpty(value) && kind != Kinds.Heading))
                continue;
            writer.WritePropertyName(field.Name);
            WriteValue(writer, value);
        }
    }

    private static bool IsEmpty(object value) => value is Items<string> { IsEmpty: true } or Items<Forecast> { IsEmpty: true };

    private static void WriteValue(Utf8JsonWriter writer, object value)
    {
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
                writer.WriteStringValue(Times.Write(time));
                break;
            case Items<string> texts:
                writer.WriteStartArray();
                foreach (var text in texts)
                    writer.WriteStringValue(text);
                writer.WriteEndArray();
                break;
            case Items<Forecast> forecasts:
                writer.WriteStartArray();
                foreach (var forecast in forecasts)
                    WriteForecast(writer, forecast);
                writer.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"no way to write a {value.GetType()}"));
        }
    }

    private static void WriteForecast(Utf8JsonWriter writer, Forecast forecast)
    {
        writer.WriteStartObject();
        writer.WriteString(ForecastFields.Participant, forecast.Participant.Value);
        foreach (var (name, value) in ForecastFields.Of(forecast))
        {
            if (value is { } number)
                writer.WriteNumber(name, number);
        }

        WriteExtra(writer, forecast.Extra, name => name == ForecastFields.Participant || ForecastFields.Probabilities.Contains(name));
        writer.WriteEndObject();
    }

    /// <summary>Writes what was not known when it was read, but for what has got a meaning since.</summary>
    private static void WriteExtra(Utf8JsonWriter writer, string? extra, Func<string, bool> known)
    {
        if (extra is null)
            return;
        using var document = JsonDocument.Parse(extra);
        foreach (var property in document.RootElement.EnumerateObject().Where(p => !known(p.Name)))
            property.WriteTo(writer);
    }
}

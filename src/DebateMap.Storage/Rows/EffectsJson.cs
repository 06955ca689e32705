using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DebateMap.Domain;

namespace DebateMap.Storage.Rows;

/// <summary>The effects of a revision as one JSON text: <c>[{"kind":"claim","id":"c1","before":{"place":1024,"fields":{…}},"after":{…}}]</c>.</summary>
internal static class EffectsJson
{
    // The text goes into a database column, never into a page: letters of any script stay as they are and take no more room than needed.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What follows the id of a record that was not there before.</summary>
    private const string After = "\",\"after\":";

    private static readonly Dictionary<string, Kind> ByName = Kinds.All.ToDictionary(k => k.Name);

    public static string Write(Items<Effect> effects) => Text(writer =>
    {
        writer.WriteStartArray();
        foreach (var effect in effects)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", Kinds.Of(effect.Key.Kind).Name);
            writer.WriteString("id", effect.Key.Id);
            WriteState(writer, "before", effect.Before);
            WriteState(writer, "after", effect.After);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    public static Items<Effect> Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.EnumerateArray().Select(e =>
        {
            var kind = KindOf(e.GetProperty("kind").GetString()!);
            var id = e.GetProperty("id").GetString()!;
            return new Effect(new(kind.Tag, id), ReadState(e, "before", kind, id), ReadState(e, "after", kind, id));
        }).ToItems();
    }

    /// <summary>The text of effects that were read from elsewhere, as <see cref="Write"/> would have it: the database is searched by it.</summary>
    public static string Compacted(JsonElement effects) => Text(effects.WriteTo);

    /// <summary>How the text of effects on a record begins; nothing else in it reads so.</summary>
    public static string Mention(RecordKey record) => $"{Mention(record.Kind)}\"{JsonEncodedText.Encode(record.Id, Compact.Encoder)}\",";

    /// <summary>How the text of effects on any record of a kind begins.</summary>
    public static string Mention(RecordKind kind) => $"{{\"kind\":\"{Kinds.Of(kind).Name}\",\"id\":";

    /// <summary>The ids of the records of a kind that a text of effects adds, without reading all of it: it may be of a large import.</summary>
    /// <param name="effects">The text.</param>
    /// <param name="kind">A kind whose ids need no escapes.</param>
    public static IEnumerable<string> Added(string effects, RecordKind kind)
    {
        var mention = Mention(kind) + '"';
        for (var at = effects.IndexOf(mention, StringComparison.Ordinal); at >= 0; at = effects.IndexOf(mention, at, StringComparison.Ordinal))
        {
            at += mention.Length;
            var end = effects.IndexOf('"', at);
            if (string.CompareOrdinal(effects, end, After, 0, After.Length) == 0)
                yield return effects[at..end];
        }
    }

    /// <summary>The kind of that name.</summary>
    public static Kind KindOf(string name) =>
        ByName.GetValueOrDefault(name) ?? throw new InvalidDataException($"A \"{name}\" is changed, which this version of DebateMap does not know.");

    /// <summary>What is written, as text.</summary>
    public static string Text(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Compact))
            write(writer);
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    public static string WriteForecasts(Items<Forecast> forecasts) => Text(writer => RecordJson.WriteForecasts(writer, forecasts));

    public static Items<Forecast> ReadForecasts(string text)
    {
        using var json = JsonDocument.Parse(text);
        return RecordJson.ReadForecasts(json.RootElement);
    }

    private static void WriteState(Utf8JsonWriter writer, string name, Placed? state)
    {
        if (state is null)
            return;
        writer.WriteStartObject(name);
        writer.WriteNumber("place", state.Place);
        writer.WritePropertyName("fields");
        RecordJson.Write(writer, state.Record);
        if (state.Record.Extra is { } extra)
            writer.WriteString("extra", extra);
        writer.WriteEndObject();
    }

    private static Placed? ReadState(JsonElement effect, string name, Kind kind, string id)
    {
        if (!effect.TryGetProperty(name, out var state))
            return null;
        var blank = kind.Blank(id) with { Extra = state.TryGetProperty("extra", out var extra) ? extra.GetString() : null };
        return new(RecordJson.Read(state.GetProperty("fields"), blank), state.GetProperty("place").GetInt64());
    }
}

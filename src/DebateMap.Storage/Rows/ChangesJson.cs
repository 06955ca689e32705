using System.Text.Json;
using DebateMap.Domain;

namespace DebateMap.Storage.Rows;

/// <summary>A change set as one JSON text: <c>[{"kind":"claim","id":"c1","put":{"place":1024,"fields":{…}}},{"kind":"claim","id":"c2"}]</c>; without <c>put</c> it is removed.</summary>
internal static class ChangesJson
{
    public static string Write(ChangeSet changes) => EffectsJson.Text(writer =>
    {
        writer.WriteStartArray();
        foreach (var change in changes.Changes)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", Kinds.Of(change.Key.Kind).Name);
            writer.WriteString("id", change.Key.Id);
            if (change is Put put)
                WritePut(writer, put);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    public static ChangeSet Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        return new(json.RootElement.EnumerateArray().Select(Change (e) =>
        {
            var kind = EffectsJson.KindOf(e.GetProperty("kind").GetString()!);
            var id = e.GetProperty("id").GetString()!;
            return e.TryGetProperty("put", out var put) ? ReadPut(put, kind, id) : new Remove(new(kind.Tag, id));
        }).ToItems());
    }

    private static void WritePut(Utf8JsonWriter writer, Put put)
    {
        writer.WriteStartObject("put");
        if (put.Place is { } place)
            writer.WriteNumber("place", place);
        writer.WritePropertyName("fields");
        RecordJson.Write(writer, put.Record);
        if (put.Record.Extra is { } extra)
            writer.WriteString("extra", extra);
        writer.WriteEndObject();
    }

    private static Put ReadPut(JsonElement put, Kind kind, string id)
    {
        var blank = kind.Blank(id) with { Extra = put.TryGetProperty("extra", out var extra) ? extra.GetString() : null };
        return new(RecordJson.Read(put.GetProperty("fields"), blank), put.TryGetProperty("place", out var place) ? place.GetInt64() : null);
    }
}

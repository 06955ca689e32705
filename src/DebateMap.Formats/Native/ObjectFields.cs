using System.Buffers;
using System.Text;
using System.Text.Json;

namespace DebateMap.Formats.Native;

/// <summary>Walks the fields of one object after another; names each once, and collects those that are not known here.</summary>
internal sealed class ObjectFields(Trail trail, ValueReader values)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private List<(string Name, JsonElement Value)>? _unknown;

    /// <summary>Begins with another object.</summary>
    public void Reset()
    {
        _seen.Clear();
        _unknown = null;
    }

    /// <summary>
    /// Goes to the value of the next field and enters it in the trail, which the caller leaves; false at the end of the object.
    /// Passes over, with a fault, a field whose name stands twice.
    /// </summary>
    public bool Next(ref Utf8JsonReader json, out string name)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var given = values.Content(ref json);
            if (given is not null)
            {
                trail.Enter(given);
                if (_seen.Add(given))
                {
                    json.Read();
                    name = given;
                    return true;
                }

                trail.Fault("stands twice in this object");
                trail.Leave();
            }

            json.Skip();
        }

        name = "";
        return false;
    }

    /// <summary>Keeps the value of a field that is not known here.</summary>
    public void KeepUnknown(ref Utf8JsonReader json, string name)
    {
        if (values.Unknown(ref json) is { } value)
            (_unknown ??= []).Add((name, value));
    }

    /// <summary>What was kept, as one JSON object without white space; null where there was nothing.</summary>
    public string? Unknown()
    {
        if (_unknown is null)
            return null;
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { SkipValidation = true }))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in _unknown)
            {
                writer.WritePropertyName(name);
                writer.WriteElement(value);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>The names of what was kept.</summary>
    public IReadOnlyList<string> UnknownNames => _unknown is null ? [] : _unknown.ConvertAll(u => u.Name);
}

using System.Buffers;
using System.Text;
using System.Text.Json;

namespace DebateMap.Formats.Native;

/// <summary>Walks the fields of one object after another; names each once, and collects those that are not known here.</summary>
/// <param name="trail">Where it notes where it is.</param>
/// <param name="values">Reads the values.</param>
/// <param name="known">The names that are known here, 64 at most, as they usually follow one another.</param>
internal sealed class ObjectFields(Trail trail, ValueReader values, IReadOnlyList<string> known)
{
    private readonly byte[][] _known = [.. known.Select(Encoding.UTF8.GetBytes)];
    private readonly HashSet<string> _seenUnknown = new(StringComparer.Ordinal);
    private List<(string Name, JsonElement Value)>? _unknown;
    private ulong _seen;
    private ulong _given;
    private int _next;

    /// <summary>Begins with another object.</summary>
    public void Reset()
    {
        (_seen, _given, _next, _unknown) = (0, 0, 0, null);
        _seenUnknown.Clear();
    }

    /// <summary>Whether a value was given, right or wrong, for a name that is known here.</summary>
    public bool Has(int index) => (_given & (1UL << index)) != 0;

    /// <summary>
    /// Goes to the value of the next field and enters it in the trail, which the caller leaves; false at the end of the object.
    /// Passes over a known field that is null, which is as good as absent, and, with a fault, a field whose name stands twice.
    /// </summary>
    /// <param name="json">Within the object.</param>
    /// <param name="index">Which one of the known names it is; -1 for another.</param>
    /// <param name="name">Its name.</param>
    public bool Next(ref Utf8JsonReader json, out int index, out string name)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            index = Known(ref json);
            var given = index >= 0 ? known[index] : values.Content(ref json);
            if (given is not null)
            {
                trail.Enter(given);
                if (!IsFirst(index, given))
                {
                    trail.Fault("stands twice in this object");
                }
                else if (json.Read() && (index < 0 || json.TokenType != JsonTokenType.Null))
                {
                    _given |= index < 0 ? 0 : 1UL << index;
                    name = given;
                    return true;
                }

                trail.Leave();
            }

            json.Skip();
        }

        (index, name) = (-1, "");
        return false;
    }

    /// <summary>Looks for the name where it is expected first: files are mostly written in one order.</summary>
    private int Known(ref Utf8JsonReader json)
    {
        for (var i = 0; i < _known.Length; i++)
        {
            var at = (_next + i) % _known.Length;
            if (!json.ValueTextEquals(_known[at]))
                continue;
            _next = at + 1;
            return at;
        }

        return -1;
    }

    private bool IsFirst(int index, string name)
    {
        if (index < 0)
            return _seenUnknown.Add(name);
        var first = (_seen & (1UL << index)) == 0;
        _seen |= 1UL << index;
        return first;
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
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = PlainEncoder.Instance }))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in _unknown)
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>The names of what was kept.</summary>
    public IReadOnlyList<string> UnknownNames => _unknown is null ? [] : _unknown.ConvertAll(u => u.Name);
}

using System.Text.Json;
using DebateMap.Domain;

namespace DebateMap.Formats.Native;

/// <summary>Reads one record after another as <see cref="Kinds"/> describes them.</summary>
internal sealed class RecordReader
{
    private readonly Trail _trail;
    private readonly ValueReader _values;
    private readonly ObjectFields _fields;
    private readonly List<(Field Field, object? Value)> _given = [];

    private readonly Func<RecordKey, int, bool> _claim;

    /// <summary>Reads into a trail.</summary>
    /// <param name="trail">Where it notes where it is.</param>
    /// <param name="values">Reads the values.</param>
    /// <param name="claim">Takes an id into use for the record at a rank; false where it is taken already, with a fault.</param>
    public RecordReader(Trail trail, ValueReader values, Func<RecordKey, int, bool> claim)
    {
        _claim = claim;
        _trail = trail;
        _values = values;
        _fields = new(trail, values);
    }

    /// <summary>The names of fields of the last record that are not known here.</summary>
    public IReadOnlyList<string> UnknownNames => _fields.UnknownNames;

    /// <summary>
    /// The record at the reader's token, or null where none is. Where the id cannot be used the record gets one that no given id equals,
    /// so that the rest of it can be judged.
    /// </summary>
    /// <param name="json">At the beginning of the record.</param>
    /// <param name="kind">What it should be.</param>
    /// <param name="index">Where in its list.</param>
    public Record? Read(ref Utf8JsonReader json, Kind kind, int index)
    {
        if (!_values.Is(ref json, JsonTokenType.StartObject, "an object"))
            return null;
        _fields.Reset();
        _given.Clear();
        var (id, hasId) = ((string?)null, false);
        while (_fields.Next(ref json, out var name))
        {
            if (name == "id")
            {
                hasId = json.TokenType != JsonTokenType.Null;
                id = hasId ? Id(ref json, kind, index) : null;
            }
            else if (kind.Find(name) is not { } field)
            {
                _fields.KeepUnknown(ref json, name);
            }
            else if (json.TokenType != JsonTokenType.Null)
            {
                _given.Add((field, _values.Read(ref json, field)));
            }

            _trail.Leave();
        }

        if (!hasId && !kind.IdOptional)
            Missing("id");
        return Filled(kind, id ?? (hasId || !kind.IdOptional ? Ranked.Unusable(index) : AnonymousId.Of(index + 1)));
    }

    private string? Id(ref Utf8JsonReader json, Kind kind, int index)
    {
        if (_values.Text(ref json) is not { } id)
            return null;
        if (IdRule.Holds(id))
            return _claim(new(kind.Tag, id), index) ? id : null;
        _trail.Fault(IdRule.Words);
        return null;
    }

    private Record Filled(Kind kind, string id)
    {
        var record = kind.Blank(id);
        foreach (var (field, value) in _given)
        {
            if (value is not null)
                record = field.With(record, value);
        }

        foreach (var field in kind.Fields)
        {
            if (!field.Required || _given.Exists(g => g.Field == field))
                continue;
            if (field.Type != FieldType.Offset)
                Missing(field.Name);
            else
                record = field.With(record, -1);
        }

        return _fields.Unknown() is { } extra ? record with { Extra = extra } : record;
    }

    private void Missing(string field)
    {
        _trail.Enter(field);
        _trail.Fault("is missing");
        _trail.Leave();
    }
}

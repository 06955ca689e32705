using System.Text.Json;
using DebateMap.Domain;

namespace DebateMap.Formats.Native;

/// <summary>Reads the records of one kind, one after another, as <see cref="Kinds"/> describes them.</summary>
/// <param name="kind">The kind.</param>
/// <param name="trail">Where it notes where it is.</param>
/// <param name="values">Reads the values.</param>
/// <param name="ranked">Knows which ids are taken.</param>
internal sealed class RecordReader(Kind kind, Trail trail, ValueReader values, Ranked ranked)
{
    private readonly ObjectFields _fields = new(trail, values, [.. kind.Fields.Select(f => f.Name), "id"]);
    private readonly object?[] _given = new object?[kind.Fields.Count];

    /// <summary>The names of the last record's fields that are not known here.</summary>
    public IReadOnlyList<string> UnknownNames => _fields.UnknownNames;

    /// <summary>
    /// The record at the reader's token, or null where none is. Where the id cannot be used the record gets one that no given id equals,
    /// so that the rest of it can be judged.
    /// </summary>
    /// <param name="json">At the beginning of the record.</param>
    /// <param name="rank">Where in its list.</param>
    public Record? Read(ref Utf8JsonReader json, int rank)
    {
        if (!values.Is(ref json, JsonTokenType.StartObject, "an object"))
            return null;
        string? id = null;
        _fields.Reset();
        while (_fields.Next(ref json, out var index, out var name))
        {
            if (index < 0)
                _fields.KeepUnknown(ref json, name);
            else if (index == kind.Fields.Count)
                id = Id(ref json, rank);
            else
                _given[index] = values.Read(ref json, kind.Fields[index]);
            trail.Leave();
        }

        return Filled(id ?? StandIn(rank));
    }

    private string? Id(ref Utf8JsonReader json, int rank)
    {
        if (values.Text(ref json) is not { } id)
            return null;
        if (!IdRule.Holds(id))
            trail.Fault(IdRule.Words);
        else if (ranked.Add(new(kind.Tag, id), rank))
            return id;
        else
            trail.Fault($"\"{id}\" is already used by {ranked.Path(new(kind.Tag, id))}");
        return null;
    }

    private string StandIn(int rank)
    {
        var absent = !_fields.Has(kind.Fields.Count);
        if (absent && kind.IdOptional)
            return AnonymousId.Of(rank + 1);
        if (absent)
            Missing("id");
        return Ranked.Unusable(rank);
    }

    private Record Filled(string id)
    {
        var record = kind.Blank(id);
        for (var i = 0; i < _given.Length; i++)
        {
            var field = kind.Fields[i];
            if (_given[i] is { } value)
                record = field.With(record, value);
            else if (field.Required && !_fields.Has(i) && field.Type != FieldType.Offset)
                Missing(field.Name);
            else if (field.Type == FieldType.Offset)
                record = field.With(record, Judgement.NoOffset);
            _given[i] = null;
        }

        return _fields.Unknown() is { } extra ? record with { Extra = extra } : record;
    }

    private void Missing(string field)
    {
        trail.Enter(field);
        trail.Fault("is missing");
        trail.Leave();
    }
}

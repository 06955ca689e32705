using System.Text.Json;
using DebateMap.Domain;

namespace DebateMap.Formats.Native;

/// <summary>Reads one native file in one pass, then lets the domain judge it.</summary>
internal sealed class NativeReader
{
    private readonly List<Fault> _faults = [];
    private readonly Ranked _ranked = new();
    private readonly Trail _trail;
    private readonly ValueReader _values;
    private readonly ObjectFields _top;
    private readonly RecordReader _records;
    private readonly List<Record> _all = [];
    private readonly Dictionary<string, int> _unknown = [];
    private string? _format;
    private int? _version;

    public NativeReader()
    {
        _trail = new(_faults);
        _values = new(_trail);
        _top = new(_trail, _values);
        _records = new(_trail, _values, Claim);
    }

    public Result<NativeFile> Read(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = NativeFormat.MaxDepth });
        try
        {
            json.Read();
            if (!_values.Is(ref json, JsonTokenType.StartObject, "an object that holds the records of a debate"))
                return new Result<NativeFile>.Faulty(_faults.ToItems());
            ReadTop(ref json);
            json.Read();
        }
        catch (JsonException exception)
        {
            return new Result<NativeFile>.Faulty([JsonFault.InJson(utf8, json.CurrentDepth, exception)]);
        }

        if (OtherFile() is { } other)
            return new Result<NativeFile>.Faulty([other]);
        if (_version != NativeFormat.Version && !_faults.Exists(f => f.Path == "version"))
            _faults.Add(new("version", _version is null ? "is missing" : $"must be {NativeFormat.Version}"));
        return new Judgement(_all, _ranked, _faults).Pass(UnknownFields());
    }

    private void ReadTop(ref Utf8JsonReader json)
    {
        var titled = false;
        Record heading = new Heading("");
        while (_top.Next(ref json, out var name))
        {
            titled |= name == "title";
            if (name == "format")
                _format = _values.Text(ref json);
            else if (name == "version")
                _version = _values.Whole(ref json);
            else if (Kinds.All.Skip(1).FirstOrDefault(k => k.Plural == name) is { } kind)
                ReadList(ref json, kind);
            else if (Kinds.Heading.Find(name) is not { } field)
                _top.KeepUnknown(ref json, name);
            else if (json.TokenType != JsonTokenType.Null && _values.Read(ref json, field) is { } value)
                heading = field.With(heading, value);
            _trail.Leave();
        }

        if (!titled)
            _faults.Add(new("title", "is missing"));
        CountUnknown("", _top.UnknownNames);
        _all.Add(_top.Unknown() is { } extra ? heading with { Extra = extra } : heading);
    }

    private void ReadList(ref Utf8JsonReader json, Kind kind)
    {
        if (json.TokenType == JsonTokenType.Null || !_values.Is(ref json, JsonTokenType.StartArray, "a list"))
            return;
        for (var i = 0; _values.NextItem(ref json, i); i++)
        {
            if (_records.Read(ref json, kind, i) is { } record)
            {
                _all.Add(record);
                CountUnknown($"{kind.Plural}[].", _records.UnknownNames);
            }

            _trail.Leave();
        }
    }

    private bool Claim(RecordKey key, int index)
    {
        if (_ranked.Add(key, index))
            return true;
        _trail.Fault($"\"{key.Id}\" is already used by {_ranked.Path(key)}");
        return false;
    }

    /// <summary>Why it is another kind of file, which makes every other fault beside the point.</summary>
    private Fault? OtherFile() =>
        _format != NativeFormat.Name ? new("format", $"must be \"{NativeFormat.Name}\": this is not a debate file")
        : _version > NativeFormat.Version ? new("version", $"{_version} is newer than {NativeFormat.Version}, the newest that can be read here: update the program")
        : null;

    private void CountUnknown(string list, IReadOnlyList<string> names)
    {
        foreach (var name in names)
            _unknown[list + name] = _unknown.GetValueOrDefault(list + name) + 1;
    }

    private IEnumerable<Fault> UnknownFields() => _unknown.Select(u => new Fault(u.Key,
        u.Value == 1 ? "is not a field that is known here: it is kept as it is" : $"is not a field that is known here: it is kept as it is, {u.Value} times"));
}

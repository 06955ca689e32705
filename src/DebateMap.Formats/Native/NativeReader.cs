using System.Text.Json;
using DebateMap.Domain;

namespace DebateMap.Formats.Native;

/// <summary>Reads one native file in one pass, then lets the domain judge it.</summary>
internal sealed class NativeReader
{
    private static readonly IReadOnlyList<Kind> Lists = [.. Kinds.All.Skip(1)];
    private static readonly string[] Names = [.. Lists.Select(k => k.Plural), .. Kinds.Heading.Fields.Select(f => f.Name), "format", "version"];

    private readonly List<Fault> _faults = [];
    private readonly Ranked _ranked = new();
    private readonly Trail _trail;
    private readonly ValueReader _values;
    private readonly ObjectFields _top;
    private readonly List<Record> _all = [];
    private readonly Dictionary<string, int> _unknown = [];
    private string? _format;
    private int? _version;

    public NativeReader()
    {
        _trail = new(_faults);
        _values = new(_trail);
        _top = new(_trail, _values, Names);
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
            return new Result<NativeFile>.Faulty([JsonFault.InJson(utf8, exception)]);
        }

        if (OtherFile() is { } other)
            return new Result<NativeFile>.Faulty([other]);
        if (_version != NativeFormat.Version && !_faults.Exists(f => f.Path == "version"))
            _faults.Add(new("version", _version is null ? "is missing" : $"must be {NativeFormat.Version}"));
        return new Judgement(_all, _ranked, _faults).Pass(UnknownFields());
    }

    private void ReadTop(ref Utf8JsonReader json)
    {
        Record heading = new Heading("");
        _top.Reset();
        while (_top.Next(ref json, out var index, out var name))
        {
            if (index < 0)
                _top.KeepUnknown(ref json, name);
            else if (index < Lists.Count)
                ReadList(ref json, Lists[index]);
            else if (name == "format")
                _format = _values.Text(ref json);
            else if (name == "version")
                _version = _values.Whole(ref json);
            else if (Kinds.Heading.Find(name)! is var field && _values.Read(ref json, field) is { } value)
                heading = field.With(heading, value);
            _trail.Leave();
        }

        foreach (var field in Kinds.Heading.Fields.Where(f => f.Required && !_top.Has(Array.IndexOf(Names, f.Name))))
            _faults.Add(new(field.Name, "is missing"));
        CountUnknown("", _top.UnknownNames);
        _all.Add(_top.Unknown() is { } extra ? heading with { Extra = extra } : heading);
    }

    private void ReadList(ref Utf8JsonReader json, Kind kind)
    {
        if (!_values.Is(ref json, JsonTokenType.StartArray, "a list"))
            return;
        var records = new RecordReader(kind, _trail, _values, _ranked);
        for (var i = 0; _values.NextItem(ref json, i); i++)
        {
            if (records.Read(ref json, i) is { } record)
            {
                _all.Add(record);
                CountUnknown(kind.Plural + "[].", records.UnknownNames);
            }

            _trail.Leave();
        }
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

using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using DebateMap.Domain;
using DebateMap.Formats.Native;

namespace DebateMap.Formats.Forecasts;

/// <summary>Reads one table of forecasts, listing everything that is wrong with it.</summary>
internal sealed class ForecastsReader
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private readonly List<Fault> _faults = [];
    private readonly List<Fault> _notices = [];
    private readonly ForecastsDraft _draft = new();
    private ForecastColumns? _columns;
    private bool _misquoted;

    /// <summary>Makes a debate of a table.</summary>
    public Result<NativeFile> Read(string text) => ReadRows(text)
        ? _draft.ToDebate().Then(debate => new Result<NativeFile>.Ok(new(debate, _notices.ToItems())))
        : new Result<NativeFile>.Faulty(_faults.ToItems());

    /// <summary>Brings a table into a debate that is there.</summary>
    public Result<ForecastsImport> ReadOnto(string text, Debate debate, ClaimId? target) => ReadRows(text)
        ? new ForecastsOnto(debate, _draft, _columns!, _notices, target).Plan()
        : new Result<ForecastsImport>.Faulty(_faults.ToItems());

    /// <summary>Reads every row; false where there are faults.</summary>
    private bool ReadRows(string text)
    {
        using var reader = new StringReader(text);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ",",
            TrimOptions = TrimOptions.Trim,
            BadDataFound = _ => _misquoted = true,
        });

        var rows = 0;
        while (parser.Read() && Fields(parser) is { } fields)
        {
            var line = FirstLine(parser);
            if (_columns is null)
                _columns = ForecastColumns.Read(fields, line, _faults, _notices);
            else
                ReadRow(_columns, fields, line);
            if (rows++ == 0 && _faults.Count > 0)
                return false;
        }

        if (_faults.Count == 0 && rows < 2)
            _faults.Add(new("", "has no forecasts: nothing stands below the names of the columns"));
        return _faults.Count == 0;
    }

    /// <summary>The fields of a row; null after a quotation mark that nothing closes, as it takes all the rest in.</summary>
    private string[]? Fields(CsvParser parser)
    {
        if (parser.RawRecord.AsSpan().Count('"') % 2 != 0)
        {
            // Here the line ends at the end of the file belong to the field.
            var opened = parser.RawRow - parser.RawRecord.AsSpan().Count('\n');
            _faults.Add(new(ForecastColumns.Path(opened, parser.Count - 1, ""), "opens a quotation mark that nothing closes: the rest cannot be read"));
            return null;
        }

        var line = FirstLine(parser);
        var fields = new string[parser.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            _misquoted = false;
            fields[i] = parser[i].Trim();
            if (_misquoted)
                _faults.Add(new(ForecastColumns.Path(line, i, ""), "has a quotation mark amid text: put the whole field in quotation marks and double those inside"));
        }

        return fields;
    }

    private void ReadRow(ForecastColumns columns, string[] fields, int line)
    {
        if (fields.Length != columns.Count)
        {
            _faults.Add(new(ForecastColumns.Path(line, Math.Min(fields.Length, columns.Count), ""),
                string.Create(CultureInfo.InvariantCulture, $"the row has {fields.Length} fields, but there are {columns.Count} columns")));
            return;
        }

        var person = Name(columns, fields, ForecastColumns.Person, line);
        var crux = Name(columns, fields, ForecastColumns.Id, line);
        var forecast = new Forecast(default(ParticipantId));
        foreach (var (column, field) in ForecastColumns.All)
        {
            if (field is not null && columns.PlaceOf(column) is { } place && !IsMissing(fields[place]))
                forecast = ForecastFields.With(forecast, field, Probability(columns, fields[place], column, line));
        }

        if (person.Length == 0)
            return;
        var camp = fields[columns.PlaceOf(ForecastColumns.Camp)!.Value] is var given && IsMissing(given) ? null : given;
        if (_draft.Join(person, camp, line) is { } other)
            _faults.Add(new(columns.Path(line, ForecastColumns.Camp), string.Create(CultureInfo.InvariantCulture, $"\"{person}\" is in \"{camp}\" here, but in \"{other.Camp}\" in line {other.Line}")));
        if (crux.Length > 0 && _draft.Add(person, crux, forecast, line) is { } before)
            _faults.Add(new(columns.Path(line, ForecastColumns.Id), string.Create(CultureInfo.InvariantCulture, $"\"{person}\" has forecast \"{crux}\" in line {before} already")));
    }

    private string Name(ForecastColumns columns, string[] fields, string column, int line)
    {
        var name = fields[columns.PlaceOf(column)!.Value];
        if (name.Length == 0)
            _faults.Add(new(columns.Path(line, column), "is empty"));
        return name;
    }

    private double? Probability(ForecastColumns columns, string field, string column, int line)
    {
        // The framework takes "NaN" and "Infinity" for numbers, in any style.
        if (!double.TryParse(field, Plain, CultureInfo.InvariantCulture, out var value) || !field.Any(char.IsAsciiDigit))
            _faults.Add(new(columns.Path(line, column), $"\"{field}\" is not a number: write a probability from 0 to 1, as 0.25, or nothing where it was not answered"));
        else if (value is < 0 or > 1)
            _faults.Add(new(columns.Path(line, column), $"{field} is not between 0 and 1"));
        else
            return Math.Abs(value);
        return null;
    }

    private static bool IsMissing(string field) => field.Length == 0 || string.Equals(field, "NA", StringComparison.OrdinalIgnoreCase);

    /// <summary>The line that the row begins in; the parser counts the one that it ends in.</summary>
    private static int FirstLine(CsvParser parser) => parser.RawRow - parser.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n');
}

using System.Globalization;
using DebateMap.Domain;

namespace DebateMap.Formats.Forecasts;

/// <summary>Which column of a table holds what, as its first line says.</summary>
internal sealed class ForecastColumns
{
    public const string Person = "person", Camp = "Camp", Id = "ID", IfFalse = "PUnotc";

    /// <summary>The columns in the order of files, with the field of a forecast that each holds.</summary>
    public static readonly IReadOnlyList<(string Name, string? Field)> All =
    [
        (Person, null), (Camp, null), (Id, null),
        ("PU", ForecastFields.Target), ("Pc", ForecastFields.Claim), ("PUc", ForecastFields.TargetIfTrue), (IfFalse, ForecastFields.TargetIfFalse),
    ];

    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);

    private ForecastColumns(int count) => Count = count;

    /// <summary>How many columns there are, known or not.</summary>
    public int Count { get; }

    /// <summary>Reads the first line.</summary>
    /// <param name="header">Its fields.</param>
    /// <param name="line">Where it stands.</param>
    /// <param name="faults">Where what is wrong goes.</param>
    /// <param name="notices">Where what is passed over goes.</param>
    public static ForecastColumns Read(IReadOnlyList<string> header, int line, List<Fault> faults, List<Fault> notices)
    {
        var columns = new ForecastColumns(header.Count);
        foreach (var (place, name) in header.Index())
        {
            var path = Path(line, place, name);
            if (!All.Any(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase)))
                notices.Add(new(path, "is not a column that is known here: it is passed over"));
            else if (!columns._places.TryAdd(name, place))
                faults.Add(new(path, "stands twice"));
        }

        var missing = All.Select(c => c.Name).Where(n => n != IfFalse && !columns._places.ContainsKey(n)).ToList();
        if (missing.Count > 0)
            faults.Add(new(string.Create(CultureInfo.InvariantCulture, $"line {line}"), Missing(header, missing)));
        return columns;
    }

    /// <summary>Where a column stands, from 0; null where the table has none of that name.</summary>
    public int? PlaceOf(string column) => _places.TryGetValue(column, out var place) ? place : null;

    /// <summary>How faults name a place.</summary>
    public string Path(int line, string column) => Path(line, _places[column], column);

    /// <summary>How faults name a place, columns counted from 0 but named from 1, as people do.</summary>
    public static string Path(int line, int place, string column) =>
        string.Create(CultureInfo.InvariantCulture, $"line {line}, column {place + 1}{(column.Length > 0 ? $" ({column})" : "")}");

    private static string Missing(IReadOnlyList<string> header, List<string> missing)
    {
        var separator = header is [var only] ? only.Contains(';', StringComparison.Ordinal) ? "semicolons" : only.Contains('\t', StringComparison.Ordinal) ? "tabs" : null : null;
        if (separator is not null)
            return $"the columns are parted by {separator}: save the table with commas between columns and points in numbers";
        var names = string.Join(", ", missing.Select(n => $"\"{n}\""));
        return $"no column {names}: the first line names the columns person, Camp, ID, PU, Pc, PUc and, where it was asked, PUnotc";
    }
}

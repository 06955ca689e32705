using System.Text.Json;
using DebateMap.Domain;

namespace DebateMap.Formats.Forecasts;

/// <summary>
/// The figures of cruxes for other programs, as CSV or JSON; <c>docs/format.md</c> describes them. A row is one crux and one side: cruxes
/// by name in ordinal order, sides in the order of the table. Numbers have every digit that reading them back needs.
/// </summary>
public static class CruxTableData
{
    private const string Log = "median_vod_log", Level = "median_vod_level";

    private static readonly string[] Columns = ["crux", "group", "forecasters", "median_voi", "median_voi_share"];

    /// <summary>As CSV; a field is empty where there is no such figure.</summary>
    /// <param name="debate">The debate that the table is of.</param>
    /// <param name="table">The table.</param>
    /// <param name="asPublished">Whether cruxes have the names of the published analysis.</param>
    /// <param name="stream">Where to; left open.</param>
    public static void WriteCsv(Debate debate, CruxTable table, bool asPublished, Stream stream)
    {
        var rows = CruxRow.Of(table, new(debate), asPublished).Select(IEnumerable<string> (row) =>
        [
            row.Crux, row.Group ?? "", CsvRows.Number(row.Forecasters), CsvRows.Number(row.MedianVoi), CsvRows.Number(row.MedianVoiShare),
            .. table.IsPaired ? [CsvRows.Number(row.MedianVodLog), CsvRows.Number(row.MedianVodLevel)] : Array.Empty<string>(),
        ]);
        CsvRows.Write(stream, rows.Prepend([.. Columns, .. table.IsPaired ? [Log, Level] : Array.Empty<string>()]));
    }

    /// <summary>As JSON: a list of objects; null where there is no such figure.</summary>
    /// <inheritdoc cref="WriteCsv"/>
    public static void WriteJson(Debate debate, CruxTable table, bool asPublished, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, PlainJson.Options))
        {
            json.WriteStartArray();
            foreach (var row in CruxRow.Of(table, new(debate), asPublished))
            {
                json.WriteStartObject();
                json.WriteString(Columns[0], row.Crux);
                json.WriteString(Columns[1], row.Group);
                json.WriteNumber(Columns[2], row.Forecasters);
                WriteNumber(json, Columns[3], row.MedianVoi);
                WriteNumber(json, Columns[4], row.MedianVoiShare);
                if (table.IsPaired)
                {
                    WriteNumber(json, Log, row.MedianVodLog);
                    WriteNumber(json, Level, row.MedianVodLevel);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}

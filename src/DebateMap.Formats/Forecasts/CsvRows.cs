using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace DebateMap.Formats.Forecasts;

/// <summary>Writes CSV as RFC 4180 has it, but for the line ends, which are those of all our files.</summary>
internal static class CsvRows
{
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    /// <summary>Writes rows of fields.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="rows">The rows, the names of the columns first.</param>
    public static void Write(Stream stream, IEnumerable<IEnumerable<string>> rows)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        using var csv = new CsvWriter(text, Configuration);
        foreach (var row in rows)
        {
            foreach (var field in row)
                csv.WriteField(field);
            csv.NextRecord();
        }
    }

    /// <summary>A number with every digit that reading it back needs; nothing where there is none.</summary>
    public static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}

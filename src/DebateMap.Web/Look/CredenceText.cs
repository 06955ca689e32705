using System.Globalization;

namespace DebateMap.Web.Look;

/// <summary>Credences as people write them.</summary>
public static class CredenceText
{
    /// <summary>Reads a number from 0 to 1 with a point or a comma, or a percentage; null where it is none.</summary>
    public static double? Read(string? text)
    {
        var written = (text ?? "").Trim().Replace(',', '.');
        var percent = written.EndsWith('%');
        if (!double.TryParse(percent ? written[..^1].TrimEnd() : written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return null;
        var credence = percent ? number / 100 : number;
        return credence is >= 0 and <= 1 ? credence : null;
    }

    /// <summary>A credence as it is written into a field.</summary>
    public static string Of(double credence) => credence.ToString("0.####", CultureInfo.InvariantCulture);
}

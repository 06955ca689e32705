using System.Globalization;
using DebateMap.Formats.Forecasts;

namespace DebateMap.Web.Features.Forecasts;

/// <summary>Figures of cruxes, rounded for reading.</summary>
public static class FigureWords
{
    private const double Least = .00005;

    /// <summary>A value of information in decimal digits, from 0: two digits that count.</summary>
    public static string Digits(double value) => Math.Abs(value) switch
    {
        0 => "0",
        < Least => "<0.0001",
        var size => Minus(value.ToString($"F{Math.Max(0, 1 - (int)Math.Floor(Math.Log10(size)))}", CultureInfo.InvariantCulture)),
    };

    /// <summary>The same with a sign where it is over 0, for what may go either way.</summary>
    public static string WithSign(double value) => Math.Abs(value) is > 0 and < Least ? "≈ 0" : $"{(value > 0 ? "+" : "")}{Digits(value)}";

    /// <summary>A share in percent.</summary>
    public static string Share(double share) => share == 0 ? "0 %" : $"{Short(share)} %";

    /// <summary>A change of probability in percentage points, with its sign.</summary>
    public static string Points(double level) => Math.Abs(level) switch
    {
        0 => "0",
        < .0001 => "≈ 0",
        _ => $"{(level > 0 ? "+" : "−")}{Short(level)}",
    };

    private static string Short(double share) => ForecastWords.Percent(share).Replace("under ", "<", StringComparison.Ordinal);

    private static string Minus(string number) => number.Replace('-', '−');
}

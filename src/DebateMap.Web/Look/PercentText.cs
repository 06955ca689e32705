using System.Globalization;
using DebateMap.Domain;

namespace DebateMap.Web.Look;

/// <summary>Probabilities as people write and read them: in percent.</summary>
public static class PercentText
{
    private const int Digits = 10;

    /// <summary>A probability as it stands in a field, without the sign: "30", "0.25"; empty where there is none.</summary>
    public static string Of(double? probability) =>
        probability is { } given ? Math.Round((decimal)given * 100, Digits).ToString("0.##########", CultureInfo.InvariantCulture) : "";

    /// <summary>A probability in a sentence, in two digits or so, also one that cannot be: "30 %", "0.25 %", "112 %".</summary>
    public static string Said(double probability) => string.Create(CultureInfo.InvariantCulture, $"{Rounded(probability * 100)} %");

    /// <summary>Reads what somebody wrote: "30", "30 %", "12,5"; nothing is null.</summary>
    /// <returns>The probability, 0..1, or the one fault.</returns>
    public static Result<double?> Read(string text)
    {
        var given = text.Trim();
        var digits = given.TrimEnd('%').TrimEnd().Replace(',', '.');
        if (digits.Length == 0)
            return new Result<double?>.Ok(null);
        if (!decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent))
            return Fault($"“{given}” is not a number: write a chance in percent, as 30");
        return percent switch
        {
            < 0 => Fault("A chance is not under 0 %"),
            > 100 => Fault("A chance is not over 100 %"),
            _ => new Result<double?>.Ok((double)(percent / 100)),
        };

        static Result<double?> Fault(string message) => new Result<double?>.Faulty([new("", message)]);
    }

    /// <summary>Two digits of how far it is from 0 or from 100: 0.034, 3.4, 34, 96.6.</summary>
    private static string Rounded(double percent)
    {
        var far = Math.Min(Math.Abs(percent), Math.Abs(100 - percent));
        var digits = far < 1e-9 ? 0 : Math.Clamp(1 - (int)Math.Floor(Math.Log10(far)), 0, 9);
        return Math.Round(percent, digits).ToString("0.#########", CultureInfo.InvariantCulture).Replace('-', '−');
    }
}

using System.Globalization;

namespace DebateMap.Web.Features.Plots;

/// <summary>
/// Where a number stands across a plot, in percent of its width: a drawing in percent fits a phone and a page with letters of the same size.
/// </summary>
/// <param name="Least">The number at the left end.</param>
/// <param name="Most">The number at the right end, over <paramref name="Least"/>.</param>
public readonly record struct Track(double Least, double Most)
{
    /// <summary>The ends leave room for the marks there.</summary>
    public const double LeftEnd = 4, RightEnd = 96;

    /// <summary>Credences, from certain that it is not so to certain that it is.</summary>
    public static Track Credence { get; } = new(0, 1);

    /// <summary>Where a number stands.</summary>
    public double At(double number) => LeftEnd + (number - Least) / (Most - Least) * (RightEnd - LeftEnd);

    /// <summary>How a length or place is written in a drawing.</summary>
    public static string Written(double number) => Math.Round(number, 3).ToString(CultureInfo.InvariantCulture);

    /// <summary>A place across the drawing as it is written there.</summary>
    public static string Percent(double place) => Written(place) + "%";
}

using DebateMap.Domain;
using DebateMap.Web.Features.Plots;

namespace DebateMap.Web.Features.Forecasts;

/// <summary>What somebody expects, to draw.</summary>
/// <param name="Name">Who.</param>
/// <param name="Group">Their group, if any.</param>
/// <param name="Expects">Their probabilities.</param>
public sealed record DotsRow(string Name, string? Group, Probabilities Expects);

/// <summary>One person's line.</summary>
/// <param name="Row">Who and what.</param>
/// <param name="Top">Where the line begins, in pixels.</param>
/// <param name="Y">The middle of its track, in pixels.</param>
/// <param name="Target">Where P(u) is, in percent of the width.</param>
/// <param name="IfTrue">Where P(u|c) is.</param>
/// <param name="IfFalse">Where P(u|¬c) is.</param>
public sealed record DotsLine(DotsRow Row, double Top, double Y, double Target, double IfTrue, double IfFalse)
{
    /// <summary>Where the bar between the two cases begins.</summary>
    public double Bar => Math.Min(IfTrue, IfFalse);

    /// <summary>How long it is: how much settling the crux could move them.</summary>
    public double BarLength => Math.Abs(IfTrue - IfFalse);
}

/// <summary>How far a crux would move each of some people: the target as they see it, and as they would in either case.</summary>
/// <param name="Lines">Person by person.</param>
/// <param name="Height">In pixels.</param>
public sealed record ForecastDots(Items<DotsLine> Lines, double Height)
{
    /// <summary>Where the first line begins, below the legend, in pixels.</summary>
    public const double Head = 64;

    private const double Line = 42;

    /// <summary>Places some people, in their order.</summary>
    public static ForecastDots Of(IEnumerable<DotsRow> rows)
    {
        var lines = rows.Select((row, i) => new DotsLine(row, Head + (i * Line), Head + (i * Line) + 28,
            Track.Credence.At(row.Expects.Target), Track.Credence.At(row.Expects.TargetIfTrue), Track.Credence.At(row.Expects.TargetIfFalse))).ToItems();
        return new(lines, Head + (lines.Count * Line) + 8);
    }
}

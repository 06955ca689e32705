namespace DebateMap.Domain;

/// <summary>
/// Finds the single numbers that would mend a forecast. What P(u|¬c) may be, from lo to hi, makes two conditions that are straight lines in each
/// of the other numbers: u − t·c − lo·(1 − c) ≥ 0 and t·c + hi·(1 − c) − u ≥ 0, where t is P(u|c).
/// </summary>
internal static class ForecastRepairs
{
    private const int FewestDigits = 2, MostDigits = 6;

    /// <summary>How much of the way to 0 or 1 rounding may take: a small chance stays a small chance.</summary>
    private const double Coarse = .05;

    /// <summary>What working out the ends of a range may lose: .25 comes out a little under .25.</summary>
    private const double Blur = 1e-12;

    /// <summary>The repairs of a forecast that does not fit, the smallest change first.</summary>
    /// <param name="forecast">With P(u), P(c) and P(u|c).</param>
    public static Items<ForecastRepair> Of(Forecast forecast) => ForecastFields.Of(forecast)
        .Where(f => f.Value is not null)
        .Select(f => Repair(forecast, f.Name, f.Value!.Value))
        .OfType<ForecastRepair>()
        .OrderBy(r => Math.Abs(r.Value - r.Now))
        .ToItems();

    private static ForecastRepair? Repair(Forecast forecast, string field, double now)
    {
        if (Range(forecast, field) is not { Least: var least, Most: var most })
            return null;
        var aim = Math.Clamp(Exact(forecast, field) ?? now, least, most);
        foreach (var value in Rounded(aim, least, most).Append(aim))
        {
            if (value != now && ForecastCheck.FitOf(ForecastFields.With(forecast, field, value)) == ForecastFit.Fits)
                return new(field, now, Math.Min(least, value), Math.Max(most, value), value);
        }

        return null;
    }

    /// <summary>Where a number may lie for the forecast to fit; null where it cannot be mended by this one alone.</summary>
    private static (double Least, double Most)? Range(Forecast forecast, string field)
    {
        var (u, c, t) = (forecast.Target!.Value, forecast.Claim!.Value, forecast.TargetIfTrue!.Value);
        var (lo, hi) = forecast.TargetIfFalse is { } asked ? (asked - TotalProbability.Tolerance, asked + TotalProbability.Tolerance) : (0, 1);
        return field switch
        {
            ForecastFields.Target => Where((1, -lo - (c * (t - lo))), (-1, hi + (c * (t - hi)))),
            ForecastFields.Claim => Where((lo - t, u - lo), (t - hi, hi - u)),
            ForecastFields.TargetIfTrue => Where((-c, u - (lo * (1 - c))), (c, (hi * (1 - c)) - u)),
            _ when c < 1 && TotalProbability.Solved(u, c, t) is var solved => Where((1, TotalProbability.Tolerance - solved), (-1, solved + TotalProbability.Tolerance)),
            _ => null,
        };
    }

    /// <summary>The part of 0..1 in which slope · x + height is not under 0, for each of the lines; null where there is none.</summary>
    private static (double Least, double Most)? Where(params ReadOnlySpan<(double Slope, double Height)> lines)
    {
        var (least, most) = (0d, 1d);
        foreach (var (slope, height) in lines)
        {
            if (slope > 0)
                least = Math.Max(least, -height / slope);
            else if (slope < 0)
                most = Math.Min(most, -height / slope);
            else if (height < 0)
                return null;
        }

        return least <= most ? (least, most) : null;
    }

    /// <summary>The number that the others make it where P(u|¬c) was given; null where nothing tells.</summary>
    private static double? Exact(Forecast forecast, string field)
    {
        if (forecast.TargetIfFalse is not { } f)
            return null;
        var (u, c, t) = (forecast.Target!.Value, forecast.Claim!.Value, forecast.TargetIfTrue!.Value);
        var exact = field switch
        {
            ForecastFields.Target => TotalProbability.Target(c, t, f),
            ForecastFields.Claim => (u - f) / (t - f),
            ForecastFields.TargetIfTrue => (u - (f * (1 - c))) / c,
            _ => TotalProbability.Solved(u, c, t),
        };
        return double.IsFinite(exact) ? exact : null;
    }

    private static IEnumerable<double> Rounded(double aim, double least, double most)
    {
        var near = Coarse * Math.Min(aim, 1 - aim);
        for (var digits = FewestDigits; digits <= MostDigits; digits++)
        {
            var step = Math.Pow(10, -digits);
            foreach (var value in new[] { Math.Round(aim, digits), Math.Round(Math.Floor(aim / step) * step, digits), Math.Round(Math.Ceiling(aim / step) * step, digits) })
            {
                if (value >= least - Blur && value <= most + Blur && Math.Abs(value - aim) <= near)
                    yield return value;
            }
        }
    }
}

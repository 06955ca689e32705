using DebateMap.Domain;
using DebateMap.Formats.Reports;

namespace DebateMap.Web.Features.Divergences;

/// <summary>How much of the gaps on the targets each point of divergence of a report carries by itself.</summary>
public sealed class CarriedShares
{
    private const double HardlyAnything = .005;

    private readonly List<Dictionary<(bool Step, string Id), double>> _targets = [];

    /// <param name="report">The report.</param>
    public CarriedShares(DivergenceReport report)
    {
        foreach (var target in report.Targets.Where(t => Math.Abs(t.Gap) >= HardlyAnything))
        {
            var shares = new Dictionary<(bool, string), double>();
            foreach (var share in target.Attribution)
            {
                var key = (share.Kind == ShareKind.Inference, share.Id);
                shares[key] = shares.GetValueOrDefault(key) + share.Amount * Math.Sign(target.Gap);
            }

            _targets.Add(shares);
        }

        Points = [.. report.Points.OrderByDescending(p => Math.Round(Of(p) ?? 0, 9))];
    }

    /// <summary>The points, those first that carry most.</summary>
    public IReadOnlyList<PointOfDivergence> Points { get; }

    /// <summary>How much of a gap a point carries, of the target of which it carries most; under 0 where it holds the two together; null where it is in none.</summary>
    public double? Of(PointOfDivergence point)
    {
        double? most = null;
        foreach (var shares in _targets)
        {
            var keys = point.Inference is { } step ? [(true, step.Value)] : point.Claims.Select(c => (false, c.Value)).Where(shares.ContainsKey).ToList();
            if (keys.Exists(shares.ContainsKey))
                most = Math.Max(most ?? double.MinValue, keys.Sum(k => shares[k]));
        }

        return most;
    }

    /// <summary>The same in words; null where it is not worth any.</summary>
    public string? Says(PointOfDivergence point) => Of(point) switch
    {
        >= HardlyAnything and var part => $"It carries {PlainWords.Number(part)} of the gap on what is at issue",
        <= -HardlyAnything and var part => $"It holds them together by {PlainWords.Number(-part)} on what is at issue",
        _ => null,
    };
}

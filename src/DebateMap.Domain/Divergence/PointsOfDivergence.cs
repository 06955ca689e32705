using static DebateMap.Domain.Attribution;

namespace DebateMap.Domain;

/// <summary>Finds which parted claims are carried by what lies below them, and where the way down ends.</summary>
internal sealed class PointsOfDivergence
{
    /// <summary>What carries a gap makes up at least this much of it.</summary>
    private const double Quarter = .25;

    private readonly Comparison _views;
    private readonly Splits _splits;
    private readonly Shares _shares;
    private readonly int[] _component;
    private readonly bool[] _ownReason;

    public PointsOfDivergence(Comparison views, Splits splits, Shares shares)
    {
        (_views, _splits, _shares) = (views, splits, shares);
        _ownReason = new bool[views.Map.ClaimCount];
        _component = CarryingComponents(out var count);

        var members = Adjacency.Group(count, Array.ConvertAll(views.Map.ByRank, c => views.Parted(c) ? _component[c] : -1));
        var derived = new List<int>();
        var points = new List<(int[] Claims, int Step, PointKind Kind)>();
        for (var component = 0; component < count; component++)
        {
            if (members[component].IsEmpty)
                continue;
            var claims = Array.ConvertAll(members[component].ToArray(), rank => views.Map.ByRank[rank]);
            if (Array.TrueForAll(claims, IsCarried))
                derived.AddRange(claims);
            else
                points.Add((claims, -1, KindOf(claims)));
        }

        for (var step = 0; step < views.Live.Length; step++)
        {
            if (views.Live[step] && views.InScope[views.Map.BearsOn[step]] && LiveSteps.Parted(views.A, views.B, step))
                points.Add(([views.Map.BearsOn[step]], step, PointKind.Step));
        }

        points.Sort((x, y) => Order(x.Claims, x.Step, y.Claims, y.Step));
        Points = points.ConvertAll(p => new PointOfDivergence(p.Kind, Array.ConvertAll(p.Claims, c => views.Map.Claims[c]).ToItems(),
            p.Step < 0 ? null : views.Map.Steps[p.Step], PathFrom(p.Claims))).ToItems();
        Derived = views.Named(derived);
    }

    public Items<PointOfDivergence> Points { get; }

    public Items<ClaimId> Derived { get; }

    /// <summary>
    /// The components of parted claims by edges from a parted premise to the claim that it pulls the two apart on: where its part
    /// has the sign of the gap.
    /// </summary>
    private int[] CarryingComponents(out int count)
    {
        var map = _views.Map;
        var (from, to) = (new List<int>(), new List<int>());
        for (var claim = 0; claim < map.ClaimCount; claim++)
        {
            foreach (var part in _splits.On(claim))
            {
                if (!Carries(claim, part))
                    continue;
                var premise = _shares.ClaimOf(part.Number);
                from.Add(premise);
                to.Add(claim);
                _ownReason[claim] |= premise == claim;
            }
        }

        var edges = Adjacency.Group(map.ClaimCount, [.. from]);
        return Components.Of(edges.First, Array.ConvertAll(edges.Items, e => to[e]), out count);
    }

    /// <summary>Whether a part is that of a parted premise which pulls the two apart on a claim.</summary>
    private bool Carries(int claim, Part part) =>
        part.Kind == PartKind.Slot && _views.Parted(_shares.ClaimOf(part.Number))
        && Numbers.SignOf(GapOn(claim)) is var sign and not 0 && Numbers.SignOf(part.Amount) == sign;

    private double GapOn(int claim) => _views.A.Values.Slots[claim] - _views.B.Values.Slots[claim];

    private bool IsCarried(int claim)
    {
        var carried = 0.0;
        foreach (var part in _splits.On(claim))
        {
            var counts = part.Kind switch
            {
                PartKind.Slot => Carries(claim, part) && _component[_shares.ClaimOf(part.Number)] != _component[claim],
                PartKind.Step => _views.Live[part.Number] && LiveSteps.Parted(_views.A, _views.B, part.Number),
                _ => false,
            };
            carried += counts ? part.Amount : 0;
        }

        return IsQuarter(carried, claim);
    }

    private bool IsQuarter(double amount, int claim)
    {
        var gap = GapOn(claim);
        return !Numbers.IsNothing(gap) && Numbers.Rounded(amount / gap) >= Quarter;
    }

    private PointKind KindOf(int[] claims)
    {
        var claim = claims[0];
        if (claims.Length > 1 || _ownReason[claim])
            return PointKind.Circular;

        var (supported, known) = (false, true);
        for (var step = _views.Map.FirstStep[claim]; step < _views.Map.FirstStep[claim + 1]; step++)
        {
            if (!_views.Live[step])
                continue;
            supported = true;
            known &= _views.A.HasVerdict(step) && _views.B.HasVerdict(step);
            for (var edge = _views.Map.FirstEdge[step]; edge < _views.Map.FirstEdge[step + 1]; edge++)
                known &= _views.Relation[_views.Map.Premise[edge]] is not (Relation.Unstated or Relation.OneSided);
        }

        if (!supported)
            return PointKind.Claim;
        if (!known)
            return PointKind.Open;

        var explained = 0.0;
        foreach (var part in _splits.On(claim))
            explained += part.Kind == PartKind.Offset ? 0 : part.Amount;
        return IsQuarter(explained, claim) ? PointKind.Sum : PointKind.Gap;
    }

    /// <summary>From the claim with the shortest way up, the first in id order of equally near ones.</summary>
    private ClaimPath PathFrom(int[] claims)
    {
        var distance = _views.Routes.Distance;
        var start = claims[0];
        foreach (var claim in claims)
        {
            if (distance[claim] >= 0 && (distance[start] < 0 || distance[claim] < distance[start]))
                start = claim;
        }

        return _views.Routes.From(start);
    }

    private int Order(int[] claims, int step, int[] otherClaims, int otherStep)
    {
        for (var i = 0; i < Math.Min(claims.Length, otherClaims.Length); i++)
        {
            if (claims[i] != otherClaims[i])
                return _views.Map.Rank[claims[i]].CompareTo(_views.Map.Rank[otherClaims[i]]);
        }

        if (claims.Length != otherClaims.Length || step < 0 || otherStep < 0)
            return (claims.Length, step >= 0).CompareTo((otherClaims.Length, otherStep >= 0));
        return _views.Map.Steps[step].CompareTo(_views.Map.Steps[otherStep]);
    }
}

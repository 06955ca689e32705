using System.Diagnostics.CodeAnalysis;

namespace DebateMap.Domain;

/// <summary>Two people's views of a debate, side by side: what every part of the report starts from.</summary>
internal sealed class Comparison
{
    private Comparison(CompiledDebate map, View a, View b, int[] targets, bool scoped, Comparison? before)
    {
        (Map, A, B, Targets, Scoped) = (map, a, b, targets, scoped);
        Live = LiveSteps.Of(map, a, b);
        Routes = HasLive(before) ? before.Routes : new(map, Live, targets);
        Relation = before is null ? new Relation[map.ClaimCount] : [.. before.Relation];
        foreach (var claim in Touched(before))
            Relation[claim] = Relations.Between(a.Positions[claim], b.Positions[claim]);
        InScope = Array.ConvertAll(Routes.Distance, distance => !scoped || distance >= 0);
    }

    /// <summary>The claims and steps by number.</summary>
    public CompiledDebate Map { get; }

    /// <summary>The first person's view.</summary>
    public View A { get; }

    /// <summary>The second person's view.</summary>
    public View B { get; }

    /// <summary>Which steps are live.</summary>
    public bool[] Live { get; }

    /// <summary>The claims that it is about.</summary>
    public int[] Targets { get; }

    /// <summary>Whether the report keeps to what leads to these.</summary>
    public bool Scoped { get; }

    /// <summary>The ways up to them.</summary>
    public Routes Routes { get; }

    /// <summary>How they stand on each claim.</summary>
    public Relation[] Relation { get; }

    /// <summary>Which claims the report speaks of.</summary>
    public bool[] InScope { get; }

    /// <summary>Whose views are compared, on what.</summary>
    public static Comparison Of(Debate debate, Pair<ParticipantId> between, Items<ClaimId> on, bool scoped)
    {
        var map = DebateCompiler.Compile(debate);
        View? a = null, b = null;
        SideBySide.Run(map.ClaimCount, () => a = View.Of(debate, map, between.A), () => b = View.Of(debate, map, between.B));
        return new(map, a!, b!, [.. on.Select(id => map[id])], scoped, null);
    }

    /// <summary>Of views that are there, on targets by number.</summary>
    public static Comparison Of(CompiledDebate map, View a, View b, int[] targets, bool scoped) => new(map, a, b, targets, scoped, null);

    /// <summary>The same on the same map, of views that came of these.</summary>
    public Comparison With(View a, View b) => new(Map, a, b, Targets, Scoped, this);

    /// <summary>Whether the same steps are live in another comparison on this map.</summary>
    public bool HasLive([NotNullWhen(true)] Comparison? other) => other is not null && other.Live.AsSpan().SequenceEqual(Live);

    /// <summary>The claims on which something may be other than in the comparison that this one came of; all where there is none.</summary>
    public IEnumerable<int> Touched(Comparison? before) =>
        before is null ? Enumerable.Range(0, Map.ClaimCount) : Touched(before.A, A).Concat(Touched(before.B, B));

    private static List<int> Touched(View before, View now) => before == now ? [] : now.Touched!;

    /// <summary>Whether the report speaks of a claim and they are parted on it.</summary>
    public bool Parted(int claim) => InScope[claim] && Relation[claim].IsParted();

    /// <summary>Claims in the order of their ids.</summary>
    public Items<ClaimId> Named(IEnumerable<int> claims) => claims.OrderBy(c => Map.Rank[c]).Select(c => Map.Claims[c]).ToItems();

    /// <summary>The claims of which something holds, in the order of their ids.</summary>
    public Items<ClaimId> Where(Func<int, bool> holds) => Map.ByRank.Where(holds).Select(c => Map.Claims[c]).ToItems();

    /// <summary>Whether a claim's credence is an input that one of the two did not give, so that ½ stands in for it.</summary>
    public bool Assumed(int claim) => Map.IsInput(claim) && (A.Positions[claim] is null || B.Positions[claim] is null);
}

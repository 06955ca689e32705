namespace DebateMap.Domain;

/// <summary>Two people's views of a debate, side by side: what every part of the report starts from.</summary>
internal sealed class Comparison
{
    public Comparison(Debate debate, ParticipantId a, ParticipantId b, Items<ClaimId> on, bool scoped)
    {
        Map = DebateCompiler.Compile(debate);
        A = View.Of(debate, Map, a);
        B = View.Of(debate, Map, b);
        Live = LiveSteps.Of(Map, A, B);
        Targets = [.. on.Select(id => Map.NumberOf[debate.Claims.IndexOf(id)])];
        Routes = new(Map, Live, Targets);
        Relation = new Relation[Map.ClaimCount];
        InScope = new bool[Map.ClaimCount];
        for (var claim = 0; claim < Map.ClaimCount; claim++)
        {
            Relation[claim] = Relations.Between(A.Positions[claim], B.Positions[claim]);
            InScope[claim] = !scoped || Routes.Distance[claim] >= 0;
        }
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

    /// <summary>The ways up to them.</summary>
    public Routes Routes { get; }

    /// <summary>How they stand on each claim.</summary>
    public Relation[] Relation { get; }

    /// <summary>Which claims the report speaks of.</summary>
    public bool[] InScope { get; }

    /// <summary>Whether the report speaks of a claim and they are parted on it.</summary>
    public bool Parted(int claim) => InScope[claim] && Relation[claim].IsParted();

    /// <summary>Claims in the order of their ids.</summary>
    public Items<ClaimId> Named(IEnumerable<int> claims) => claims.OrderBy(c => Map.Rank[c]).Select(c => Map.Claims[c]).ToItems();

    /// <summary>The claims of which something holds, in the order of their ids.</summary>
    public Items<ClaimId> Where(Func<int, bool> holds) => Map.ByRank.Where(holds).Select(c => Map.Claims[c]).ToItems();

    /// <summary>Whether a claim's credence is an input that one of the two did not give, so that ½ stands in for it.</summary>
    public bool Assumed(int claim) => Map.IsInput(claim) && (A.Positions[claim] is null || B.Positions[claim] is null);
}

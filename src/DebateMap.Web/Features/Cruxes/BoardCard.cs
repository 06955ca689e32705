using DebateMap.Domain;
using DebateMap.Storage;

namespace DebateMap.Web.Features.Cruxes;

/// <summary>A crux with what its card shows.</summary>
/// <param name="Crux">The crux.</param>
/// <param name="Claim">The text of the claim that it turns on.</param>
/// <param name="Target">The text of the claim that would move.</param>
public sealed record BoardCard(Crux Crux, string Claim, string Target)
{
    /// <summary>Whether it is one for the two who are compared; null where no two are.</summary>
    public CruxStanding? Standing { get; init; }

    /// <summary>Why it is not known what it would move.</summary>
    public string? NotKnown { get; init; }

    /// <summary>Whether what it would move rests on what others say of the two.</summary>
    public bool IsClaimed { get; init; }

    /// <summary>What its forecasts come to, in words.</summary>
    public string? Figures { get; init; }

    /// <summary>The largest share of what there is to learn that a side would learn; null where nobody has forecast.</summary>
    public double? Voi { get; init; }

    /// <summary>The revision that added it, where that is known.</summary>
    public RevisionListing? Added { get; init; }

    /// <summary>What would move both most comes first; then by what people would learn, the one that waits longest, and the text.</summary>
    public static IComparer<BoardCard> Order { get; } = Comparer<BoardCard>.Create((x, y) =>
        First(Nearer(y).CompareTo(Nearer(x)), (y.Voi ?? -1).CompareTo(x.Voi ?? -1), Since(x).CompareTo(Since(y)), string.CompareOrdinal(x.Claim, y.Claim), x.Crux.Id.CompareTo(y.Crux.Id)));

    private static double Nearer(BoardCard card) => card.Standing?.Found is { Moves: var moves } ? Math.Round(Math.Min(moves.A, moves.B), 9) : double.NegativeInfinity;

    private static DateTimeOffset Since(BoardCard card) => card.Added?.At ?? DateTimeOffset.MaxValue;

    private static int First(params ReadOnlySpan<int> orders)
    {
        foreach (var order in orders)
        {
            if (order != 0)
                return order;
        }

        return 0;
    }
}

using static DebateMap.Domain.Attribution;

namespace DebateMap.Domain;

/// <summary>Puts parts of a gap into the words and the order of the report.</summary>
internal sealed class Shares
{
    private readonly Comparison _views;
    private readonly int[] _claimOfSlot;

    public Shares(Comparison views)
    {
        _views = views;
        var map = views.Map;
        _claimOfSlot = new int[map.Slots];
        for (var claim = 0; claim < map.ClaimCount; claim++)
        {
            _claimOfSlot[claim] = claim;
            if (map.CircleSlot[claim] >= 0)
                _claimOfSlot[map.CircleSlot[claim]] = claim;
        }
    }

    /// <summary>The claim whose credence or value a slot holds.</summary>
    public int ClaimOf(int slot) => _claimOfSlot[slot];

    /// <summary>The parts that amount to something: the largest first, then by kind and id.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="slotKind">What a slot stands for: a claim or a premise.</param>
    public Items<Share> Of(ReadOnlySpan<Part> parts, ShareKind slotKind)
    {
        var shares = new List<Share>();
        foreach (var part in parts)
        {
            if (!Numbers.IsNothing(part.Amount))
                shares.Add(Of(part, slotKind));
        }

        return LargestFirst.Of(shares, share => Math.Abs(share.Amount), (x, y) => x.Kind != y.Kind ? x.Kind.CompareTo(y.Kind) : string.CompareOrdinal(x.Id, y.Id));
    }

    private Share Of(Part part, ShareKind slotKind) => part.Kind switch
    {
        PartKind.Slot => new(slotKind, _views.Map.Claims[ClaimOf(part.Number)].Value, part.Amount, _views.Assumed(ClaimOf(part.Number))),
        PartKind.Step => new(ShareKind.Inference, _views.Map.Steps[part.Number].Value, part.Amount, RestsOnAssumed(part.Number)),
        _ => new(ShareKind.Unexplained, _views.Map.Claims[part.Number].Value, part.Amount, false),
    };

    private bool RestsOnAssumed(int step)
    {
        for (var edge = _views.Map.FirstEdge[step]; edge < _views.Map.FirstEdge[step + 1]; edge++)
        {
            if (_views.Assumed(_views.Map.Premise[edge]))
                return true;
        }

        return false;
    }
}

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
        var some = new List<Part>(parts.Length);
        foreach (var part in parts)
        {
            if (!Numbers.IsNothing(part.Amount))
                some.Add(part);
        }

        return LargestFirst.Of(some, part => Math.Abs(part.Amount), Order, part => new Share(KindOf(part), IdOf(part), part.Amount, RestsOnAssumed(part)));

        int Order(Part x, Part y) => KindOf(x) != KindOf(y) ? KindOf(x).CompareTo(KindOf(y)) : string.CompareOrdinal(IdOf(x), IdOf(y));

        ShareKind KindOf(Part part) => part.Kind switch
        {
            PartKind.Slot => slotKind,
            PartKind.Step => ShareKind.Inference,
            _ => ShareKind.Unexplained,
        };
    }

    private string IdOf(Part part) => part.Kind switch
    {
        PartKind.Slot => _views.Map.Claims[ClaimOf(part.Number)].Value,
        PartKind.Step => _views.Map.Steps[part.Number].Value,
        _ => _views.Map.Claims[part.Number].Value,
    };

    private bool RestsOnAssumed(Part part) => part.Kind switch
    {
        PartKind.Slot => _views.Assumed(ClaimOf(part.Number)),
        PartKind.Step => HasAssumedPremise(part.Number),
        _ => false,
    };

    private bool HasAssumedPremise(int step)
    {
        for (var edge = _views.Map.FirstEdge[step]; edge < _views.Map.FirstEdge[step + 1]; edge++)
        {
            if (_views.Assumed(_views.Map.Premise[edge]))
                return true;
        }

        return false;
    }
}

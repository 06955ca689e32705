using static DebateMap.Domain.Attribution;

namespace DebateMap.Domain;

/// <summary>The local split of every parted claim in scope that has inferences.</summary>
internal sealed class Splits
{
    private readonly Comparison _views;
    private readonly List<Part> _parts;
    private readonly List<int> _claims;
    private readonly List<int> _first;
    private readonly int[] _splitOf;
    private readonly List<LocalSplit?> _told;

    /// <param name="views">The two.</param>
    /// <param name="known">The splits of views that these came of by a change; what it did not touch is taken over.</param>
    public Splits(Comparison views, Splits? known)
    {
        _views = views;
        var map = views.Map;
        (_parts, _claims, _told) = (new(known?._parts.Count ?? 0), new(known?._claims.Count ?? 0), new(known?._told.Count ?? 0));
        _first = new(_claims.Capacity + 1) { 0 };
        using var scratch = new Scratch();
        var attribution = new Attribution(map, views.A.Values, views.B.Values, scratch);
        var touched = new bool[map.ClaimCount];
        foreach (var claim in known is null ? [] : views.Touched(known._views))
            touched[claim] = true;
        _splitOf = new int[map.ClaimCount];
        Array.Fill(_splitOf, -1);
        foreach (var claim in map.ByRank)
        {
            if (!views.Parted(claim) || !map.HasSteps(claim))
                continue;
            var before = known is not null && !touched[claim] ? known._splitOf[claim] : -1;
            if (before >= 0)
                _parts.AddRange(known!.On(claim));
            else
                attribution.Split([claim], _parts);
            _told.Add(before >= 0 ? known!._told[before] : null);
            _splitOf[claim] = _claims.Count;
            _claims.Add(claim);
            _first.Add(_parts.Count);
        }
    }

    /// <summary>What each premise, step and offset accounts for on a claim; nothing where it has no split.</summary>
    public ReadOnlySpan<Part> On(int claim) => _splitOf[claim] is var split and >= 0
        ? System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_parts)[_first[split].._first[split + 1]]
        : [];

    /// <summary>As the report gives them.</summary>
    public Items<LocalSplit> Report(Shares shares)
    {
        for (var split = 0; split < _claims.Count; split++)
        {
            var claim = _claims[split];
            _told[split] ??= new(_views.Map.Claims[claim], _views.A.Values.Slots[claim], _views.B.Values.Slots[claim], shares.Of(On(claim), ShareKind.Premise));
        }

        return _told.ConvertAll(told => told!).ToItems();
    }
}

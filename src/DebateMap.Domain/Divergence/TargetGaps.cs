using static DebateMap.Domain.Attribution;

namespace DebateMap.Domain;

/// <summary>How the gap on each target splits, which claims would close it, and what to ask.</summary>
internal sealed class TargetGaps
{
    private readonly Comparison _views;
    private readonly Attribution _attribution;
    private readonly Shares _shares;
    private readonly Cone _cone;
    private readonly Bounds _bounds;
    private readonly Pair<Outlook> _outlooks;

    /// <param name="views">The two.</param>
    /// <param name="shares">How to say what a part is put down to.</param>
    /// <param name="known">The same for views that these came of by a change.</param>
    public TargetGaps(Comparison views, Shares shares, TargetGaps? known)
    {
        (_views, _attribution, _shares) = (views, new(views.Map, views.A.Values, views.B.Values), shares);
        _cone = new(views.Map, views.Live);
        var slopes = new Pair<Slopes>(new(views.Map, views.A.Values), new(views.Map, views.B.Values));
        _bounds = new(views.Map, _cone, new(views.A.Values, views.B.Values), slopes);
        var outlooks = known is not null && known._views.Live.AsSpan().SequenceEqual(views.Live) ? known._outlooks : default(Pair<Outlook>?);
        _outlooks = new(
            new(views, views.A, views.B, _cone, slopes.A, outlooks?.A is { } a && a.Self == views.A ? a : null),
            new(views, views.B, views.A, _cone, slopes.B, outlooks?.B is { } b && b.Self == views.B ? b : null));
        Gaps = Array.ConvertAll(views.Targets, Split).ToItems();
        Questions = QuestionsToAsk.Report(views, _outlooks);
    }

    public Items<TargetGap> Gaps { get; }

    public Items<QuestionToAsk> Questions { get; }

    private TargetGap Split(int target)
    {
        _cone.Raise(target);
        var cruxes = new Cruxes(_views, _cone);
        var candidates = cruxes.Candidates();
        Items<Share> attribution = [];
        double[] a = [], b = [];
        SideBySide.Run(_cone.Claims.Length, () => attribution = Attribute(), () => a = _outlooks.A.LookAt(candidates), () => b = _outlooks.B.LookAt(candidates));
        return new(
            _views.Map.Claims[target],
            _views.A.Values.Slots[target],
            _views.B.Values.Slots[target],
            new[] { _views.A, _views.B }.Where(v => v.Positions[target] is null).Select(v => v.Person).ToItems(),
            attribution,
            cruxes.Report(candidates, new(a, b)));
    }

    /// <summary>What moves the target by next to nothing is an input like any other, whatever it rests on.</summary>
    private Items<Share> Attribute()
    {
        _bounds.Aim();
        var target = _cone.Target;
        var parts = new List<Part>();
        if (_views.Map.HasSteps(target))
            _attribution.Split(Claims(), parts);
        else
            parts.Add(new(PartKind.Slot, target, _views.A.Values.Slots[target] - _views.B.Values.Slots[target]));
        return _shares.Of(parts.ToArray(), ShareKind.Claim);
    }

    private int[] Claims()
    {
        var claims = new List<int>();
        foreach (var claim in _cone.Sweep)
        {
            if (_views.Map.HasSteps(claim) && _bounds.Matters(claim))
                claims.Add(claim);
        }

        return [.. claims];
    }
}

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

    public TargetGaps(Comparison views, Attribution attribution, Shares shares)
    {
        (_views, _attribution, _shares) = (views, attribution, shares);
        _cone = new(views.Map, views.Live);
        var slopes = new Pair<Slopes>(new(views.Map, views.A.Values), new(views.Map, views.B.Values));
        _bounds = new(views.Map, _cone, new(views.A.Values, views.B.Values), slopes);
        var a = new Intervention(views.Map, views.A, slopes.A, _cone, _bounds);
        var b = new Intervention(views.Map, views.B, slopes.B, _cone, _bounds);
        var cruxes = new Cruxes(views, _cone, a, b);
        var questions = new QuestionsToAsk(views, _cone, a, b);
        var gaps = new List<TargetGap>();
        foreach (var target in views.Targets)
        {
            _cone.Raise(target);
            _bounds.Aim();
            a.Aim();
            b.Aim();
            gaps.Add(new(
                views.Map.Claims[target],
                views.A.Values.Slots[target],
                views.B.Values.Slots[target],
                new[] { views.A, views.B }.Where(v => v.Positions[target] is null).Select(v => v.Person).ToItems(),
                Attribute(),
                cruxes.Below()));
            questions.Look();
        }

        Gaps = gaps.ToItems();
        Questions = questions.Report();
    }

    public Items<TargetGap> Gaps { get; }

    public Items<QuestionToAsk> Questions { get; }

    /// <summary>What moves the target by next to nothing is an input like any other, whatever it rests on.</summary>
    private Items<Share> Attribute()
    {
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

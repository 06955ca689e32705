namespace DebateMap.Domain;

/// <summary>How the gap on each target splits, which claims would close it, and what to ask.</summary>
internal sealed class TargetGaps
{
    private readonly Comparison _views;
    private readonly Attribution _attribution;
    private readonly Shares _shares;
    private readonly Cone _cone;

    public TargetGaps(Comparison views, Attribution attribution, Shares shares)
    {
        (_views, _attribution, _shares) = (views, attribution, shares);
        _cone = new(views.Map, views.Live);
        var (a, b) = (new Intervention(views.Map, views.A, _cone), new Intervention(views.Map, views.B, _cone));
        var cruxes = new Cruxes(views, _cone, a, b);
        var questions = new QuestionsToAsk(views, _cone, a, b);
        var gaps = new List<TargetGap>();
        foreach (var target in views.Targets)
        {
            _cone.Raise(target);
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

    private Items<Share> Attribute()
    {
        var map = _views.Map;
        var slots = new List<int>();
        foreach (var claim in _cone.Claims)
        {
            if (map.IsInput(claim))
                slots.Add(map.HasSteps(claim) ? map.CircleSlot[claim] : claim);
        }

        var parts = new List<Attribution.Part>();
        _attribution.Split(_cone.Sweep, slots.ToArray(), parts);
        return _shares.Of(parts.ToArray(), ShareKind.Claim);
    }
}

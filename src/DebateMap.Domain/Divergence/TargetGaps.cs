using System.Runtime.InteropServices;
using static DebateMap.Domain.Attribution;

namespace DebateMap.Domain;

/// <summary>How the gap on each target splits, which claims would close it, and what to ask.</summary>
internal sealed class TargetGaps
{
    private readonly Comparison _views;
    private readonly Shares _shares;

    /// <param name="views">The two.</param>
    /// <param name="shares">How to say what a part is put down to.</param>
    /// <param name="known">The same for views that these came of by a change.</param>
    public TargetGaps(Comparison views, Shares shares, TargetGaps? known)
    {
        (_views, _shares) = (views, shares);
        var cone = new Cone(views.Map, views.Live);
        var answers = known is not null && views.HasLive(known._views) ? known.Answers : default;
        using var scratch = new Scratch();
        using var scratchB = new Scratch();
        Slopes? slopesA = null, slopesB = null;
        SideBySide.Run(
            views.Map.ClaimCount,
            () => slopesA = new(views.Map, views.A.Values, scratch),
            () => slopesB = new(views.Map, views.B.Values, scratchB));
        var slopes = new Pair<Slopes>(slopesA!, slopesB!);
        using var a = new Outlook(views, views.A, cone, slopes.A, answers.A);
        using var b = new Outlook(views, views.B, cone, slopes.B, answers.B);
        var bounds = new Bounds(views.Map, cone, new(views.A.Values, views.B.Values), slopes, scratch);
        var attribution = new Attribution(views.Map, views.A.Values, views.B.Values, scratch);

        Gaps = Array.ConvertAll(views.Targets, Gap).ToItems();
        Answers = new(a.Answers, b.Answers);

        TargetGap Gap(int target)
        {
            cone.Raise(target);
            var cruxes = new Cruxes(views, cone);
            var candidates = cruxes.Candidates();
            Items<Share> split = [];
            Items<FoundCrux> found = [];
            SideBySide.Run(
                cone.Claims.Length,
                () => split = Split(cone, bounds, attribution),
                () =>
                {
                    double[] movedA = [], movedB = [];
                    SideBySide.Run(cone.Claims.Length, () => movedA = a.LookAt(candidates), () => movedB = b.LookAt(candidates));
                    found = cruxes.Report(candidates, new(movedA, movedB));
                    if (target == views.Targets[^1])
                        Questions = QuestionsToAsk.Report(views, [a, b]);
                });
            return new(
                views.Map.Claims[target],
                views.A.Values.Slots[target],
                views.B.Values.Slots[target],
                new[] { views.A, views.B }.Where(v => v.Positions[target] is null).Select(v => v.Person).ToItems(),
                split,
                found);
        }
    }

    public Items<TargetGap> Gaps { get; }

    public Items<QuestionToAsk> Questions { get; private set; } = [];

    private Pair<Answers?> Answers { get; }

    /// <summary>What moves the target by next to nothing is an input like any other, whatever it rests on.</summary>
    private Items<Share> Split(Cone cone, Bounds bounds, Attribution attribution)
    {
        var parts = new List<Part>();
        if (!_views.Map.HasSteps(cone.Target))
        {
            parts.Add(new(PartKind.Slot, cone.Target, _views.A.Values.Slots[cone.Target] - _views.B.Values.Slots[cone.Target]));
            return _shares.Of(CollectionsMarshal.AsSpan(parts), ShareKind.Claim);
        }

        bounds.Aim();
        var claims = new List<int>();
        foreach (var claim in cone.Sweep)
        {
            if (_views.Map.HasSteps(claim) && bounds.Matters(claim))
                claims.Add(claim);
        }

        attribution.Split(CollectionsMarshal.AsSpan(claims), parts);
        return _shares.Of(CollectionsMarshal.AsSpan(parts), ShareKind.Claim);
    }
}

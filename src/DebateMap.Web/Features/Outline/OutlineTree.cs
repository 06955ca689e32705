using DebateMap.Domain;

namespace DebateMap.Web.Features.Outline;

/// <summary>The claims of a debate as a tree under its roots, flattened into rows.</summary>
public static class OutlineTree
{
    /// <summary>A debate with more claims than this opens folded below <see cref="DepthWhenLarge"/>.</summary>
    public const int Large = 300;

    /// <summary>How deep a large debate opens.</summary>
    public const int DepthWhenLarge = 2;

    /// <summary>
    /// The rows from top to bottom. A claim with several parents stands under each of them; what lies below it is shown at the first.
    /// Linear in the number of claims and inferences.
    /// </summary>
    /// <param name="debate">The debate.</param>
    /// <param name="toggled">The rows whose folding was changed from what it would be.</param>
    /// <param name="asked">The claims that a filter asks for: they are shown with the way to them, whatever is folded. Null for all.</param>
    public static OutlineRow[] Rows(Debate debate, IReadOnlySet<RecordKey> toggled, IReadOnlySet<ClaimId>? asked = null)
    {
        var into = debate.Inferences.Where(i => i.Conclusion is not null).ToLookup(i => i.Conclusion!.Value);
        var undercutting = debate.Inferences.Where(i => i.Undercuts is not null).ToLookup(i => i.Undercuts!.Value);
        var depthShown = debate.Claims.Count > Large ? DepthWhenLarge : int.MaxValue;
        var rows = new List<OutlineRow>();
        var placed = new HashSet<RecordKey>();
        var reached = Reached(debate, into, undercutting);
        // A stack instead of recursion: a chain of reasons may be very long.
        var pending = new Stack<(RecordKey Key, int Depth, Place Place, InferenceId? Via)>();
        foreach (var loose in debate.Claims.Where(c => !reached.Contains(c.Id)).Reverse())
            pending.Push((loose.Key, 0, Place.Loose, null));
        foreach (var root in debate.Heading.Roots.Reverse())
            pending.Push((new(RecordKind.Claim, root.Value), 0, Place.Root, null));

        while (pending.TryPop(out var next))
        {
            if (next.Place == Place.Loose && placed.Contains(next.Key))
                continue;
            var again = !placed.Add(next.Key);
            var children = again ? [] : ChildrenOf(debate, next.Key, next.Depth, into, undercutting);
            var open = children.Count > 0 && (asked is not null || (next.Depth < depthShown) != toggled.Contains(next.Key));
            var isAsked = asked is null || (next.Key.Kind == RecordKind.Claim && asked.Contains(new(next.Key.Id)));
            rows.Add(new(next.Key, next.Depth, next.Place, next.Via, children.Count > 0, open, again, isAsked));
            if (!open)
                continue;
            for (var i = children.Count - 1; i >= 0; i--)
                pending.Push(children[i]);
        }

        return asked is null ? [.. rows] : WithTheWayTo(rows);
    }

    /// <summary>The rows that are asked for and those above them, found from the bottom up.</summary>
    private static OutlineRow[] WithTheWayTo(List<OutlineRow> rows)
    {
        var kept = new List<OutlineRow>();
        // The next row up of less depth than this stands above one that is kept.
        var above = 0;
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            if (!rows[i].Asked && rows[i].Depth >= above)
                continue;
            kept.Add(rows[i]);
            above = rows[i].Depth;
        }

        kept.Reverse();
        return [.. kept];
    }

    private static List<(RecordKey, int, Place, InferenceId?)> ChildrenOf(
        Debate debate, RecordKey key, int depth, ILookup<ClaimId, Inference> into, ILookup<InferenceId, Inference> undercutting)
    {
        var children = new List<(RecordKey, int, Place, InferenceId?)>();
        if (key.Kind == RecordKind.Inference)
        {
            var step = debate.Inferences[new InferenceId(key.Id)];
            var place = step.Premises.Count > 1 ? Place.Linked : step.Undercuts is not null ? Place.Undercut : step.Kind == InferenceKind.Supports ? Place.For : Place.Against;
            children.AddRange(step.Premises.Select(p => (new RecordKey(RecordKind.Claim, p.Value), depth + 1, place, (InferenceId?)step.Id)));
            children.AddRange(undercutting[step.Id].Select(u => Step(u, depth + 1, undercutting)));
        }
        else
        {
            children.AddRange(into[new ClaimId(key.Id)].Select(i => Step(i, depth + 1, undercutting)));
        }

        return children;
    }

    /// <summary>A step with one premise that nothing undercuts needs no line of its own.</summary>
    private static (RecordKey, int, Place, InferenceId?) Step(Inference step, int depth, ILookup<InferenceId, Inference> undercutting)
    {
        var place = step.Undercuts is not null ? Place.Undercut : step.Kind == InferenceKind.Supports ? Place.For : Place.Against;
        return step.Premises.Count == 1 && !undercutting[step.Id].Any()
            ? (new(RecordKind.Claim, step.Premises[0].Value), depth, place, step.Id)
            : (step.Key, depth, place, step.Id);
    }

    /// <summary>The claims that lead to a root or, failing that, to any other claim: what is left over starts a tree of its own.</summary>
    private static HashSet<ClaimId> Reached(Debate debate, ILookup<ClaimId, Inference> into, ILookup<InferenceId, Inference> undercutting)
    {
        var reached = new HashSet<ClaimId>(debate.Heading.Roots);
        var pending = new Stack<ClaimId>(debate.Heading.Roots);
        Follow();
        var premises = debate.Inferences.SelectMany(i => i.Premises).ToHashSet();
        foreach (var top in debate.Claims.Where(c => !reached.Contains(c.Id) && !premises.Contains(c.Id)).Select(c => c.Id).ToList())
        {
            pending.Push(top);
            Follow();
        }

        return reached;

        void Follow()
        {
            while (pending.TryPop(out var claim))
            {
                foreach (var step in into[claim])
                    FollowStep(step);
            }
        }

        void FollowStep(Inference first)
        {
            var steps = new Stack<Inference>([first]);
            while (steps.TryPop(out var step))
            {
                foreach (var premise in step.Premises)
                {
                    if (reached.Add(premise))
                        pending.Push(premise);
                }

                foreach (var undercut in undercutting[step.Id])
                    steps.Push(undercut);
            }
        }
    }
}

using DebateMap.Domain;
using DebateMap.Web.Features.Outline;

namespace DebateMap.Web.Features.Map;

/// <summary>
/// Chooses what of a debate is drawn. A small debate is drawn whole. A large one opens at its roots, two levels deep, where each
/// level shares out what is left of <see cref="FirstView"/>; the rest unfolds on demand. Linear in the number of claims and inferences.
/// </summary>
public sealed class MapDrawing
{
    /// <summary>How many steps a large debate opens with: they are laid out and read at a glance.</summary>
    public const int FirstView = 40;

    /// <summary>How many more steps are drawn each time a claim is unfolded.</summary>
    public const int AtATime = 24;

    /// <summary>Beyond this many claims nothing more is drawn, whatever is asked for.</summary>
    public const int Most = 1_500;

    /// <summary>How far from its middle a neighbourhood reaches, in steps.</summary>
    private const int Reach = 2;

    private readonly Debate _debate;
    private readonly MapWish _wish;
    private readonly ILookup<ClaimId, Inference> _into;
    private readonly ILookup<ClaimId, Inference> _outOf;
    private readonly ILookup<InferenceId, Inference> _undercutting;
    private readonly HashSet<ClaimId> _roots;
    private readonly HashSet<InferenceId> _forced = [];
    private readonly List<ClaimId> _claims = [];
    private readonly HashSet<ClaimId> _drawn = [];
    private readonly List<Inference> _steps = [];
    private readonly HashSet<InferenceId> _stepIds = [];
    private readonly bool _large;

    private MapDrawing(Debate debate, MapWish wish)
    {
        (_debate, _wish) = (debate, wish);
        _into = debate.Inferences.Where(i => i.Conclusion is not null).ToLookup(i => i.Conclusion!.Value);
        _outOf = debate.Inferences.SelectMany(i => i.Premises.Select(p => (Premise: p, Step: i))).ToLookup(x => x.Premise, x => x.Step);
        _undercutting = debate.Inferences.Where(i => i.Undercuts is not null).ToLookup(i => i.Undercuts!.Value);
        _roots = [.. debate.Heading.Roots];
        _large = debate.Claims.Count > OutlineTree.Large;
    }

    /// <summary>What is drawn.</summary>
    public static MapGraph Of(Debate debate, MapWish wish)
    {
        var drawing = new MapDrawing(debate, wish);
        if (wish.Around is { } middle && debate.Find(middle) is Claim or Inference)
        {
            drawing.DrawAround(middle);
            return drawing.Graph(0);
        }

        drawing.Reveal();
        drawing.DrawDown(debate.Heading.Roots);
        return drawing.Graph(drawing.DrawLoose());
    }

    /// <summary>Draws a claim; false where it is drawn already.</summary>
    private bool Meet(ClaimId claim)
    {
        if (!_drawn.Add(claim))
            return false;
        _claims.Add(claim);
        return true;
    }

    /// <summary>A step with one premise that nothing undercuts is a line; any other needs a node for what it joins.</summary>
    private bool IsNode(Inference step) => step.Premises.Count > 1 || _undercutting[step.Id].Any();

    /// <summary>Level by level, so that of a large debate each claim of a level gets an even share of what may still be drawn.</summary>
    private void DrawDown(IEnumerable<ClaimId> tops)
    {
        var level = tops.Where(Meet).ToList();
        for (var depth = 0; level.Count > 0; depth++)
        {
            var share = !_large ? int.MaxValue : depth < OutlineTree.DepthWhenLarge ? Math.Min(AtATime, (FirstView - _steps.Count) / level.Count) : 0;
            level = Below(level, share);
        }
    }

    /// <summary>Draws the steps into some claims and gives the claims that come new.</summary>
    private List<ClaimId> Below(List<ClaimId> claims, int share)
    {
        var next = new List<ClaimId>();
        foreach (var claim in claims)
        {
            var open = _wish.Open.TryGetValue(claim, out var chosen) ? chosen : share;
            var place = 0;
            foreach (var step in _into[claim])
            {
                if ((place++ < open || _forced.Contains(step.Id)) && _claims.Count < Most)
                    Draw(step, next);
            }
        }

        return next;
    }

    /// <summary>Draws a step with its premises and all that undercuts it.</summary>
    private void Draw(Inference first, List<ClaimId> met)
    {
        var pending = new Stack<Inference>([first]);
        while (pending.TryPop(out var step))
        {
            if (!_stepIds.Add(step.Id))
                continue;
            _steps.Add(step);
            met.AddRange(step.Premises.Where(Meet));
            foreach (var undercut in _undercutting[step.Id])
                pending.Push(undercut);
        }
    }

    /// <summary>Finds the steps by which each revealed claim leads up to a claim at issue.</summary>
    private void Reveal()
    {
        if (_wish.Revealed.Count == 0)
            return;
        // From the roots down, remembering for each claim the step by which it was met first.
        var via = new Dictionary<ClaimId, Inference>();
        var met = new HashSet<ClaimId>(_debate.Heading.Roots);
        var pending = new Queue<ClaimId>(_debate.Heading.Roots);
        while (pending.TryDequeue(out var claim))
        {
            var steps = new Stack<Inference>(_into[claim].Reverse());
            while (steps.TryPop(out var step))
            {
                foreach (var premise in step.Premises.Where(met.Add))
                {
                    via[premise] = step;
                    pending.Enqueue(premise);
                }

                foreach (var undercut in _undercutting[step.Id])
                    steps.Push(undercut);
            }
        }

        foreach (var revealed in _wish.Revealed)
        {
            for (var claim = revealed; via.TryGetValue(claim, out var step) && _forced.Add(Undercut(step).Id); claim = Undercut(step).Conclusion!.Value)
                _forced.Add(step.Id);
        }
    }

    /// <summary>The step at the end of a chain of undercuts: the one that has a conclusion.</summary>
    private Inference Undercut(Inference step)
    {
        while (_debate.Inferences.Find(step.Undercuts) is { } undercut)
            step = undercut;
        return step;
    }

    /// <summary>Claims that lead to no root stand beside them, as far as there is room. Gives how many were left out.</summary>
    private int DrawLoose()
    {
        var reached = Reached();
        var tops = _debate.Claims.Where(c => !reached.Contains(c.Id) && !_outOf[c.Id].Any()).Select(c => c.Id).ToList();
        var room = _large ? Math.Max(0, FirstView - _steps.Count) : int.MaxValue;
        var shown = tops.Take(room).Concat(_wish.Revealed.Where(c => !reached.Contains(c) && _debate.Claims.Contains(c)));
        DrawDown(shown.ToList());
        // What is still missing runs in circles of its own.
        if (!_large)
            DrawDown(_debate.Claims.Where(c => !reached.Contains(c.Id)).Select(c => c.Id));
        return Math.Max(0, tops.Count - room);
    }

    /// <summary>Every claim that leads to a root, drawn or not.</summary>
    private HashSet<ClaimId> Reached()
    {
        var reached = new HashSet<ClaimId>(_debate.Heading.Roots);
        var pending = new Stack<ClaimId>(_debate.Heading.Roots);
        while (pending.TryPop(out var claim))
        {
            var steps = new Stack<Inference>(_into[claim]);
            while (steps.TryPop(out var step))
            {
                foreach (var premise in step.Premises.Where(reached.Add))
                    pending.Push(premise);
                foreach (var undercut in _undercutting[step.Id])
                    steps.Push(undercut);
            }
        }

        return reached;
    }

    /// <summary>Draws what lies within <see cref="Reach"/> steps below and above.</summary>
    private void DrawAround(RecordKey middle)
    {
        var centre = _debate.Find(middle) is Inference chosen ? Ends(chosen) : [new ClaimId(middle.Id)];
        foreach (var claim in centre)
            Meet(claim);
        if (_debate.Find(middle) is Inference step)
            Draw(Undercut(step), []);
        var below = centre;
        var above = centre;
        for (var i = 0; i < Reach; i++)
        {
            below = Below(below, i == 0 ? AtATime : AtATime / 4);
            above = Above(above);
        }
    }

    private List<ClaimId> Ends(Inference step) => [.. step.Premises, Undercut(step).Conclusion!.Value];

    private List<ClaimId> Above(List<ClaimId> claims)
    {
        var next = new List<ClaimId>();
        foreach (var step in claims.SelectMany(c => _outOf[c].Take(AtATime)).Select(Undercut))
        {
            var conclusion = step.Conclusion!.Value;
            if (Meet(conclusion))
                next.Add(conclusion);
            Draw(step, []);
        }

        return next;
    }

    private MapGraph Graph(int leftOut)
    {
        var nodes = new List<MapNode>();
        foreach (var claim in _claims)
        {
            var into = _into[claim];
            nodes.Add(new(KeyOf(claim), into.Count(), into.Count(i => _stepIds.Contains(i.Id)), _roots.Contains(claim)));
        }

        nodes.AddRange(_steps.Where(IsNode).Select(s => new MapNode(s.Key, 0, 0, false)));
        return new(nodes, [.. _steps.SelectMany(EdgesOf)], leftOut);
    }

    private IEnumerable<MapEdge> EdgesOf(Inference step)
    {
        var link = step.Undercuts is not null ? Link.Undercuts : step.Kind == InferenceKind.Supports ? Link.Supports : Link.Attacks;
        var against = link != Link.Supports;
        var to = step.Conclusion is { } conclusion ? KeyOf(conclusion) : new(RecordKind.Inference, step.Undercuts!.Value.Value);
        if (!IsNode(step))
            return [new(step.Id, KeyOf(step.Premises[0]), to, link, against)];
        return [.. step.Premises.Select(p => new MapEdge(step.Id, KeyOf(p), step.Key, Link.Premise, against)), new(step.Id, step.Key, to, link, against)];
    }

    private static RecordKey KeyOf(ClaimId claim) => new(RecordKind.Claim, claim.Value);
}

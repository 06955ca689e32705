using DebateMap.Domain;

namespace DebateMap.Formats.Summary;

/// <summary>How a claim leads to the next on a way up.</summary>
public enum PathLink
{
    /// <summary>It speaks for it.</summary>
    Supports,

    /// <summary>It speaks against it.</summary>
    Attacks,

    /// <summary>It denies a step towards it.</summary>
    Undercuts,
}

/// <summary>A claim on a way from a point of divergence to a main question.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="IsTarget">Whether it is a main question.</param>
/// <param name="IsPoint">Whether the two part on it, of itself.</param>
public sealed record PathNode(ClaimId Claim, bool IsTarget, bool IsPoint);

/// <summary>A step on such a way.</summary>
/// <param name="From">The claim it starts from.</param>
/// <param name="To">The claim it bears on.</param>
/// <param name="Step">The inference.</param>
/// <param name="Link">How it bears on it.</param>
/// <param name="IsPoint">Whether the two part on whether it holds.</param>
public sealed record PathEdge(ClaimId From, ClaimId To, InferenceId Step, PathLink Link, bool IsPoint);

/// <summary>The ways from the points of divergence up to the main questions, as far as they fit in one drawing.</summary>
/// <param name="Nodes">The claims, each after the claim that it leads to where that can be.</param>
/// <param name="Edges">The steps.</param>
/// <param name="LeftOut">How many points are left out for want of room.</param>
public sealed record PathMap(Items<PathNode> Nodes, Items<PathEdge> Edges, int LeftOut)
{
    /// <summary>More claims than this are no drawing that anybody reads.</summary>
    private const int MostClaims = 24;

    /// <summary>The ways of a report.</summary>
    /// <param name="debate">The debate.</param>
    /// <param name="report">A report on two of its participants, made from the same debate.</param>
    public static PathMap Of(Debate debate, DivergenceReport report) => Of(new Telling(debate, report));

    /// <summary>Where the ways end: the main questions, what leads no further, and one claim of each circle that nothing leads out of.</summary>
    public Items<ClaimId> Ends()
    {
        var ends = Nodes.Where(n => n.IsTarget || Edges.All(e => e.From != n.Claim)).Select(n => n.Claim).ToList();
        var reached = new HashSet<ClaimId>();
        foreach (var end in ends)
            Reach(end, reached);
        // Asked anew for each, as reaching one reaches the rest of its circle.
        foreach (var node in Nodes.Where(n => !reached.Contains(n.Claim)))
        {
            ends.Add(node.Claim);
            Reach(node.Claim, reached);
        }

        return ends.ToItems();
    }

    private void Reach(ClaimId from, HashSet<ClaimId> reached)
    {
        var ahead = new Stack<ClaimId>([from]);
        while (ahead.TryPop(out var claim))
        {
            if (!reached.Add(claim))
                continue;
            foreach (var edge in Edges.Where(e => e.To == claim))
                ahead.Push(edge.From);
        }
    }

    internal static PathMap Of(Telling telling)
    {
        var claims = new List<ClaimId>();
        var edges = new List<PathEdge>();
        var points = new HashSet<ClaimId>();
        var leftOut = 0;
        foreach (var point in telling.Report.Points)
        {
            var steps = Ways(telling, point);
            var added = steps.SelectMany(s => new[] { s.To, s.From }).Concat(point.Claims).Distinct().Except(claims).ToList();
            if (claims.Count + added.Count > MostClaims)
            {
                leftOut++;
                continue;
            }

            claims.AddRange(added);
            edges.AddRange(steps.Where(s => !edges.Exists(e => e.Step == s.Step && e.From == s.From)));
            if (point.Inference is null)
                points.UnionWith(point.Claims);
        }

        // A step may have been drawn as part of another way before it turned out to be a point itself.
        var parted = telling.Report.Points.Select(p => p.Inference).OfType<InferenceId>().ToHashSet();
        return new(
            claims.Select(c => new PathNode(c, telling.IsTarget(c), points.Contains(c))).ToItems(),
            edges.Select(e => e with { IsPoint = parted.Contains(e.Step) }).ToItems(),
            leftOut);
    }

    /// <summary>The steps from a point to a main question, the last first.</summary>
    private static List<PathEdge> Ways(Telling telling, PointOfDivergence point)
    {
        var steps = new List<PathEdge>();
        var path = point.Path.Take(MostClaims + 1).ToList();
        foreach (var (from, to) in path.Zip(path.Skip(1)).Reverse())
            steps.AddRange(Between(telling, [from], to).Take(1));
        if (point.Inference is { } id)
            steps.AddRange(Of(telling, telling.Debate.Inferences[id]));
        else if (point.Claims.Count > 1)
            steps.AddRange(point.Claims.SelectMany(to => Between(telling, point.Claims, to)));
        return steps;
    }

    private static IEnumerable<PathEdge> Between(Telling telling, IReadOnlyCollection<ClaimId> from, ClaimId to) =>
        telling.Bearing[to].OrderBy(s => s.Id).SelectMany(s => Of(telling, s)).Where(e => from.Contains(e.From));

    private static IEnumerable<PathEdge> Of(Telling telling, Inference step)
    {
        var link = step.Undercuts is not null ? PathLink.Undercuts : step.Kind == InferenceKind.Supports ? PathLink.Supports : PathLink.Attacks;
        return step.Premises.Select(p => new PathEdge(p, telling.BearsOn(step), step.Id, link, false));
    }
}

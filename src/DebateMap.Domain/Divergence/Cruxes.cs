namespace DebateMap.Domain;

/// <summary>Finds the claims on which a person's view of a target turns.</summary>
internal sealed class Cruxes(Comparison views, Cone cone, Intervention a, Intervention b)
{
    /// <summary>A double crux moves both at least this far.</summary>
    private const double Tenth = .1;

    /// <summary>Where somebody's value of the target is only implied, a gap from this size on is worth closing.</summary>
    private const double WorthClosing = .2;

    /// <summary>
    /// Every parted claim below the target, with what would come of it if either gave it the other's credence. None where they are
    /// not parted on the target.
    /// </summary>
    public Items<FoundCrux> Below()
    {
        var target = cone.Target;
        var (x, y) = (views.A.Values.Slots[target], views.B.Values.Slots[target]);
        var bothStated = views.A.Positions[target] is not null && views.B.Positions[target] is not null;
        var apart = bothStated ? views.Relation[target].IsParted() : Numbers.Rounded(Math.Abs(x - y)) >= WorthClosing;

        // Two who are parted only in odds may both be as near to certain as a view can be.
        if (!apart || Numbers.IsNothing(x - y))
            return [];

        var found = new List<(int Rank, FoundCrux Crux)>();
        foreach (var claim in cone.Claims)
        {
            if (claim == target || !views.Relation[claim].IsParted())
                continue;
            var movedX = a.WithCredence(claim, views.B.Stated(claim)!.Value);
            var movedY = b.WithCredence(claim, views.A.Stated(claim)!.Value);
            var moves = new Pair<double>((x - movedX) / (x - y), (y - movedY) / (y - x));
            var isDouble = bothStated && Numbers.Rounded(Math.Min(moves.A, moves.B)) >= Tenth;
            found.Add((views.Map.Rank[claim], new(views.Map.Claims[claim], moves, new(Side(x) != Side(movedX), Side(y) != Side(movedY)), isDouble)));
        }

        found.Sort((one, other) => Order(other.Crux.Moves, one.Crux.Moves) is var order and not 0 ? order : one.Rank.CompareTo(other.Rank));
        return found.Select(f => f.Crux).ToItems();
    }

    private static int Side(double value) => Relations.SideOf(Credences.StanceOf(value));

    /// <summary>By the smaller move, then the larger.</summary>
    private static int Order(Pair<double> x, Pair<double> y) =>
        (Numbers.Rounded(Math.Min(x.A, x.B)), Numbers.Rounded(Math.Max(x.A, x.B)))
        .CompareTo((Numbers.Rounded(Math.Min(y.A, y.B)), Numbers.Rounded(Math.Max(y.A, y.B))));
}

namespace DebateMap.Domain;

/// <summary>Finds the claims on which a person's view of a target turns.</summary>
internal sealed class Cruxes(Comparison views, Cone cone)
{
    /// <summary>Where somebody's value of the target is only implied, a gap from this size on is worth closing.</summary>
    private const double WorthClosing = .2;

    private double A => views.A.Values.Slots[cone.Target];

    private double B => views.B.Values.Slots[cone.Target];

    private bool BothStated => views.A.Positions[cone.Target] is not null && views.B.Positions[cone.Target] is not null;

    /// <summary>Every parted claim below the target; none where they are not parted on the target.</summary>
    public List<int> Candidates()
    {
        var found = new List<int>();
        var apart = BothStated ? views.Relation[cone.Target].IsParted() : Numbers.Rounded(Math.Abs(A - B)) >= WorthClosing;

        // Two who are parted only in odds may both be as near to certain as a view can be.
        if (!apart || Numbers.IsNothing(A - B))
            return found;
        foreach (var claim in cone.Claims)
        {
            if (claim != cone.Target && views.Relation[claim].IsParted())
                found.Add(claim);
        }

        return found;
    }

    /// <summary>What moves both most comes first.</summary>
    /// <param name="candidates">Claims.</param>
    /// <param name="moved">Where the target comes out for each of the two if they see each claim as the other does.</param>
    public Items<FoundCrux> Report(List<int> candidates, Pair<double[]> moved)
    {
        var found = new List<(double Less, double More, int Rank, FoundCrux Crux)>(candidates.Count);
        for (var i = 0; i < candidates.Count; i++)
        {
            var moves = new Pair<double>((A - moved.A[i]) / (A - B), (B - moved.B[i]) / (B - A));
            var (less, more) = (Numbers.Rounded(Math.Min(moves.A, moves.B)), Numbers.Rounded(Math.Max(moves.A, moves.B)));
            var changes = new Pair<bool>(Side(A) != Side(moved.A[i]), Side(B) != Side(moved.B[i]));
            found.Add((less, more, views.Map.Rank[candidates[i]], new(views.Map.Claims[candidates[i]], moves, changes, BothStated && less >= FoundCrux.Least)));
        }

        return LargestFirst.Of(found, f => f.Less, (x, y) => x.More != y.More ? y.More.CompareTo(x.More) : x.Rank.CompareTo(y.Rank), f => f.Crux);
    }

    private static int Side(double value) => Relations.SideOf(Credences.StanceOf(value));
}

namespace DebateMap.Domain;

/// <summary>How two people stand to one another on a claim.</summary>
public enum Relation
{
    /// <summary>Neither has a position.</summary>
    Unstated,

    /// <summary>One of them has a position.</summary>
    OneSided,

    /// <summary>Near one another, or on the same side.</summary>
    Agree,

    /// <summary>Apart, but not on opposite sides.</summary>
    Differ,

    /// <summary>On opposite sides.</summary>
    Disagree,
}

/// <summary>The rule for how two positions stand to one another.</summary>
public static class Relations
{
    /// <summary>
    /// By credences where both are given as numbers: near are those less than .2 apart whose odds are less than tenfold apart;
    /// opposite those of which one is at most .4 and the other at least .6. Otherwise by stance.
    /// </summary>
    /// <param name="a">One person's effective position, if any.</param>
    /// <param name="b">The other's.</param>
    public static Relation Between(Position? a, Position? b) => (a, b) switch
    {
        (null, null) => Relation.Unstated,
        (null, _) or (_, null) => Relation.OneSided,
        ({ Credence: { } x }, { Credence: { } y }) => Between(x, y),
        _ => Between(SideOf(Credences.StanceOf(a)), SideOf(Credences.StanceOf(b))),
    };

    /// <summary>Whether they disagree or differ.</summary>
    public static bool IsParted(this Relation relation) => relation is Relation.Differ or Relation.Disagree;

    /// <summary>1 for, −1 against, 0 neither.</summary>
    internal static int SideOf(Stance stance) => stance switch
    {
        Stance.Accept or Stance.LeanAccept => 1,
        Stance.Reject or Stance.LeanReject => -1,
        _ => 0,
    };

    private static Relation Between(double x, double y)
    {
        var apart = Numbers.Rounded(Math.Abs(x - y));
        var oddsApart = Numbers.Rounded(Math.Abs(Numbers.Logit(x) - Numbers.Logit(y)));
        if (apart < .2 && oddsApart < Numbers.Rounded(Math.Log(10)))
            return Relation.Agree;
        return Numbers.Rounded(Math.Min(x, y)) <= .4 && Numbers.Rounded(Math.Max(x, y)) >= .6 ? Relation.Disagree : Relation.Differ;
    }

    private static Relation Between(int sideA, int sideB) =>
        sideA == sideB ? Relation.Agree
        : sideA == -sideB ? Relation.Disagree
        : Relation.Differ;
}

namespace DebateMap.Domain;

/// <summary>How stances and credences turn into one another, and which position of a person counts.</summary>
public static class Credences
{
    /// <summary>The nominal credence of a stance; null for a retraction.</summary>
    public static double? Nominal(Stance? stance) => stance switch
    {
        Stance.Reject => .05,
        Stance.LeanReject => .25,
        Stance.Uncertain => .5,
        Stance.LeanAccept => .75,
        Stance.Accept => .95,
        _ => null,
    };

    /// <summary>The stance that a credence amounts to.</summary>
    /// <param name="credence">0..1.</param>
    public static Stance StanceOf(double credence) => Math.Round(credence, 9) switch
    {
        <= .1 => Stance.Reject,
        < .4 => Stance.LeanReject,
        <= .6 => Stance.Uncertain,
        < .9 => Stance.LeanAccept,
        _ => Stance.Accept,
    };

    /// <summary>The credence of a position, given or nominal; null for a retraction.</summary>
    public static double? CredenceOf(Position position) => position.Credence ?? Nominal(position.Stance);

    /// <summary>The stance of a position; where both are given and disagree the credence counts.</summary>
    public static Stance StanceOf(Position position) => position.Credence is { } credence ? StanceOf(credence) : position.Stance ?? Stance.None;

    /// <summary>Whether the person said or confirmed it in their own voice.</summary>
    public static bool IsDirect(this Basis basis) => basis is Basis.Stated or Basis.Confirmed;

    /// <summary>
    /// One person's effective position on each claim: the last that is not withdrawn, where a direct one is never displaced
    /// by an attributed or inferred one, nor an attributed one by an inferred one. A retraction leaves no position.
    /// </summary>
    public static Dictionary<ClaimId, Position> Effective(Debate debate, ParticipantId participant)
    {
        var latest = new Dictionary<ClaimId, Position>();
        foreach (var position in debate.Positions)
        {
            if (position.Participant != participant || position.Withdrawn)
                continue;
            if (!latest.TryGetValue(position.Claim, out var before) || Displaces(position, before))
                latest[position.Claim] = position;
        }

        foreach (var claim in latest.Where(p => p.Value is { Stance: Stance.None, Credence: null }).Select(p => p.Key).ToList())
            latest.Remove(claim);
        return latest;
    }

    /// <summary>Whether a later position of the same person on the same claim takes the place of one before it.</summary>
    internal static bool Displaces(Position later, Position before) => Rank(later.Basis) >= Rank(before.Basis);

    /// <summary>Of one person's entries on one claim, in order and none withdrawn, the one that no other takes the place of.</summary>
    internal static Position Foremost(Items<Position> entries) => entries.Aggregate((before, later) => Displaces(later, before) ? later : before);

    private static int Rank(Basis basis) => basis.IsDirect() ? 2 : basis == Basis.Attributed ? 1 : 0;
}

namespace DebateMap.Domain;

/// <summary>
/// The way of a crux: proposed, accepted, testable, resolved, or set aside. Every status can be reached from every other, backwards too:
/// what a crux has (its test, its resolution) stays with it.
/// </summary>
public static class CruxMoves
{
    /// <summary>A crux is accepted when at least so many people say that it is one for them.</summary>
    public const int Sides = 2;

    /// <summary>Every status, in the order of the way.</summary>
    public static IReadOnlyList<CruxStatus> All { get; } = Enum.GetValues<CruxStatus>();

    /// <summary>What a status asks for.</summary>
    public static CruxNeeds Needs(CruxStatus status) => status switch
    {
        CruxStatus.Accepted => CruxNeeds.People,
        CruxStatus.Testable => CruxNeeds.People | CruxNeeds.Test,
        CruxStatus.Resolved => CruxNeeds.People | CruxNeeds.Resolution | CruxNeeds.Credences,
        CruxStatus.SetAside => CruxNeeds.Reason,
        _ => CruxNeeds.None,
    };

    /// <summary>Whether a crux has all that a status asks for, so that it can be moved without a question.</summary>
    public static bool IsReady(Crux crux, CruxStatus status) => Lacks(crux, status) == CruxNeeds.None;

    /// <summary>What has to be asked. What was found and why it is set aside are asked each time: an earlier answer was to another question.</summary>
    public static CruxNeeds Lacks(Crux crux, CruxStatus status)
    {
        var needs = Needs(status);
        if (crux.AcceptedBy.Count >= Sides && status != CruxStatus.Resolved)
            needs &= ~CruxNeeds.People;
        if (!string.IsNullOrWhiteSpace(crux.Test))
            needs &= ~CruxNeeds.Test;
        return needs;
    }

    /// <summary>A move as it stands before anybody has answered anything: with what the crux has.</summary>
    public static CruxMove Begin(Crux crux, CruxStatus to) => new(to)
    {
        AcceptedBy = crux.AcceptedBy,
        Test = crux.Test,
        Resolution = crux.Resolution,
        Credences = crux.AcceptedBy.Select(p => new CredenceAfter(p, null)).ToItems(),
    };

    /// <summary>
    /// What a move changes: the crux, and a position for each credence that is not what it was. The position on the target names the crux
    /// claim as what moved them.
    /// </summary>
    /// <param name="debate">The debate.</param>
    /// <param name="crux">The crux.</param>
    /// <param name="move">The move.</param>
    /// <returns>
    /// The change set; or a fault for each thing that is missing or wrong, under the name of its field: <c>acceptedBy</c>, <c>test</c>,
    /// <c>resolution</c>, and for one person <c>credences[id]</c>, <c>target[id]</c> or <c>by[id]</c>.
    /// </returns>
    public static Result<ChangeSet> Of(Debate debate, Crux crux, CruxMove move)
    {
        var needs = Needs(move.To);
        var faults = Faults(move, needs).ToItems();
        if (!faults.IsEmpty)
            return new Result<ChangeSet>.Faulty(faults);

        var moved = crux with { Status = move.To };
        if (needs.HasFlag(CruxNeeds.People))
        {
            moved = moved with
            {
                AcceptedBy = move.AcceptedBy.Distinct().ToItems(),
                RejectedBy = crux.RejectedBy.Where(p => !move.AcceptedBy.Contains(p)).ToItems(),
            };
        }

        if (needs.HasFlag(CruxNeeds.Test))
            moved = moved with { Test = move.Test!.Trim() };
        if ((needs & (CruxNeeds.Resolution | CruxNeeds.Reason)) != 0)
            moved = moved with { Resolution = move.Resolution!.Trim() };
        return new Result<ChangeSet>.Ok(ChangeSet.Put([moved, .. needs.HasFlag(CruxNeeds.Credences) ? Positions(debate, crux, move) : []]));
    }

    /// <summary>Sets several cruxes aside for one reason. A resolution that one of them has is kept below it.</summary>
    /// <returns>The change set, or a fault where there is no reason.</returns>
    public static Result<ChangeSet> SetAside(Debate debate, IReadOnlyCollection<CruxId> cruxes, string? reason)
    {
        var move = new CruxMove(CruxStatus.SetAside) { Resolution = reason };
        var faults = Faults(move, Needs(CruxStatus.SetAside)).ToItems();
        return faults.IsEmpty
            ? new Result<ChangeSet>.Ok(ChangeSet.Put(debate.Cruxes.Where(c => cruxes.Contains(c.Id) && c.Status != CruxStatus.SetAside)
                .Select(c => c with { Status = CruxStatus.SetAside, Resolution = Paragraphs.Join(reason, c.Resolution) })))
            : new Result<ChangeSet>.Faulty(faults);
    }

    /// <summary>Whether what somebody else says, or the annotator reads, would be recorded and not count: the person has spoken for themselves.</summary>
    public static bool IsOutranked(Position? effective, Basis basis) =>
        effective is not null && !Credences.Displaces(new(default, effective.Participant, effective.Claim, basis), effective);

    private static IEnumerable<Fault> Faults(CruxMove move, CruxNeeds needs)
    {
        if (needs.HasFlag(CruxNeeds.People) && move.AcceptedBy.Distinct().Count() < Sides)
            yield return new("acceptedBy", "name somebody on each side who says that it is a crux for them");
        if (needs.HasFlag(CruxNeeds.Test) && string.IsNullOrWhiteSpace(move.Test))
            yield return new("test", "say how one would find out");
        if (needs.HasFlag(CruxNeeds.Resolution) && string.IsNullOrWhiteSpace(move.Resolution))
            yield return new("resolution", "say what was found");
        if (needs.HasFlag(CruxNeeds.Reason) && string.IsNullOrWhiteSpace(move.Resolution))
            yield return new("resolution", "say why it is set aside");
        if (!needs.HasFlag(CruxNeeds.Credences))
            yield break;
        foreach (var person in move.AcceptedBy.Distinct().Where(p => !move.Credences.Any(c => c.Participant == p)))
            yield return new($"credences[{person}]", Unknown);
        foreach (var fault in move.Credences.SelectMany(Faults))
            yield return fault;
    }

    private const string Unknown = "say what their credence became, or that it stays";

    private static IEnumerable<Fault> Faults(CredenceAfter credence)
    {
        if (credence.Claim is not { } claim)
            yield return new($"credences[{credence.Participant}]", Unknown);
        else if (claim is not (>= 0 and <= 1))
            yield return new($"credences[{credence.Participant}]", "is not between 0 and 1");
        if (credence.Target is { } target and not (>= 0 and <= 1))
            yield return new($"target[{credence.Participant}]", "is not between 0 and 1");
        if (credence.Basis == Basis.Attributed && (credence.By is null || credence.By == credence.Participant))
            yield return new($"by[{credence.Participant}]", "say who else says so");
    }

    private static List<Position> Positions(Debate debate, Crux crux, CruxMove move)
    {
        var ids = new FreshIds(debate);
        var positions = new List<Position>();
        foreach (var credence in move.Credences)
        {
            var effective = Credences.Effective(debate, credence.Participant);
            Add(credence, crux.Claim, credence.Claim, null);
            Add(credence, crux.Target, credence.Target, crux.Claim.Value);

            void Add(CredenceAfter how, ClaimId claim, double? number, string? cause)
            {
                if (number is not { } given || Stays(effective.GetValueOrDefault(claim), given, how.Basis))
                    return;
                positions.Add(new(ids.Next<PositionId>(), how.Participant, claim, how.Basis)
                {
                    Credence = given,
                    By = how.Basis == Basis.Attributed ? how.By : null,
                    Cause = cause,
                });
            }
        }

        return positions;
    }

    /// <summary>A credence that is known no better than before, and is what it was, is no news; a stance is not made a number by that either.</summary>
    private static bool Stays(Position? effective, double credence, Basis basis) =>
        effective is not null && Credences.CredenceOf(effective) is { } held && Numbers.Rounded(held) == Numbers.Rounded(credence) && (effective.Basis.IsDirect() || !basis.IsDirect());
}

using System.Runtime.CompilerServices;
using DebateMap.Domain;

namespace DebateMap.Web.Features.Divergences;

/// <summary>How far apart everybody is from everybody, of one snapshot. Worked out once for all who look at it.</summary>
public sealed class Distances
{
    /// <summary>More would make a table that nobody reads.</summary>
    public const int MostPeople = 50;

    private static readonly ConditionalWeakTable<Debate, Dictionary<Items<ClaimId>, Distances>> Known = [];

    private readonly Dictionary<(ParticipantId, ParticipantId), PairDistance> _pairs;

    private Distances(PairMatrix matrix, List<PairDistance> pairs)
    {
        Matrix = matrix;
        _pairs = pairs.ToDictionary(p => (p.Between.A, p.Between.B));
        var known = pairs.Where(p => p.Gap is not null).ToList();
        var said = known.FindAll(p => p.Relation >= Relation.Agree);
        Nearest = [.. (said.Count > 0 ? said : known).OrderBy(p => Math.Round(p.Gap!.Value, 9)).ThenByDescending(p => p.Agreed)];
    }

    /// <summary>For comparing groups.</summary>
    public PairMatrix Matrix { get; }

    /// <summary>Who is compared, in the order of the table.</summary>
    public Items<ParticipantId> People => Matrix.People;

    /// <summary>
    /// The pairs of whom a distance is known, the nearest first; where there are pairs who both have said what they think on a target, only these.
    /// </summary>
    public IReadOnlyList<PairDistance> Nearest { get; }

    /// <summary>Whether anything is known of any pair.</summary>
    public bool Any => Nearest.Count > 0 || _pairs.Values.Any(p => p.PartOn.Count > 0 || p.Agreed > 0);

    /// <summary>How far apart two are.</summary>
    public PairDistance this[ParticipantId a, ParticipantId b] => _pairs.TryGetValue((a, b), out var pair) ? pair : _pairs[(b, a)];

    /// <summary>Whom to compare: those who have said most where there are too many, group by group.</summary>
    public static Items<ParticipantId> WhomToCompare(Debate debate)
    {
        var said = debate.Positions.Where(p => !p.Withdrawn).CountBy(p => p.Participant).ToDictionary();
        return debate.Participants.OrderByDescending(p => said.GetValueOrDefault(p.Id)).Take(MostPeople)
            .OrderBy(p => p.Group ?? "￿", StringComparer.OrdinalIgnoreCase).ThenBy(p => debate.Participants.IndexOf(p.Id))
            .Select(p => p.Id).ToItems();
    }

    /// <summary>What is known already, or null.</summary>
    public static Distances? Of(Debate debate, Items<ClaimId> on)
    {
        lock (Known)
            return Known.TryGetValue(debate, out var by) ? by.GetValueOrDefault(on) : null;
    }

    /// <summary>Works them out; may take seconds.</summary>
    /// <param name="debate">The debate.</param>
    /// <param name="on">What they are compared on; none means the roots.</param>
    /// <param name="done">Told of the number of pairs that are done, now and then.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Distances WorkOut(Debate debate, Items<ClaimId> on, Action<int> done, CancellationToken cancellation)
    {
        var matrix = new PairMatrix(debate, WhomToCompare(debate), on.IsEmpty ? null : on);
        var pairs = new List<PairDistance>();
        var step = Math.Max(1, CountOf(matrix.People.Count) / 50);
        foreach (var pair in matrix.Pairs())
        {
            cancellation.ThrowIfCancellationRequested();
            pairs.Add(pair);
            if (pairs.Count % step == 0)
                done(pairs.Count);
        }

        var distances = new Distances(matrix, pairs);
        lock (Known)
            Known.GetOrCreateValue(debate)[on] = distances;
        return distances;
    }

    /// <summary>How many pairs some people make.</summary>
    public static int CountOf(int people) => people * (people - 1) / 2;
}

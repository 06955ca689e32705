namespace DebateMap.Domain;

/// <summary>
/// Everybody against everybody: how far apart any two are on the targets, and on what they part. What it says of two people is what
/// <see cref="Divergence.Between"/> says of them; the map and each person's view are worked out once for all pairs. Immutable.
/// </summary>
public sealed class PairMatrix
{
    private readonly CompiledDebate _map;
    private readonly Dictionary<ParticipantId, View> _views;
    private readonly int[] _targets;
    private readonly bool _scoped;

    /// <param name="debate">The debate.</param>
    /// <param name="people">Participants of it, no doubles. Each takes time and memory in proportion to the debate.</param>
    /// <param name="on">Claims of it that the distances are about, no doubles; by default the roots, as in <see cref="Divergence.Between"/>.</param>
    /// <exception cref="KeyNotFoundException">The debate has no such participant or claim.</exception>
    public PairMatrix(Debate debate, IReadOnlyList<ParticipantId> people, IReadOnlyList<ClaimId>? on = null)
    {
        if (people.Where(p => !debate.Participants.Contains(p)).Select(p => $"no participant \"{p}\"")
            .Concat((on ?? []).Where(c => !debate.Claims.Contains(c)).Select(c => $"no claim \"{c}\"")).FirstOrDefault() is { } missing)
        {
            throw new KeyNotFoundException(missing);
        }

        _map = DebateCompiler.Compile(debate);
        _scoped = on is { Count: > 0 };
        _targets = [.. (_scoped ? on! : debate.Heading.Roots).Select(c => _map[c])];
        People = people.ToItems();
        _views = people.ToDictionary(p => p, p => View.Of(debate, _map, p));
    }

    /// <summary>Who is compared.</summary>
    public Items<ParticipantId> People { get; }

    /// <summary>
    /// Every pair once, by the order of <see cref="People"/>: the first with each after them, then the second, and so on. Each is worked out when the
    /// sequence comes to it, so that progress can be shown, and the rest be left.
    /// </summary>
    public IEnumerable<PairDistance> Pairs()
    {
        for (var i = 0; i < People.Count; i++)
        {
            for (var j = i + 1; j < People.Count; j++)
                yield return Between(People[i], People[j]);
        }
    }

    /// <summary>How far apart two people are.</summary>
    /// <exception cref="KeyNotFoundException">One of them is not among <see cref="People"/>.</exception>
    public PairDistance Between(ParticipantId a, ParticipantId b)
    {
        var views = Comparison.Of(_map, _views[a], _views[b], _targets, _scoped);
        var splits = new Splits(views, null);
        var points = new PointsOfDivergence(views, splits, new(views)).Points;
        return new(
            new(a, b),
            GapOf(views),
            _targets.Select(t => views.Relation[t]).DefaultIfEmpty(Relation.Unstated).Max(),
            Enumerable.Range(0, _map.ClaimCount).Count(c => views.InScope[c] && views.Relation[c] == Relation.Agree),
            Widest(views, points));
    }

    /// <summary>How far apart two groups are: over all pairs of one person from each.</summary>
    /// <param name="one">Some of <see cref="People"/>.</param>
    /// <param name="other">Others of them.</param>
    /// <exception cref="KeyNotFoundException">Somebody is not among <see cref="People"/>.</exception>
    public GroupDistance Between(IReadOnlyList<ParticipantId> one, IReadOnlyList<ParticipantId> other)
    {
        var parted = new int[_map.ClaimCount];
        var both = new int[_map.ClaimCount];
        var gaps = new List<double>();
        foreach (var a in one)
        {
            foreach (var b in other)
            {
                var views = Comparison.Of(_map, _views[a], _views[b], _targets, _scoped);
                if (GapOf(views) is { } gap)
                    gaps.Add(gap);
                for (var claim = 0; claim < _map.ClaimCount; claim++)
                {
                    if (!views.InScope[claim] || views.Relation[claim] is Relation.Unstated or Relation.OneSided)
                        continue;
                    both[claim]++;
                    if (views.Relation[claim].IsParted())
                        parted[claim]++;
                }
            }
        }

        return new(
            gaps.Count == 0 ? null : gaps.Average(),
            gaps.Count,
            _map.ByRank.Where(c => parted[c] > 0).OrderByDescending(c => parted[c])
                .Select(c => new PartedPairs(_map.Claims[c], parted[c], both[c])).ToItems());
    }

    /// <summary>The mean distance on the targets of which something is known of both.</summary>
    private double? GapOf(Comparison views)
    {
        var (sum, count) = (0.0, 0);
        foreach (var target in _targets)
        {
            var (a, b) = (views.A.On(target), views.B.On(target));
            if (a.IsAssumed || b.IsAssumed || (a.IsImplied && b.IsImplied))
                continue;
            sum += Math.Abs(a.Credence - b.Credence);
            count++;
        }

        return count == 0 ? null : sum / count;
    }

    private static Items<ClaimId> Widest(Comparison views, Items<PointOfDivergence> points) => points
        .SelectMany(p => p.Claims).Distinct()
        .OrderByDescending(c => Numbers.Rounded(Math.Abs(views.A.Values.Slots[views.Map[c]] - views.B.Values.Slots[views.Map[c]])))
        .ToItems();
}

/// <summary>How far apart two people are.</summary>
/// <param name="Between">The two.</param>
/// <param name="Gap">
/// The mean distance of their credences over the targets, 0..1, implied ones included where one of the two stated theirs; null where no target
/// has been stated by one of them with anything to set it against.
/// </param>
/// <param name="Relation">How they stand on the target that they are furthest apart on.</param>
/// <param name="Agreed">On how many claims they agree.</param>
/// <param name="PartOn">The claims of the points of divergence between them, those with the widest gap first, then in the order of the report.</param>
public sealed record PairDistance(Pair<ParticipantId> Between, double? Gap, Relation Relation, int Agreed, Items<ClaimId> PartOn);

/// <summary>How far apart two groups are.</summary>
/// <param name="Gap">The mean of <see cref="PairDistance.Gap"/> over the pairs across that have one; null where none has.</param>
/// <param name="Pairs">How many of them there are.</param>
/// <param name="PartOn">The claims on which somebody parts from somebody across: those on which most pairs do come first, then in id order.</param>
public sealed record GroupDistance(double? Gap, int Pairs, Items<PartedPairs> PartOn);

/// <summary>How many pairs part on a claim.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Parted">How many pairs disagree or differ.</param>
/// <param name="Both">How many pairs both have a position.</param>
public readonly record struct PartedPairs(ClaimId Claim, int Parted, int Both);

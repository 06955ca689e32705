using DebateMap.Domain;

namespace DebateMap.Web.Features.Outline;

/// <summary>Which claims the outline is asked for; what is not set asks for nothing.</summary>
public sealed record OutlineFilter
{
    /// <summary>Asks for nothing: every claim is shown.</summary>
    public static OutlineFilter None { get; } = new();

    /// <summary>Words that the claim holds, all of them.</summary>
    public string? Text { get; init; }

    /// <summary>Who has a position on it.</summary>
    public ParticipantId? Person { get; init; }

    /// <summary>What that person's stance is, or anybody's.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Its tag.</summary>
    public string? Tag { get; init; }

    /// <summary>What somebody does with it in the transcript.</summary>
    public SpeechAct? Act { get; init; }

    /// <summary>No passage is about it.</summary>
    public bool Unmarked { get; init; }

    /// <summary>The two who are compared are parted on it.</summary>
    public bool Parted { get; init; }

    /// <summary>Whoever sits here added it.</summary>
    public bool Mine { get; init; }

    /// <summary>The claims that are asked for; null for all.</summary>
    /// <param name="debate">The debate.</param>
    /// <param name="search">Searches it.</param>
    /// <param name="report">The report on the pair, if there is one.</param>
    /// <param name="mine">The claims that whoever sits here added.</param>
    public HashSet<ClaimId>? Of(Debate debate, DebateSearch search, DivergenceReport? report, IReadOnlySet<ClaimId> mine)
    {
        if (this == None)
            return null;
        var found = debate.Claims.Select(c => c.Id).ToHashSet();
        if (!string.IsNullOrWhiteSpace(Text))
            found.IntersectWith(search.Find(Text, int.MaxValue).Where(h => h.Record.Kind == RecordKind.Claim).Select(h => new ClaimId(h.Record.Id)));
        if (Person is not null || Stance is not null)
            found.IntersectWith(Held(debate));
        if (Tag is { } tag)
            found.IntersectWith(debate.Claims.Where(c => c.Tags.Contains(tag)).Select(c => c.Id));
        if (Act is { } act)
            found.IntersectWith(debate.Annotations.Where(a => a.Act == act).SelectMany(a => a.About));
        if (Unmarked)
            found.ExceptWith(debate.Annotations.SelectMany(a => a.About));
        if (Parted)
            found.IntersectWith(report?.Relations.Where(r => r.Relation is Relation.Disagree or Relation.Differ).Select(r => r.Claim) ?? []);
        if (Mine)
            found.IntersectWith(mine);
        return found;
    }

    private IEnumerable<ClaimId> Held(Debate debate) => debate.Participants.Where(p => Person is null || p.Id == Person)
        .SelectMany(p => Credences.Effective(debate, p.Id).Values)
        .Where(position => Stance is null || Credences.StanceOf(position) == Stance)
        .Select(position => position.Claim);
}

using System.Security.Cryptography;
using System.Text;

namespace DebateMap.Domain;

/// <summary>Finds what is said of people by others, for them to confirm, correct or withdraw.</summary>
public static class Sayings
{
    /// <summary>
    /// What others say of each participant: views first, in the order of the record, then how others put their views,
    /// then how others say better what they themselves had put. Whoever has nothing said of them is left out.
    /// </summary>
    public static IReadOnlyDictionary<ParticipantId, Items<Saying>> Of(Debate debate)
    {
        var entries = debate.Positions.GroupBy(p => (p.Participant, p.Claim)).ToDictionary(g => g.Key, g => g.ToList());
        var effective = entries.Values.Select(Effective).OfType<Position>().ToLookup(p => p.Claim);
        var views = entries.Values.Select(e => View(e, effective)).OfType<SaidView>().ToLookup(v => v.Of);
        return debate.Participants.Select(p => (p.Id, Said: Of(debate, p.Id, views[p.Id]))).Where(p => !p.Said.IsEmpty).ToDictionary(p => p.Id, p => p.Said);
    }

    /// <summary>What others say of one participant; nothing where there is no such participant.</summary>
    public static Items<Saying> Of(Debate debate, ParticipantId person) => Of(debate).GetValueOrDefault(person);

    /// <summary>
    /// A short text that changes whenever what is shown of a saying does: who answers by it answers what they have read, and not what was
    /// made of it meanwhile.
    /// </summary>
    public static string Mark(Debate debate, Saying saying)
    {
        var shown = saying switch
        {
            SaidView view => [debate.Claims.Find(view.Claim)?.Text, view.Own?.Id.Value, .. view.Said.SelectMany(p => Shown(debate, p))],
            SaidAgain again => [again.Restatement.By.Value, Quote(debate, again.Restatement.Annotation)],
            SaidBetter better => [Quote(debate, better.Restatement.Annotation), Quote(debate, better.Restatement.Clarified)],
            _ => Array.Empty<string?>(),
        };
        var text = string.Join('\u001f', shown.Prepend(saying.State.ToString()).Prepend(saying.Id));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }

    private static Items<Saying> Of(Debate debate, ParticipantId person, IEnumerable<SaidView> views) =>
    [
        .. views,
        .. debate.Restatements.Where(r => r.Of == person).Select(r => new SaidAgain(r, r.Verdict is null ? SayingState.Open : SayingState.Graded)),
        .. debate.Restatements.Where(r => r.By == person && r.Clarified is not null)
            .Select(r => new SaidBetter(r, r.Confirmed == true ? SayingState.Confirmed : SayingState.Open)),
    ];

    /// <summary>What is said of one person on one claim; null where nothing is.</summary>
    private static SaidView? View(List<Position> entries, ILookup<ClaimId, Position> effective)
    {
        var hearsay = entries.Where(p => !p.Basis.IsDirect()).ToItems();
        if (hearsay.IsEmpty)
            return null;
        var (person, claim) = (entries[0].Participant, entries[0].Claim);
        var own = entries.LastOrDefault(p => p.Basis.IsDirect() && !p.Withdrawn);
        var standing = hearsay.Where(p => !p.Withdrawn).ToItems();
        if (standing.IsEmpty)
            return own is null ? new(person, claim, hearsay, null, [], SayingState.Withdrawn) : null;
        var since = own is null ? standing : entries.Skip(entries.IndexOf(own)).Where(p => !p.Basis.IsDirect() && !p.Withdrawn).ToItems();
        if (own is not null && since.Any(p => !IsSame(p, own)))
            return new(person, claim, since, own, [], SayingState.Open);
        return new(person, claim, standing, own, Shared(person, effective[claim]), StateBy(own, standing, since));
    }

    private static SayingState StateBy(Position? own, Items<Position> standing, Items<Position> since) => own switch
    {
        null => SayingState.Open,
        // What is confirmed keeps the quote that it was taken from; another quote is where they say it in the conversation.
        { Annotation: { } quote } when standing.All(p => p.Annotation != quote) => SayingState.SaidThemselves,
        { Basis: Basis.Confirmed } => own.Stance == Credences.Foremost(standing).Stance && own.Credence == Credences.Foremost(standing).Credence ? SayingState.Confirmed : SayingState.Corrected,
        { Annotation: null } when since.IsEmpty => SayingState.Corrected,
        _ => SayingState.SaidThemselves,
    };

    private static Items<SharedGround> Shared(ParticipantId person, IEnumerable<Position> held)
    {
        var all = held.ToList();
        return all.Find(p => p.Participant == person) is { } theirs
            ? all.Where(p => p.Participant != person && IsSame(p, theirs)).Select(p => new SharedGround(p.Participant, p.Basis.IsDirect())).ToItems()
            : [];
    }

    private static Position? Effective(List<Position> entries) =>
        entries.Where(p => !p.Withdrawn).ToItems() is { IsEmpty: false } counted && Credences.Foremost(counted) is var last && !IsNone(last) ? last : null;

    /// <summary>Whether two positions agree; a retraction agrees with a retraction alone.</summary>
    private static bool IsSame(Position a, Position b) =>
        IsNone(a) || IsNone(b) ? IsNone(a) && IsNone(b) : Relations.Between(a, b) == Relation.Agree;

    private static bool IsNone(Position position) => position is { Stance: Stance.None, Credence: null };

    private static IEnumerable<string?> Shown(Debate debate, Position position) =>
    [
        position.Id.Value, Credences.StanceOf(position).ToString(), position.Credence?.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        position.Basis.ToString(), position.By?.Value, Quote(debate, position.Annotation),
    ];

    private static string? Quote(Debate debate, AnnotationId? annotation) => debate.Annotations.Find(annotation)?.Exact;
}

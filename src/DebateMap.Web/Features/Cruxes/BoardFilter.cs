using DebateMap.Domain;

namespace DebateMap.Web.Features.Cruxes;

/// <summary>Which cruxes the board shows; what is null is not asked about.</summary>
/// <param name="Text">Words of the claim, the target, the test, the resolution or a tag: all of them.</param>
/// <param name="Tag">A tag.</param>
/// <param name="Person">Somebody who proposes, accepts or rejects it, or has a forecast on it.</param>
/// <param name="Target">The claim that would move.</param>
public sealed record BoardFilter(string? Text = null, string? Tag = null, ParticipantId? Person = null, ClaimId? Target = null)
{
    /// <summary>All of them.</summary>
    public static readonly BoardFilter None = new();

    /// <summary>Whether it lets a card through.</summary>
    public bool Fits(BoardCard card) =>
        (Tag is null || card.Crux.Tags.Contains(Tag))
        && (Target is null || card.Crux.Target == Target)
        && (Person is not { } person || Concerns(card.Crux, person))
        && (Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(w => Texts(card).Any(t => t.Contains(w, StringComparison.OrdinalIgnoreCase)));

    private static bool Concerns(Crux crux, ParticipantId person) =>
        crux.ProposedBy.Contains(person) || crux.AcceptedBy.Contains(person) || crux.RejectedBy.Contains(person) || crux.Forecasts.Any(f => f.Participant == person);

    private static IEnumerable<string> Texts(BoardCard card) => [card.Claim, card.Target, card.Crux.Test ?? "", card.Crux.Resolution ?? "", .. card.Crux.Tags];
}

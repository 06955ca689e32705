using DebateMap.Domain;

namespace DebateMap.Web.Features.Forecasts;

/// <summary>The cruxes that one person is asked about, one after another.</summary>
/// <param name="Cruxes">Those that are still open, in the order of the debate.</param>
/// <param name="Answered">Those of them that they have answered.</param>
public sealed record CruxesToAnswer(Items<CruxId> Cruxes, IReadOnlySet<CruxId> Answered)
{
    /// <summary>The cruxes that a person is asked about: all that are neither resolved nor set aside.</summary>
    public static CruxesToAnswer Of(Debate debate, ParticipantId person)
    {
        var open = debate.Cruxes.Where(k => k.Status is not (CruxStatus.Resolved or CruxStatus.SetAside)).ToList();
        return new(open.Select(k => k.Id).ToItems(), open.Where(k => Answers(k, person)).Select(k => k.Id).ToHashSet());
    }

    /// <summary>Whether somebody has said what they expect of a crux.</summary>
    public static bool Answers(Crux crux, ParticipantId person) =>
        crux.Forecasts.Any(f => f.Participant == person && f is { Claim: not null, TargetIfTrue: not null });

    /// <summary>The next that is not answered, after a crux and from the beginning again; null where there is none but that one.</summary>
    public CruxId? After(CruxId? crux)
    {
        var start = crux is { } from ? Cruxes.ToList().IndexOf(from) + 1 : 0;
        return Cruxes.Skip(start).Concat(Cruxes.Take(start)).Where(k => k != crux && !Answered.Contains(k)).Select(k => (CruxId?)k).FirstOrDefault();
    }
}

using DebateMap.Domain;
using DebateMap.Web.Features.Annotating;

namespace DebateMap.Web.Features.CruxSearch;

/// <summary>What the steps of a search write: records like those that annotating makes.</summary>
public static class SearchChanges
{
    /// <summary>What a sum of decimal numbers loses beyond these is no news.</summary>
    private const int Digits = 9;

    /// <summary>A disagreement that is on no map yet: a claim, which is at issue where the debate has none that is.</summary>
    public static ChangeSet Named(Debate debate, string text)
    {
        var claim = new Claim(new FreshIds(debate).Next<ClaimId>(), text.Trim());
        return debate.Heading.Roots.IsEmpty ? ChangeSet.Put(claim, debate.Heading with { Roots = [claim.Id] }) : ChangeSet.Put(claim);
    }

    /// <summary>A narrower claim that stands for a vague one: it speaks for it, and the search goes on with it.</summary>
    public static ChangeSet Narrowed(Debate debate, ClaimId vague, string text)
    {
        var ids = new FreshIds(debate);
        var claim = new Claim(ids.Next<ClaimId>(), text.Trim());
        return ChangeSet.Put(claim, new Inference(ids.Next<InferenceId>(), InferenceKind.Supports, [claim.Id]) { Conclusion = vague });
    }

    /// <summary>Somebody says that their view of the target turns on a claim.</summary>
    /// <param name="debate">The debate.</param>
    /// <param name="person">Who.</param>
    /// <param name="target">What would change.</param>
    /// <param name="choice">The claim, there already or new.</param>
    /// <param name="stance">What they think of it, where they say so.</param>
    /// <param name="link">How it bears on the target by their lights; null where that is on the map, or is not to be.</param>
    public static ChangeSet Listed(Debate debate, ParticipantId person, ClaimId target, ClaimChoice choice, Stance? stance, InferenceKind? link)
    {
        var ids = new FreshIds(debate);
        var records = new List<Record>();
        if (choice.Id is not { } claim)
        {
            claim = ids.Next<ClaimId>();
            records.Add(new Claim(claim, choice.Text.Trim()));
        }

        if (stance is { } given)
            records.Add(new Position(ids.Next<PositionId>(), person, claim, Basis.Stated) { Stance = given });
        if (link is { } kind)
            records.Add(Step(debate, ids, person, claim, target, kind));
        var crux = debate.Cruxes.FirstOrDefault(c => c.Claim == claim && c.Target == target)
            ?? new Crux(ids.Next<CruxId>(), claim, target, CruxStatus.Proposed) { ProposedBy = [person] };
        return ChangeSet.Put([.. records, CruxVoice.Say(crux, person, accepts: true)]);
    }

    /// <summary>Somebody takes a crux off their list: it goes where nobody else has anything to do with it.</summary>
    public static ChangeSet Unlisted(Debate debate, Crux crux, ParticipantId person)
    {
        var left = CruxVoice.Say(crux, person, accepts: null) with { ProposedBy = crux.ProposedBy.Where(p => p != person).ToItems() };
        var isEmpty = left is { Status: CruxStatus.Proposed, Test: null, Annotation: null, Resolution: null, AcceptedBy.IsEmpty: true, RejectedBy.IsEmpty: true, ProposedBy.IsEmpty: true, Forecasts.IsEmpty: true, Tags.IsEmpty: true };
        return isEmpty ? Removal.Of(debate, [crux.Key]).Changes : ChangeSet.Put(left);
    }

    /// <summary>What somebody would think of the target if the crux claim were so, and if it were not.</summary>
    /// <param name="crux">The crux.</param>
    /// <param name="person">Who.</param>
    /// <param name="claim">Their credence of the crux claim.</param>
    /// <param name="target">Their view of the target: its credence is P(u), and where it has none, P(u) is what the other three come to.</param>
    /// <param name="ifTrue">P(u|c).</param>
    /// <param name="ifFalse">P(u|¬c).</param>
    public static Crux Expected(Crux crux, ParticipantId person, double claim, Position? target, double ifTrue, double ifFalse)
    {
        var before = crux.Forecasts.LastOrDefault(f => f.Participant == person) ?? new Forecast(person);
        var forecast = before with { Claim = claim, TargetIfTrue = ifTrue, TargetIfFalse = ifFalse, Target = target?.Credence is null ? Math.Round(TotalProbability.Target(claim, ifTrue, ifFalse), Digits) : null };
        return crux with { Forecasts = crux.Forecasts.Where(f => f.Participant != person).Append(forecast).ToItems() };
    }

    /// <summary>Their own step, or themselves added to one that says the same.</summary>
    private static Inference Step(Debate debate, FreshIds ids, ParticipantId person, ClaimId premise, ClaimId target, InferenceKind kind)
    {
        var there = debate.Inferences.FirstOrDefault(i => i.Conclusion == target && i.Kind == kind && i.Premises.Count == 1 && i.Premises[0] == premise);
        return there is null
            ? new Inference(ids.Next<InferenceId>(), kind, [premise]) { Conclusion = target, By = [person] }
            : there with { By = there.By.Union([person]).ToItems() };
    }
}

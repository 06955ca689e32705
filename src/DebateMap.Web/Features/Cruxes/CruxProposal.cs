using DebateMap.Domain;
using DebateMap.Web.Features.Annotating;

namespace DebateMap.Web.Features.Cruxes;

/// <summary>A crux that somebody proposes by hand.</summary>
public static class CruxProposal
{
    /// <summary>The crux, and the claims that are written for it.</summary>
    /// <param name="debate">The debate.</param>
    /// <param name="claim">The claim that it turns on.</param>
    /// <param name="target">The claim that would move.</param>
    /// <param name="by">The participant who proposes it; null where nobody in the debate does.</param>
    /// <returns>The change set and the new crux; or what is missing or wrong, by field: <c>claim</c>, <c>target</c>.</returns>
    public static Result<(ChangeSet Changes, Crux Crux)> Of(Debate debate, ClaimChoice? claim, ClaimChoice? target, string? by)
    {
        var faults = new List<Fault>();
        if (claim is null)
            faults.Add(new("claim", "choose or write the claim that it turns on"));
        if (target is null)
            faults.Add(new("target", "choose what it is for: the claim on which somebody would change their mind"));
        if (claim is not null && target is not null && (claim.Id is null ? claim.Text == target.Text : claim.Id == target.Id))
            faults.Add(new("target", "a claim is no crux for itself: choose another one"));
        else if (claim?.Id is { } turnsOn && target?.Id is { } wouldMove && debate.Cruxes.FirstOrDefault(c => c.Claim == turnsOn && c.Target == wouldMove) is { } there)
            faults.Add(new("claim", $"it is on the board already, under {BoardWords.Lower(there.Status)}"));
        if (faults.Count > 0)
            return new Result<(ChangeSet, Crux)>.Faulty(faults.ToItems());

        var ids = new FreshIds(debate);
        var made = new List<Record>();
        var crux = new Crux(ids.Next<CruxId>(), Claim(claim!), Claim(target!), CruxStatus.Proposed) { ProposedBy = by is null ? [] : [new(by)] };
        return new Result<(ChangeSet, Crux)>.Ok((ChangeSet.Put([.. made, crux]), crux));

        ClaimId Claim(ClaimChoice choice)
        {
            if (choice.Id is { } id)
                return id;
            var written = new Claim(ids.Next<ClaimId>(), choice.Text.Trim());
            made.Add(written);
            return written.Id;
        }
    }
}

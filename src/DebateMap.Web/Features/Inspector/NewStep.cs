using DebateMap.Domain;
using DebateMap.Web.Features.Annotating;

namespace DebateMap.Web.Features.Inspector;

/// <summary>Makes an inference from chosen or newly written premises.</summary>
public static class NewStep
{
    /// <summary>The inference and the claims that it needs.</summary>
    /// <param name="debate">The debate as shown.</param>
    /// <param name="premises">One or more.</param>
    /// <param name="by">Who argues it, or null.</param>
    /// <param name="kind">For or against; ignored where it undercuts.</param>
    /// <param name="conclusion">What it bears on, where it does not undercut.</param>
    /// <param name="undercuts">The inference that it undercuts.</param>
    public static ChangeSet Changes(Debate debate, IEnumerable<ClaimChoice> premises, string? by, InferenceKind kind, ClaimId? conclusion, InferenceId? undercuts)
    {
        var ids = new FreshIds(debate);
        var made = new List<Record>();
        var claims = new List<ClaimId>();
        foreach (var premise in premises)
        {
            if (premise.Id is { } id)
            {
                claims.Add(id);
                continue;
            }

            var claim = new Claim(ids.Next<ClaimId>(), premise.Text.Trim());
            made.Add(claim);
            claims.Add(claim.Id);
        }

        var step = new Inference(ids.Next<InferenceId>(), undercuts is null ? kind : InferenceKind.Attacks, claims.Distinct().ToItems())
        {
            Conclusion = conclusion,
            Undercuts = undercuts,
            By = by is null ? [] : [new ParticipantId(by)],
        };
        return ChangeSet.Put([.. made, step]);
    }
}

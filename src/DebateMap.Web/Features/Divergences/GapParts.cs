using DebateMap.Domain;
using DebateMap.Web.Features.Inspector;
using DebateMap.Web.Features.Plots;

namespace DebateMap.Web.Features.Divergences;

/// <summary>The shares of a gap in words, ready to be drawn.</summary>
public static class GapParts
{
    /// <summary>The shares of a gap, turned so that what pulls the two apart is over 0; those past the largest as one.</summary>
    /// <param name="debate">The debate.</param>
    /// <param name="claim">The claim whose gap it is.</param>
    /// <param name="gap">The gap, with its sign.</param>
    /// <param name="shares">Its shares, the largest first.</param>
    /// <param name="most">How many are told apart; that which is not explained on the claim itself always is.</param>
    public static IReadOnlyList<WaterfallPart> Of(Debate debate, ClaimId claim, double gap, Items<Share> shares, int most)
    {
        var sign = gap < 0 ? -1 : 1;
        var parts = new List<WaterfallPart>();
        var rest = new List<WaterfallPart>();
        foreach (var (share, i) in shares.Select((s, i) => (s, i)))
        {
            var own = share.Kind == ShareKind.Unexplained && share.Id == claim.Value;
            if (i < most || own)
                parts.Add(Part(debate, share, share.Amount * sign, own));
            else
                rest.Add(new(null, "", share.Amount * sign));
        }

        return rest.Count == 0 ? parts : [.. parts, WaterfallPart.Fold(rest)];
    }

    private static WaterfallPart Part(Debate debate, Share share, double amount, bool own) => new(
        new RecordKey(share.Kind == ShareKind.Inference ? RecordKind.Inference : RecordKind.Claim, share.Id),
        share.Kind switch
        {
            ShareKind.Inference => $"Does it follow? {Steps.Words(debate, debate.Inferences[new InferenceId(share.Id)])}",
            ShareKind.Unexplained when own => "Not explained by the reasons on the map",
            ShareKind.Unexplained => $"Beyond the reasons given: {debate.Claims[new ClaimId(share.Id)].Text}",
            _ => debate.Claims[new ClaimId(share.Id)].Text,
        },
        amount,
        share.Kind == ShareKind.Unexplained ? PartLook.Unexplained : PartLook.Reason,
        share.Assumed,
        own);
}

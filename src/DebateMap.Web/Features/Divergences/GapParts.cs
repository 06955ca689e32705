using DebateMap.Domain;
using DebateMap.Web.Features.Inspector;
using DebateMap.Web.Features.Plots;

namespace DebateMap.Web.Features.Divergences;

/// <summary>The shares of a gap in words, ready to be drawn.</summary>
public static class GapParts
{
    /// <summary>The shares of a gap, turned so that what pulls the two apart is over 0.</summary>
    /// <param name="debate">The debate.</param>
    /// <param name="claim">The claim whose gap it is.</param>
    /// <param name="gap">The gap, with its sign.</param>
    /// <param name="shares">Its shares.</param>
    public static IReadOnlyList<WaterfallPart> Of(Debate debate, ClaimId claim, double gap, Items<Share> shares)
    {
        var sign = gap < 0 ? -1 : 1;
        return [.. shares.Select(s => Part(debate, claim, s, s.Amount * sign))];
    }

    private static WaterfallPart Part(Debate debate, ClaimId claim, Share share, double amount)
    {
        var key = new RecordKey(share.Kind == ShareKind.Inference ? RecordKind.Inference : RecordKind.Claim, share.Id);
        var own = share.Kind == ShareKind.Unexplained && share.Id == claim.Value;
        var text = share.Kind switch
        {
            ShareKind.Inference => $"Does it follow? {Steps.Words(debate, debate.Inferences[new InferenceId(share.Id)])}",
            ShareKind.Unexplained when own => "Not explained by the reasons on the map",
            ShareKind.Unexplained => $"Beyond the reasons given: {debate.Claims[new ClaimId(share.Id)].Text}",
            _ => debate.Claims[new ClaimId(share.Id)].Text,
        };
        var aside = (share.Assumed ? "assumes one half; " : "") + (amount < 0 ? "holds them together; " : "");
        return new(
            key,
            aside.Length == 0 ? text : $"({aside[..^2]}) {text}",
            amount,
            share.Kind == ShareKind.Unexplained ? PartLook.Unexplained : PartLook.Reason,
            share.Assumed,
            own);
    }
}

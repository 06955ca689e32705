using DebateMap.Domain;

namespace DebateMap.Formats.Reports;

/// <summary>The steps of an argument that two people have not both given up, by the claim that they are about in the end.</summary>
internal static class LiveReasons
{
    /// <summary>The live steps: neither rejected by both nor undercutting one that is.</summary>
    /// <param name="debate">The debate.</param>
    /// <param name="isRejected">Whether both reject a step.</param>
    public static ILookup<ClaimId, Inference> Of(Debate debate, Func<InferenceId, bool> isRejected)
    {
        return debate.Inferences.Where(IsLive).ToLookup(i => BearsOn(debate, i));

        bool IsLive(Inference inference)
        {
            for (var step = inference; step is not null; step = debate.Inferences.Find(step.Undercuts))
            {
                if (isRejected(step.Id))
                    return false;
            }

            return true;
        }
    }

    /// <summary>The claim that a step is about in the end.</summary>
    public static ClaimId BearsOn(Debate debate, Inference inference)
    {
        var step = inference;
        while (step.Undercuts is { } undercut)
            step = debate.Inferences[undercut];
        return step.Conclusion!.Value;
    }
}

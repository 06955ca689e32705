using DebateMap.Domain;

namespace DebateMap.Web.Features.Inspector;

/// <summary>Inferences in words.</summary>
public static class Steps
{
    private const int ClaimLength = 70;

    /// <summary>As in "P1 + P2 speak for C".</summary>
    public static string Words(Debate debate, Inference step)
    {
        var premises = string.Join(" + ", step.Premises.Select(p => Short(debate, p)));
        var verb = step.Undercuts is not null ? "deny that it follows:"
            : step.Kind == InferenceKind.Supports ? "speaks for" : "speaks against";
        var end = step.Conclusion is { } claim ? Short(debate, claim)
            : debate.Inferences.Find(step.Undercuts) is { } undercut ? Words(debate, undercut with { Undercuts = null }) : "";
        return $"{premises} {verb} {end}";
    }

    private static string Short(Debate debate, ClaimId id)
    {
        var text = debate.Claims.Find(id)?.Text ?? id.Value;
        return text.Length <= ClaimLength ? text : $"{text[..ClaimLength].TrimEnd()}…";
    }
}

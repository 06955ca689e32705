using DebateMap.Domain;

namespace DebateMap.Formats.Summary;

/// <summary>Steps of an argument in words.</summary>
internal static class Step
{
    /// <summary>"whether … speaks for …".</summary>
    public static string Whether(Telling telling, Inference step) => $"whether {Parts(telling, step, "speaks")}";

    /// <summary>"does … speak for …".</summary>
    public static string Does(Telling telling, Inference step) => $"does {Parts(telling, step, "speak")}";

    /// <summary>As a heading: "Does … speak for …?"</summary>
    public static string Headline(Telling telling, Inference step)
    {
        var premises = string.Join(", together with ", step.Premises.Select(p => $"\"{telling.Names.ShortHeadline(p)}\""));
        var about = $"\"{telling.Names.ShortHeadline(telling.BearsOn(step))}\"";
        return (step.Kind, step.Undercuts) switch
        {
            (_, not null) => $"Does {premises} break a step towards {about}?",
            (InferenceKind.Supports, _) => $"Does {premises} count for {about}?",
            _ => $"Does {premises} count against {about}?",
        };
    }

    /// <summary>Where there is little room: "the step from … to …".</summary>
    public static string Short(Telling telling, Inference step)
    {
        var names = telling.Names;
        var from = names.ShortTogether(step.Premises);
        return step switch
        {
            { Undercuts: { } undercut } => $"the objection from {from} to {Short(telling, telling.Debate.Inferences[undercut])}",
            { Kind: InferenceKind.Supports } => $"the step from {from} to {names.Short(step.Conclusion!.Value)}",
            _ => $"the step from {from} against {names.Short(step.Conclusion!.Value)}",
        };
    }

    private static string Parts(Telling telling, Inference step, string speaks)
    {
        var premises = telling.Names.Together(step.Premises);
        return step switch
        {
            { Undercuts: { } undercut } => $"{premises} {speaks} against {Short(telling, telling.Debate.Inferences[undercut])}",
            { Kind: InferenceKind.Supports } => $"{premises} {speaks} for {telling.Names.Short(step.Conclusion!.Value)}",
            _ => $"{premises} {speaks} against {telling.Names.Short(step.Conclusion!.Value)}",
        };
    }
}

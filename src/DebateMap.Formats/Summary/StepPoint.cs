using DebateMap.Domain;
using DebateMap.Formats.Reports;

namespace DebateMap.Formats.Summary;

/// <summary>A point where they part on whether something follows.</summary>
internal static class StepPoint
{
    public static void Write(Telling telling, MarkdownWriter output, Inference step)
    {
        output.Table(["", "the step", "in their words"], telling.Pair.Select(person => Row(telling, person, step)));
        output.Paragraph($"**{PlainWords.Of(PointKind.Step)}:** {Step.Whether(telling, step)}. {Argued(telling, step)}{OnThePremises(telling, step)}");
    }

    private static string[] Row(Telling telling, ParticipantId person, Inference step)
    {
        var endorsement = telling.EndorsementOf(person, step.Id);
        var strength = endorsement?.Strength is { } given ? $" ({PlainWords.Number(given)})" : "";
        var verdict = telling.VerdictOf(person, step.Id) switch
        {
            Verdict.Accept => "it follows" + strength,
            Verdict.Reject => "it does not follow",
            Verdict.Unsure => "is unsure" + strength,
            _ => "has not said",
        };
        var passage = endorsement?.Annotation ?? (step.By.Contains(person) ? OwnPassage(telling, person, step) : null);
        var quote = telling.Notes.Quote(passage);
        return [telling.Names.Bare(person), verdict, quote.Length > 0 ? quote : "–"];
    }

    private static AnnotationId? OwnPassage(Telling telling, ParticipantId person, Inference step)
    {
        var own = step.Annotations.Where(a => telling.Debate.Annotations[a].Speaker == person).ToList();
        return own.Count > 0 ? own[0] : null;
    }

    private static string Argued(Telling telling, Inference step)
    {
        var reported = step.By.Where(p => telling.Debate.Participants[p].Reported).ToList();
        var own = step.By.Except(reported).ToList();
        if (step.By.IsEmpty)
            return "";
        var who = telling.Names.List(own.Count > 0 ? own : reported);
        var citing = own.Count > 0 && reported.Count > 0 ? $", citing {telling.Names.List(reported)}" : "";
        var verb = step switch
        {
            { Undercuts: not null } => "It is brought up by",
            { Kind: InferenceKind.Supports } => "It is argued by",
            _ => "It is brought up by",
        };
        return $"{verb} {who}{citing}{telling.Notes.Marks(step.Annotations)}. ";
    }

    /// <summary>A step is only worth arguing about where the premises are not what parts them.</summary>
    private static string OnThePremises(Telling telling, Inference step)
    {
        var parted = step.Premises.Where(p => telling.Relations.GetValueOrDefault(p).IsParted()).ToList();
        var unstated = step.Premises.Where(p => telling.Relations.GetValueOrDefault(p) == Relation.Unstated).ToList();
        if (parted.Count > 0)
            return $"They part on {Names.Join(parted.Select(telling.Names.Of))} itself, too.";
        if (unstated.Count > 0)
            return $"They part on the step, not on what it starts from: neither has said whether {Names.Join(unstated.Select(telling.Names.Of))} holds.";
        return step.Premises.All(p => telling.Relations.GetValueOrDefault(p) == Relation.Agree)
            ? "They agree on what it starts from."
            : "Only one of them has said whether what it starts from holds.";
    }
}

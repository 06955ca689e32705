using DebateMap.Domain;
using DebateMap.Formats.Reports;

namespace DebateMap.Formats.Summary;

/// <summary>Each point of divergence: what kind, who stands where in whose words, why it matters.</summary>
internal static class PointsSection
{
    public static void Write(Telling telling, MarkdownWriter output)
    {
        output.Heading(2, "Where they part");
        if (telling.Report.Points.IsEmpty)
            output.Paragraph("They do not part on anything the map shows.");
        var unknowns = new Unknowns(telling.Debate, telling.Report.Between);
        foreach (var (index, point) in telling.Report.Points.Index())
        {
            output.Heading(3, FormattableString.Invariant($"{index + 1}. ") + Headline(telling, point));
            if (point.Inference is { } step)
            {
                StepPoint.Write(telling, output, telling.Debate.Inferences[step]);
            }
            else
            {
                Positions(telling, output, point);
                output.Paragraph(string.Join(' ', Explanation(telling, point, unknowns)));
            }

            output.Paragraph(WhyItMatters(telling, point));
        }
    }

    private static string Headline(Telling telling, PointOfDivergence point) => point switch
    {
        { Inference: { } step } => Step.Headline(telling, telling.Debate.Inferences[step]),
        _ => string.Join(" / ", point.Claims.Select(telling.Names.Headline)),
    };

    private static void Positions(Telling telling, MarkdownWriter output, PointOfDivergence point)
    {
        var isCircle = point.Claims.Count > 1;
        string[] heads = ["", .. isCircle ? (string[])["claim"] : [], "position", "in their words"];
        output.Table(heads, point.Claims.SelectMany(claim => telling.Pair.Select(person => Row(telling, person, claim, isCircle))));
    }

    private static string[] Row(Telling telling, ParticipantId person, ClaimId claim, bool withClaim)
    {
        var position = telling.PositionOf(person, claim);
        var hearsay = telling.Hearsay(position) is { } told ? $" *({told})*" : "";
        var passage = telling.Debate.Annotations.Find(telling.PassageFor(person, claim));
        var quote = telling.Notes.Quote(passage?.Id);
        if (passage is not null && passage.Speaker != person)
            quote = $"{telling.Names.Bare(passage.Speaker)}: {quote}";
        return [telling.Names.Bare(person), .. withClaim ? (string[])[telling.Names.Short(claim)] : [], PlainWords.Of(position) + hearsay, quote.Length > 0 ? quote : "–"];
    }

    private static IEnumerable<string> Explanation(Telling telling, PointOfDivergence point, Unknowns unknowns)
    {
        yield return $"**{PlainWords.Of(point.Kind)}.**";
        var steps = point.Claims.SelectMany(c => telling.Bearing[c]).Distinct().ToList();
        if (point.Kind == PointKind.Circular)
        {
            yield return "A reason from outside the circle would help.";
            yield break;
        }

        foreach (var step in steps)
            yield return Reason(telling, step);
        if (point.Kind == PointKind.Open)
        {
            foreach (var sentence in NotKnown(telling, point.Claims[0], unknowns, steps))
                yield return sentence;
        }
        else if (point.Kind is PointKind.Gap or PointKind.Sum && steps.Count > 0)
        {
            yield return point.Kind == PointKind.Gap
                ? "Where both stand on all of that is known, and it explains little of why they part here: ask what else it rests on."
                : "Where both stand on all of that is known; no one of these carries much, but together they do.";
        }
    }

    private static IEnumerable<string> NotKnown(Telling telling, ClaimId claim, Unknowns unknowns, List<Inference> steps)
    {
        var below = unknowns.Below(claim).ToList();
        var isSame = below.Count == 2 && below[0].Claims == below[1].Claims;
        foreach (var (index, (person, claims, unjudged)) in below.Index())
        {
            if (!claims.IsEmpty && !(isSame && index == 1))
                yield return $"What {(isSame ? "either" : telling.Names.Of(person))} thinks of {Names.Join(claims.Select(telling.Names.Of), "or of")} is not known.";
        }

        foreach (var (person, _, unjudged) in below.Where(b => !b.Steps.IsEmpty))
        {
            yield return steps.Count == 1
                ? $"{telling.Names.Start(person)} has not said whether that step holds."
                : $"{telling.Names.Start(person)} has neither accepted nor rejected {Names.Join(unjudged.Select(s => Step.Short(telling, telling.Debate.Inferences[s])), "or")}.";
        }
    }

    private static string Reason(Telling telling, Inference step)
    {
        var names = telling.Names;
        var marks = telling.Notes.Marks(step.Annotations);
        var who = step.By.IsEmpty ? null : names.List(step.By);
        var start = step.By.IsEmpty ? "" : char.ToUpperInvariant(who![0]) + who[1..];
        var verb = step.By.Count > 1;
        return step switch
        {
            { Undercuts: { } undercut } => who is null
                ? $"Against {Step.Short(telling, telling.Debate.Inferences[undercut])} stands {names.Together(step.Premises)}{marks}."
                : $"{start} {(verb ? "object" : "objects")} to {Step.Short(telling, telling.Debate.Inferences[undercut])} that {names.Together(step.Premises)}{marks}.",
            { Kind: InferenceKind.Supports } => who is null
                ? $"For it stands {names.Together(step.Premises)}{marks}."
                : $"{start} {(verb ? "rest" : "rests")} it on {names.Together(step.Premises)}{marks}.",
            _ => who is null
                ? $"Against it stands {names.Together(step.Premises)}{marks}."
                : $"{start} {(verb ? "bring" : "brings")} up against it {names.Together(step.Premises)}{marks}.",
        };
    }

    private static string WhyItMatters(Telling telling, PointOfDivergence point)
    {
        const string Head = "**Why it matters:** ";
        var path = point.Path.ToList();
        if (path.Count == 0)
            return Head + (telling.Report.On.IsEmpty ? "no main question is chosen." : "no step on the map leads from here to a main question.");
        var isOnTarget = path.Count == 1;
        if (isOnTarget)
            return Head + (point.Inference is null ? "it is a main question itself." : $"it bears on **{telling.Names.Short(path[0])}** (main question) directly.");
        return Head + string.Join(" → ", path.SkipLast(1).Select(telling.Names.Short)) + $" → **{telling.Names.Short(path[^1])}** (main question).";
    }
}

using DebateMap.Domain;
using DebateMap.Formats.Reports;

namespace DebateMap.Formats.Summary;

/// <summary>How the gap on each main question splits among what stands below it.</summary>
internal static class GapSection
{
    /// <summary>Smaller shares would read as 0.00, and many rows hide the few that matter.</summary>
    private const double SmallestShown = .005;
    private const int MostRows = 8;

    public static void Write(Telling telling, MarkdownWriter output)
    {
        var targets = telling.Report.Targets.Where(t => Math.Abs(t.Gap) >= SmallestShown && !t.Attribution.IsEmpty).ToList();
        if (targets.Count == 0)
            return;
        output.Heading(2, targets.Count == 1 ? "How the gap on the main question splits" : "How the gap on the main questions splits");
        foreach (var target in targets)
        {
            if (targets.Count > 1)
                output.Heading(3, telling.Names.Headline(target.Claim));
            output.Paragraph(Between(telling, target));
            output.Table(["from", "share"], Rows(telling, target));
        }
    }

    private static string Between(Telling telling, TargetGap target)
    {
        var (a, b) = (telling.Pair[0], telling.Pair[1]);
        var how = new[] { a, b }.Where(p => !target.Implied.Contains(p) && telling.PositionOf(p, target.Claim) is { Credence: null }).ToList();
        var line = $"{telling.Names.Start(a)} {PlainWords.Number(target.A)}, {telling.Names.Of(b)} {PlainWords.Number(target.B)}: a gap of {PlainWords.Number(Math.Abs(target.Gap))}.";
        if (how.Count > 0)
            line += $" The {(how.Count == 2 ? "figures are" : $"figure for {telling.Names.Of(how[0])} is")} read from their words.";
        foreach (var person in target.Implied)
            line += $" {telling.Names.Start(person)} has given no view of it; the figure is what their reasons imply.";
        return line;
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(Telling telling, TargetGap target)
    {
        var shown = target.Attribution.Where(s => Math.Abs(s.Amount) >= SmallestShown).Take(MostRows).ToList();
        foreach (var share in shown)
            yield return [From(telling, target, share), Amount(share.Amount / Math.Sign(target.Gap))];
        var rest = target.Attribution.Count - shown.Count;
        var sum = target.Attribution.Sum(s => s.Amount) - shown.Sum(s => s.Amount);
        if (rest > 0)
            yield return [Counted.InWords(rest, "smaller one", "smaller ones together"), Amount(sum / Math.Sign(target.Gap))];
    }

    private static string Amount(double share) => share <= -SmallestShown
        ? $"−{PlainWords.Number(-share)} (holds them together)"
        : PlainWords.Number(Math.Abs(share));

    private static string From(Telling telling, TargetGap target, Share share)
    {
        if (share.Kind == ShareKind.Inference)
            return Step.Short(telling, telling.Debate.Inferences[new InferenceId(share.Id)]) + (share.Assumed ? $" *({AssumedPremise(telling, share)})*" : "");
        var claim = new ClaimId(share.Id);
        if (share.Kind == ShareKind.Unexplained)
            return claim == target.Claim ? "not explained by the reasons on the map" : $"{telling.Names.Start(claim)}, beyond the reasons given";
        return telling.Names.Start(claim) + (share.Assumed ? $" *({Names.Join(Silent(telling, claim).Select(p => telling.Names.Of(p) + "'s view"))} assumed: ½)*" : "");
    }

    private static string AssumedPremise(Telling telling, Share share)
    {
        var premises = telling.Debate.Inferences[new InferenceId(share.Id)].Premises;
        return premises.Any(p => telling.Relations.GetValueOrDefault(p) == Relation.Unstated)
            ? "nobody's view of where it starts is known: ½ assumed"
            : "not all views of where it starts are known: ½ assumed";
    }

    private static IEnumerable<ParticipantId> Silent(Telling telling, ClaimId claim) => telling.Pair.Where(p => telling.PositionOf(p, claim) is null);
}

using DebateMap.Domain;
using DebateMap.Formats.Reports;

namespace DebateMap.Formats.Summary;

/// <summary>Disagreements that what stands below them carries.</summary>
internal static class DerivedSection
{
    public static void Write(Telling telling, MarkdownWriter output)
    {
        if (telling.Report.Derived.IsEmpty)
            return;
        output.Heading(3, "What follows from these");
        output.Paragraph("They part on these as well, but that follows, at least in part, from what stands below them:");
        var splits = telling.Report.Splits.ToDictionary(s => s.Claim);
        foreach (var claim in telling.Report.Derived)
        {
            var each = telling.Pair.Select(p => $"{telling.Names.Of(p)} {telling.StandsBy(p, claim)}");
            output.Bullet($"{telling.Names.Start(claim)}{(telling.IsTarget(claim) ? " (main question)" : "")}: {string.Join("; ", each)}.{Unexplained(splits.GetValueOrDefault(claim))}");
        }
    }

    private static string Unexplained(LocalSplit? split)
    {
        if (split is null || Math.Abs(split.Gap) < 1e-9)
            return "";
        var rest = split.Parts.Where(p => p.Kind == ShareKind.Unexplained).Sum(p => p.Amount);
        return rest / split.Gap > .5
            ? $" Most of the gap on it ({PlainWords.Number(Math.Abs(rest))} of {PlainWords.Number(Math.Abs(split.Gap))}) is not explained by the reasons on the map."
            : "";
    }
}

using DebateMap.Domain;

namespace DebateMap.Formats.Summary;

/// <summary>Title, who and how much, and one paragraph that answers where they part.</summary>
internal static class OpeningSection
{
    private const int MostPoints = 4;

    /// <param name="telling">What is told.</param>
    /// <param name="output">Where to.</param>
    /// <param name="withPoints">Whether each point is told of below.</param>
    public static void Write(Telling telling, MarkdownWriter output, bool withPoints)
    {
        output.Heading(1, MarkdownText.Escape(telling.Debate.Heading.Title));
        output.Paragraph(Participants(telling));
        output.Heading(2, "In short");
        output.Paragraph(string.Join(' ', Answer(telling, withPoints)));
    }

    private static string Participants(Telling telling)
    {
        var debate = telling.Debate;
        var counts = new List<string> { Counted.Of(debate.Turns.Count, "turn"), Counted.Of(debate.Claims.Count, "claim") };
        counts.AddRange(debate.Cruxes.GroupBy(c => c.Status).OrderBy(g => g.Key).Select(g => g.Key == CruxStatus.SetAside ? Counted.Of(g.Count(), "crux set aside", "cruxes set aside") : Counted.Of(g.Count(), Words.Of(g.Key) + " crux", Words.Of(g.Key) + " cruxes")));
        var line = $"Where **{telling.Names.Bare(telling.Pair[0])}** and **{telling.Names.Bare(telling.Pair[1])}** part. {string.Join(", ", counts)}.";

        var speaking = debate.Participants.Where(p => !p.Reported && !telling.Pair.Contains(p.Id)).Select(p => p.Id).ToList();
        if (speaking.Count > 0)
            line += $" Also speaking: {telling.Names.List(speaking)}.";
        var reported = debate.Participants.Where(p => p.Reported).Select(p => p.Id).ToList();
        if (reported.Count > 0)
            line += $" {Counted.Start(reported.Count, "person is", "people are")} only quoted: {telling.Names.List(reported)}.";
        if (telling.Report.On != debate.Heading.Roots)
            line += $" Only what bears on {Names.Join(telling.Report.On.Select(telling.Names.Short))} is compared.";
        return line;
    }

    private static IEnumerable<string> Answer(Telling telling, bool withPoints)
    {
        foreach (var target in telling.Report.On.Take(2))
            yield return OnTarget(telling, target, withPoints);
        if (telling.Report.On.Count > 2)
            yield return $"{Counted.Start(telling.Report.On.Count - 2, "more question is", "more questions are")} at issue.";

        var points = telling.Report.Points;
        if (points.IsEmpty)
        {
            yield return telling.Relations.Values.Any(r => r.IsParted())
                ? "Nothing on the map is a place where they part of itself."
                : "They do not part on anything the map shows.";
        }

        foreach (var sentence in points.Take(MostPoints).Select((p, i) => Sentence(telling, p, i)))
            yield return sentence;
        if (points.Count > MostPoints)
            yield return $"There {(points.Count == MostPoints + 1 ? "is" : "are")} {Counted.InWords(points.Count - MostPoints, "more such point", "more such points")}{(withPoints ? " below" : "")}.";
        yield return Shared(telling);
        if (Unknown(telling) is { } unknown)
            yield return unknown;
    }

    private static string OnTarget(Telling telling, ClaimId target, bool withPoints)
    {
        var names = telling.Names;
        var relation = telling.Relations.GetValueOrDefault(target, Relation.Unstated);
        var question = telling.Report.On.Count == 1 ? "On the main question" : "On the question";
        var where = relation switch
        {
            Relation.Disagree => "they disagree",
            Relation.Differ => "they differ",
            Relation.Agree => "they agree",
            Relation.OneSided => "only one of them has a position",
            _ => "neither has said where they stand",
        };
        var each = relation == Relation.Unstated ? ""
            : ": " + string.Join("; ", telling.Pair.Where(p => telling.PositionOf(p, target) is not null).Select(p => $"{names.Of(p)} {telling.StandsBy(p, target)}"));
        var derived = telling.Report.Derived.Contains(target) ? $" That follows from {(withPoints ? "where they part below" : "other things on which they part")}." : "";
        return $"{question}, {names.Of(target)}, {where}{each}.{derived}";
    }

    private static string Sentence(Telling telling, PointOfDivergence point, int index)
    {
        var also = index == 0 ? "They part on" : "They also part on";
        if (point.Inference is { } id)
            return $"{also} a step: {Step.Whether(telling, telling.Debate.Inferences[id])}.";
        var about = Names.Join(point.Claims.Select(telling.Names.Of));
        var claimed = point.Claims.Any(telling.IsClaimed) ? $", though {WhoseWord(telling, point.Claims)}" : "";
        return point.Kind switch
        {
            PointKind.Circular => $"{also} {about}, where their reasons run in a circle{claimed}.",
            PointKind.Open => $"{also} whether {about} holds{claimed}; how deep that goes is open.",
            PointKind.Sum => $"{also} whether {about} holds{claimed}: small differences add up.",
            PointKind.Gap => $"{also} whether {about} holds{claimed}, and a reason for it is missing from the map.",
            _ => $"{also} whether {about} holds{claimed}: they simply see it differently.",
        };
    }

    private static string WhoseWord(Telling telling, Items<ClaimId> claims)
    {
        var hearsay = claims.SelectMany(c => telling.Pair.Select(p => (Person: p, Position: telling.PositionOf(p, c))))
            .Where(x => telling.Hearsay(x.Position) is not null)
            .Select(x => x.Position is { Basis: Basis.Attributed, By: { } by }
                ? $"what {telling.Names.Of(x.Person)} thinks of it is {telling.Names.Of(by)}'s word, not yet confirmed"
                : $"what {telling.Names.Of(x.Person)} thinks of it is only read from their words, not yet confirmed");
        return Names.Join(hearsay.Distinct());
    }

    private static string Shared(Telling telling)
    {
        var all = telling.Report.CommonGround;
        if (all.IsEmpty)
            return "Nothing on the map is known to be common ground.";
        var claimed = all.Count(telling.IsClaimed);
        var unconfirmed = claimed == 0 ? "" : claimed == all.Count ? ", not yet confirmed by both" : $", {Counted.InWords(claimed, "of them", "of them")} not yet confirmed by both";
        return $"They agree on {Counted.InWords(all.Count, "claim")}{unconfirmed}.";
    }

    private static string? Unknown(Telling telling)
    {
        var oneSided = telling.Relations.Values.Count(r => r == Relation.OneSided);
        return oneSided == 0 ? null : $"On {Counted.InWords(oneSided, "claim")} only one of them has said anything.";
    }
}

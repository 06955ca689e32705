using DebateMap.Domain;

namespace DebateMap.Formats.Summary;

/// <summary>Who is to do what next, as a list to tick off: what to confirm, to grade, to answer, and what each crux waits for.</summary>
internal static class ToDoSection
{
    private const int MostOfAKind = 12;

    public static void Write(Telling telling, MarkdownWriter output)
    {
        IEnumerable<string>[] kinds = [Confirm(telling), Grade(telling), Answer(telling), Settle(telling)];
        var tasks = kinds.Select(k => k.ToList()).ToList();
        if (tasks.TrueForAll(t => t.Count == 0))
            return;
        output.Heading(2, "To do");
        foreach (var task in tasks.SelectMany(Shown))
            output.Bullet("[ ] " + task);
    }

    private static IEnumerable<string> Shown(List<string> tasks)
    {
        var rest = tasks.Count - MostOfAKind;
        return rest > 0 ? tasks.Take(MostOfAKind).Append($"{Counted.Start(rest, "more of these")}.") : tasks;
    }

    private static IEnumerable<string> Confirm(Telling telling) =>
        from claim in telling.Report.Claimed
        from person in telling.Pair
        let position = telling.PositionOf(person, claim)
        where telling.Hearsay(position) is not null
        select $"**{telling.Names.Bare(person)}** confirms or corrects, on {telling.Names.Of(claim)}: {telling.Names.Of(person)} {telling.StandsBy(person, claim)}.";

    private static IEnumerable<string> Grade(Telling telling)
    {
        foreach (var restatement in telling.Debate.Restatements.Where(r => telling.Pair.Contains(r.By) && telling.Pair.Contains(r.Of)))
        {
            if (restatement.Verdict is null)
                yield return $"**{telling.Names.Bare(restatement.Of)}** says whether this is their view, as {telling.Names.Of(restatement.By)} put it: {telling.Notes.Quote(restatement.Annotation)}.";
            else if (restatement is { Clarified: not null, Confirmed: not true })
                yield return $"**{telling.Names.Bare(restatement.By)}** says whether they see it now as clarified: {telling.Notes.Quote(restatement.Clarified)}.";
        }
    }

    private static IEnumerable<string> Answer(Telling telling) => telling.Debate.Questions
        .Where(q => q.Status == QuestionStatus.Open && telling.IsInScope(q.About))
        .Select(q => $"**{telling.Names.Bare(q.Of)}** answers {telling.Names.Of(q.AskedBy)}: {MarkdownText.Escape(q.Text)}{telling.Notes.Mark(q.Annotation)}");

    private static IEnumerable<string> Settle(Telling telling)
    {
        foreach (var crux in telling.Debate.Cruxes.Where(c => telling.IsInScope(c.Claim)))
        {
            var silent = telling.Pair.Where(p => !crux.AcceptedBy.Contains(p) && !crux.RejectedBy.Contains(p)).ToList();
            var claim = telling.Names.Of(crux.Claim);
            switch (crux.Status)
            {
                case CruxStatus.Proposed when silent.Count > 0:
                    yield return $"**{Names.Join(silent.Select(telling.Names.Bare))}** {(silent.Count == 1 ? "says" : "say")} whether {claim} is a crux for them.";
                    break;
                case CruxStatus.Proposed:
                    yield return $"Decide whether {claim} is taken up as a crux.";
                    break;
                case CruxStatus.Accepted:
                    yield return $"Find a test that both accept for {claim}.";
                    break;
                case CruxStatus.Testable:
                    yield return $"Find out about {claim}{(crux.Test is { } test ? $": {MarkdownText.Escape(test).TrimEnd('.')}" : "")}.";
                    break;
                default:
                    break;
            }
        }
    }
}

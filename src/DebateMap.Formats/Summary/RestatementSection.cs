using DebateMap.Domain;

namespace DebateMap.Formats.Summary;

/// <summary>How each put the other's view, and what the other made of it.</summary>
internal static class RestatementSection
{
    public static void Write(Telling telling, MarkdownWriter output)
    {
        var restatements = telling.Debate.Restatements.Where(r => telling.Pair.Contains(r.By) || telling.Pair.Contains(r.Of)).ToList();
        if (restatements.Count == 0)
            return;
        output.Heading(2, "Restatements");
        foreach (var restatement in restatements)
            output.Bullet(string.Join(' ', Sentences(telling, restatement)));
    }

    private static IEnumerable<string> Sentences(Telling telling, Restatement restatement)
    {
        var names = telling.Names;
        var (by, of) = (restatement.By, restatement.Of);
        yield return $"{names.Start(by)} put {names.Of(of)}'s view as: {telling.Notes.Quote(restatement.Annotation)}.";
        if (restatement.Verdict is not { } verdict)
        {
            yield return $"{names.Start(of)} has not said whether that is right.";
        }
        else
        {
            var graded = $"{names.Start(of)}: **{InWords(verdict)}**{telling.Notes.Mark(restatement.GradedIn)}";
            yield return restatement.Clarified is null ? graded + "." : $"{graded}, and clarified: {telling.Notes.Quote(restatement.Clarified)}.";
        }

        if (restatement.Verdict is null && restatement.Clarified is not null)
            yield return $"{names.Start(of)} clarified: {telling.Notes.Quote(restatement.Clarified)}.";
        if (restatement.Clarified is not null)
        {
            yield return restatement.Confirmed == true
                ? $"{names.Start(by)} has taken the clarified version up."
                : $"{names.Start(by)} has not said whether the clarified version is what they meant; it is not confirmed.";
        }
    }

    private static string InWords(Grade grade) => grade switch
    {
        Grade.Right => "right",
        Grade.RoughlyRight => "roughly right",
        Grade.Partly => "partly right",
        _ => "wrong",
    };
}

using DebateMap.Domain;
using DebateMap.Formats.Reports;

namespace DebateMap.Formats.Summary;

/// <summary>Where one of the two changed their mind, and what moved them.</summary>
internal static class MindsSection
{
    public static void Write(Telling telling, MarkdownWriter output)
    {
        var lines = telling.Pair.SelectMany(person => Changes(telling, person)).ToList();
        if (lines.Count == 0)
            return;
        output.Heading(2, "Who changed their mind");
        foreach (var line in lines)
            output.Bullet(line);
    }

    private static IEnumerable<string> Changes(Telling telling, ParticipantId person)
    {
        var said = telling.Debate.Positions.Where(p => p.Participant == person && !p.Withdrawn && p.Basis.IsDirect() && telling.IsInScope(p.Claim));
        foreach (var record in said.GroupBy(p => p.Claim))
        {
            foreach (var (before, after) in record.Zip(record.Skip(1)))
            {
                if (before.Stance == after.Stance && before.Credence == after.Credence)
                    continue;
                yield return $"{telling.Names.Start(record.Key)}: {telling.Names.Of(person)} went from {Standing(before)}{telling.Notes.Mark(before.Annotation)}"
                    + $" to {Standing(after)}{telling.Notes.Mark(after.Annotation)}{Cause(telling, after.Cause)}.";
            }
        }
    }

    private static string Standing(Position position)
    {
        if (position is { Stance: Stance.None, Credence: null })
            return "having no position";
        var phrase = Credences.StanceOf(position) switch
        {
            Stance.Accept => "accepting it",
            Stance.LeanAccept => "leaning towards it",
            Stance.LeanReject => "leaning against it",
            Stance.Reject => "rejecting it",
            _ => "being unsure of it",
        };
        return position.Credence is { } credence ? $"{phrase} ({PlainWords.Number(credence)})" : phrase;
    }

    private static string Cause(Telling telling, string? cause)
    {
        if (cause is null)
            return "";
        var debate = telling.Debate;
        if (debate.Claims.Contains(new ClaimId(cause)))
            return $", moved by {telling.Names.Of(new ClaimId(cause))}";
        if (debate.Questions.Find(new QuestionId(cause)) is { } question)
            return $", moved by a question of {telling.Names.Of(question.AskedBy)}: \"{MarkdownText.Escape(question.Text)}\"{telling.Notes.Mark(question.Annotation)}";
        return debate.Turns.IndexOf(new TurnId(cause)) is >= 0 and var turn ? FormattableString.Invariant($", moved by turn {turn + 1}") : "";
    }
}

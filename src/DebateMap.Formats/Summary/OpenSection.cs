using DebateMap.Domain;

namespace DebateMap.Formats.Summary;

/// <summary>Questions that wait for an answer, and challenges that nobody took up.</summary>
internal static class OpenSection
{
    public static void Write(Telling telling, MarkdownWriter output)
    {
        var questions = telling.Debate.Questions.Where(q => q.Status == QuestionStatus.Open && telling.IsInScope(q.About)).ToList();
        var challenges = Unanswered(telling).ToList();
        if (questions.Count == 0 && challenges.Count == 0)
            return;
        output.Heading(2, "Still open");
        foreach (var question in questions)
        {
            var names = telling.Names;
            output.Bullet($"{names.Start(question.AskedBy)} to {names.Of(question.Of)}, on {names.Short(question.About)}: {MarkdownText.Escape(question.Text)}{telling.Notes.Mark(question.Annotation)}");
        }

        foreach (var challenge in challenges)
            output.Bullet($"{telling.Names.Start(challenge.Speaker)} challenged: {telling.Notes.Quote(challenge.Id)}. The map shows no answer.");
    }

    /// <summary>Challenges that no question stands for and that nobody else speaks to in a later turn.</summary>
    private static IEnumerable<Annotation> Unanswered(Telling telling)
    {
        var debate = telling.Debate;
        var asked = debate.Questions.Select(q => q.Annotation).OfType<AnnotationId>().ToHashSet();
        foreach (var challenge in debate.Annotations.Where(a => a.Act == SpeechAct.Challenging && !asked.Contains(a.Id)))
        {
            var isAnswered = debate.Annotations.Any(a => a.Speaker != challenge.Speaker
                && debate.Turns.IndexOf(a.Turn) > debate.Turns.IndexOf(challenge.Turn)
                && a.Act is SpeechAct.Answering or SpeechAct.Conceding or SpeechAct.Arguing or SpeechAct.Clarifying
                && a.About.Intersect(challenge.About).Any());
            if (!isAnswered && (challenge.About.IsEmpty || challenge.About.Any(telling.IsInScope)))
                yield return challenge;
        }
    }
}

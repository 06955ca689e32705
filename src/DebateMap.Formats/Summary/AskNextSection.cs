using DebateMap.Domain;
using DebateMap.Formats.Reports;

namespace DebateMap.Formats.Summary;

/// <summary>The few questions whose answers could matter most.</summary>
internal static class AskNextSection
{
    private const int Most = 5;

    public static void Write(Telling telling, MarkdownWriter output)
    {
        var questions = telling.Report.Questions.Where(q => q.Reach >= .005).Take(Most).ToList();
        if (questions.Count == 0)
            return;
        output.Heading(2, "Ask next");
        foreach (var (index, question) in questions.Index())
            output.Numbered(index + 1, $"**{telling.Names.Bare(question.Ask)}:** {Text(telling, question)} *({Reach(telling, question, index)})*");
    }

    private static string Text(Telling telling, QuestionToAsk question)
    {
        if (question.About.Kind == RecordKind.Claim)
            return $"would you say that {telling.Names.Of(new ClaimId(question.About.Id))}?";
        var step = telling.Debate.Inferences[new InferenceId(question.About.Id)];
        return $"in your view, {Step.Does(telling, step)}?";
    }

    private static string Reach(Telling telling, QuestionToAsk question, int index) => index == 0
        ? $"could move {telling.Names.Of(question.Ask)}'s view of the main question by up to {PlainWords.Number(question.Reach)}"
        : $"by up to {PlainWords.Number(question.Reach)}";
}

using DebateMap.Domain;

namespace DebateMap.Web.Features.Inspector;

/// <summary>Any record in a few words.</summary>
public static class Labels
{
    private const int Length = 90;

    /// <summary>A label for lists and buttons; the id where there is nothing better.</summary>
    public static string Of(Debate debate, RecordKey key) => Short(debate.Find(key) switch
    {
        Heading heading => heading.Title,
        Participant participant => participant.Name,
        Turn turn => $"{debate.Turns.IndexOf(turn.Id) + 1}: {turn.Text}",
        Claim claim => claim.Text,
        Annotation annotation => $"“{annotation.Exact}”",
        Inference inference => Steps.Words(debate, inference),
        Position position => $"{Look.People.Name(debate, position.Participant)} on {debate.Claims.Find(position.Claim)?.Text}",
        Endorsement endorsement => $"{Look.People.Name(debate, endorsement.Participant)}’s verdict on a step",
        Restatement restatement => $"{Look.People.Name(debate, restatement.By)} restates {Look.People.Name(debate, restatement.Of)}",
        Crux crux => debate.Claims.Find(crux.Claim)?.Text ?? key.Id,
        Question question => question.Text,
        _ => key.Id,
    });

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Length ? line : $"{line[..Length].TrimEnd()}…";
    }
}

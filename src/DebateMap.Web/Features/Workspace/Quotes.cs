using DebateMap.Domain;

namespace DebateMap.Web.Features.Workspace;

/// <summary>From a record to its quotes.</summary>
public static class Quotes
{
    /// <summary>The annotations that a record rests on or that are about it, in transcript order.</summary>
    public static IEnumerable<Annotation> Of(Debate debate, RecordKey key) => debate.Find(key) switch
    {
        Annotation annotation => [annotation],
        Claim claim => InOrder(debate, debate.Annotations.Where(a => a.About.Contains(claim.Id))),
        Inference inference => InOrder(debate, inference.Annotations.Select(debate.Annotations.Find).OfType<Annotation>()),
        Restatement restatement => InOrder(debate, Found(debate, restatement.Annotation, restatement.GradedIn, restatement.Clarified)),
        Crux crux => Found(debate, crux.Annotation),
        Question question => Found(debate, question.Annotation),
        Position position => Found(debate, position.Annotation),
        Endorsement endorsement => Found(debate, endorsement.Annotation),
        Participant participant => InOrder(debate, debate.Annotations.Where(a => a.Speaker == participant.Id)),
        _ => [],
    };

    private static IEnumerable<Annotation> Found(Debate debate, params AnnotationId?[] ids) => ids.Select(debate.Annotations.Find).OfType<Annotation>();

    private static IEnumerable<Annotation> InOrder(Debate debate, IEnumerable<Annotation> annotations) =>
        annotations.OrderBy(a => debate.Turns.IndexOf(a.Turn)).ThenBy(a => a.Start);
}

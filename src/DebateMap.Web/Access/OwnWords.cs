using DebateMap.Domain;

namespace DebateMap.Web.Access;

/// <summary>What a participant may change: what they themselves think, and their answers to what others say of them.</summary>
internal static class OwnWords
{
    private static readonly string[] AnswersOfThem = ["verdict", "gradedIn", "clarified"];

    public static bool Cover(Effect effect, ParticipantId me) => (effect.Before?.Record, effect.After?.Record) switch
    {
        (Position before, Position after) when effect.Fields().All(f => f.Name == "withdrawn") => before.Participant == me && after.Participant == me,
        (null or Position, null or Position) => Mine(effect.Before, me) && Mine(effect.After, me),
        (null or Endorsement, null or Endorsement) => Verdict(effect.Before, me) && Verdict(effect.After, me),
        (Restatement before, Restatement after) => Only(effect, before, after, me),
        (Crux before, Crux after) => OnlyMe(effect, before, after, me),
        _ => false,
    };

    /// <summary>
    /// A position in their own words, or none. One that others attributed to them stays as it is: theirs is put after it and counts,
    /// or they say that it is not theirs.
    /// </summary>
    private static bool Mine(Placed? placed, ParticipantId me) =>
        placed is null || (placed.Record is Position position && position.Participant == me && position.Basis.IsDirect());

    private static bool Verdict(Placed? placed, ParticipantId me) => placed is null || (placed.Record is Endorsement endorsement && endorsement.Participant == me);

    private static bool Only(Effect effect, Restatement before, Restatement after, ParticipantId me) =>
        effect.Fields().All(f => (before.Of == me && after.Of == me && AnswersOfThem.Contains(f.Name)) || (before.By == me && after.By == me && f.Name == "confirmed"));

    private static bool OnlyMe(Effect effect, Crux before, Crux after, ParticipantId me) => effect.Fields().All(f => f.Name switch
    {
        "acceptedBy" => Differ(before.AcceptedBy, after.AcceptedBy).All(p => p == me),
        "rejectedBy" => Differ(before.RejectedBy, after.RejectedBy).All(p => p == me),
        "forecasts" => before.Forecasts.Except(after.Forecasts).Concat(after.Forecasts.Except(before.Forecasts)).All(f => f.Participant == me),
        _ => false,
    });

    private static IEnumerable<ParticipantId> Differ(Items<ParticipantId> before, Items<ParticipantId> after) => before.Except(after).Concat(after.Except(before));
}

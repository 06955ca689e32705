using System.Globalization;

namespace DebateMap.Domain.Tests;

/// <summary>Small debates in which Ann and Ben take turns.</summary>
internal static class Dialogue
{
    public static readonly ParticipantId Ann = new("ann");
    public static readonly ParticipantId Ben = new("ben");

    public static Debate Of(params string[] turns) => Debate.Empty.Apply(ChangeSet.Put(
    [
        new Heading("A dialogue"), new Participant(Ann, "Ann"), new Participant(Ben, "Ben"),
        .. turns.Select((text, i) => new Turn(new(string.Create(CultureInfo.InvariantCulture, $"t{i + 1}")), i % 2 == 0 ? Ann : Ben, text)),
    ])).Value;
}

using System.Globalization;
using DebateMap.Domain;

namespace DebateMap.Storage.Talk;

/// <summary>The whole debate, or a section of its transcript, that nobody changes for now.</summary>
/// <param name="Number">1, 2, … within the debate.</param>
/// <param name="From">The first turn of the section; null for the whole debate.</param>
/// <param name="To">Its last turn; null for the whole debate.</param>
/// <param name="By">The moderator who froze it, as a name to show.</param>
/// <param name="At">When, UTC.</param>
public sealed record Freeze(int Number, TurnId? From, TurnId? To, string By, DateTimeOffset At)
{
    /// <summary>Whether the turn lies in it.</summary>
    public bool Covers(Debate debate, TurnId turn) => From is null || Within(debate, debate.FindPlaced(new(RecordKind.Turn, turn.Value))?.Place);

    /// <summary>Whether an effect touches what is frozen: a turn in the section or moved into it, or an annotation on such a turn.</summary>
    /// <param name="before">The debate before it.</param>
    /// <param name="effect">The effect.</param>
    public bool Touches(Debate before, Effect effect) => From is null || effect.Key.Kind switch
    {
        RecordKind.Turn => Within(before, effect.Before?.Place) || Within(before, effect.After?.Place),
        RecordKind.Annotation => OnIt(before, effect.Before) || OnIt(before, effect.After),
        _ => false,
    };

    /// <summary>Why something may not be changed.</summary>
    public string Why() => string.Create(CultureInfo.InvariantCulture,
        $"{(From is null ? "the debate" : "this part of the transcript")} is frozen since {At.UtcDateTime:d MMM yyyy, HH:mm} UTC by {By}: a moderator can unfreeze it");

    private bool OnIt(Debate before, Placed? annotation) => annotation?.Record is Annotation { Turn: var turn } && Covers(before, turn);

    private bool Within(Debate debate, long? place) =>
        place is { } at && PlaceOf(debate, From) <= at && at <= PlaceOf(debate, To);

    // A frozen turn cannot be removed, so both are there; a debate put back by other means may lack one, and nothing is in such a section.
    private static long? PlaceOf(Debate debate, TurnId? turn) => turn is { } id ? debate.FindPlaced(new(RecordKind.Turn, id.Value))?.Place : null;
}

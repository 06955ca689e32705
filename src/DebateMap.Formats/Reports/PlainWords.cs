using System.Globalization;
using DebateMap.Domain;

namespace DebateMap.Formats.Reports;

/// <summary>How the report's findings are said to people.</summary>
public static class PlainWords
{
    /// <summary>What it means that the way down ends at a point of this kind.</summary>
    public static string Of(PointKind kind) => kind switch
    {
        PointKind.Circular => "Their reasons run in a circle",
        PointKind.Claim => "They simply see it differently: no reason on the map bears on it",
        PointKind.Open => "It may lie deeper",
        PointKind.Sum => "Small differences add up",
        PointKind.Gap => "A reason is missing from the map",
        PointKind.Step => "They part on whether it follows",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of point"),
    };

    /// <summary>A stance as a verb phrase.</summary>
    public static string Of(Stance stance) => stance switch
    {
        Stance.Accept => "accepts it",
        Stance.LeanAccept => "leans towards it",
        Stance.Uncertain => "is uncertain of it",
        Stance.LeanReject => "leans against it",
        Stance.Reject => "rejects it",
        Stance.None => "takes it back",
        _ => throw new ArgumentOutOfRangeException(nameof(stance), stance, "not a stance"),
    };

    /// <summary>A position as a verb phrase: "leans towards it (0.70)".</summary>
    /// <param name="position">The position; null where there is none.</param>
    public static string Of(Position? position)
    {
        if (position is null)
            return "has not said";
        var phrase = Of(Credences.StanceOf(position));
        return position.Credence is { } credence ? $"{phrase} ({Number(credence)})" : phrase;
    }

    /// <summary>A position as a verb phrase with what it rests on: "leans towards it (0.70), says Ann; not confirmed".</summary>
    /// <param name="position">The position; null where there is none.</param>
    /// <param name="nameOf">How to name a participant.</param>
    public static string Of(Position? position, Func<ParticipantId, string> nameOf) => Of(position) + position?.Basis switch
    {
        Basis.Attributed => position.By is { } by ? $", says {nameOf(by)}; not confirmed" : ", somebody else says; not confirmed",
        Basis.Inferred => ", as the annotator reads it; not confirmed",
        _ => "",
    };

    /// <summary>A verdict on a step as a verb phrase.</summary>
    public static string Of(Verdict? verdict) => verdict switch
    {
        Verdict.Accept => "says it does",
        Verdict.Reject => "says it does not",
        Verdict.Unsure => "is unsure",
        _ => "has not said",
    };

    /// <summary>What seeing a crux as the other does would do to somebody: never a number over 1, but "beyond".</summary>
    /// <param name="move">How far towards the other: 1 is all the way, under 0 away.</param>
    /// <param name="changesSide">Whether they would change sides.</param>
    /// <param name="who">Who moves.</param>
    /// <param name="other">Towards whom.</param>
    /// <param name="target">On which claim.</param>
    public static string Move(double move, bool changesSide, string who, string other, string target)
    {
        var far = Math.Round(move, 2) switch
        {
            0 => "not at all",
            < 0 => $"away from {other}",
            1 => $"all the way to {other}",
            > 1 => $"beyond {other}",
            var part => string.Create(CultureInfo.InvariantCulture, $"{part * 100:0} % of the way to {other}"),
        };
        return $"{who} would {(changesSide ? "change sides" : "move")} on {target} ({far})";
    }

    /// <summary>Two digits after the point.</summary>
    public static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}

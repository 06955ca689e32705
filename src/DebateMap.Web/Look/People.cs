using System.Globalization;
using DebateMap.Domain;

namespace DebateMap.Web.Look;

/// <summary>A participant's stable colour and initials. The colours never mean a stance.</summary>
public static class People
{
    // Dark enough for white letters (4.5:1) and apart from the blue and orange of the stances.
    private static readonly string[] Colours = ["#6a4c93", "#1b7a6e", "#9c3d6b", "#5b6b1f", "#7a5230", "#3d5a80", "#8a3b3b", "#4b6b4b", "#70508a", "#2f6f8f"];

    /// <summary>By order among the participants.</summary>
    public static string Colour(Debate debate, ParticipantId id) => Colours[Math.Max(0, debate.Participants.IndexOf(id)) % Colours.Length];

    /// <summary>One or two letters.</summary>
    public static string Initials(string name)
    {
        var words = name.Split([' ', '-', '.', '_'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var first = words.Take(2).Select(w => StringInfo.GetNextTextElement(w).ToUpperInvariant());
        return string.Concat(first);
    }

    /// <summary>The name, or the id where there is no such participant any more.</summary>
    public static string Name(Debate debate, ParticipantId? id) => id is { } given ? debate.Participants.Find(given)?.Name ?? given.Value : "";
}

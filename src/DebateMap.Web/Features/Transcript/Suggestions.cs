using System.Runtime.CompilerServices;
using DebateMap.Domain;

namespace DebateMap.Web.Features.Transcript;

/// <summary>What is suggested on a snapshot: found once, however many pages show it.</summary>
public static class Suggestions
{
    private static readonly ConditionalWeakTable<Debate, IReadOnlyDictionary<string, Suggestion>> Found = [];

    /// <summary>By a name that stays as long as the text does, in the order of the text.</summary>
    public static IReadOnlyDictionary<string, Suggestion> On(Debate debate) => Found.GetValue(debate, Find);

    private static OrderedDictionary<string, Suggestion> Find(Debate debate)
    {
        var byName = new OrderedDictionary<string, Suggestion>();
        foreach (var suggestion in Suggest.For(debate))
            byName.TryAdd($"{suggestion.Turn}:{suggestion.Start}-{suggestion.End}:{Words.Of(suggestion.Act)}", suggestion);
        return byName;
    }
}

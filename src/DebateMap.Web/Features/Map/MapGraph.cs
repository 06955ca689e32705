using DebateMap.Domain;

namespace DebateMap.Web.Features.Map;

/// <summary>What a line of the map says.</summary>
public enum Link
{
    /// <summary>A premise of a step that is drawn as a node.</summary>
    Premise,

    /// <summary>Speaks for.</summary>
    Supports,

    /// <summary>Speaks against.</summary>
    Attacks,

    /// <summary>Denies that a step follows.</summary>
    Undercuts,
}

/// <summary>What is drawn of a debate.</summary>
/// <param name="Nodes">Claims, and steps that need a node of their own, in the order in which they are met from the roots down.</param>
/// <param name="Edges">The lines between them, each from below to above.</param>
/// <param name="LeftOut">Claims that lead to nothing and were too many to draw.</param>
public sealed record MapGraph(IReadOnlyList<MapNode> Nodes, IReadOnlyList<MapEdge> Edges, int LeftOut);

/// <summary>A claim or a step.</summary>
/// <param name="Key">The record.</param>
/// <param name="Steps">How many steps bear on the claim.</param>
/// <param name="Drawn">How many of them are drawn.</param>
/// <param name="Root">Whether the claim is at issue.</param>
public sealed record MapNode(RecordKey Key, int Steps, int Drawn, bool Root);

/// <summary>A line from a claim or step to what it bears on.</summary>
/// <param name="Step">The inference that it belongs to.</param>
/// <param name="From">The premise or the step.</param>
/// <param name="To">The claim, or the step that is a node.</param>
/// <param name="Link">What it says.</param>
/// <param name="Against">Whether the step speaks against what it bears on.</param>
public sealed record MapEdge(InferenceId Step, RecordKey From, RecordKey To, Link Link, bool Against);

/// <summary>What somebody wants to see of a debate.</summary>
/// <param name="Open">How many steps are to be drawn of those that bear on a claim, where somebody folded or unfolded it.</param>
/// <param name="Revealed">Claims that are to be drawn even where what they bear on is folded.</param>
/// <param name="Around">The record whose neighbourhood alone is to be drawn, or null.</param>
public sealed record MapWish(IReadOnlyDictionary<ClaimId, int> Open, IReadOnlyCollection<ClaimId> Revealed, RecordKey? Around)
{
    /// <summary>As the map opens.</summary>
    public static MapWish AsItOpens { get; } = new(new Dictionary<ClaimId, int>(), [], null);
}

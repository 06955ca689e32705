namespace DebateMap.Web.Access;

/// <summary>What a page or an endpoint needs. One without it is open to nobody.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAttribute(Right right) : Attribute
{
    /// <summary>The right; one within a debate is asked for the debate that the route's <c>key</c> names.</summary>
    public Right Right { get; } = right;

    /// <summary>Whether it is there only where there are accounts.</summary>
    public bool OnlyForTeams { get; init; }
}

internal static class NeedsConventions
{
    /// <summary>Says what an endpoint needs.</summary>
    public static T Needs<T>(this T endpoint, Right right)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new NeedsAttribute(right));
}

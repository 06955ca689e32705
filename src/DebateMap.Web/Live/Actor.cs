namespace DebateMap.Web.Live;

/// <summary>Who acts. Every change names one; for now it is always whoever sits at this machine.</summary>
/// <param name="Name">As revisions show it.</param>
public sealed record Actor(string Name)
{
    /// <summary>The user of this machine.</summary>
    public static Actor OfThisMachine { get; } = new(Environment.UserName is { Length: > 0 } name ? name : "You");
}

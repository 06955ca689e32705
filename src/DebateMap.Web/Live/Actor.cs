using System.Security.Claims;
using DebateMap.Storage.Accounts;

namespace DebateMap.Web.Live;

/// <summary>Who acts. Every change names one.</summary>
/// <param name="Name">As revisions show it.</param>
/// <param name="Caller">Their account and session; null where there are no accounts, or they are not signed in.</param>
/// <param name="Administrator">Whether they look after the accounts of the server.</param>
public sealed record Actor(string Name, Caller? Caller = null, bool Administrator = false)
{
    /// <summary>Where they are, as an IP address, for the audit log; null where it is not known.</summary>
    public string? Address { get; init; }

    /// <summary>The claim that names the session; the claim of an administrator.</summary>
    internal const string SessionClaim = "debatemap:session", AdministratorClaim = "debatemap:administrator";

    /// <summary>Somebody who is not signed in.</summary>
    public static Actor Nobody { get; } = new("Somebody");

    /// <summary>The user of this machine.</summary>
    public static Actor OfThisMachine { get; } = new(Environment.UserName is { Length: > 0 } name ? name : "You");

    /// <summary>Who a request or a circuit says that it is.</summary>
    /// <param name="user">What was said.</param>
    /// <param name="address">Where it came from, where that is known.</param>
    public static Actor Of(ClaimsPrincipal user, System.Net.IPAddress? address = null) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) is { } account && user.FindFirstValue(SessionClaim) is { } session
            ? new(user.Identity?.Name ?? "", new(account, session), user.HasClaim(c => c.Type == AdministratorClaim)) { Address = address?.ToString() }
            : Nobody;
}

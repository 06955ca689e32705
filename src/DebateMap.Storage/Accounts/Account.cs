using Microsoft.AspNetCore.Identity;

namespace DebateMap.Storage.Accounts;

/// <summary>
/// Somebody who may sign in. <see cref="IdentityUser{TKey}.UserName"/> is the one name they have here: they sign in by it, and revisions,
/// notes and lists show it. It may hold spaces and letters of any script, and is unique whatever its case.
/// </summary>
public sealed class Account : IdentityUser
{
    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset Created { get; set; }

    /// <summary>Whether they may invite people to the server and look after accounts. It opens no debate to them.</summary>
    public bool Administrator { get; set; }
}

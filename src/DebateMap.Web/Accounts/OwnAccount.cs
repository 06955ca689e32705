using DebateMap.Storage.Accounts;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Identity;

namespace DebateMap.Web.Accounts;

internal static class OwnAccount
{
    /// <summary>The account of whoever acts; null where they have none, or have it no more.</summary>
    public static async Task<Account?> OfAsync(this UserManager<Account> accounts, Actor actor) =>
        actor.Caller is { } caller ? await accounts.FindByIdAsync(caller.Account) : null;
}

using System.Security.Claims;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DebateMap.Web.Accounts;

/// <summary>What a session knows of its account.</summary>
internal sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var claims = await base.GenerateClaimsAsync(user);
        if (user.Administrator)
            claims.AddClaim(new(Actor.AdministratorClaim, "yes"));
        return claims;
    }
}

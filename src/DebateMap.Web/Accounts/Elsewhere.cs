using System.Security.Claims;
using DebateMap.Storage.Accounts;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;

namespace DebateMap.Web.Accounts;

/// <summary>Signing in with another service, by OpenID Connect.</summary>
/// <param name="Name">What the button calls it; null where none is set.</param>
/// <param name="MakesAccounts">Whether whoever the service vouches for gets an account; otherwise one comes in by invitation and connects it.</param>
public sealed record Elsewhere(string? Name, bool MakesAccounts)
{
    private const string Section = "OpenIdConnect";
    public const string AuthorityKey = $"{Section}:Authority", ClientKey = $"{Section}:ClientId", SecretKey = $"{Section}:ClientSecret",
        NameKey = $"{Section}:Name", MakesAccountsKey = $"{Section}:MakesAccounts";

    public static Elsewhere Add(IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[AuthorityKey] is not { Length: > 0 } authority)
            return new(null, false);
        services.AddAuthentication().AddOpenIdConnect(o =>
        {
            (o.Authority, o.ClientId, o.ClientSecret) = (authority, configuration[ClientKey], configuration[SecretKey]);
            (o.ResponseType, o.UsePkce, o.SignInScheme) = ("code", true, IdentityConstants.ExternalScheme);
            o.Scope.Add("email");
            o.TokenValidationParameters.NameClaimType = "name";
        });
        return new(configuration[NameKey] is { Length: > 0 } name ? name : new Uri(authority).Host, configuration.GetValue<bool>(MakesAccountsKey));
    }
}

/// <summary>What came of signing in elsewhere.</summary>
public sealed class BackFromElsewhere(Elsewhere elsewhere, SignInManager<Account> signIn, UserManager<Account> accounts, NewAccounts newAccounts, AuditLog audit)
{
    /// <summary>Signs them in, or connects the account that they are signed in with.</summary>
    /// <returns>What is wrong; null where nothing is.</returns>
    public async Task<string?> FinishAsync(ClaimsPrincipal here)
    {
        if (await signIn.GetExternalLoginInfoAsync() is not { } info)
            return "The other service did not say who you are: try again.";
        if (await accounts.GetUserAsync(here) is { } signedIn)
        {
            await accounts.AddLoginAsync(signedIn, info);
            await audit.AddAsync($"connected the account with {elsewhere.Name}", signedIn.UserName!);
            return null;
        }

        var account = await accounts.FindByLoginAsync(info.LoginProvider, info.ProviderKey);
        if (account is null && elsewhere.MakesAccounts)
        {
            // The address is not taken over: two services need not agree on whose it is.
            (account, var problems) = await newAccounts.MakeAsync(info.Principal.FindFirstValue("name") ?? info.Principal.Identity?.Name, null, null);
            if (account is null)
                return string.Join(" ", problems);
            await accounts.AddLoginAsync(account, info);
        }

        if (account is null)
            return $"No account here is connected with this one of {elsewhere.Name}. Come in by an invitation, then connect it on your account’s page.";
        if (await accounts.IsLockedOutAsync(account))
            return "This account is locked.";
        await signIn.SignInAsync(account, isPersistent: false, OpenIdConnectDefaults.AuthenticationScheme);
        await audit.AddAsync($"signed in with {elsewhere.Name}", account.UserName!);
        return null;
    }
}

using DebateMap.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace DebateMap.Web.Accounts;

/// <summary>What came of an attempt to sign in.</summary>
public enum SignInAnswer
{
    /// <summary>They are in.</summary>
    In,

    /// <summary>A code is asked for besides the password.</summary>
    CodeNeeded,

    /// <summary>Name or password is wrong, or there were too many attempts: which, is not told.</summary>
    No,
}

/// <summary>Signs people in, and writes down who tried. Takes the same time whether there is such an account or not.</summary>
public sealed class SigningIn(
    SignInManager<Account> signIn, UserManager<Account> accounts, IPasswordHasher<Account> hasher, AuditLog audit, IHttpContextAccessor http)
{
    // Hashed once at the first need: checking any password against it takes as long as against a real one.
    private static string? _nobodysHash;

    private string? Address => http.HttpContext?.Connection.RemoteIpAddress?.ToString();

    /// <summary>By name or mail address, and password.</summary>
    public async Task<SignInAnswer> ByPasswordAsync(string name, string password, bool remember)
    {
        // No name holds U+FFFE, and .NET does not normalise a text that does.
        name = name.Replace('\uFFFE', '\uFFFD');
        var account = await accounts.FindByNameAsync(name) ?? (name.Contains('@', StringComparison.Ordinal) ? await accounts.FindByEmailAsync(name) : null);
        var hash = account?.PasswordHash ?? (_nobodysHash ??= hasher.HashPassword(new Account(), Guid.NewGuid().ToString()));
        var right = hasher.VerifyHashedPassword(account ?? new Account(), hash, password) != PasswordVerificationResult.Failed;
        if (account is null || await accounts.IsLockedOutAsync(account))
        {
            await audit.AddAsync(account is null ? "sign-in failed: no such account" : "sign-in refused: too many attempts", name, address: Address);
            return SignInAnswer.No;
        }

        if (!right || account.PasswordHash is null)
        {
            await accounts.AccessFailedAsync(account);
            await audit.AddAsync("sign-in failed: wrong password", account.UserName!, address: Address);
            return SignInAnswer.No;
        }

        var result = await signIn.PasswordSignInAsync(account, password, remember, lockoutOnFailure: false);
        if (!result.Succeeded)
            return result.RequiresTwoFactor ? SignInAnswer.CodeNeeded : SignInAnswer.No;
        await audit.AddAsync("signed in by password", account.UserName!, address: Address);
        return SignInAnswer.In;
    }

    /// <summary>Somebody whose account was made just now.</summary>
    public async Task NewlyMadeAsync(Account account, string how)
    {
        await signIn.SignInAsync(account, isPersistent: false);
        await audit.AddAsync(how, account.UserName!, address: Address);
    }

    /// <summary>By the code of an authenticator app, or one of the recovery codes, after the password.</summary>
    public async Task<SignInAnswer> ByCodeAsync(string code, bool remember)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account)
            return SignInAnswer.No;
        var plain = code.Replace(" ", "", StringComparison.Ordinal).Trim();
        var result = plain.Length > 0 && plain.All(char.IsAsciiDigit)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(plain, remember, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(plain);
        await audit.AddAsync(result.Succeeded ? "signed in by password and code" : "sign-in failed: wrong code", account.UserName!, address: Address);
        return result.Succeeded ? SignInAnswer.In : SignInAnswer.No;
    }

    /// <summary>By a passkey; the answer of the browser is JSON.</summary>
    public async Task<SignInAnswer> ByPasskeyAsync(string credential)
    {
        var assertion = await signIn.PerformPasskeyAssertionAsync(credential);
        if (!assertion.Succeeded)
        {
            await audit.AddAsync("sign-in failed: passkey not accepted", "", address: Address);
            return SignInAnswer.No;
        }

        await accounts.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
        if (await accounts.IsLockedOutAsync(assertion.User))
            return SignInAnswer.No;
        await signIn.SignInAsync(assertion.User, isPersistent: false, IdentityConstants.ApplicationScheme);
        await audit.AddAsync("signed in by passkey", assertion.User.UserName!, address: Address);
        return SignInAnswer.In;
    }
}

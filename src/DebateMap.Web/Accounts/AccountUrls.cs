namespace DebateMap.Web.Accounts;

/// <summary>The addresses of signing in and of one's own account.</summary>
internal static class AccountUrls
{
    public const string Own = "/account";
    public const string SignInPage = "/account/sign-in";
    public const string CodePage = "/account/code";
    public const string SignOut = "/account/sign-out";
    public const string Setup = "/account/setup";
    public const string Elsewhere = "/account/elsewhere";
    public const string BackFromElsewhere = "/account/back";
    public const string NewPasskey = "/account/passkeys/new";
    public const string PasskeyChallenge = "/account/passkeys/challenge";

    /// <summary>Where to sign in, and where to go on afterwards.</summary>
    public static string SignIn(string from) => $"{SignInPage}?from={Uri.EscapeDataString(from)}";

    /// <summary>The link of an invitation.</summary>
    public static string Invitation(string secret) => $"/invitations/{secret}";

    /// <summary>The link by which a password is set anew.</summary>
    public static string Reset(string account, string code) => $"/account/reset?account={Uri.EscapeDataString(account)}&code={Uri.EscapeDataString(code)}";

    /// <summary>Where to go on: an address within the app, or its first page. An address elsewhere would let anybody lead people away from here.</summary>
    public static string Onward(string? from) =>
        from is ['/', ..] and not ['/', '/' or '\\', ..] && !from.Any(char.IsControl) && Uri.IsWellFormedUriString(from, UriKind.Relative) ? from : "/";
}

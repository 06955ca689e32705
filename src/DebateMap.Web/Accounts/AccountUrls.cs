namespace DebateMap.Web.Accounts;

/// <summary>The addresses of signing in and of one's own account.</summary>
internal static class AccountUrls
{
    public const string Own = "/account";
    public const string SignInPage = "/account/sign-in";

    /// <summary>Where to sign in, and where to go on afterwards.</summary>
    public static string SignIn(string from) => $"{SignInPage}?from={Uri.EscapeDataString(from)}";

    /// <summary>Where to go on: an address within the app, or its first page. An address elsewhere would let anybody lead people away from here.</summary>
    public static string Onward(string? from) =>
        from is ['/', ..] and not ['/', '/' or '\\', ..] && !from.Any(char.IsControl) && Uri.IsWellFormedUriString(from, UriKind.Relative) ? from : "/";
}

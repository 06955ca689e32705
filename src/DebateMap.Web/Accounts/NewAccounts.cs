using System.Text;
using DebateMap.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace DebateMap.Web.Accounts;

/// <summary>Makes accounts.</summary>
public sealed class NewAccounts(UserManager<Account> accounts, TimeProvider time)
{
    private const int NameLength = 60;
    private const string UnfitCharacters = "A name holds no @ and no control characters.";

    /// <summary>Makes one, or says everything that is wrong with what was given.</summary>
    /// <param name="name">The name that others will see.</param>
    /// <param name="email">A mail address; may be empty.</param>
    /// <param name="password">The password; null where another service vouches for them.</param>
    /// <param name="administrator">Whether they look after the server's accounts.</param>
    public async Task<(Account? Made, IReadOnlyList<string> Problems)> MakeAsync(string? name, string? email, string? password, bool administrator = false)
    {
        // U+FFFE is no character, and .NET does not normalise a text that holds it.
        if (name?.Contains('\uFFFE', StringComparison.Ordinal) == true)
            return (null, [UnfitCharacters]);
        var account = new Account
        {
            UserName = (name ?? "").Trim().Normalize(NormalizationForm.FormC),
            Email = string.IsNullOrWhiteSpace(email) ? null : email.Trim(),
            Created = time.GetUtcNow(),
            Administrator = administrator,
        };
        if (Fault(account.UserName) is { } fault)
            return (null, [fault]);
        if (account.Email is { } address && (!System.Net.Mail.MailAddress.TryCreate(address, out var read) || read.Address != address))
            return (null, ["This is no mail address."]);
        if (account.Email is not null && await accounts.FindByEmailAsync(account.Email) is not null)
            return (null, ["There is an account with this mail address: sign in with it."]);
        var result = password is null ? await accounts.CreateAsync(account) : await accounts.CreateAsync(account, password);
        return result.Succeeded ? (account, []) : (null, Messages(result, account.UserName));
    }

    /// <summary>What is wrong with a name; null where nothing is.</summary>
    public static string? Fault(string name) =>
        name.Length == 0 ? "Give a name: it is what others see."
        : name.Length > NameLength ? $"The name has more than {NameLength} characters."
        : name.Any(char.IsControl) || name.Contains('@', StringComparison.Ordinal) ? UnfitCharacters
        : null;

    /// <summary>Identity's faults in words.</summary>
    public static IReadOnlyList<string> Messages(IdentityResult result, string? name) => [.. result.Errors.Select(e => e.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => $"Somebody here is called {name} already: choose another name.",
        nameof(IdentityErrorDescriber.PasswordTooShort) => "The password is too short: use at least 12 characters, such as a few words that do not belong together.",
        nameof(IdentityErrorDescriber.PasswordMismatch) => "This is not your present password.",
        nameof(IdentityErrorDescriber.InvalidToken) => "This link cannot be used any more: ask for a new one.",
        _ => e.Description,
    })];
}

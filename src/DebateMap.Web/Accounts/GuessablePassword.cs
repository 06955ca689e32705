using DebateMap.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace DebateMap.Web.Accounts;

/// <summary>Refuses long passwords that are easily guessed all the same.</summary>
internal sealed class GuessablePassword : IPasswordValidator<Account>
{
    private const int FewestDifferent = 6;
    private const int Longest = 200;
    private static readonly string[] Known = ["password", "passwort", "qwertyuiop", "qwertzuiop", "1234567890", "abcdefghij", "letmein", "iloveyou", "debatemap"];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(Fault(user, password ?? "") is { } fault
        ? IdentityResult.Failed(new IdentityError { Code = "Guessable", Description = fault }) : IdentityResult.Success);

    private static string? Fault(Account user, string password)
    {
        if (password.Length > Longest)
            return $"The password has more than {Longest} characters.";
        if (password.Distinct().Count() < FewestDifferent)
            return $"The password is easily guessed: use at least {FewestDifferent} different characters, such as in a few words that do not belong together.";
        if (user.UserName is { Length: >= 4 } name && password.Contains(name, StringComparison.OrdinalIgnoreCase))
            return "The password holds your name: anybody would try that.";
        return Known.FirstOrDefault(k => password.Contains(k, StringComparison.OrdinalIgnoreCase)) is { } known
            ? $"The password holds “{known}”, which is among the first that are tried: use a few words that do not belong together." : null;
    }
}

namespace DebateMap.Web.Accounts;

/// <summary>What somebody gives for a new account.</summary>
public sealed class NewAccountForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }
}

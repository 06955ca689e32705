using System.Buffers.Text;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace DebateMap.Web.Accounts;

/// <summary>Password, passkeys and sessions of whoever is signed in.</summary>
public sealed partial class OwnAccountPage
{
    private const int MostPasskeys = 20;

    private static readonly Dictionary<string, string> Told = new(StringComparer.Ordinal)
    {
        ["password"] = "The password is changed. All other browsers are signed out.",
        ["passkey"] = "The passkey is added: you can sign in with it from now on.",
        ["passkey-gone"] = "The passkey is removed.",
        ["ended"] = "That browser is signed out.",
        ["second-step"] = "The second step is switched on.",
        ["no-second-step"] = "The second step is switched off.",
    };

    private Account? _account;
    private bool _hasPassword;
    private bool _twoStep;
    private int _recoveryCodes;
    private IList<UserPasskeyInfo> _passkeys = [];
    private IReadOnlyList<Session> _sessions = [];
    private IReadOnlyList<string> _problems = [];

    [Inject]
    public required UserManager<Account> Users { get; init; }

    [Inject]
    public required SignInManager<Account> SignIn { get; init; }

    [Inject]
    public required Sessions Sessions { get; init; }

    [Inject]
    public required AuditLog Audit { get; init; }

    [Inject]
    public required LiveDebates Live { get; init; }

    [Inject]
    public required Actor Actor { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "password")]
    public Passwords? Change { get; set; }

    [SupplyParameterFromForm(FormName = "passkey")]
    public string? Credential { get; set; }

    [SupplyParameterFromForm(FormName = "passkey")]
    public string? PasskeyName { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (await Users.OfAsync(Actor) is not { } account)
            return;
        _account = account;
        _hasPassword = await Users.HasPasswordAsync(account);
        _twoStep = await Users.GetTwoFactorEnabledAsync(account);
        _recoveryCodes = _twoStep ? await Users.CountRecoveryCodesAsync(account) : 0;
        _passkeys = await Users.GetPasskeysAsync(account);
        _sessions = await Sessions.OfAsync(account.Id, CancellationToken.None);
    }

    private async Task ChangePasswordAsync()
    {
        if (_account is not { } account || Change is not { } change)
            return;
        var result = _hasPassword ? await Users.ChangePasswordAsync(account, change.Present ?? "", change.New ?? "") : await Users.AddPasswordAsync(account, change.New ?? "");
        if (!result.Succeeded)
        {
            _problems = NewAccounts.Messages(result, account.UserName);
            return;
        }

        await EndOthersOfAsync(account);
        await SignIn.RefreshSignInAsync(account);
        await Audit.AddAsync("changed the password", account.UserName!);
        Tell("password");
    }

    private async Task AddPasskeyAsync()
    {
        if (_account is not { } account || Credential is not { Length: > 0 } credential)
            return;
        if (_passkeys.Count >= MostPasskeys)
        {
            _problems = [$"There are {MostPasskeys} passkeys already: remove one first."];
            return;
        }

        var made = await SignIn.PerformPasskeyAttestationAsync(credential);
        if (!made.Succeeded)
        {
            _problems = ["The passkey was not added: try again, and finish within a few minutes."];
            return;
        }

        made.Passkey.Name = string.IsNullOrWhiteSpace(PasskeyName) ? "Passkey" : PasskeyName.Trim();
        await Users.AddOrUpdatePasskeyAsync(account, made.Passkey);
        await Audit.AddAsync("added a passkey", account.UserName!);
        Tell("passkey");
    }

    private async Task DropPasskeyAsync(UserPasskeyInfo passkey)
    {
        await Users.RemovePasskeyAsync(_account!, passkey.CredentialId);
        await Audit.AddAsync("removed a passkey", _account!.UserName!);
        Tell("passkey-gone");
    }

    private async Task EndAsync(Session session)
    {
        await Sessions.EndOneAsync(_account!.Id, session.Id, CancellationToken.None);
        Live.TellAccessChanged(null);
        Tell("ended");
    }

    private async Task EndOthersAsync()
    {
        await EndOthersOfAsync(_account!);
        Tell("ended");
    }

    private async Task EndOthersOfAsync(Account account)
    {
        await Sessions.EndAllAsync(account.Id, Actor.Caller!.Session, CancellationToken.None);
        Live.TellAccessChanged(null);
    }

    private void Tell(string what) => Navigation.NavigateTo($"{AccountUrls.Own}?done={what}");

    private static string Id(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    /// <summary>What somebody gives to change their password.</summary>
    public sealed class Passwords
    {
        public string? Present { get; set; }

        public string? New { get; set; }
    }
}

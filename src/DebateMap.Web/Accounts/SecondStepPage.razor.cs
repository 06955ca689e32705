using System.Globalization;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using QRCoder;

namespace DebateMap.Web.Accounts;

/// <summary>Switches the code of an authenticator app on and off, and makes recovery codes.</summary>
public sealed partial class SecondStepPage
{
    private const int Codes = 10;
    private const int PixelsPerModule = 5;
    private Account? _account;
    private bool _on;
    private string _key = "";
    private string _picture = "";
    private IReadOnlyList<string> _codes = [];
    private IReadOnlyList<string> _problems = [];

    [Inject]
    public required UserManager<Account> Users { get; init; }

    [Inject]
    public required AuditLog Audit { get; init; }

    [Inject]
    public required Actor Actor { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromForm(FormName = "on")]
    public string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "off")]
    public string? Password { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (await Users.OfAsync(Actor) is not { } account)
            return;
        _account = account;
        _on = await Users.GetTwoFactorEnabledAsync(account);
        if (_on)
            return;
        if (await Users.GetAuthenticatorKeyAsync(account) is not { Length: > 0 })
            await Users.ResetAuthenticatorKeyAsync(account);
        _key = (await Users.GetAuthenticatorKeyAsync(account))!;
        // The picture is made of the key and the account's name, which is escaped as part of an address: it is our own SVG throughout.
        _picture = Picture($"otpauth://totp/DebateMap:{Uri.EscapeDataString(account.UserName!)}?secret={_key}&issuer=DebateMap&digits=6");
    }

    private async Task SwitchOnAsync()
    {
        if (_account is not { } account)
            return;
        var code = (Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (!await Users.VerifyTwoFactorTokenAsync(account, Users.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            _problems = ["This is not the code that the app should show now. Check the clock of your phone, and try the next one."];
            return;
        }

        await Users.SetTwoFactorEnabledAsync(account, true);
        await Audit.AddAsync("switched the second step on", account.UserName!);
        await NewCodesAsync();
    }

    private async Task NewCodesAsync() => _codes = [.. await Users.GenerateNewTwoFactorRecoveryCodesAsync(_account!, Codes) ?? []];

    private async Task SwitchOffAsync()
    {
        if (_account is not { } account)
            return;
        if (!await Users.CheckPasswordAsync(account, Password ?? ""))
        {
            _problems = ["This is not your password."];
            return;
        }

        await Users.SetTwoFactorEnabledAsync(account, false);
        await Users.ResetAuthenticatorKeyAsync(account);
        await Audit.AddAsync("switched the second step off", account.UserName!);
        Navigation.NavigateTo($"{AccountUrls.Own}?done=no-second-step");
    }

    private static string Picture(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(PixelsPerModule);
    }

    private static string Spaced(string key) => string.Join(' ', key.Chunk(4).Select(c => new string(c))).ToLower(CultureInfo.InvariantCulture);
}

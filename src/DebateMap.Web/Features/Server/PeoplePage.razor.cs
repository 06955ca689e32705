using DebateMap.Domain;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Accounts;
using DebateMap.Web.Features.Members;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Components;

namespace DebateMap.Web.Features.Server;

/// <summary>Who has an account on the server, who is invited, and what happened.</summary>
public sealed partial class PeoplePage : IDisposable
{
    private const int PageSize = 50;
    private const int LongAway = 9000;
    private ServerPeople? _now;
    private bool _gone;
    private bool _busy;
    private int _take = PageSize;
    private string? _search;
    private string? _words;
    private (string Account, string Question, string Yes, Func<Task<Result<string>>> Act)? _asked;
    private (bool Done, string Sentence)? _told;
    private (string Title, string Url)? _link;
    private string _forWhom = "";
    private string _email = "";
    private int _days = 7;
    private AuditTable? _audit;
    private IDisposable? _watching;

    [Inject]
    public required ServerAccounts Server { get; init; }

    [Inject]
    public required LiveDebates Live { get; init; }

    [Inject]
    public required InvitationMail Mails { get; init; }

    [Inject]
    public required Actor Actor { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    public void Dispose() => _watching?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
            _watching = Live.WatchAccess(null, () => _ = OnPageAsync());
        await RefreshAsync();
    }

    private bool IsMe(Person person) => person.Id == Actor.Caller?.Account;

    /// <summary>Nobody awaits this, so what goes wrong is handed to the renderer, which shows and logs it.</summary>
    private async Task OnPageAsync()
    {
        try
        {
            await InvokeAsync(async () =>
            {
                await RefreshAsync();
                StateHasChanged();
            });
        }
        catch (InvalidOperationException failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }

    private async Task RefreshAsync()
    {
        _now = await Server.ShowAsync(Actor, _search, _take, CancellationToken.None);
        _gone = _now is null;
        if (_now is not null && _audit is { } audit)
            await audit.RefreshAsync();
    }

    private async Task SearchAsync(string? text)
    {
        (_search, _take) = (text, PageSize);
        await RefreshAsync();
    }

    private async Task ShowMoreAsync()
    {
        _take += PageSize;
        await RefreshAsync();
    }

    private async Task FilterAsync(string? words)
    {
        _words = words;
        await _audit!.RefreshAsync();
    }

    private void AskAdministrator(Person person) => _asked = person.Administrator
        ? (person.Id, $"Shall {person.Name} be no administrator any more? They are signed out.", "Take it away", () => Server.SetAdministratorAsync(Actor, person.Id, false, CancellationToken.None))
        : (person.Id, $"Shall {person.Name} look after the accounts? They are signed out, and sign in anew.", "Make an administrator", () => Server.SetAdministratorAsync(Actor, person.Id, true, CancellationToken.None));

    private void AskLock(Person person) =>
        _asked = (person.Id, $"Lock {person.Name} out? They are signed out and cannot sign in.", "Lock out", () => Server.LockOutAsync(Actor, person.Id, CancellationToken.None));

    private async Task DoAsync(Func<Task<Result<string>>> act)
    {
        _asked = null;
        Tell(await act());
        await RefreshAsync();
    }

    private async Task ResetAsync(Person person)
    {
        var made = await Server.MakeResetLinkAsync(Actor, person.Id, CancellationToken.None);
        if (made is Result<string>.Ok ok)
            (_told, _link) = (null, ($"{person.Name} sets a new password by this link, once, within a day.", Absolute(ok.Content)));
        else
            Tell(made);
        await RefreshAsync();
    }

    private async Task InviteAsync()
    {
        var email = _email.Trim();
        if (email.Length > 0 && Mail.Fault(email) is { } fault)
        {
            _told = (false, fault);
            return;
        }

        _busy = true;
        var forWhom = string.IsNullOrWhiteSpace(_forWhom) ? email : _forWhom;
        var made = await Server.InviteAsync(Actor, forWhom, _days, CancellationToken.None);
        if (made is Result<string>.Ok ok)
        {
            var url = Absolute(AccountUrls.Invitation(ok.Content));
            _link = ($"{forWhom.Trim()} makes an account by this link.", url);
            (_told, _forWhom, _email) = (null, "", "");
            if (email.Length > 0)
                Tell(await Mails.SendAsync(email, Actor.Name, "an account", url, _days, CancellationToken.None));
            await RefreshAsync();
        }
        else
        {
            Tell(made);
        }

        _busy = false;
    }

    private Task RevokeAsync(Invitation invitation) => DoAsync(() => Server.RevokeAsync(Actor, invitation, CancellationToken.None));

    private Task AdoptAsync() => DoAsync(() => Server.AdoptAsync(Actor, CancellationToken.None));

    private string Absolute(string url) => Navigation.ToAbsoluteUri(url.TrimStart('/')).ToString();

    private void Tell(Result<string> result) =>
        _told = result is Result<string>.Ok ok ? (true, ok.Content) : (false, string.Join(" ", result.Faults.Select(f => f.Message)));
}

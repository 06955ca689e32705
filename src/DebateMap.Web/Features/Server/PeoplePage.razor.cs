using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Features.Members;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Components;

namespace DebateMap.Web.Features.Server;

/// <summary>Who has an account on the server, who is invited, and what happened.</summary>
public sealed partial class PeoplePage : InvitingPage
{
    private const int PageSize = 50;
    private const int LongAway = 9000;
    private ServerPeople? _now;
    private bool _gone;
    private int _take = PageSize;
    private string? _search;
    private string? _words;
    private (string Account, string Question, string Yes, Func<Task<Result<string>>> Act)? _asked;
    private AuditTable? _audit;

    [Inject]
    public required ServerAccounts Server { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    protected override DebateKey? About => null;

    private bool IsMe(Person person) => person.Id == Actor.Caller?.Account;

    protected override async Task RefreshAsync()
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
            (Told, Link) = (null, ($"{person.Name} sets a new password by this link, once, within a day.", Absolute(ok.Content)));
        else
            Tell(made);
        await RefreshAsync();
    }

    private async Task InviteAsync() => await InviteAsync(
        forWhom => Server.InviteAsync(Actor, forWhom, Days, CancellationToken.None), forWhom => $"{forWhom} makes an account by this link.", "an account");

    private Task RevokeAsync(Invitation invitation) => DoAsync(() => Server.RevokeAsync(Actor, invitation, CancellationToken.None));

    private Task AdoptAsync() => DoAsync(() => Server.AdoptAsync(Actor, CancellationToken.None));
}

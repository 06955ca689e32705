using DebateMap.Domain;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Access;
using DebateMap.Web.Accounts;
using Microsoft.AspNetCore.Identity;

namespace DebateMap.Web.Live;

/// <summary>All that the page of a server's people shows besides the list of them.</summary>
/// <param name="Count">How many accounts fit what was searched.</param>
/// <param name="People">Some of them, by name.</param>
/// <param name="Invitations">Those to the server that can still be used, newest first.</param>
/// <param name="Orphans">How many debates have no owner.</param>
public sealed record ServerPeople(int Count, IReadOnlyList<Person> People, IReadOnlyList<Invitation> Invitations, int Orphans);

/// <summary>
/// Who has an account on the server. Each act asks the table, is written down in the audit log, and lets every open page ask anew at once.
/// It answers with the sentence that tells what was done, or with why it was not.
/// </summary>
public sealed class ServerAccounts(
    Gate gate, Roster roster, Sessions sessions, Memberships memberships, Invitations invitations, ConfirmationLinks links, AuditLog audit, LiveDebates live, IServiceScopeFactory scopes)
{
    private const string Refused = "Only an administrator may do this, and you are none any more.";
    private const string Gone = "There is no such account any more.";

    /// <summary>What an administrator sees; null for everybody else.</summary>
    public async Task<ServerPeople?> ShowAsync(Actor actor, string? search, int take, CancellationToken cancellation) =>
        await MayAsync(actor, cancellation)
            ? new(await roster.CountAsync(search, cancellation), await roster.ListAsync(search, 0, take, cancellation),
                await invitations.OpenAsync(null, cancellation), await memberships.CountOrphansAsync(cancellation))
            : null;

    /// <summary>Part of what happened on the server, newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> AuditAsync(Actor actor, string? words, int skip, int take, CancellationToken cancellation) =>
        await MayAsync(actor, cancellation) ? await audit.NewestAsync(null, words, skip, take, cancellation) : [];

    /// <summary>Makes an invitation to an account.</summary>
    /// <returns>The secret of its link. It is told only now.</returns>
    public async Task<Result<string>> InviteAsync(Actor actor, string forWhom, int days, CancellationToken cancellation)
    {
        if (!await MayAsync(actor, cancellation))
            return No(Refused);
        if (Invited.Fault(forWhom, days) is { } fault)
            return No(fault);
        var secret = await invitations.MakeAsync(null, Role.None, null, forWhom.Trim(), actor.Name, TimeSpan.FromDays(days), cancellation);
        await WriteAsync(actor, "invited to the server", forWhom.Trim(), cancellation);
        return Yes(secret);
    }

    /// <summary>Takes an invitation back.</summary>
    public async Task<Result<string>> RevokeAsync(Actor actor, Invitation invitation, CancellationToken cancellation)
    {
        if (!await MayAsync(actor, cancellation))
            return No(Refused);
        if (!await invitations.RevokeAsync(invitation.Id, null, cancellation))
            return No(Invited.UsedMeanwhile);
        await WriteAsync(actor, "took back the invitation to the server", invitation.ForWhom, cancellation);
        return Yes($"The link for {invitation.ForWhom} does not work any more.");
    }

    /// <summary>Makes an account an administrator, or no longer one. Its browsers are signed out: what they may do is decided when they sign in.</summary>
    public Task<Result<string>> SetAdministratorAsync(Actor actor, string account, bool administrator, CancellationToken cancellation) =>
        ActAsync(actor, account, async person =>
        {
            switch (await roster.SetAdministratorAsync(account, administrator, cancellation))
            {
                case AdministratorChange.LastOne:
                    return No("The server needs an administrator: make somebody else one first.");
                case AdministratorChange.Nothing:
                    return Yes("That is so already.");
            }

            if (!administrator)
                await TakeBackThoseByAsync(person.Name, cancellation);
            await sessions.EndAllAsync(account, null, cancellation);
            await TellAsync(actor, administrator ? "made an administrator" : "made no administrator any more", person.Name, cancellation);
            return Yes(administrator ? $"{person.Name} is an administrator after signing in again." : $"{person.Name} is no administrator any more.");
        }, cancellation);

    /// <summary>Signs all browsers of an account out; of one's own, all others.</summary>
    public Task<Result<string>> EndSessionsAsync(Actor actor, string account, CancellationToken cancellation) => ActAsync(actor, account, async person =>
    {
        var own = actor.Caller!.Account == account;
        await sessions.EndAllAsync(account, own ? actor.Caller.Session : null, cancellation);
        await TellAsync(actor, "signed out everywhere", person.Name, cancellation);
        return Yes(own ? "All your other browsers are signed out." : $"All browsers of {person.Name} are signed out.");
    }, cancellation);

    /// <summary>Makes a link by which a password is set anew, for a day and once.</summary>
    /// <returns>The link within this server. It is told only now.</returns>
    public Task<Result<string>> MakeResetLinkAsync(Actor actor, string account, CancellationToken cancellation) => ActAsync(actor, account, async person =>
    {
        var code = await WithAsync(account, async (accounts, found) => (await accounts.GeneratePasswordResetTokenAsync(found), true));
        if (code is null)
            return No(Gone);
        await WriteAsync(actor, "made a link for a new password", person.Name, cancellation);
        return Yes(AccountUrls.Reset(account, code));
    }, cancellation);

    /// <summary>Lets an account not sign in until it is unlocked. Its browsers are signed out; links for a new password, and private links that it made, do not work any more.</summary>
    public Task<Result<string>> LockOutAsync(Actor actor, string account, CancellationToken cancellation) => ActAsync(actor, account, async person =>
    {
        if (person.Administrator)
            return No($"{person.Name} is an administrator: take that away first.");
        var stamp = await WithAsync(account, async (accounts, found) =>
        {
            await accounts.SetLockoutEnabledAsync(found, true);
            await accounts.SetLockoutEndDateAsync(found, DateTimeOffset.MaxValue);
            return (found.Id, (await accounts.UpdateSecurityStampAsync(found)).Succeeded);
        });
        if (stamp is null)
            return No(Gone);
        await sessions.EndAllAsync(account, null, cancellation);
        // Whoever made a link may have kept it, and could go on answering in another's name.
        await links.RevokeThoseByAsync(null, person.Name, cancellation);
        await TellAsync(actor, "locked out", person.Name, cancellation);
        return Yes($"{person.Name} is signed out everywhere and cannot sign in any more.");
    }, cancellation);

    /// <summary>Lets an account sign in again.</summary>
    public Task<Result<string>> UnlockAsync(Actor actor, string account, CancellationToken cancellation) => ActAsync(actor, account, async person =>
    {
        if (await WithAsync(account, async (accounts, found) => (found.Id, (await accounts.SetLockoutEndDateAsync(found, null)).Succeeded && (await accounts.ResetAccessFailedCountAsync(found)).Succeeded)) is null)
            return No(Gone);
        await WriteAsync(actor, "unlocked", person.Name, cancellation);
        return Yes($"{person.Name} can sign in again.");
    }, cancellation);

    /// <summary>Makes the administrator the owner of every debate that has none.</summary>
    public async Task<Result<string>> AdoptAsync(Actor actor, CancellationToken cancellation)
    {
        if (!await MayAsync(actor, cancellation))
            return No(Refused);
        var count = await memberships.AdoptOrphansAsync(actor.Caller!.Account, cancellation);
        var debates = count == 1 ? "one debate" : $"{count} debates";
        await TellAsync(actor, $"took over {debates} without an owner", null, cancellation);
        return Yes($"You are now the owner of {debates} more.");
    }

    private async Task<bool> MayAsync(Actor actor, CancellationToken cancellation) =>
        gate.May(actor, Right.Administer) && await gate.AccountAsync(actor, cancellation) is not null;

    private async Task<Result<string>> ActAsync(Actor actor, string account, Func<Person, Task<Result<string>>> act, CancellationToken cancellation) =>
        !await MayAsync(actor, cancellation) ? No(Refused) : await roster.FindAsync(account, cancellation) is { } person ? await act(person) : No(Gone);

    /// <summary>Identity keeps what it read for as long as its scope lives: a circuit's would be stale, so each act has one of its own.</summary>
    private async Task<string?> WithAsync(string account, Func<UserManager<Account>, Account, Task<(string Answer, bool Done)>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        return await accounts.FindByIdAsync(account) is { } found && await act(accounts, found) is (var answer, true) ? answer : null;
    }

    /// <summary>Nobody comes in any more by the word of somebody who has no say.</summary>
    private async Task TakeBackThoseByAsync(string name, CancellationToken cancellation)
    {
        foreach (var invitation in (await invitations.OpenAsync(null, cancellation)).Where(i => i.By == name))
            await invitations.RevokeAsync(invitation.Id, null, cancellation);
    }

    private async Task TellAsync(Actor actor, string what, string? whom, CancellationToken cancellation)
    {
        await WriteAsync(actor, what, whom, cancellation);
        live.TellAccessChanged(null);
    }

    private Task WriteAsync(Actor actor, string what, string? whom, CancellationToken cancellation) =>
        audit.AddAsync(what, actor.Name, null, whom, actor.Address, cancellation);

    private static Result<string> Yes(string sentence) => new Result<string>.Ok(sentence);

    private static Result<string> No(string why) => new Result<string>.Faulty([new("", why)]);
}

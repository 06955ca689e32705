using DebateMap.Storage;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Identity;

namespace DebateMap.Web.Accounts;

/// <summary>People who come in by an invitation.</summary>
public sealed class Arrivals(
    Invitations invitations, DebateStore store, NewAccounts newAccounts, UserManager<Account> accounts, SigningIn signingIn, LiveDebates live, AuditLog audit)
{
    /// <summary>The title of the debate that an invitation leads to: whoever holds the link may know it.</summary>
    public async Task<string?> TitleAsync(Invitation invitation) =>
        invitation.Debate is { } key ? (await store.OpenAsync(key, CancellationToken.None))?.Debate.Heading.Title ?? "a debate that was deleted" : null;

    /// <summary>Somebody who is signed in uses an invitation; null where it cannot be used any more.</summary>
    public async Task<Invitation?> JoinAsync(string secret, Actor actor)
    {
        if (actor.Caller is not { } caller || await invitations.AcceptAsync(secret, caller.Account, CancellationToken.None) is not { } joined)
            return null;
        await TellAsync(joined, actor.Name);
        return joined;
    }

    /// <summary>Somebody makes an account by an invitation, and is signed in.</summary>
    public async Task<(Invitation? Joined, IReadOnlyList<string> Problems)> MakeAsync(string secret, NewAccountForm given)
    {
        var (account, problems) = await newAccounts.MakeAsync(given.Name, given.Email, given.Password ?? "");
        if (account is null)
            return (null, problems);
        if (await invitations.AcceptAsync(secret, account.Id, CancellationToken.None) is not { } joined)
        {
            await accounts.DeleteAsync(account);
            return (null, ["This invitation was used meanwhile: ask for a new one."]);
        }

        await signingIn.NewlyMadeAsync(account, "made an account by invitation");
        await TellAsync(joined, account.UserName!);
        return (joined, []);
    }

    private async Task TellAsync(Invitation joined, string name)
    {
        await audit.AddAsync($"joined as {joined.Role.ToString().ToLowerInvariant()}, invited by {joined.By}", name, joined.Debate);
        live.TellAccessChanged(joined.Debate);
    }
}

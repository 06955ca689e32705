using DebateMap.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DebateMap.Storage.Accounts;

/// <summary>One browser that is signed in, as its owner sees it.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Began">When it signed in, UTC.</param>
/// <param name="Seen">When it was here last, UTC; to within a few minutes.</param>
/// <param name="Browser">What the browser says that it is.</param>
public sealed record Session(string Id, DateTimeOffset Began, DateTimeOffset Seen, string Browser);

/// <summary>The browsers that are signed in. The cookie holds only a secret by which its session is found here, so ending one works at once.</summary>
/// <param name="contexts">Makes a context for each call.</param>
/// <param name="time">The clock by which they end.</param>
public sealed class Sessions(IDbContextFactory<DebateContext> contexts, TimeProvider time)
{
    private const int BrowserLength = 200;

    /// <summary>Begins one.</summary>
    /// <returns>The secret for the cookie. It is told only now.</returns>
    public async Task<string> BeginAsync(string account, string browser, byte[] ticket, DateTimeOffset expires, CancellationToken cancellation)
    {
        var (secret, now) = (Secrets.New(), UtcTime.Now(time));
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        await context.Sessions.Where(s => s.Expires <= now).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
        context.Sessions.Add(new()
        {
            Id = IdOf(secret),
            Account = account,
            Began = now,
            Seen = now,
            Expires = expires,
            Browser = browser.Length <= BrowserLength ? browser : browser[..BrowserLength],
            Ticket = ticket,
        });
        await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return secret;
    }

    /// <summary>What names the session of a secret.</summary>
    public static string IdOf(string secret) => Secrets.Hash(secret);

    /// <summary>The ticket of a session that is alive; null where there is none.</summary>
    public async Task<byte[]?> TicketAsync(string secret, CancellationToken cancellation)
    {
        var (id, now) = (IdOf(secret), time.GetUtcNow());
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await context.Sessions.Where(s => s.Id == id && s.Expires > now).Select(s => s.Ticket).SingleOrDefaultAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Keeps a session alive. One that has been ended stays ended.</summary>
    public async Task RenewAsync(string secret, byte[] ticket, DateTimeOffset expires, CancellationToken cancellation)
    {
        var (id, now) = (IdOf(secret), UtcTime.Now(time));
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        await context.Sessions.Where(s => s.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Ticket, ticket).SetProperty(s => s.Expires, expires).SetProperty(s => s.Seen, now), cancellation)
            .ConfigureAwait(false);
    }

    /// <summary>Ends the session of a secret.</summary>
    public async Task EndAsync(string secret, CancellationToken cancellation)
    {
        var id = IdOf(secret);
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        await context.Sessions.Where(s => s.Id == id).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>All that an account has, the one that was here last first.</summary>
    public async Task<IReadOnlyList<Session>> OfAsync(string account, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await context.Sessions.Where(s => s.Account == account && s.Expires > now).OrderByDescending(s => s.Seen)
            .Select(s => new Session(s.Id, s.Began, s.Seen, s.Browser)).ToListAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Ends one of an account's sessions, by its id.</summary>
    public async Task<bool> EndOneAsync(string account, string id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await context.Sessions.Where(s => s.Account == account && s.Id == id).ExecuteDeleteAsync(cancellation).ConfigureAwait(false) > 0;
    }

    /// <summary>Ends all sessions of an account but one.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="except">The id of the one that stays; null ends all.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task EndAllAsync(string account, string? except, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        await context.Sessions.Where(s => s.Account == account && s.Id != except).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
    }
}

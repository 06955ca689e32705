using Microsoft.EntityFrameworkCore;

namespace DebateMap.Storage.Accounts;

/// <summary>An account, as whoever looks after the server sees it.</summary>
/// <param name="Id">The account's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Email">Its mail address, where one was given.</param>
/// <param name="Created">When it was made, UTC.</param>
/// <param name="Seen">When one of its browsers was here last, UTC; null where none is signed in.</param>
/// <param name="TwoStep">Whether a code is asked for besides the password.</param>
/// <param name="LockedUntil">When it may sign in again, UTC; null where it may now.</param>
/// <param name="Administrator">Whether it looks after the server.</param>
public sealed record Person(
    string Id, string Name, string? Email, DateTimeOffset Created, DateTimeOffset? Seen, bool TwoStep, DateTimeOffset? LockedUntil, bool Administrator);

/// <summary>What came of making or unmaking an administrator.</summary>
public enum AdministratorChange
{
    /// <summary>It is so now.</summary>
    Done,

    /// <summary>It was so already, or there is no such account; nothing was changed.</summary>
    Nothing,

    /// <summary>Nobody would be left to look after the server; nothing was changed.</summary>
    LastOne,
}

/// <summary>Who has an account on the server.</summary>
/// <param name="contexts">Makes a context for each call.</param>
/// <param name="time">The clock by which sessions and locks end.</param>
public sealed class Roster(IDbContextFactory<DebateContext> contexts, TimeProvider time)
{
    /// <summary>How many accounts have that text in their name or mail address, whatever its case; all where none is given.</summary>
    public async Task<int> CountAsync(string? text, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await With(context, text).CountAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Part of those, by name.</summary>
    public async Task<IReadOnlyList<Person>> ListAsync(string? text, int skip, int take, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await ShownAsync(context, With(context, text).OrderBy(a => a.NormalizedUserName).ThenBy(a => a.Id).Skip(skip).Take(take), cancellation).ConfigureAwait(false);
    }

    /// <summary>One of them; null where there is no such account.</summary>
    public async Task<Person?> FindAsync(string account, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return (await ShownAsync(context, context.Users.Where(a => a.Id == account), cancellation).ConfigureAwait(false)).SingleOrDefault();
    }

    /// <summary>Makes an account an administrator, or no longer one.</summary>
    public async Task<AdministratorChange> SetAdministratorAsync(string account, bool administrator, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        // Locks the rows of all administrators: of two who unmake each other, the second finds that they are the last.
        await context.Users.Where(a => a.Administrator)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Administrator, a => a.Administrator), cancellation).ConfigureAwait(false);
        var changed = await context.Users.Where(a => a.Id == account && a.Administrator != administrator)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Administrator, administrator), cancellation).ConfigureAwait(false);
        if (changed == 0)
            return AdministratorChange.Nothing;
        if (!await context.Users.AnyAsync(a => a.Administrator, cancellation).ConfigureAwait(false))
            return AdministratorChange.LastOne;
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return AdministratorChange.Done;
    }

    private static IQueryable<Account> With(DebateContext context, string? text)
    {
        var (accounts, part) = (context.Users.AsNoTracking(), text?.Trim().ToUpperInvariant());
        return string.IsNullOrEmpty(part) ? accounts : accounts.Where(a => a.NormalizedUserName!.Contains(part) || a.NormalizedEmail!.Contains(part));
    }

    private async Task<IReadOnlyList<Person>> ShownAsync(DebateContext context, IQueryable<Account> accounts, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return await accounts.Select(a => new Person(
            a.Id, a.UserName!, a.Email, a.Created,
            context.Sessions.Where(s => s.Account == a.Id && s.Expires > now).Max(s => (DateTimeOffset?)s.Seen),
            a.TwoFactorEnabled, a.LockoutEnabled && a.LockoutEnd > now ? a.LockoutEnd : null, a.Administrator)).ToListAsync(cancellation).ConfigureAwait(false);
    }
}

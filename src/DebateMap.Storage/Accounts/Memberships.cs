using DebateMap.Domain;
using Microsoft.EntityFrameworkCore;

namespace DebateMap.Storage.Accounts;

/// <summary>Who is what in which debate. Always read from the database, so that a role that was taken away works at once on every server.</summary>
/// <param name="contexts">Makes a context for each call.</param>
/// <param name="time">The clock by which sessions expire.</param>
public sealed class Memberships(IDbContextFactory<DebateContext> contexts, TimeProvider time)
{
    /// <summary>What somebody is in a debate; a deleted one counts as it was. Nobody is anything where there is no such debate.</summary>
    /// <param name="key">Which debate.</param>
    /// <param name="caller">Who asks; null for somebody who is not signed in. One whose session has ended counts as such.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Standing> StandingAsync(DebateKey key, Caller? caller, CancellationToken cancellation)
    {
        var (account, session, now) = (caller?.Account, caller?.Session, time.GetUtcNow());
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        var found = await context.Debates.Where(d => d.Key == key.Value)
            .Select(d => new
            {
                d.Visibility,
                d.AnnotatorsPropose,
                Known = context.Sessions.Any(s => s.Id == session && s.Account == account && s.Expires > now),
                Member = context.Members.Where(m => m.Debate == d.Key && m.Account == account).Select(m => new { m.Role, m.Participant }).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellation).ConfigureAwait(false);
        if (found is null)
            return Standing.None;
        if (found is { Known: true, Member: { } member })
            return new(member.Role, member.Participant is { } id ? new(id) : null, found.AnnotatorsPropose);
        var role = found.Visibility == Visibility.Private ? Role.None : found.Known ? Role.Viewer : Role.Reader;
        return new(role, null, found.AnnotatorsPropose);
    }

    /// <summary>Whether a session is still alive.</summary>
    public async Task<bool> IsAliveAsync(Caller caller, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await context.Sessions.AnyAsync(s => s.Id == caller.Session && s.Account == caller.Account && s.Expires > now, cancellation).ConfigureAwait(false);
    }

    /// <summary>All members of a debate: owners first, then by name.</summary>
    public async Task<IReadOnlyList<Member>> MembersAsync(DebateKey key, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        var rows = await context.Members.Where(m => m.Debate == key.Value)
            .Join(context.Users, m => m.Account, a => a.Id, (m, a) => new { m, a.UserName }).ToListAsync(cancellation).ConfigureAwait(false);
        return [.. rows.OrderByDescending(r => r.m.Role).ThenBy(r => r.UserName, StringComparer.CurrentCulture)
            .Select(r => new Member(r.m.Account, r.UserName ?? "", r.m.Role, r.m.Participant is { } id ? new(id) : null))];
    }

    /// <summary>Gives somebody a role, or takes them out by <see cref="Role.None"/>.</summary>
    /// <returns>False, and nothing is changed, where the debate would be left without an owner or there is no such account.</returns>
    public async Task<bool> SetAsync(DebateKey key, string account, Role role, ParticipantId? participant, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        // Locks the debate's row: of two owners who take out each other, the second finds that they are the last.
        await context.Debates.Where(d => d.Key == key.Value).ExecuteUpdateAsync(set => set.SetProperty(d => d.Revision, d => d.Revision), cancellation).ConfigureAwait(false);
        if (!await context.Users.AnyAsync(a => a.Id == account, cancellation).ConfigureAwait(false))
            return false;
        var row = await context.Members.FindAsync([key.Value, account], cancellation).ConfigureAwait(false);
        if (role == Role.None && row is not null)
            context.Members.Remove(row);
        else if (role != Role.None && row is null)
            context.Members.Add(new() { Debate = key.Value, Account = account, Role = role, Participant = participant?.Value });
        else if (row is not null)
            (row.Role, row.Participant) = (role, participant?.Value);
        await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
        if (!await context.Members.AnyAsync(m => m.Debate == key.Value && m.Role == Role.Owner, cancellation).ConfigureAwait(false))
            return false;
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return true;
    }

    /// <summary>Who may see a debate, and how annotators work on it; null where there is none.</summary>
    public async Task<Sharing?> SharingAsync(DebateKey key, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await context.Debates.Where(d => d.Key == key.Value).Select(d => new Sharing(d.Visibility, d.AnnotatorsPropose))
            .SingleOrDefaultAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Says who may see a debate, and how annotators work on it.</summary>
    public async Task ShareAsync(DebateKey key, Sharing sharing, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        await context.Debates.Where(d => d.Key == key.Value)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Visibility, sharing.Visibility).SetProperty(d => d.AnnotatorsPropose, sharing.AnnotatorsPropose), cancellation)
            .ConfigureAwait(false);
    }

    /// <summary>The debates that have no owner: made before there were accounts, brought from elsewhere, or left by the last one.</summary>
    public async Task<int> CountOrphansAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await Orphans(context).CountAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Makes an account the owner of every debate that has none.</summary>
    /// <returns>How many.</returns>
    public async Task<int> AdoptOrphansAsync(string account, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        var keys = await Orphans(context).Select(d => d.Key).ToListAsync(cancellation).ConfigureAwait(false);
        await context.Members.Where(m => m.Account == account && keys.Contains(m.Debate)).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
        context.Members.AddRange(keys.Select(k => new MemberRow { Debate = k, Account = account, Role = Role.Owner }));
        await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return keys.Count;
    }

    private static IQueryable<Rows.DebateRow> Orphans(DebateContext context) =>
        context.Debates.Where(d => !context.Members.Any(m => m.Debate == d.Key && m.Role == Role.Owner));
}

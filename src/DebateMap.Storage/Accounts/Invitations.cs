using DebateMap.Domain;
using DebateMap.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DebateMap.Storage.Accounts;

/// <summary>A link by which one person comes in, once.</summary>
/// <param name="Id">Names it in lists; the link itself is known only to whoever was given it.</param>
/// <param name="Debate">The debate that it leads to; null where it only makes an account.</param>
/// <param name="Role">What they will be there.</param>
/// <param name="Participant">Whom of the debate's participants they will be.</param>
/// <param name="ForWhom">What its maker calls the person: a note, or an address that it was mailed to.</param>
/// <param name="By">Who made it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Expires">When it ends, UTC.</param>
public sealed record Invitation(
    string Id, DebateKey? Debate, Role Role, ParticipantId? Participant, string ForWhom, string By, DateTimeOffset At, DateTimeOffset Expires);

/// <summary>The invitations that are open.</summary>
/// <param name="contexts">Makes a context for each call.</param>
/// <param name="time">The clock by which they end.</param>
public sealed class Invitations(IDbContextFactory<DebateContext> contexts, TimeProvider time)
{
    /// <summary>Makes one.</summary>
    /// <param name="debate">The debate that it leads to; null for an account on the server only.</param>
    /// <param name="role">What they will be there.</param>
    /// <param name="participant">Whom of the debate's participants they will be.</param>
    /// <param name="forWhom">What to call the person in lists.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="validity">How long it can be used.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The secret of the link. It is told only now.</returns>
    public async Task<string> MakeAsync(DebateKey? debate, Role role, ParticipantId? participant, string forWhom, string by, TimeSpan validity, CancellationToken cancellation)
    {
        var (secret, now) = (Secrets.New(), UtcTime.Now(time));
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        context.Invitations.Add(new()
        {
            Id = Secrets.Hash(secret),
            Debate = debate?.Value,
            Role = role,
            Participant = participant?.Value,
            ForWhom = forWhom,
            By = by,
            At = now,
            Expires = now + validity,
        });
        await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return secret;
    }

    /// <summary>The invitation of that link; null where there is none, or it was used, taken back or has ended.</summary>
    public async Task<Invitation?> FindAsync(string secret, CancellationToken cancellation)
    {
        var id = Secrets.Hash(secret);
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await Open(context).Where(i => i.Id == id).SingleOrDefaultAsync(cancellation).ConfigureAwait(false) is { } row ? Of(row) : null;
    }

    /// <summary>Uses it up: the account becomes what the invitation says, unless it is more than that already.</summary>
    /// <returns>The invitation; null where somebody was quicker, or it cannot be used.</returns>
    public async Task<Invitation?> AcceptAsync(string secret, string account, CancellationToken cancellation)
    {
        var (id, now) = (Secrets.Hash(secret), UtcTime.Now(time));
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        var used = await Open(context).Where(i => i.Id == id).ExecuteUpdateAsync(set => set.SetProperty(i => i.Used, now), cancellation).ConfigureAwait(false);
        if (used == 0)
            return null;
        var row = await context.Invitations.AsNoTracking().SingleAsync(i => i.Id == id, cancellation).ConfigureAwait(false);
        if (row.Debate is { } debate)
        {
            var member = await context.Members.FindAsync([debate, account], cancellation).ConfigureAwait(false);
            if (member is null)
                context.Members.Add(new() { Debate = debate, Account = account, Role = row.Role, Participant = row.Participant });
            else
                (member.Role, member.Participant) = (member.Role > row.Role ? member.Role : row.Role, row.Participant ?? member.Participant);
            await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return Of(row);
    }

    /// <summary>Those that can still be used, of a debate or (null) to the server only, newest first.</summary>
    public async Task<IReadOnlyList<Invitation>> OpenAsync(DebateKey? debate, CancellationToken cancellation)
    {
        var key = debate?.Value;
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        var rows = await Open(context).Where(i => i.Debate == key).OrderByDescending(i => i.At).ToListAsync(cancellation).ConfigureAwait(false);
        return [.. rows.Select(Of)];
    }

    /// <summary>Takes one back; false where it is of another debate, or cannot be used anyhow.</summary>
    public async Task<bool> RevokeAsync(string id, DebateKey? debate, CancellationToken cancellation)
    {
        var (key, now) = (debate?.Value, UtcTime.Now(time));
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await Open(context).Where(i => i.Id == id && i.Debate == key)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.Revoked, now), cancellation).ConfigureAwait(false) > 0;
    }

    private IQueryable<InvitationRow> Open(DebateContext context)
    {
        var now = UtcTime.Now(time);
        return context.Invitations.AsNoTracking().Where(i => i.Used == null && i.Revoked == null && i.Expires > now);
    }

    private static Invitation Of(InvitationRow row) => new(
        row.Id, row.Debate is { } key ? new(key) : null, row.Role, row.Participant is { } id ? new(id) : null, row.ForWhom, row.By, row.At, row.Expires);
}

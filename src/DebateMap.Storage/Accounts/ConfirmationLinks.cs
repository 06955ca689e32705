using DebateMap.Domain;
using DebateMap.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DebateMap.Storage.Accounts;

/// <summary>A link by which one participant of a debate answers what is said of them, without an account, as often as they like until it ends.</summary>
/// <param name="Id">Names it in lists; the link itself is known only to whoever was given it.</param>
/// <param name="Debate">The debate.</param>
/// <param name="Participant">Whose answers it takes.</param>
/// <param name="ForWhom">What its maker calls it in lists; may be empty.</param>
/// <param name="By">Who made it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Expires">When it ends, UTC.</param>
/// <param name="Used">When it was opened last, UTC; null where it never was.</param>
/// <param name="Revoked">When it was taken back, UTC; null where it was not.</param>
public sealed record ConfirmationLink(
    string Id, DebateKey Debate, ParticipantId Participant, string ForWhom, string By, DateTimeOffset At, DateTimeOffset Expires, DateTimeOffset? Used, DateTimeOffset? Revoked)
{
    /// <summary>Whether it can be used at that time.</summary>
    public bool IsOpen(DateTimeOffset now) => Revoked is null && Expires > now;
}

/// <summary>The links that participants answer by.</summary>
/// <param name="contexts">Makes a context for each call.</param>
/// <param name="time">The clock by which they end.</param>
public sealed class ConfirmationLinks(IDbContextFactory<DebateContext> contexts, TimeProvider time)
{
    /// <summary>Makes one.</summary>
    /// <param name="debate">The debate.</param>
    /// <param name="participant">Whose answers it takes.</param>
    /// <param name="forWhom">What to call it in lists.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="validity">How long it can be used.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The secret of the link. It is told only now.</returns>
    public async Task<string> MakeAsync(DebateKey debate, ParticipantId participant, string forWhom, string by, TimeSpan validity, CancellationToken cancellation)
    {
        var (secret, now) = (Secrets.New(), UtcTime.Now(time));
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        context.ConfirmationLinks.Add(new()
        {
            Id = Secrets.Hash(secret),
            Debate = debate.Value,
            Participant = participant.Value,
            ForWhom = forWhom,
            By = by,
            At = now,
            Expires = now + validity,
        });
        await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return secret;
    }

    /// <summary>The link of that secret, whether it can still be used or not; null where there never was one.</summary>
    public async Task<ConfirmationLink?> FindAsync(string secret, CancellationToken cancellation)
    {
        var id = Secrets.Hash(secret);
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await context.ConfirmationLinks.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, cancellation).ConfigureAwait(false) is { } row ? Of(row) : null;
    }

    /// <summary>Remembers that it was opened.</summary>
    /// <returns>Whether for the first time.</returns>
    public async Task<bool> UseAsync(ConfirmationLink link, CancellationToken cancellation)
    {
        var now = UtcTime.Now(time);
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        var first = await context.ConfirmationLinks.Where(l => l.Id == link.Id && l.Used == null)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Used, now), cancellation).ConfigureAwait(false) > 0;
        if (!first)
            await context.ConfirmationLinks.Where(l => l.Id == link.Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.Used, now), cancellation).ConfigureAwait(false);
        return first;
    }

    /// <summary>All of a debate, those that have ended included, newest first.</summary>
    public async Task<IReadOnlyList<ConfirmationLink>> ListAsync(DebateKey debate, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        var rows = await context.ConfirmationLinks.AsNoTracking().Where(l => l.Debate == debate.Value).OrderByDescending(l => l.At).ToListAsync(cancellation).ConfigureAwait(false);
        return rows.ConvertAll(Of);
    }

    /// <summary>Takes one back; false where it is of another debate, or was taken back already.</summary>
    public async Task<bool> RevokeAsync(DebateKey debate, string id, CancellationToken cancellation)
    {
        var now = UtcTime.Now(time);
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await context.ConfirmationLinks.Where(l => l.Id == id && l.Debate == debate.Value && l.Revoked == null)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Revoked, now), cancellation).ConfigureAwait(false) > 0;
    }

    /// <summary>Takes back all that somebody made, in a debate or (null) in any.</summary>
    public async Task RevokeThoseByAsync(DebateKey? debate, string by, CancellationToken cancellation)
    {
        var (key, now) = (debate?.Value, UtcTime.Now(time));
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        await context.ConfirmationLinks.Where(l => (key == null || l.Debate == key) && l.By == by && l.Revoked == null)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Revoked, now), cancellation).ConfigureAwait(false);
    }

    /// <summary>What is written by a link, asked for within the transaction that writes it; null where it cannot be used any more.</summary>
    internal static async Task<Intent?> IntendAsync(
        DebateContext context, ConfirmationLink link, int basedOn, ChangeSet changes, Act act, DateTimeOffset now, CancellationToken cancellation) =>
        await context.ConfirmationLinks.AnyAsync(l => l.Id == link.Id && l.Debate == link.Debate.Value && l.Revoked == null && l.Expires > now, cancellation).ConfigureAwait(false)
            ? new(basedOn, changes, act) : null;

    private static ConfirmationLink Of(ConfirmationLinkRow row) =>
        new(row.Id, new(row.Debate), new(row.Participant), row.ForWhom, row.By, row.At, row.Expires, row.Used, row.Revoked);
}

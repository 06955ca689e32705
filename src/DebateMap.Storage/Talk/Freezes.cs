using DebateMap.Domain;
using DebateMap.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DebateMap.Storage.Talk;

/// <summary>What nobody changes for now. The store asks for it within the transaction that writes a revision.</summary>
/// <param name="contexts">Makes a context for each call.</param>
/// <param name="time">The clock that they are dated by.</param>
public sealed class Freezes(IDbContextFactory<DebateContext> contexts, TimeProvider time)
{
    /// <summary>What is frozen in a debate, in the order in which it was frozen.</summary>
    public async Task<IReadOnlyList<Freeze>> ListAsync(DebateKey key, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await ListAsync(context, key, cancellation).ConfigureAwait(false);
    }

    /// <summary>Freezes a section of the transcript, or the whole debate. Changes that are being written are finished before.</summary>
    /// <param name="key">Which debate.</param>
    /// <param name="section">The first and the last turn; null for the whole debate.</param>
    /// <param name="by">Who freezes it, as a name to show.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task FreezeAsync(DebateKey key, (TurnId From, TurnId To)? section, string by, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        if (!await context.LockAsync(key, cancellation).ConfigureAwait(false))
            return;
        var last = await context.Freezes.Where(f => f.Debate == key.Value).MaxAsync(f => (int?)f.Number, cancellation).ConfigureAwait(false) ?? 0;
        context.Freezes.Add(new() { Debate = key.Value, Number = last + 1, From = section?.From.Value, To = section?.To.Value, By = by, At = UtcTime.Now(time) });
        await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Lets it be changed again.</summary>
    /// <returns>False where it was not frozen.</returns>
    public async Task<bool> ThawAsync(DebateKey key, int number, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await context.Freezes.Where(f => f.Debate == key.Value && f.Number == number).ExecuteDeleteAsync(cancellation).ConfigureAwait(false) > 0;
    }

    /// <summary>What of a change is frozen.</summary>
    internal static async Task<Items<Fault>> RefusalsAsync(DebateContext context, DebateKey key, Debate before, Items<Effect> effects, CancellationToken cancellation)
    {
        var freezes = await ListAsync(context, key, cancellation).ConfigureAwait(false);
        return effects.Select(e => freezes.FirstOrDefault(f => f.Touches(before, e)) is { } freeze ? new Fault($"{Kinds.Of(e.Key.Kind).Plural}.{e.Key.Id}", freeze.Why()) : null)
            .OfType<Fault>().ToItems();
    }

    private static async Task<IReadOnlyList<Freeze>> ListAsync(DebateContext context, DebateKey key, CancellationToken cancellation)
    {
        var rows = await context.Freezes.AsNoTracking().Where(f => f.Debate == key.Value).OrderBy(f => f.Number).ToListAsync(cancellation).ConfigureAwait(false);
        return rows.ConvertAll(r => r.ToFreeze());
    }
}

using Microsoft.EntityFrameworkCore;

namespace DebateMap.Storage.Accounts;

/// <summary>The names that the books keep.</summary>
/// <param name="contexts">Makes a context for each call.</param>
public sealed class Names(IDbContextFactory<DebateContext> contexts)
{
    /// <summary>Lets revisions, proposals, notes and links show another name than the one under which they were made: what somebody who leaves wants to be called.</summary>
    public async Task ReplaceAsync(string name, string by, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        await context.Revisions.Where(r => r.Author == name).ExecuteUpdateAsync(set => set.SetProperty(r => r.Author, by), cancellation).ConfigureAwait(false);
        await context.Debates.Where(d => d.ChangedBy == name).ExecuteUpdateAsync(set => set.SetProperty(d => d.ChangedBy, by), cancellation).ConfigureAwait(false);
        await context.Proposals.Where(p => p.Author == name).ExecuteUpdateAsync(set => set.SetProperty(p => p.Author, by), cancellation).ConfigureAwait(false);
        await context.Proposals.Where(p => p.DecidedBy == name).ExecuteUpdateAsync(set => set.SetProperty(p => p.DecidedBy, by), cancellation).ConfigureAwait(false);
        await context.Notes.Where(n => n.Author == name).ExecuteUpdateAsync(set => set.SetProperty(n => n.Author, by), cancellation).ConfigureAwait(false);
        await context.Notes.Where(n => n.ResolvedBy == name).ExecuteUpdateAsync(set => set.SetProperty(n => n.ResolvedBy, by), cancellation).ConfigureAwait(false);
        await context.Freezes.Where(f => f.By == name).ExecuteUpdateAsync(set => set.SetProperty(f => f.By, by), cancellation).ConfigureAwait(false);
        await context.ConfirmationLinks.Where(l => l.By == name).ExecuteUpdateAsync(set => set.SetProperty(l => l.By, by), cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }
}

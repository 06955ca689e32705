using Microsoft.EntityFrameworkCore;

namespace DebateMap.Storage.Talk;

/// <summary>Lets writers of one debate queue up: whoever takes a number in it, or freezes part of it, has it to themselves until they commit.</summary>
internal static class DebateLock
{
    /// <summary>Locks the debate's row until the transaction ends.</summary>
    /// <returns>False where there is no such debate.</returns>
    public static async Task<bool> LockAsync(this DebateContext context, DebateKey key, CancellationToken cancellation) =>
        await context.Debates.Where(d => d.Key == key.Value && d.DeletedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Revision, d => d.Revision), cancellation).ConfigureAwait(false) > 0;
}

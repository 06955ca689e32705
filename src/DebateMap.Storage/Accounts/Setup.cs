using Microsoft.EntityFrameworkCore;

namespace DebateMap.Storage.Accounts;

/// <summary>How the first administrator comes in: by a token that the server tells whoever starts it.</summary>
/// <param name="contexts">Makes a context for each call.</param>
public sealed class Setup(IDbContextFactory<DebateContext> contexts)
{
    /// <summary>A token that takes the place of any earlier one; null where there are accounts already.</summary>
    public async Task<string?> OfferAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        if (await context.Users.AnyAsync(cancellation).ConfigureAwait(false))
            return null;
        var token = Secrets.New();
        try
        {
            await context.Setup.ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
            context.Setup.Add(new() { Hash = Secrets.Hash(token) });
            await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
            return token;
        }
        catch (DbUpdateException exception) when (Collision.Is(exception))
        {
            // Another server that starts now has told its own.
            return null;
        }
    }

    /// <summary>Whether a token is the one that counts.</summary>
    public async Task<bool> FitsAsync(string token, CancellationToken cancellation)
    {
        var hash = Secrets.Hash(token);
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await context.Setup.AnyAsync(s => s.Hash == hash, cancellation).ConfigureAwait(false);
    }

    /// <summary>Uses the token up; false where it does not fit, or somebody was quicker.</summary>
    public async Task<bool> RedeemAsync(string token, CancellationToken cancellation)
    {
        var hash = Secrets.Hash(token);
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await context.Setup.Where(s => s.Hash == hash).ExecuteDeleteAsync(cancellation).ConfigureAwait(false) > 0;
    }
}

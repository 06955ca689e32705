using DebateMap.Domain;
using Microsoft.EntityFrameworkCore;

namespace DebateMap.Storage;

/// <summary>Reads the revisions of one debate.</summary>
internal static class Revisions
{
    /// <summary>Those after a number, oldest first.</summary>
    public static async Task<IReadOnlyList<Revision>> AfterAsync(DebateContext context, DebateKey key, int number, CancellationToken cancellation)
    {
        var rows = await context.Revisions.AsNoTracking()
            .Where(r => r.Debate == key.Value && r.Number > number)
            .OrderBy(r => r.Number)
            .ToListAsync(cancellation).ConfigureAwait(false);
        return rows.ConvertAll(r => r.ToRevision());
    }

    /// <summary>The one of a number.</summary>
    public static async Task<Revision> OneAsync(DebateContext context, DebateKey key, int number, CancellationToken cancellation)
    {
        var row = await context.Revisions.AsNoTracking()
            .SingleAsync(r => r.Debate == key.Value && r.Number == number, cancellation).ConfigureAwait(false);
        return row.ToRevision();
    }

    /// <summary>
    /// What an author did after the debate was made, oldest first, without the effects: enough to know what undo and redo come to.
    /// Making the debate is not among them; that is taken back by deleting it.
    /// </summary>
    public static async Task<IReadOnlyList<Revision>> HeadsOfAsync(DebateContext context, DebateKey key, string author, CancellationToken cancellation)
    {
        var rows = await context.Revisions
            .Where(r => r.Debate == key.Value && r.Author == author && r.Number > 1)
            .OrderBy(r => r.Number)
            .Select(r => new { r.Number, r.Author, r.At, r.Summary, r.Undoes, r.Redoes })
            .ToListAsync(cancellation).ConfigureAwait(false);
        return rows.ConvertAll(r => new Revision(r.Number, r.Author, r.At, r.Summary, []) { Undoes = r.Undoes, Redoes = r.Redoes });
    }
}

using DebateMap.Domain;
using DebateMap.Storage.Rows;
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
    public static async Task<Revision> OneAsync(DebateContext context, DebateKey key, int number, CancellationToken cancellation) =>
        await FindAsync(context, key, number, cancellation).ConfigureAwait(false) ?? throw new InvalidOperationException($"Debate {key} has no revision {number}.");

    /// <summary>The one of a number, or null.</summary>
    public static async Task<Revision?> FindAsync(DebateContext context, DebateKey key, int number, CancellationToken cancellation)
    {
        var row = await context.Revisions.AsNoTracking()
            .SingleOrDefaultAsync(r => r.Debate == key.Value && r.Number == number, cancellation).ConfigureAwait(false);
        return row?.ToRevision();
    }

    /// <summary>The one of a number without its effects; null where there is none.</summary>
    public static async Task<RevisionListing?> HeadAsync(DebateContext context, DebateKey key, int number, CancellationToken cancellation) =>
        await Listed(context.Revisions.Where(r => r.Debate == key.Value && r.Number == number)).SingleOrDefaultAsync(cancellation).ConfigureAwait(false);

    /// <summary>Part of those that a filter lets through, newest first, without their effects.</summary>
    public static async Task<RevisionPage> PageAsync(DebateContext context, DebateKey key, RevisionFilter filter, int skip, int take, CancellationToken cancellation)
    {
        var found = Filtered(context, key, filter);
        var total = await found.CountAsync(cancellation).ConfigureAwait(false);
        var page = await Listed(found.OrderByDescending(r => r.Number).Skip(skip).Take(take)).ToListAsync(cancellation).ConfigureAwait(false);
        return new(total, page);
    }

    /// <summary>Those that a filter lets through, oldest first.</summary>
    public static async Task<IReadOnlyList<Revision>> MatchingAsync(DebateContext context, DebateKey key, RevisionFilter filter, CancellationToken cancellation)
    {
        var rows = await Filtered(context, key, filter).AsNoTracking().OrderBy(r => r.Number).ToListAsync(cancellation).ConfigureAwait(false);
        return rows.ConvertAll(r => r.ToRevision());
    }

    /// <summary>What happened to one record, newest first: each revision with no other effect than the one on it.</summary>
    public static async Task<IReadOnlyList<Revision>> StoryAsync(DebateContext context, DebateKey key, RecordKey record, int before, int take, CancellationToken cancellation)
    {
        var rows = await Filtered(context, key, new(Record: record)).AsNoTracking()
            .Where(r => r.Number < before)
            .OrderByDescending(r => r.Number)
            .Take(take)
            .ToListAsync(cancellation).ConfigureAwait(false);
        return rows.ConvertAll(r => r.ToRevision()).ConvertAll(r => r with { Effects = r.Effects.Where(e => e.Key == record).ToItems() });
    }

    /// <summary>
    /// The revision that added each record of a kind, by its id, of those after a number. One that was taken away and added again is as old as
    /// the last time, but undo and redo do not make it younger.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, RevisionListing>> AddedAsync(DebateContext context, DebateKey key, RecordKind kind, int after, CancellationToken cancellation)
    {
        var added = new Dictionary<string, RevisionListing>(StringComparer.Ordinal);
        var rows = Filtered(context, key, new(Kind: kind)).AsNoTracking().Where(r => r.Number > after).OrderBy(r => r.Number).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellation).ConfigureAwait(false))
        {
            var listing = new RevisionListing(row.Number, row.Author, row.At, row.Summary, row.Undoes, row.Redoes);
            foreach (var id in EffectsJson.Added(row.Effects, kind))
            {
                if (row.Undoes is null && row.Redoes is null)
                    added[id] = listing;
                else
                    added.TryAdd(id, listing);
            }
        }

        return added;
    }

    /// <summary>The names of all who changed the debate, in order.</summary>
    public static async Task<IReadOnlyList<string>> AuthorsAsync(DebateContext context, DebateKey key, CancellationToken cancellation) =>
        await context.Revisions.Where(r => r.Debate == key.Value).Select(r => r.Author).Distinct().OrderBy(a => a).ToListAsync(cancellation).ConfigureAwait(false);

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

    // The text of the effects says which records they are on, and quotes within it are escaped: so the database finds it without reading JSON.
    private static IQueryable<RevisionRow> Filtered(DebateContext context, DebateKey key, RevisionFilter filter)
    {
        var rows = context.Revisions.Where(r => r.Debate == key.Value);
        if (filter.Author is { } author)
            rows = rows.Where(r => r.Author == author);
        if ((filter.Record is { } record ? EffectsJson.Mention(record) : filter.Kind is { } kind ? EffectsJson.Mention(kind) : null) is { } mention)
            rows = rows.Where(r => r.Effects.Contains(mention));
        return rows;
    }

    private static IQueryable<RevisionListing> Listed(IQueryable<RevisionRow> rows) =>
        rows.Select(r => new RevisionListing(r.Number, r.Author, r.At, r.Summary, r.Undoes, r.Redoes));
}

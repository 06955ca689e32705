using System.Collections.Concurrent;
using DebateMap.Domain;
using DebateMap.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DebateMap.Storage;

/// <summary>
/// The newest snapshot of each debate. One that somebody still holds is not read again: what came since is applied to it.
/// Nobody's is left to the garbage collector, so there is no size to set.
/// </summary>
internal sealed class Snapshots
{
    private readonly ConcurrentDictionary<DebateKey, WeakReference<StoredDebate>> _newest = new();

    /// <summary>The past state of each debate that was asked for last: its page and its transcript are fetched one after the other.</summary>
    private readonly ConcurrentDictionary<DebateKey, WeakReference<StoredDebate>> _past = new();

    /// <summary>Keeps a snapshot that is in the database, unless a newer one is kept already.</summary>
    public void Keep(StoredDebate stored) => _newest.AddOrUpdate(
        stored.Key,
        _ => new(stored),
        (_, kept) => kept.TryGetTarget(out var other) && other.Revision >= stored.Revision ? kept : new(stored));

    /// <summary>The debate at its newest revision, which is at least <paramref name="revision"/>.</summary>
    public async Task<StoredDebate> NewestAsync(DebateContext context, DebateKey key, int revision, CancellationToken cancellation)
    {
        var stored = Find(key, revision) switch
        {
            null => await LoadAsync(context, key, revision, cancellation).ConfigureAwait(false),
            var kept when kept.Revision == revision => kept,
            var kept => CatchUp(kept, await Revisions.AfterAsync(context, key, kept.Revision, cancellation).ConfigureAwait(false)),
        };
        Keep(stored);
        return stored;
    }

    /// <summary>The debate as it was at an earlier revision.</summary>
    public async Task<StoredDebate> PastAsync(DebateContext context, StoredDebate now, int revision, CancellationToken cancellation)
    {
        if (_past.TryGetValue(now.Key, out var reference) && reference.TryGetTarget(out var kept) && kept.Revision == revision)
            return kept;
        var since = await Revisions.AfterAsync(context, now.Key, revision, cancellation).ConfigureAwait(false);
        // Others may have written since the snapshot was taken: what came after it is not in it.
        var past = new StoredDebate(now.Key, revision, History.Before(now.Debate, since.TakeWhile(r => r.Number <= now.Revision)));
        _past[now.Key] = new(past);
        return past;
    }

    /// <summary>One that can be brought to a revision; a newer one cannot, as where a backup was put back under a running app.</summary>
    private StoredDebate? Find(DebateKey key, int revision) =>
        _newest.TryGetValue(key, out var reference) && reference.TryGetTarget(out var kept) && kept.Revision <= revision ? kept : null;

    private static StoredDebate CatchUp(StoredDebate stored, IReadOnlyList<Revision> since) => since.Count == 0 ? stored
        : new(stored.Key, since[^1].Number, since.Aggregate(stored.Debate, (debate, revision) => debate.Apply(revision.Forward()).Value));

    /// <summary>
    /// Reads every row. Others may write between one table and the next, so what was read can be of several revisions; whatever of
    /// them was seen is in the revisions after the first, and putting each record to what they made of it gives the last.
    /// So reading needs no lock, and never waits for a writer.
    /// </summary>
    private static async Task<StoredDebate> LoadAsync(DebateContext context, DebateKey key, int revision, CancellationToken cancellation)
    {
        var records = new List<Placed>();
        foreach (var kind in Kinds.All)
        {
            var rows = context.Rows(kind).AsNoTracking().Where(r => (string)r[RecordTables.Debate] == key.Value).AsAsyncEnumerable();
            await foreach (var row in rows.WithCancellation(cancellation).ConfigureAwait(false))
                records.Add(RecordRow.Read(kind, row));
        }

        var since = await Revisions.AfterAsync(context, key, revision, cancellation).ConfigureAwait(false);
        var debate = Debate.Empty.Apply(new(Overlay(records, since).Select(Put).ToItems())).Value;
        return new(key, since.Count > 0 ? since[^1].Number : revision, debate);
    }

    private static IEnumerable<Placed> Overlay(List<Placed> records, IReadOnlyList<Revision> since)
    {
        if (since.Count == 0)
            return records;
        var states = records.ToDictionary(r => r.Record.Key, Placed? (r) => r);
        foreach (var effect in since.SelectMany(r => r.Effects))
            states[effect.Key] = effect.After;
        return states.Values.OfType<Placed>();
    }

    private static Change Put(Placed placed) => new Put(placed.Record, placed.Record.Key.Kind == RecordKind.Heading ? null : placed.Place);
}

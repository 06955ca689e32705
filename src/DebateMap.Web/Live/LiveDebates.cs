using System.Collections.Concurrent;
using DebateMap.Domain;
using DebateMap.Storage;

namespace DebateMap.Web.Live;

/// <summary>
/// The debates that somebody has open: one snapshot each, shared by every circuit, and the one place through which
/// every change goes. It knows who acts, so what each may do can be asked here.
/// </summary>
public sealed class LiveDebates(DebateStore store)
{
    private readonly ConcurrentDictionary<DebateKey, Open> _open = new();

    /// <summary>The newest snapshot, or null where there is no such debate.</summary>
    public async Task<StoredDebate?> OpenAsync(DebateKey key, CancellationToken cancellation)
    {
        if (_open.TryGetValue(key, out var open) && open.Newest is { } newest)
            return newest;
        return await store.OpenAsync(key, cancellation) is { } stored ? Keep(stored) : null;
    }

    /// <summary>Calls <paramref name="changed"/> whenever the debate has a new revision, until disposed.</summary>
    public IDisposable Watch(DebateKey key, Action<StoredDebate> changed)
    {
        var open = _open.GetOrAdd(key, _ => new Open());
        open.Changed += changed;
        return new Watching(() => open.Changed -= changed);
    }

    /// <summary>Every debate, newest change first.</summary>
    public Task<IReadOnlyList<DebateListing>> ListAsync(CancellationToken cancellation) => store.ListAsync(cancellation);

    /// <summary>Keeps a new debate.</summary>
    public async Task<StoredDebate> CreateAsync(Actor actor, Debate debate, string summary, CancellationToken cancellation) =>
        Keep(await store.CreateAsync(debate, new Act(actor.Name, summary), cancellation));

    /// <summary>Changes a debate by a change set made against revision <paramref name="basedOn"/>.</summary>
    public async Task<CommitResult> CommitAsync(Actor actor, DebateKey key, int basedOn, ChangeSet changes, string summary, CancellationToken cancellation) =>
        Told(await store.CommitAsync(key, basedOn, changes, new Act(actor.Name, summary), cancellation));

    /// <summary>Takes back the actor's newest change that is not taken back yet.</summary>
    public async Task<CommitResult> UndoAsync(Actor actor, DebateKey key, CancellationToken cancellation) =>
        Told(await store.UndoAsync(key, actor.Name, cancellation));

    /// <summary>Does again what the actor took back last.</summary>
    public async Task<CommitResult> RedoAsync(Actor actor, DebateKey key, CancellationToken cancellation) =>
        Told(await store.RedoAsync(key, actor.Name, cancellation));

    /// <summary>Hides a debate from the list; <see cref="RestoreAsync"/> puts it back.</summary>
    public Task<bool> DeleteAsync(DebateKey key, CancellationToken cancellation)
    {
        _open.TryRemove(key, out _);
        return store.DeleteAsync(key, cancellation);
    }

    /// <summary>Puts a deleted debate back.</summary>
    public Task<bool> RestoreAsync(DebateKey key, CancellationToken cancellation) => store.RestoreAsync(key, cancellation);

    private CommitResult Told(CommitResult result)
    {
        switch (result)
        {
            case CommitResult.Committed committed:
                Keep(committed.Now);
                break;
            case CommitResult.Conflicted conflicted:
                Keep(conflicted.Now);
                break;
            case CommitResult.Refused refused:
                Keep(refused.Now);
                break;
            case CommitResult.Unchanged unchanged:
                Keep(unchanged.Now);
                break;
        }

        return result;
    }

    private StoredDebate Keep(StoredDebate stored) => _open.GetOrAdd(stored.Key, _ => new Open()).Take(stored);

    private sealed class Open
    {
        private readonly Lock _lock = new();
        private StoredDebate? _newest;

        public event Action<StoredDebate>? Changed;

        public StoredDebate? Newest => _newest;

        /// <summary>Commits may report out of order: only a newer revision replaces the snapshot.</summary>
        public StoredDebate Take(StoredDebate stored)
        {
            lock (_lock)
            {
                if (_newest is { } kept && kept.Revision >= stored.Revision)
                    return kept;
                _newest = stored;
            }

            Changed?.Invoke(stored);
            return stored;
        }
    }

    private sealed class Watching(Action stop) : IDisposable
    {
        public void Dispose() => stop();
    }
}

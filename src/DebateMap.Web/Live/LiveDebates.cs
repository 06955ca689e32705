using System.Collections.Immutable;
using DebateMap.Domain;
using DebateMap.Storage;

namespace DebateMap.Web.Live;

/// <summary>
/// The one place through which the app reads and changes debates. It knows who acts, so what each may do can be asked here,
/// and tells every open page of what was written. The snapshots themselves are shared by the store.
/// </summary>
public sealed class LiveDebates(DebateStore store)
{
    private readonly Lock _lock = new();

    /// <summary>Who has which debate open.</summary>
    public Presence Presence { get; } = new();

    private ImmutableList<Watching> _watching = [];

    /// <summary>The newest snapshot, or null where there is no such debate.</summary>
    public Task<StoredDebate?> OpenAsync(DebateKey key, CancellationToken cancellation) => store.OpenAsync(key, cancellation);

    /// <summary>A debate as it was at a revision, or null where there is none.</summary>
    public Task<StoredDebate?> OpenAtAsync(DebateKey key, int revision, CancellationToken cancellation) => store.OpenAtAsync(key, revision, cancellation);

    /// <summary>A debate as it was at a revision, or the newest snapshot where none is given.</summary>
    public Task<StoredDebate?> OpenAsync(DebateKey key, int? at, CancellationToken cancellation) =>
        at is { } revision ? OpenAtAsync(key, revision, cancellation) : OpenAsync(key, cancellation);

    /// <summary>Part of a debate's history, newest first.</summary>
    public Task<RevisionPage> RevisionsAsync(DebateKey key, RevisionFilter filter, int skip, int take, CancellationToken cancellation) =>
        store.RevisionsAsync(key, filter, skip, take, cancellation);

    /// <summary>One revision with all that it did, or null.</summary>
    public Task<Revision?> RevisionAsync(DebateKey key, int number, CancellationToken cancellation) => store.RevisionAsync(key, number, cancellation);

    /// <summary>Who, when and what of one revision, or null.</summary>
    public Task<RevisionListing?> ListingAsync(DebateKey key, int number, CancellationToken cancellation) => store.ListingAsync(key, number, cancellation);

    /// <summary>What happened to one record, newest first.</summary>
    public Task<IReadOnlyList<Revision>> StoryAsync(DebateKey key, RecordKey record, int before, int take, CancellationToken cancellation) =>
        store.StoryAsync(key, record, before, take, cancellation);

    /// <summary>All who ever changed a debate.</summary>
    public Task<IReadOnlyList<string>> AuthorsAsync(DebateKey key, CancellationToken cancellation) => store.AuthorsAsync(key, cancellation);

    /// <summary>Calls <paramref name="changed"/> with each new revision of a debate, on any thread, until disposed. They may come out of order.</summary>
    public IDisposable Watch(DebateKey key, Action<StoredDebate> changed)
    {
        var watching = new Watching(this, key, changed);
        lock (_lock)
            _watching = _watching.Add(watching);
        return watching;
    }

    /// <summary>Every debate, newest change first.</summary>
    public Task<IReadOnlyList<DebateListing>> ListAsync(CancellationToken cancellation) => store.ListAsync(cancellation);

    /// <summary>Keeps a new debate.</summary>
    public Task<StoredDebate> CreateAsync(Actor actor, Debate debate, string summary, CancellationToken cancellation) =>
        store.CreateAsync(debate, new Act(actor.Name, summary), cancellation);

    /// <summary>Changes a debate by a change set made against revision <paramref name="basedOn"/>.</summary>
    public async Task<CommitResult> CommitAsync(Actor actor, DebateKey key, int basedOn, ChangeSet changes, string summary, CancellationToken cancellation) =>
        Told(await store.CommitAsync(key, basedOn, changes, new Act(actor.Name, summary), cancellation));

    /// <summary>Takes back the actor's newest change that is not taken back yet.</summary>
    public async Task<CommitResult> UndoAsync(Actor actor, DebateKey key, CancellationToken cancellation) =>
        Told(await store.UndoAsync(key, actor.Name, cancellation));

    /// <summary>Does again what the actor took back last.</summary>
    public async Task<CommitResult> RedoAsync(Actor actor, DebateKey key, CancellationToken cancellation) =>
        Told(await store.RedoAsync(key, actor.Name, cancellation));

    /// <summary>The claims that somebody added, those that are gone included.</summary>
    public async Task<IReadOnlySet<ClaimId>> ClaimsAddedByAsync(Actor actor, DebateKey key, CancellationToken cancellation) =>
        (await store.MatchingAsync(key, new(Author: actor.Name, Kind: RecordKind.Claim), cancellation)).SelectMany(r => r.Effects)
            .Where(e => e.Key.Kind == RecordKind.Claim && e.Before is null).Select(e => new ClaimId(e.Key.Id)).ToHashSet();

    /// <summary>Hides a debate; <see cref="RestoreAsync"/> puts it back.</summary>
    public Task<bool> DeleteAsync(DebateKey key, CancellationToken cancellation) => store.DeleteAsync(key, cancellation);

    /// <summary>Puts a deleted debate back.</summary>
    public Task<bool> RestoreAsync(DebateKey key, CancellationToken cancellation) => store.RestoreAsync(key, cancellation);

    private CommitResult Told(CommitResult result)
    {
        if (result is CommitResult.Committed { Now: var now })
        {
            foreach (var watching in _watching.Where(w => w.Key == now.Key))
                watching.Changed(now);
        }

        return result;
    }

    private sealed class Watching(LiveDebates owner, DebateKey key, Action<StoredDebate> changed) : IDisposable
    {
        public DebateKey Key => key;

        public Action<StoredDebate> Changed => changed;

        public void Dispose()
        {
            lock (owner._lock)
                owner._watching = owner._watching.Remove(this);
        }
    }
}

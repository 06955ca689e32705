using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Storage.Accounts;
using DebateMap.Storage.Nodes;
using DebateMap.Web.Access;

namespace DebateMap.Web.Live;

/// <summary>
/// The one place through which the app reads and changes debates. It is told who acts, lets each do what <see cref="AccessTable"/> says,
/// and tells every open page of what was written. The snapshots themselves are shared by the store.
/// </summary>
public sealed class LiveDebates(DebateStore store, Gate gate)
{
    private readonly Watchers<StoredDebate> _watching = new();
    private readonly Watchers<DebateKey?> _watchingAccess = new();

    /// <summary>Who has which debate open.</summary>
    public Presence Presence { get; } = new();

    /// <summary>What somebody is in a debate at this moment.</summary>
    public Task<Standing> StandingAsync(Actor actor, DebateKey key, CancellationToken cancellation) => gate.StandingAsync(actor, key, cancellation);

    /// <summary>The newest snapshot, or null where there is no such debate or it is not for this reader.</summary>
    public Task<StoredDebate?> OpenAsync(Actor actor, DebateKey key, CancellationToken cancellation) => OpenAsync(actor, key, null, cancellation);

    /// <summary>A debate as it was at a revision, or the newest snapshot where none is given; null where there is none for this reader.</summary>
    public async Task<StoredDebate?> OpenAsync(Actor actor, DebateKey key, int? at, CancellationToken cancellation) =>
        !await gate.MayAsync(actor, key, Right.Read, cancellation) ? null
        : at is { } revision ? await store.OpenAtAsync(key, revision, cancellation) : await store.OpenAsync(key, cancellation);

    /// <summary>Part of a debate's history, newest first.</summary>
    public async Task<RevisionPage> RevisionsAsync(Actor actor, DebateKey key, RevisionFilter filter, int skip, int take, CancellationToken cancellation) =>
        await gate.MayAsync(actor, key, Right.Read, cancellation) ? await store.RevisionsAsync(key, filter, skip, take, cancellation) : new(0, []);

    /// <summary>One revision with all that it did, or null.</summary>
    public async Task<Revision?> RevisionAsync(Actor actor, DebateKey key, int number, CancellationToken cancellation) =>
        await gate.MayAsync(actor, key, Right.Read, cancellation) ? await store.RevisionAsync(key, number, cancellation) : null;

    /// <summary>Who, when and what of one revision, or null.</summary>
    public async Task<RevisionListing?> ListingAsync(Actor actor, DebateKey key, int number, CancellationToken cancellation) =>
        await gate.MayAsync(actor, key, Right.Read, cancellation) ? await store.ListingAsync(key, number, cancellation) : null;

    /// <summary>What happened to one record, newest first.</summary>
    public async Task<IReadOnlyList<Revision>> StoryAsync(Actor actor, DebateKey key, RecordKey record, int before, int take, CancellationToken cancellation) =>
        await gate.MayAsync(actor, key, Right.Read, cancellation) ? await store.StoryAsync(key, record, before, take, cancellation) : [];

    /// <summary>All who ever changed a debate.</summary>
    public async Task<IReadOnlyList<string>> AuthorsAsync(Actor actor, DebateKey key, CancellationToken cancellation) =>
        await gate.MayAsync(actor, key, Right.Read, cancellation) ? await store.AuthorsAsync(key, cancellation) : [];

    /// <summary>Calls <paramref name="changed"/> with each new revision of a debate, on any thread, until disposed. They may come out of order.</summary>
    public IDisposable Watch(DebateKey key, Action<StoredDebate> changed) => _watching.Add(key, changed);

    /// <summary>Calls <paramref name="changed"/> whenever somebody's role in a debate or who may see it may have changed, on any thread, until disposed.</summary>
    /// <param name="key">The debate; null for any.</param>
    /// <param name="changed">What to call.</param>
    public IDisposable WatchAccess(DebateKey? key, Action changed) => _watchingAccess.Add(key, _ => changed());

    /// <summary>Tells every open page to ask anew what its reader may do.</summary>
    /// <param name="key">The debate; null where it may be any.</param>
    public void TellAccessChanged(DebateKey? key)
    {
        TellAccess(key);
        AccessChanged?.Invoke(key);
    }

    /// <summary>Access changed by what was done on this server: others are to be told.</summary>
    internal event Action<DebateKey?>? AccessChanged;

    /// <summary>Lets the pages on other servers ask anew for all that is beside a debate; those here were told.</summary>
    internal void TellOtherServers(DebateKey key) => AccessChanged?.Invoke(key);

    private void TellAccess(DebateKey? key) => _watchingAccess.Tell(key, key);

    /// <summary>The debates that somebody may find in a list, newest change first.</summary>
    public async Task<IReadOnlyList<DebateListing>> ListAsync(Actor actor, CancellationToken cancellation) =>
        gate.IsPersonal ? await store.ListAsync(cancellation) : await store.ListForAsync(await gate.AccountAsync(actor, cancellation), cancellation);

    /// <summary>Keeps a new debate, which is then its maker's.</summary>
    /// <returns>Null where its maker is not signed in any more.</returns>
    public async Task<StoredDebate?> CreateAsync(Actor actor, Debate debate, string summary, CancellationToken cancellation)
    {
        var account = await gate.AccountAsync(actor, cancellation);
        return gate.IsPersonal || account is not null ? await store.CreateAsync(debate, new Act(actor.Name, summary, account), cancellation) : null;
    }

    /// <summary>Changes a debate by a change set made against revision <paramref name="basedOn"/>.</summary>
    public async Task<CommitResult> CommitAsync(Actor actor, DebateKey key, int basedOn, ChangeSet changes, string summary, CancellationToken cancellation) =>
        await PermitAsync(actor, key, cancellation) is { } permit
            ? Told(await store.CommitAsync(key, basedOn, changes, new Act(actor.Name, summary), permit, cancellation)) : new CommitResult.Gone();

    /// <summary>Takes back the actor's newest change that is not taken back yet.</summary>
    public async Task<CommitResult> UndoAsync(Actor actor, DebateKey key, CancellationToken cancellation) =>
        await PermitAsync(actor, key, cancellation) is { } permit ? Told(await store.UndoAsync(key, actor.Name, permit, cancellation)) : new CommitResult.Gone();

    /// <summary>Does again what the actor took back last.</summary>
    public async Task<CommitResult> RedoAsync(Actor actor, DebateKey key, CancellationToken cancellation) =>
        await PermitAsync(actor, key, cancellation) is { } permit ? Told(await store.RedoAsync(key, actor.Name, permit, cancellation)) : new CommitResult.Gone();

    /// <summary>Writes an open proposal as a revision, and that it was accepted; as it was made, or as the actor's draft has it.</summary>
    /// <returns><see cref="CommitResult.Gone"/> where it is not theirs to decide.</returns>
    internal async Task<CommitResult> AcceptAsync(Actor actor, DebateKey key, int number, string account, CancellationToken cancellation) =>
        await gate.MayAsync(actor, key, Right.Moderate, cancellation) && await PermitAsync(actor, key, cancellation) is { } permit
            ? Told(await store.AcceptAsync(key, number, actor.Name, account, permit, cancellation)) : new CommitResult.Gone();

    /// <summary>Writes what a participant answers by a private link. Whoever comes by it is asked for nothing but that link, and is nothing else.</summary>
    internal async Task<CommitResult> AnswerAsync(
        ConfirmationLink link, int basedOn, ChangeSet changes, Act act, Permit unchanged, CancellationToken cancellation)
    {
        var standing = Standing.Answering(link.Participant);
        return Told(await store.AnswerAsync(link, basedOn, changes, act,
            (before, effects) => unchanged(before, effects) is { IsEmpty: false } stale ? stale : AccessTable.Refusals(standing, effects), cancellation));
    }

    /// <summary>The claims that somebody added, those that are gone included.</summary>
    public async Task<IReadOnlySet<ClaimId>> ClaimsAddedByAsync(Actor actor, DebateKey key, CancellationToken cancellation) =>
        await gate.MayAsync(actor, key, Right.Read, cancellation)
            ? (await store.MatchingAsync(key, new(Author: actor.Name, Kind: RecordKind.Claim), cancellation)).SelectMany(r => r.Effects)
                .Where(e => e.Key.Kind == RecordKind.Claim && e.Before is null).Select(e => new ClaimId(e.Key.Id)).ToHashSet()
            : new HashSet<ClaimId>();

    /// <summary>The revision that added each crux, of those after a number.</summary>
    public async Task<IReadOnlyDictionary<CruxId, RevisionListing>> CruxesAddedAsync(Actor actor, DebateKey key, int after, CancellationToken cancellation) =>
        await gate.MayAsync(actor, key, Right.Read, cancellation)
            ? (await store.AddedAsync(key, RecordKind.Crux, after, cancellation)).ToDictionary(a => new CruxId(a.Key), a => a.Value)
            : new Dictionary<CruxId, RevisionListing>();

    /// <summary>Hides a debate; <see cref="RestoreAsync"/> puts it back. False where it is not theirs.</summary>
    public async Task<bool> DeleteAsync(Actor actor, DebateKey key, CancellationToken cancellation)
    {
        if (!await gate.MayAsync(actor, key, Right.Own, cancellation) || !await store.DeleteAsync(key, cancellation))
            return false;
        TellAccessChanged(key);
        return true;
    }

    /// <summary>Puts a deleted debate back. False where it is not theirs.</summary>
    public async Task<bool> RestoreAsync(Actor actor, DebateKey key, CancellationToken cancellation) =>
        await gate.MayAsync(actor, key, Right.Own, cancellation) && await store.RestoreAsync(key, cancellation);

    /// <summary>What of a change is refused to somebody; null where they do not even see the debate.</summary>
    private async Task<Permit?> PermitAsync(Actor actor, DebateKey key, CancellationToken cancellation)
    {
        var standing = await gate.StandingAsync(actor, key, cancellation);
        return AccessTable.May(standing, Right.Read) ? (_, effects) => AccessTable.Refusals(standing, effects) : null;
    }

    /// <summary>Tells the open pages of what another server changed.</summary>
    internal async Task TellAsync(News news, CancellationToken cancellation)
    {
        if (news.Access)
            TellAccess(news.Key);
        if (news is { Access: true, Key: not null })
            return;
        foreach (var open in _watching.Keys.Where(k => news.Key is null || k == news.Key))
        {
            if (await store.OpenAsync(open, cancellation) is { } now)
                Tell(now);
        }
    }

    private CommitResult Told(CommitResult result)
    {
        if (result is CommitResult.Committed { Now: var now })
            Tell(now);
        return result;
    }

    private void Tell(StoredDebate now) => _watching.Tell(now.Key, now);
}

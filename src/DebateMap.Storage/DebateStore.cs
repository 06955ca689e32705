using DebateMap.Domain;
using DebateMap.Storage.Accounts;
using DebateMap.Storage.Nodes;
using DebateMap.Storage.Rows;
using DebateMap.Storage.Talk;
using Microsoft.EntityFrameworkCore;

namespace DebateMap.Storage;

/// <summary>
/// The debates in the database. Every change goes through a change set that becomes one revision, written with the rows that it
/// changes in one transaction. Safe to use from many threads, and by many processes on one database.
/// </summary>
public sealed class DebateStore
{
    private readonly IDbContextFactory<DebateContext> _contexts;
    private readonly TimeProvider _time;
    private readonly Snapshots _snapshots = new();
    private readonly OtherNodes _others;
    private readonly Writer _writer;

    /// <summary>A store on a database that is migrated already; see <see cref="DatabaseStart"/>.</summary>
    /// <param name="contexts">Makes a context for each call.</param>
    /// <param name="time">The clock that revisions are dated by.</param>
    public DebateStore(IDbContextFactory<DebateContext> contexts, TimeProvider time)
    {
        _contexts = contexts;
        _time = time;
        _others = new(contexts);
        _writer = new(contexts, time, _snapshots, _others);
    }

    /// <summary>All debates that are not deleted, the last changed first, as an owner of all sees them.</summary>
    public async Task<IReadOnlyList<DebateListing>> ListAsync(CancellationToken cancellation)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await InOrder(context)
            .Select(d => new DebateListing(new DebateKey(d.Key), d.Title, d.Revision, d.Changed, d.ChangedBy, d.Claims, d.Turns, d.Participants, Role.Owner, d.Visibility))
            .ToListAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>The debates that an account is a member of and those that are public, the last changed first; the latter alone where nobody is signed in.</summary>
    public async Task<IReadOnlyList<DebateListing>> ListForAsync(string? account, CancellationToken cancellation)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await InOrder(context)
            .Select(d => new { Row = d, Role = context.Members.Where(m => m.Debate == d.Key && m.Account == account).Select(m => (Role?)m.Role).FirstOrDefault() })
            .Where(d => d.Role != null || d.Row.Visibility == Visibility.Public)
            .Select(d => new DebateListing(
                new DebateKey(d.Row.Key), d.Row.Title, d.Row.Revision, d.Row.Changed, d.Row.ChangedBy, d.Row.Claims, d.Row.Turns, d.Row.Participants,
                d.Role ?? Role.Viewer, d.Row.Visibility))
            .ToListAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Adds a debate under a new key; its revision 1 holds everything.</summary>
    public Task<StoredDebate> CreateAsync(Debate debate, Act act, CancellationToken cancellation) =>
        _writer.CreateAsync(DebateKey.New(), debate, act, cancellation);

    /// <summary>The newest snapshot of a debate; null where there is none, or it is deleted.</summary>
    public async Task<StoredDebate?> OpenAsync(DebateKey key, CancellationToken cancellation)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        var revision = await context.Debates.Where(d => d.Key == key.Value && d.DeletedAt == null)
            .Select(d => (int?)d.Revision).SingleOrDefaultAsync(cancellation).ConfigureAwait(false);
        return revision is { } number ? await _snapshots.NewestAsync(context, key, number, cancellation).ConfigureAwait(false) : null;
    }

    /// <summary>
    /// Writes a change set as one revision, after bringing it onto the newest one: fields that only one side changed come together,
    /// and a new record whose id somebody else took meanwhile gets another.
    /// </summary>
    /// <param name="key">Which debate.</param>
    /// <param name="basedOn">The revision of the snapshot that the change set was made against.</param>
    /// <param name="changes">What to put and remove.</param>
    /// <param name="act">Who does it, and what it is.</param>
    /// <param name="permit">What of it is not allowed.</param>
    /// <param name="cancellation">Ends the wait; either all of it is written then or nothing.</param>
    public Task<CommitResult> CommitAsync(DebateKey key, int basedOn, ChangeSet changes, Act act, Permit permit, CancellationToken cancellation) =>
        _writer.WriteAsync(key, _ => Task.FromResult<Intent?>(new(basedOn, changes, act)), permit, cancellation);

    /// <summary>The same for one who may change everything.</summary>
    public Task<CommitResult> CommitAsync(DebateKey key, int basedOn, ChangeSet changes, Act act, CancellationToken cancellation) =>
        CommitAsync(key, basedOn, changes, act, Everything, cancellation);

    /// <summary>
    /// Takes back the newest act of <paramref name="author"/> that is not undone, as a new revision, leaving what others did since.
    /// <see cref="CommitResult.Unchanged"/> where there is none; making the debate cannot be undone, only deleted.
    /// </summary>
    public Task<CommitResult> UndoAsync(DebateKey key, string author, Permit permit, CancellationToken cancellation) =>
        _writer.WriteAsync(key, context => Intent.UndoAsync(context, key, author, cancellation), permit, cancellation);

    /// <summary>The same for one who may change everything.</summary>
    public Task<CommitResult> UndoAsync(DebateKey key, string author, CancellationToken cancellation) => UndoAsync(key, author, Everything, cancellation);

    /// <summary>
    /// Does again what <paramref name="author"/> undid last, as a new revision, leaving what others did since.
    /// <see cref="CommitResult.Unchanged"/> where there is nothing, or they did something else after it.
    /// </summary>
    public Task<CommitResult> RedoAsync(DebateKey key, string author, Permit permit, CancellationToken cancellation) =>
        _writer.WriteAsync(key, context => Intent.RedoAsync(context, key, author, cancellation), permit, cancellation);

    /// <summary>The same for one who may change everything.</summary>
    public Task<CommitResult> RedoAsync(DebateKey key, string author, CancellationToken cancellation) => RedoAsync(key, author, Everything, cancellation);

    /// <summary>
    /// Writes an open proposal as one revision, and in the same transaction that it was accepted. Where <paramref name="account"/> has
    /// edited it, what they made of it is written. <see cref="CommitResult.Unchanged"/> where it is not open any more, or changes nothing.
    /// </summary>
    /// <param name="key">Which debate.</param>
    /// <param name="number">Which proposal.</param>
    /// <param name="by">Who accepts it, as a name to show; the revision is theirs to undo.</param>
    /// <param name="account">The id of their account.</param>
    /// <param name="permit">What of it is not allowed.</param>
    /// <param name="cancellation">Ends the wait; either all of it is written then or nothing.</param>
    public Task<CommitResult> AcceptAsync(DebateKey key, int number, string by, string account, Permit permit, CancellationToken cancellation) =>
        _writer.WriteAsync(key, context => Proposals.AcceptAsync(context, key, number, by, account, UtcTime.Now(_time), cancellation), permit, cancellation);

    /// <summary>
    /// Writes what a participant answers by a link; in the same transaction it is asked whether the link can still be used.
    /// <see cref="CommitResult.Unchanged"/> where it cannot, or nothing changes.
    /// </summary>
    /// <param name="link">The link.</param>
    /// <param name="basedOn">The revision of the snapshot that the change set was made against.</param>
    /// <param name="changes">What to put and remove.</param>
    /// <param name="act">Who does it, and what it is.</param>
    /// <param name="permit">What of it is not allowed.</param>
    /// <param name="cancellation">Ends the wait; either all of it is written then or nothing.</param>
    public Task<CommitResult> AnswerAsync(ConfirmationLink link, int basedOn, ChangeSet changes, Act act, Permit permit, CancellationToken cancellation) =>
        _writer.WriteAsync(link.Debate, context => ConfirmationLinks.IntendAsync(context, link, basedOn, changes, act, UtcTime.Now(_time), cancellation), permit, cancellation);

    /// <summary>The revisions of a debate after a number, oldest first; none where there is no such debate.</summary>
    public async Task<IReadOnlyList<Revision>> HistoryAsync(DebateKey key, int after = 0, CancellationToken cancellation = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await Revisions.AfterAsync(context, key, after, cancellation).ConfigureAwait(false);
    }

    /// <summary>Part of the history, newest first, without what was done to each record: a long one is fetched piece by piece.</summary>
    /// <param name="key">Which debate.</param>
    /// <param name="filter">Which revisions.</param>
    /// <param name="skip">How many of the newest to pass over.</param>
    /// <param name="take">How many to fetch at most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<RevisionPage> RevisionsAsync(DebateKey key, RevisionFilter filter, int skip, int take, CancellationToken cancellation)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await Revisions.PageAsync(context, key, filter, skip, take, cancellation).ConfigureAwait(false);
    }

    /// <summary>The revisions that a filter lets through, oldest first, each with all that it did.</summary>
    public async Task<IReadOnlyList<Revision>> MatchingAsync(DebateKey key, RevisionFilter filter, CancellationToken cancellation)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await Revisions.MatchingAsync(context, key, filter, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// The revision that added each record of a kind, by its id. One that was taken away and added again is as old as the last time, but undo and
    /// redo do not make it younger.
    /// </summary>
    /// <param name="key">Which debate.</param>
    /// <param name="kind">A kind whose records have ids of their own.</param>
    /// <param name="after">Only revisions with a greater number.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyDictionary<string, RevisionListing>> AddedAsync(DebateKey key, RecordKind kind, int after, CancellationToken cancellation)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await Revisions.AddedAsync(context, key, kind, after, cancellation).ConfigureAwait(false);
    }

    /// <summary>One revision with all that it did; null where there is none of that number.</summary>
    public async Task<Revision?> RevisionAsync(DebateKey key, int number, CancellationToken cancellation)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await Revisions.FindAsync(context, key, number, cancellation).ConfigureAwait(false);
    }

    /// <summary>Who, when and what of one revision; null where there is none of that number.</summary>
    public async Task<RevisionListing?> ListingAsync(DebateKey key, int number, CancellationToken cancellation)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await Revisions.HeadAsync(context, key, number, cancellation).ConfigureAwait(false);
    }

    /// <summary>What happened to one record, newest first: revisions with no other effect than the one on it.</summary>
    /// <param name="key">Which debate.</param>
    /// <param name="record">Which record; it may be gone.</param>
    /// <param name="before">Only revisions with a smaller number.</param>
    /// <param name="take">How many to fetch at most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<Revision>> StoryAsync(DebateKey key, RecordKey record, int before, int take, CancellationToken cancellation)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await Revisions.StoryAsync(context, key, record, before, take, cancellation).ConfigureAwait(false);
    }

    /// <summary>The names of all who ever changed a debate, in order.</summary>
    public async Task<IReadOnlyList<string>> AuthorsAsync(DebateKey key, CancellationToken cancellation)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await Revisions.AuthorsAsync(context, key, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// A debate as it was at a revision: the newest snapshot with all that came since taken back. Null where there is no such debate,
    /// or it has no such revision.
    /// </summary>
    public async Task<StoredDebate?> OpenAtAsync(DebateKey key, int revision, CancellationToken cancellation)
    {
        if (await OpenAsync(key, cancellation).ConfigureAwait(false) is not { } now || revision < 1 || revision > now.Revision)
            return null;
        await using var context = await _contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return revision == now.Revision ? now : await _snapshots.PastAsync(context, now, revision, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Listens to what other apps on the same database change, until the connection is lost or <paramref name="cancellation"/> ends it.
    /// Returns at once where the database has one app only, as a SQLite file has.
    /// </summary>
    /// <param name="heard">Called with what another app changed, and first with everything: before it listened anything may have changed.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="System.Data.Common.DbException">The connection cannot be made, or is lost: listen again.</exception>
    public Task ListenAsync(Func<News, Task> heard, CancellationToken cancellation) => _others.ListenAsync(heard, cancellation);

    /// <summary>Tells other apps on the same database that who may do what may have changed. Of new revisions they are told by writing them.</summary>
    /// <param name="key">The debate; null where it may be any.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task TellAccessChangedAsync(DebateKey? key, CancellationToken cancellation)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        await _others.TellAsync(context, new(key, Access: true), cancellation).ConfigureAwait(false);
    }

    /// <summary>Hides a debate from lists and from being opened; nothing of it is lost. False where there is none to hide.</summary>
    public Task<bool> DeleteAsync(DebateKey key, CancellationToken cancellation) => MarkAsync(key, wasDeleted: false, UtcTime.Now(_time), cancellation);

    /// <summary>Puts a deleted debate back. False where there is none.</summary>
    public Task<bool> RestoreAsync(DebateKey key, CancellationToken cancellation) => MarkAsync(key, wasDeleted: true, null, cancellation);

    private static Items<Fault> Everything(Debate before, Items<Effect> effects) => [];

    private static IQueryable<DebateRow> InOrder(DebateContext context) =>
        context.Debates.AsNoTracking().Where(d => d.DeletedAt == null).OrderByDescending(d => d.Changed).ThenBy(d => d.Key);

    private async Task<bool> MarkAsync(DebateKey key, bool wasDeleted, DateTimeOffset? deletedAt, CancellationToken cancellation)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await context.Debates.Where(d => d.Key == key.Value && d.DeletedAt != null == wasDeleted)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.DeletedAt, deletedAt), cancellation).ConfigureAwait(false) > 0;
    }
}

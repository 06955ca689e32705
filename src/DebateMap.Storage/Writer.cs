using DebateMap.Domain;
using DebateMap.Storage.Accounts;
using DebateMap.Storage.Nodes;
using DebateMap.Storage.Rows;
using DebateMap.Storage.Talk;
using DebateMap.Storage.Telemetry;
using Microsoft.EntityFrameworkCore;

namespace DebateMap.Storage;

/// <summary>Writes revisions, each with the rows that it changes in one transaction.</summary>
internal sealed class Writer(IDbContextFactory<DebateContext> contexts, TimeProvider time, Snapshots snapshots, OtherNodes others)
{
    /// <summary>How often a write begins anew where another process got in between; each time it waits for the database's own timeout.</summary>
    private const int Attempts = 5;

    private const int Gates = 64;

    /// <summary>
    /// Writers of one debate in this process queue up here, where waiting holds no connection. Debates that share a gate wait for each other
    /// for a few milliseconds, and a fixed number of gates needs no clearing up.
    /// </summary>
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, Gates).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Writes revision 1 of a new debate, which holds everything.</summary>
    public async Task<StoredDebate> CreateAsync(DebateKey key, Debate debate, Act act, CancellationToken cancellation)
    {
        var stored = new StoredDebate(key, 1, debate);
        var effects = Effect.Of(Debate.Empty, debate, ChangeSet.Put(debate.Records()));
        var revision = new Revision(1, act.Author, UtcTime.Now(time), act.Summary, effects);

        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        var row = new DebateRow { Key = key.Value, Title = "", ChangedBy = "" };
        row.Show(debate, revision);
        context.Debates.Add(row);
        context.Revisions.Add(RevisionRow.Of(key, revision));
        if (act.Account is { } owner)
            context.Members.Add(new() { Debate = key.Value, Account = owner, Role = Role.Owner });
        await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
        await RecordWrites.InsertAsync(context, key, debate.Records().Select(r => debate.FindPlaced(r.Key)!), cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        StorageTelemetry.Made();
        snapshots.Keep(stored);
        return stored;
    }

    /// <summary>Writes what is intended on the newest revision, or says why not.</summary>
    /// <param name="key">Which debate.</param>
    /// <param name="intend">Called while nobody else can write the debate; null where there is nothing to do.</param>
    /// <param name="permit">Says what of it is not allowed.</param>
    /// <param name="cancellation">Ends the wait; either all of it is written then or nothing.</param>
    public Task<CommitResult> WriteAsync(DebateKey key, Func<DebateContext, Task<Intent?>> intend, Permit permit, CancellationToken cancellation) =>
        StorageTelemetry.MeasureAsync(() => InTurnAsync(key, intend, permit, cancellation));

    private async Task<CommitResult> InTurnAsync(DebateKey key, Func<DebateContext, Task<Intent?>> intend, Permit permit, CancellationToken cancellation)
    {
        var gate = _gates[(uint)key.GetHashCode() % Gates];
        await gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            for (var attempt = 1; attempt <= Attempts; attempt++)
            {
                if (await TryAsync(key, intend, permit, cancellation).ConfigureAwait(false) is { } result)
                    return result;
                StorageTelemetry.Collided();
            }

            return await BusyAsync(key, cancellation).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Null where another process got in between: everything was rolled back, and the next attempt sees what the other wrote.</summary>
    private async Task<CommitResult?> TryAsync(DebateKey key, Func<DebateContext, Task<Intent?>> intend, Permit permit, CancellationToken cancellation)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation).ConfigureAwait(false);
            var result = await StageAsync(context, key, intend, permit, cancellation).ConfigureAwait(false);
            if (result is CommitResult.Committed committed)
            {
                await others.TellAsync(context, new(key, Access: false), cancellation).ConfigureAwait(false);
                await transaction.CommitAsync(cancellation).ConfigureAwait(false);
                snapshots.Keep(committed.Now);
            }

            return result;
        }
        catch (Exception exception) when (Collision.Is(exception))
        {
            return null;
        }
    }

    /// <summary>All but the commit; what comes back other than <see cref="CommitResult.Committed"/> is rolled back.</summary>
    private async Task<CommitResult> StageAsync(
        DebateContext context, DebateKey key, Func<DebateContext, Task<Intent?>> intend, Permit permit, CancellationToken cancellation)
    {
        // Taking the number locks the debate's row, so that writers in other processes queue up behind it instead of failing at the end.
        var taken = await context.Debates.Where(d => d.Key == key.Value && d.DeletedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Revision, d => d.Revision + 1), cancellation).ConfigureAwait(false);
        if (taken == 0)
            return new CommitResult.Gone();

        var row = await context.Debates.SingleAsync(d => d.Key == key.Value, cancellation).ConfigureAwait(false);
        var now = await snapshots.NewestAsync(context, key, row.Revision - 1, cancellation).ConfigureAwait(false);
        if (await intend(context).ConfigureAwait(false) is not { } intent)
            return new CommitResult.Unchanged(now);
        if (intent.BasedOn > now.Revision)
            return new CommitResult.Refused(now, [new("", $"was made on revision {intent.BasedOn}, but the debate is at {now.Revision}: open it again")]);

        IReadOnlyList<Revision> since = intent.BasedOn == now.Revision ? []
            : await Revisions.AfterAsync(context, key, intent.BasedOn, cancellation).ConfigureAwait(false);
        var merge = Merge.Onto(now.Debate, since, intent.Changes);
        if (merge is MergeOutcome.Conflict conflict)
            return new CommitResult.Conflicted(now, conflict.Conflicts, conflict.Insisting);

        var clean = (MergeOutcome.Clean)merge;
        var applied = now.Debate.Apply(clean.Changes);
        if (applied is not Result<Debate>.Ok { Content: var next })
            return new CommitResult.Refused(now, applied.Faults);
        if (ReferenceEquals(next, now.Debate) && !intent.CountsWithoutEffect)
            return new CommitResult.Unchanged(now);

        var effects = Effect.Of(now.Debate, next, clean.Changes);
        if (permit(now.Debate, effects) is { IsEmpty: false } faults)
            return new CommitResult.Refused(now, faults);
        if (await Freezes.RefusalsAsync(context, key, now.Debate, effects, cancellation).ConfigureAwait(false) is { IsEmpty: false } frozen)
            return new CommitResult.Refused(now, frozen);

        var revision = new Revision(row.Revision, intent.Act.Author, UtcTime.Now(time), intent.Act.Summary, effects)
        {
            Undoes = intent.Undoes,
            Redoes = intent.Redoes,
        };
        row.Show(next, revision);
        await SaveAsync(context, key, revision, cancellation).ConfigureAwait(false);
        return new CommitResult.Committed(new(key, revision.Number, next), revision, clean.Merged);
    }

    private static async Task SaveAsync(DebateContext context, DebateKey key, Revision revision, CancellationToken cancellation)
    {
        context.Revisions.Add(RevisionRow.Of(key, revision));
        await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
        await RecordWrites.InsertAsync(context, key, revision.Effects.Where(e => e.Before is null).Select(e => e.After!), cancellation).ConfigureAwait(false);
        foreach (var effect in revision.Effects.Where(e => e.Before is not null))
        {
            if (effect.After is { } after)
                await RecordWrites.UpdateAsync(context, key, after, cancellation).ConfigureAwait(false);
            else
                await RecordWrites.DeleteAsync(context, key, effect.Before!, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<CommitResult> BusyAsync(DebateKey key, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        var row = await context.Debates.AsNoTracking().SingleAsync(d => d.Key == key.Value, cancellation).ConfigureAwait(false);
        var now = await snapshots.NewestAsync(context, key, row.Revision, cancellation).ConfigureAwait(false);
        return new CommitResult.Refused(now, [new("", "the database is busy with other writers, and nothing was written: try again in a moment")]);
    }
}

using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Storage.Talk;

namespace DebateMap.Web.Features.Proposals;

/// <summary>
/// What somebody would change, on top of a snapshot: it grows step by step, can be undone, and is brought onto each newer snapshot.
/// Nothing of it is in the debate.
/// </summary>
public sealed class ProposalDraft
{
    private Stack<ChangeSet> _done = new();
    private Stack<ChangeSet> _undone = new();

    private ProposalDraft(StoredDebate basis, Draft kept, Debate with)
    {
        (Basis, Changes, Reason, Edits, Step) = (basis, kept.Changes, kept.Reason, kept.Edits, kept.Step);
        Seen = basis with { Debate = with };
    }

    /// <summary>The snapshot that it lies on.</summary>
    public StoredDebate Basis { get; private set; }

    /// <summary>The debate as it would be.</summary>
    public StoredDebate Seen { get; private set; }

    /// <summary>What it changes.</summary>
    public ChangeSet Changes { get; private set; }

    /// <summary>What it is for.</summary>
    public string Reason { get; set; }

    /// <summary>The proposal of somebody else that it edits; null where it is one's own.</summary>
    public int? Edits { get; }

    /// <summary>How often it was kept.</summary>
    public int Step { get; private set; }

    /// <summary>A newer snapshot that it cannot be brought onto as it is, and why not.</summary>
    public Items<Fault> Misfit { get; private set; }

    /// <summary>What stands against it in a newer snapshot, until somebody chooses.</summary>
    public (StoredDebate Newest, MergeOutcome.Conflict Conflict)? Clash { get; private set; }

    /// <summary>What it does to each record.</summary>
    public Items<Effect> Effects => Effect.Of(Basis.Debate, Seen.Debate, Changes);

    /// <summary>As it is kept next.</summary>
    public Draft ToKeep() => new(Basis.Revision, Changes, Reason, Edits, ++Step);

    /// <summary>One that changes nothing yet.</summary>
    public static ProposalDraft Begin(StoredDebate now) => new(now, new(now.Revision, ChangeSet.Empty, "", null, 0), now.Debate);

    /// <summary>One that was kept.</summary>
    /// <param name="basis">The snapshot of the revision that it was made on.</param>
    /// <param name="kept">What was kept.</param>
    /// <returns>Faults where it does not fit its own snapshot.</returns>
    public static Result<ProposalDraft> Open(StoredDebate basis, Draft kept) =>
        basis.Debate.Apply(kept.Changes).Then(with => new Result<ProposalDraft>.Ok(new ProposalDraft(basis, kept, with)));

    /// <summary>Does one thing more.</summary>
    public Result<Debate> Change(ChangeSet more)
    {
        var result = Set(Drafting.Then(Basis.Debate, Changes, more), out var before);
        if (before is not null)
        {
            _done.Push(before);
            _undone.Clear();
        }

        return result;
    }

    /// <summary>Takes back the last thing that was done. False where there is none.</summary>
    public bool Undo() => Walk(_done, _undone);

    /// <summary>Does again what was taken back last. False where there is nothing.</summary>
    public bool Redo() => Walk(_undone, _done);

    /// <summary>Brings it onto a newer snapshot. Where that cannot be, it stays on its own and says why.</summary>
    public void MoveOnto(StoredDebate newest)
    {
        if (newest.Revision <= Basis.Revision)
            return;
        switch (Merge.Onto(newest.Debate, Basis.Debate, Changes))
        {
            case MergeOutcome.Clean clean:
                Land(newest, clean.Changes);
                break;
            case MergeOutcome.Conflict conflict:
                Clash = (newest, conflict);
                break;
        }
    }

    /// <summary>Chooses, where it stands against what others did: one's own version, or theirs.</summary>
    public void Choose(bool mine)
    {
        if (Clash is not { } clash)
            return;
        var chosen = mine ? clash.Conflict.Insisting : Drafting.Yielding(clash.Newest.Debate, clash.Conflict.Insisting, clash.Conflict.Conflicts);
        Land(clash.Newest, chosen);
    }

    private void Land(StoredDebate newest, ChangeSet changes)
    {
        Clash = null;
        var applied = newest.Debate.Apply(changes);
        Misfit = applied.Faults;
        if (applied.ValueOrDefault is not { } with)
            return;
        var since = Effect.Between(Basis.Debate, newest.Debate);
        (_done, _undone) = (Moved(_done, newest, since), Moved(_undone, newest, since));
        (Basis, Changes, Seen) = (newest, Drafting.Then(newest.Debate, ChangeSet.Empty, changes), newest with { Debate = with });
    }

    /// <summary>The steps that still fit.</summary>
    private static Stack<ChangeSet> Moved(Stack<ChangeSet> steps, StoredDebate newest, Items<Effect> since) => new(steps.Reverse()
        .Select(s => Merge.Over(newest.Debate, since, s) is MergeOutcome.Clean clean && newest.Debate.Apply(clean.Changes) is Result<Debate>.Ok ? clean.Changes : null).OfType<ChangeSet>());

    private bool Walk(Stack<ChangeSet> from, Stack<ChangeSet> to)
    {
        if (!from.TryPop(out var back))
            return false;
        _ = Set(back, out var before);
        if (before is not null)
            to.Push(before);
        return before is not null;
    }

    private Result<Debate> Set(ChangeSet changes, out ChangeSet? before)
    {
        before = null;
        var applied = Basis.Debate.Apply(changes);
        if (applied.ValueOrDefault is not { } with)
            return applied;
        before = Changes;
        (Changes, Seen, Misfit) = (changes, Basis with { Debate = with }, []);
        return applied;
    }
}

using DebateMap.Domain;

namespace DebateMap.Storage;

/// <summary>What came of a change set that was to be written. Whatever it is, nothing was overwritten silently.</summary>
public abstract record CommitResult
{
    private CommitResult()
    {
    }

    /// <summary>Written: it survives a crash from here on.</summary>
    /// <param name="Now">The debate with it.</param>
    /// <param name="Revision">What was written.</param>
    /// <param name="Merged">The records where fields of somebody else's concurrent change came together with these.</param>
    public sealed record Committed(StoredDebate Now, Revision Revision, Items<RecordKey> Merged) : CommitResult
    {
        /// <summary>The id of the first record of a kind that was added: another than it was given where somebody else's new record had that. Null where none was added.</summary>
        public string? Added(RecordKind kind) => Revision.Effects.FirstOrDefault(e => e.Before is null && e.Key.Kind == kind)?.Key.Id;
    }

    /// <summary>Nothing was written, as the debate is so already, or there is nothing to undo or redo.</summary>
    /// <param name="Now">The newest snapshot.</param>
    public sealed record Unchanged(StoredDebate Now) : CommitResult;

    /// <summary>Somebody else changed the same fields meanwhile. Nothing was written: let the user choose and commit again on <paramref name="Now"/>.</summary>
    /// <param name="Now">The newest snapshot.</param>
    /// <param name="Conflicts">Every field that both changed.</param>
    /// <param name="Insisting">What to commit on <paramref name="Now"/> if the user insists: it leaves alone what only the other changed.</param>
    public sealed record Conflicted(StoredDebate Now, Items<FieldConflict> Conflicts, ChangeSet Insisting) : CommitResult;

    /// <summary>The debate would not be valid, or the database stayed busy. Nothing was written.</summary>
    /// <param name="Now">The newest snapshot.</param>
    /// <param name="Faults">Every reason.</param>
    public sealed record Refused(StoredDebate Now, Items<Fault> Faults) : CommitResult;

    /// <summary>There is no such debate: it was deleted, or never was.</summary>
    public sealed record Gone : CommitResult;
}

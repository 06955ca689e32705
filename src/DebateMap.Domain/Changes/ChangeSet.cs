namespace DebateMap.Domain;

/// <summary>One change of one record.</summary>
public abstract record Change
{
    private protected Change()
    {
    }

    /// <summary>The record that it changes.</summary>
    public abstract RecordKey Key { get; }
}

/// <summary>Adds a record or replaces the one of the same key.</summary>
/// <param name="Record">The record, whole.</param>
/// <param name="Place">Where among its kind; null leaves it where it is, or puts a new one at the end.</param>
public sealed record Put(Record Record, long? Place = null) : Change
{
    /// <inheritdoc/>
    public override RecordKey Key => Record.Key;
}

/// <summary>Takes a record away; nothing happens where there is none.</summary>
public sealed record Remove(RecordKey Gone) : Change
{
    /// <inheritdoc/>
    public override RecordKey Key => Gone;
}

/// <summary>What one act changes: the only way from one <see cref="Debate"/> to the next.</summary>
/// <param name="Changes">Puts and removals; at most one for each record.</param>
public sealed record ChangeSet(Items<Change> Changes)
{
    /// <summary>Changes nothing.</summary>
    public static readonly ChangeSet Empty = new([]);

    /// <summary>Puts these records.</summary>
    public static ChangeSet Put(params IEnumerable<Record> records) => new(records.Select(Change (r) => new Put(r)).ToItems());

    /// <summary>This and then some.</summary>
    public ChangeSet With(params IEnumerable<Change> more) => new(Changes.Concat(more).ToItems());
}

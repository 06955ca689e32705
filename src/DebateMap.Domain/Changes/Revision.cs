namespace DebateMap.Domain;

/// <summary>What a revision did to one record.</summary>
/// <param name="Key">The record.</param>
/// <param name="Before">What it was; null where it was not there.</param>
/// <param name="After">What it became; null where it was removed.</param>
public sealed record Effect(RecordKey Key, Placed? Before, Placed? After)
{
    /// <summary>What a change set does to a debate, in the order of the changes; what changes nothing is left out.</summary>
    /// <param name="before">The debate that it is applied to.</param>
    /// <param name="after">What came of it.</param>
    /// <param name="changes">The change set.</param>
    public static Items<Effect> Of(Debate before, Debate after, ChangeSet changes) =>
        changes.Changes.Select(c => new Effect(c.Key, before.FindPlaced(c.Key), after.FindPlaced(c.Key)))
            .Where(e => e.Before != e.After).ToItems();

    /// <summary>Everything in which two states of a debate differ, in the order of kinds; within one those of the later state, then what it no longer has.</summary>
    /// <param name="earlier">The state that counts as before.</param>
    /// <param name="later">The state that counts as after.</param>
    public static Items<Effect> Between(Debate earlier, Debate later) =>
        Kinds.All.SelectMany(kind => Keys(later, kind.Tag).Union(Keys(earlier, kind.Tag)))
            .Select(key => new Effect(key, earlier.FindPlaced(key), later.FindPlaced(key)))
            .Where(e => e.Before != e.After).ToItems();

    /// <summary>The fields in which the two states differ; none where the record was added or removed, or only moved.</summary>
    public IEnumerable<Field> Fields() => Before is { Record: var was } && After is { Record: var now }
        ? Kinds.Of(Key.Kind).Fields.Where(f => !Equals(f.Get(was), f.Get(now)))
        : [];

    private static IEnumerable<RecordKey> Keys(Debate debate, RecordKind kind) =>
        kind == RecordKind.Heading ? [RecordKey.Heading] : debate.Table(kind).Records.Select(r => r.Key);
}

/// <summary>An accepted change set.</summary>
/// <param name="Number">1, 2, … within the debate.</param>
/// <param name="Author">Who acted, as a name to show.</param>
/// <param name="At">When.</param>
/// <param name="Summary">One line that says what it did.</param>
/// <param name="Effects">What it did to each record.</param>
public sealed record Revision(int Number, string Author, DateTimeOffset At, string Summary, Items<Effect> Effects)
{
    /// <summary>The revision that this one takes back, where it is an undo.</summary>
    public int? Undoes { get; init; }

    /// <summary>The revision that this one does again, where it is a redo.</summary>
    public int? Redoes { get; init; }

    /// <summary>The change set that puts every record back to what it was before, place included.</summary>
    public ChangeSet Inverse() => new(Effects.Select(e => Back(e.Key, e.Before)).ToItems());

    /// <summary>The change set that does it again.</summary>
    public ChangeSet Forward() => new(Effects.Select(e => Back(e.Key, e.After)).ToItems());

    /// <summary>The change that brings a record to a state; null takes it away.</summary>
    internal static Change Back(RecordKey key, Placed? state) =>
        state is null ? new Remove(key) : new Put(state.Record, key.Kind == RecordKind.Heading ? null : state.Place);
}

namespace DebateMap.Domain;

/// <summary>Change sets that grow step by step, before they are applied to a debate for good.</summary>
public static class Drafting
{
    /// <summary>One change set that does what two do one after the other. What it leaves as it is in <paramref name="debate"/> is not in it.</summary>
    /// <param name="debate">The debate that the first is meant for.</param>
    /// <param name="first">The change set so far.</param>
    /// <param name="then">What is done after it.</param>
    public static ChangeSet Then(Debate debate, ChangeSet first, ChangeSet then)
    {
        var order = new List<RecordKey>();
        var last = new Dictionary<RecordKey, Change>();
        foreach (var change in first.Changes.Concat(then.Changes))
        {
            if (!last.TryGetValue(change.Key, out var earlier))
                order.Add(change.Key);
            last[change.Key] = change is Put { Place: null } put && earlier is Put { Place: { } place } ? put with { Place = place } : change;
        }

        return new(order.Select(k => last[k]).Where(c => Matters(debate, c)).ToItems());
    }

    /// <summary>A change set without what stands against what others did: their version stays in the fields in conflict.</summary>
    /// <param name="newest">The newest snapshot.</param>
    /// <param name="insisting">What would be written if one insisted.</param>
    /// <param name="conflicts">The fields that both changed.</param>
    public static ChangeSet Yielding(Debate newest, ChangeSet insisting, Items<FieldConflict> conflicts)
    {
        var fields = conflicts.ToLookup(c => c.Key, c => c.Field);
        return new(insisting.Changes.Select(c => Yield(newest, c, fields[c.Key])).OfType<Change>().Where(c => Matters(newest, c)).ToItems());
    }

    private static Change? Yield(Debate newest, Change change, IEnumerable<string> fields)
    {
        var given = fields.ToList();
        if (given.Count == 0)
            return change;
        if (change is not Put put || newest.Find(change.Key) is not { } theirs || given.Contains(""))
            return null;
        var kind = Kinds.Of(change.Key.Kind);
        return put with { Record = given.Select(f => kind.Find(f)!).Aggregate(put.Record, (record, field) => field.With(record, field.Get(theirs))) };
    }

    private static bool Matters(Debate debate, Change change) => change is Put put
        ? debate.FindPlaced(change.Key) is not { } there || !there.Record.Equals(put.Record) || (put.Place is { } place && place != there.Place)
        : debate.Find(change.Key) is not null;
}

namespace DebateMap.Domain;

/// <summary>What putting records back to a past state takes, to be shown before and done as one revision.</summary>
/// <param name="Changes">Puts back what was asked for and what comes along, and removes what was not there then.</param>
/// <param name="Along">What comes along, because something that comes back refers to it and it is gone, or as it lies in a text that comes back.</param>
/// <param name="Gone">What goes: what was not there then, and what rests on it now.</param>
public sealed record Restoration(ChangeSet Changes, Items<RecordKey> Along, Items<RecordKey> Gone)
{
    /// <summary>
    /// Plans to put records back as they were; nothing to change where they are so already. Faults say what does not fit together:
    /// a record that comes back without what it refers to, or a text without the passages in it.
    /// </summary>
    /// <param name="now">The newest state.</param>
    /// <param name="then">The past state.</param>
    /// <param name="keys">The records to put back; those that neither state has are passed over.</param>
    /// <param name="alone">Whether nothing else may come along.</param>
    public static Result<Restoration> Of(Debate now, Debate then, IEnumerable<RecordKey> keys, bool alone = false)
    {
        var asked = keys.Distinct().ToList();
        var along = alone ? [] : Companions(now, then, asked);
        var (back, unknownThen) = (asked.Concat(along).Where(k => then.Find(k) is not null), asked.Where(k => then.Find(k) is null));
        var puts = new ChangeSet(back.Select(k => Revision.Back(k, then.FindPlaced(k))).ToItems());
        return now.Apply(puts).Then(with =>
        {
            var removal = Removal.Of(with, unknownThen);
            return with.Apply(removal.Changes).Then(next =>
            {
                var touched = puts.Changes.Concat(removal.Changes.Changes).Select(c => c.Key).Distinct();
                var changes = touched.Select(k => Revision.Back(k, next.FindPlaced(k))).Where(c => now.FindPlaced(c.Key) != next.FindPlaced(c.Key));
                return new Result<Restoration>.Ok(new(new(changes.ToItems()), along.ToItems(), removal.Gone));
            });
        });
    }

    private static List<RecordKey> Companions(Debate now, Debate then, List<RecordKey> asked)
    {
        var known = asked.ToHashSet();
        var along = new List<RecordKey>();
        var next = new Queue<RecordKey>(asked);
        while (next.TryDequeue(out var key))
        {
            foreach (var needed in Needed(now, then, key).Where(known.Add))
            {
                along.Add(needed);
                next.Enqueue(needed);
            }
        }

        return along;
    }

    private static IEnumerable<RecordKey> Needed(Debate now, Debate then, RecordKey key)
    {
        if (then.Find(key) is not { } record)
            return [];
        var missing = References.From(then, record).Select(u => u.Target).Where(t => now.Find(t) is null);
        var moved = record is Turn turn && now.Turns.Find(turn.Id) is { } current && current.Text != turn.Text
            ? then.Annotations.Where(a => a.Turn == turn.Id && now.Annotations.Find(a.Id) is { } n && !n.Equals(a)).Select(a => a.Key)
            : [];
        return missing.Concat(moved);
    }
}

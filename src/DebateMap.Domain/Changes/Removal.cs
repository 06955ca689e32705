namespace DebateMap.Domain;

/// <summary>What removing some records takes with it, to be shown before and done as one revision.</summary>
/// <param name="Changes">Removes all of <paramref name="Gone"/> and loosens the rest.</param>
/// <param name="Gone">What goes: what was asked for first, then what rests on it.</param>
/// <param name="Loosened">What stays, but loses a mention of what goes.</param>
public sealed record Removal(ChangeSet Changes, Items<RecordKey> Gone, Items<RecordKey> Loosened)
{
    /// <summary>
    /// Plans the removal: a record goes with any record that it makes no sense without (an inference with one of its linked premises,
    /// a position with its claim) and otherwise loses the mention. Keys of records that are not there are passed over.
    /// </summary>
    public static Removal Of(Debate debate, params IEnumerable<RecordKey> keys)
    {
        var order = keys.Where(k => k != RecordKey.Heading && debate.Find(k) is not null).Distinct().ToList();
        var gone = order.ToHashSet();
        for (var wave = gone; wave.Count > 0;)
        {
            wave = References.To(debate, wave).Where(u => u.Essential && !gone.Contains(u.User.Key)).Select(u => u.User.Key).ToHashSet();
            order.AddRange(wave.Order());
            gone.UnionWith(wave);
        }

        var loosened = References.To(debate, gone).Where(u => !gone.Contains(u.User.Key)).Select(u => u.User).Distinct().ToList();
        var changes = order.Select(Change (k) => new Remove(k)).Concat(loosened.Select(r => new Put(Loosen(debate, r, gone))));
        return new(new(changes.ToItems()), order.ToItems(), loosened.Select(r => r.Key).ToItems());
    }

    private static Record Loosen(Debate debate, Record record, HashSet<RecordKey> gone) =>
        Kinds.Of(record.Key.Kind).Fields.Where(f => !f.RefersTo.IsEmpty)
            .Aggregate(record, (r, field) => field.Retarget(r, id => References.Resolve(debate, field, id) is { } target && gone.Contains(target) ? null : id));
}

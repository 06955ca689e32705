namespace DebateMap.Domain;

/// <summary>Gives records of a change set other ids.</summary>
public static class Rename
{
    /// <summary>
    /// Two people who each add a record may choose the same id. Gives those of <paramref name="changes"/> a fresh one, wherever the
    /// change set mentions them, so that both records stand.
    /// </summary>
    /// <param name="newest">The debate that already holds the other's records.</param>
    /// <param name="changes">The change set.</param>
    /// <param name="taken">Whether the other added a record of that key.</param>
    internal static ChangeSet Apart(Debate newest, ChangeSet changes, Func<RecordKey, bool> taken)
    {
        var ids = new FreshIds(newest);
        var own = changes.Changes.Select(c => c.Key).ToHashSet();
        var names = new Dictionary<RecordKey, string>();
        foreach (var put in changes.Changes.OfType<Put>())
        {
            if (!taken(put.Key) || newest.Find(put.Key) is not { } theirs || theirs.Equals(put.Record))
                continue;
            string id;
            do
                id = ids.Next(put.Key.Kind);
            while (own.Contains(new(put.Key.Kind, id)));
            names[put.Key] = id;
        }

        return names.Count == 0 ? changes : new(changes.Changes.Select(c => Renamed(c, names)).ToItems());
    }

    private static Change Renamed(Change change, Dictionary<RecordKey, string> names)
    {
        if (change is not Put put)
            return change;
        var kind = Kinds.Of(put.Key.Kind);
        var record = put.Record;
        if (names.TryGetValue(put.Key, out var id))
            record = kind.Fields.Aggregate(kind.Blank(id) with { Extra = record.Extra }, (r, f) => f.With(r, f.Get(put.Record)));

        foreach (var field in kind.Fields.Where(f => !f.RefersTo.IsEmpty))
        {
            record = field.Retarget(record, target =>
                field.RefersTo.Select(k => names.GetValueOrDefault(new(k, target))).FirstOrDefault(n => n is not null) ?? target);
        }

        return put with { Record = record };
    }
}

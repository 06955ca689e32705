namespace DebateMap.Domain;

/// <summary>A field that two people changed in different ways.</summary>
/// <param name="Key">The record.</param>
/// <param name="Field">The field's name in files; empty where one of the two removed the record, or for its <see cref="Record.Extra"/>.</param>
/// <param name="Theirs">What the other made of it, as shown; empty where they removed the record.</param>
/// <param name="Mine">What was wanted, as shown; empty where it was to be removed.</param>
public sealed record FieldConflict(RecordKey Key, string Field, string Theirs, string Mine);

/// <summary>What becomes of a change set that was made against an older revision.</summary>
public abstract record MergeOutcome
{
    private MergeOutcome()
    {
    }

    /// <summary>It can be applied to the newest revision.</summary>
    /// <param name="Changes">The change set to apply: as it was made, or with the other's fields taken over and new ids where theirs were taken.</param>
    /// <param name="Merged">The records in which fields of both sides come together.</param>
    public sealed record Clean(ChangeSet Changes, Items<RecordKey> Merged) : MergeOutcome;

    /// <summary>Both changed the same field; nothing is written until someone chooses.</summary>
    /// <param name="Conflicts">Every such field.</param>
    /// <param name="Insisting">What to apply to the newest revision if the later one insists: theirs in the fields in conflict, the other's everywhere else.</param>
    public sealed record Conflict(Items<FieldConflict> Conflicts, ChangeSet Insisting) : MergeOutcome;
}

/// <summary>Brings a change set that was made against an older revision onto the newest one. Never overwrites silently.</summary>
public static class Merge
{
    /// <summary>Merges field by field.</summary>
    /// <param name="newest">The newest snapshot.</param>
    /// <param name="since">The revisions that came after the one the change set was made against, oldest first.</param>
    /// <param name="mine">The change set.</param>
    public static MergeOutcome Onto(Debate newest, IEnumerable<Revision> since, ChangeSet mine) => Over(newest, since.SelectMany(r => r.Effects), mine);

    /// <summary>The same for a change set that was made against a snapshot which is at hand: what came since is how the two snapshots differ.</summary>
    /// <param name="newest">The newest snapshot.</param>
    /// <param name="basis">The snapshot that the change set was made against.</param>
    /// <param name="mine">The change set.</param>
    public static MergeOutcome Onto(Debate newest, Debate basis, ChangeSet mine) => Over(newest, Effect.Between(basis, newest), mine);

    /// <summary>The same for what was done since, record by record, in order.</summary>
    /// <param name="newest">The newest snapshot.</param>
    /// <param name="since">What was done to each record since the change set was made.</param>
    /// <param name="mine">The change set.</param>
    public static MergeOutcome Over(Debate newest, IEnumerable<Effect> since, ChangeSet mine)
    {
        var theirs = new Dictionary<RecordKey, Placed?>();
        foreach (var effect in since)
            theirs.TryAdd(effect.Key, effect.Before);
        if (!mine.Changes.Any(c => theirs.ContainsKey(c.Key)))
            return new MergeOutcome.Clean(mine, []);

        mine = Rename.Apart(newest, mine, key => theirs.TryGetValue(key, out var before) && before is null);
        var changes = new List<Change>();
        var merged = new List<RecordKey>();
        var conflicts = new List<FieldConflict>();
        foreach (var change in mine.Changes)
        {
            if (!theirs.TryGetValue(change.Key, out var before))
                changes.Add(change);
            else
                One(change, before?.Record, newest.Find(change.Key));
        }

        return conflicts.Count > 0 ? new MergeOutcome.Conflict(conflicts.ToItems(), new(changes.ToItems())) : new MergeOutcome.Clean(new(changes.ToItems()), merged.ToItems());

        void One(Change change, Record? before, Record? now)
        {
            var wanted = (change as Put)?.Record;
            if (Equals(wanted, now) || Equals(before, now))
            {
                changes.Add(change);
            }
            else if (wanted is null || now is null || before is null)
            {
                conflicts.Add(new(change.Key, "", now is null ? "" : Describe(now), wanted is null ? "" : Describe(wanted)));
                changes.Add(change);
            }
            else
            {
                changes.Add(new Put(Fields(before, now, wanted, conflicts), ((Put)change).Place));
                merged.Add(change.Key);
            }
        }
    }

    private static Record Fields(Record before, Record now, Record wanted, List<FieldConflict> conflicts)
    {
        var result = now;
        if (wanted.Extra != before.Extra && wanted.Extra != now.Extra)
        {
            if (now.Extra != before.Extra)
                conflicts.Add(new(now.Key, "", now.Extra ?? "", wanted.Extra ?? ""));
            result = now with { Extra = wanted.Extra };
        }

        foreach (var field in Kinds.Of(now.Key.Kind).Fields)
        {
            var (was, theirs, mine) = (field.Get(before), field.Get(now), field.Get(wanted));
            if (Equals(was, mine) || Equals(theirs, mine))
                continue;
            if (field.Type == FieldType.Forecasts && !Equals(was, theirs))
                mine = ForecastMerge.Of((Items<Forecast>)was!, (Items<Forecast>)theirs!, (Items<Forecast>)mine!, (a, b) => conflicts.Add(new(now.Key, field.Name, a, b)));
            else if (!Equals(was, theirs))
                conflicts.Add(new(now.Key, field.Name, field.Show(now), field.Show(wanted)));
            result = field.With(result, mine);
        }

        return result;
    }

    private static string Describe(Record record)
    {
        var first = Kinds.Of(record.Key.Kind).Fields.FirstOrDefault(f => f.Name is "text" or "name" or "title" or "exact");
        return first?.Show(record) is { Length: > 0 } text ? text : record.Key.ToString();
    }
}

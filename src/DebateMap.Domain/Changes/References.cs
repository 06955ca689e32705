namespace DebateMap.Domain;

/// <summary>One mention of a record in another.</summary>
/// <param name="User">The record that mentions.</param>
/// <param name="Field">The name of the field.</param>
/// <param name="Index">Which one of a list, from 0; null for a single reference.</param>
/// <param name="Essential">Whether the user makes no sense without it.</param>
/// <param name="Target">What is mentioned.</param>
public readonly record struct Use(Record User, string Field, int? Index, bool Essential, RecordKey Target);

/// <summary>Who refers to whom.</summary>
public static class References
{
    /// <summary>Every mention of some records, in record order. Looks at the whole debate.</summary>
    public static IEnumerable<Use> To(Debate debate, IReadOnlySet<RecordKey> targets)
    {
        var kinds = targets.Select(t => t.Kind).ToHashSet();
        foreach (var kind in Kinds.All)
        {
            var fields = kind.Fields.Where(f => f.RefersTo.Any(kinds.Contains)).ToList();
            if (fields.Count == 0)
                continue;
            foreach (var record in kind.Tag == RecordKind.Heading ? [debate.Heading] : debate.Table(kind.Tag).Records)
            {
                foreach (var field in fields)
                {
                    foreach (var use in In(debate, record, field))
                    {
                        if (targets.Contains(use.Target))
                            yield return use;
                    }
                }
            }
        }
    }

    /// <summary>Every mention of others in a record, in field order.</summary>
    public static IEnumerable<Use> From(Debate debate, Record record) =>
        Kinds.Of(record.Key.Kind).Fields.Where(f => !f.RefersTo.IsEmpty).SelectMany(f => In(debate, record, f));

    /// <summary>The record that an id in a field names: where a field may name several kinds, the first kind that has it.</summary>
    internal static RecordKey? Resolve(Debate debate, Field field, string id)
    {
        foreach (var kind in field.RefersTo)
        {
            if (field.RefersTo.Count == 1 || debate.Find(new(kind, id)) is not null)
                return new(kind, id);
        }

        return null;
    }

    private static IEnumerable<Use> In(Debate debate, Record record, Field field)
    {
        var ids = field.Targets(record);
        for (var i = 0; i < ids.Count; i++)
        {
            int? index = field.Type == FieldType.Reference ? null : i;
            if (Resolve(debate, field, ids[i]) is { } target)
            {
                yield return new(record, field.Name, index, field.Essential, target);
                continue;
            }

            // What it named is gone: it may have been of any kind.
            foreach (var kind in field.RefersTo)
                yield return new(record, field.Name, index, field.Essential, new(kind, ids[i]));
        }
    }
}

namespace DebateMap.Domain;

/// <summary>Judges whether a changed debate is valid, looking only at what the change can have broken.</summary>
internal static class Rules
{
    public static Items<Fault> Twice(ChangeSet changes, Func<RecordKey, string> path) =>
        changes.Changes.CountBy(c => c.Key).Where(c => c.Value > 1)
            .Select(c => new Fault(path(c.Key), "is changed twice in one change set")).ToItems();

    public static Items<Fault> Check(Debate before, Debate after, List<Change> changes, Func<RecordKey, string> path)
    {
        var faults = new List<Fault>();
        foreach (var put in changes.OfType<Put>())
            new RecordRule(after, put.Record, path, faults).Check();

        Dangling(after, changes, path, faults);
        OutOfPlaceAnnotations(before, after, changes, path, faults);
        UndercutLoops(after, changes, path, faults);
        return faults.ToItems();
    }

    /// <summary>What still refers to a removed record. Puts are checked by their own rule; this looks at the records that stayed.</summary>
    private static void Dangling(Debate after, List<Change> changes, Func<RecordKey, string> path, List<Fault> faults)
    {
        var gone = changes.OfType<Remove>().Select(r => r.Key).ToHashSet();
        if (gone.Count == 0)
            return;
        if (gone.Contains(RecordKey.Heading))
            faults.Add(new("", "the heading cannot be removed"));

        var put = changes.OfType<Put>().Select(p => p.Key).ToHashSet();
        foreach (var use in References.To(after, gone).Where(u => !put.Contains(u.User.Key)))
            faults.Add(new(FieldPath(path(use.User.Key), use.Field, use.Index), $"still refers to {use.Target}, which is to be removed"));
    }

    /// <summary>Annotations of a turn whose text changed must still say what stands there.</summary>
    private static void OutOfPlaceAnnotations(Debate before, Debate after, List<Change> changes, Func<RecordKey, string> path, List<Fault> faults)
    {
        var edited = changes.OfType<Put>().Select(p => p.Record).OfType<Turn>()
            .Where(t => before.Turns.Find(t.Id) is { } old && old.Text != t.Text)
            .Select(t => t.Id).ToHashSet();
        if (edited.Count == 0)
            return;

        var put = changes.OfType<Put>().Select(p => p.Key).ToHashSet();
        foreach (var annotation in after.Annotations.Where(a => edited.Contains(a.Turn) && !put.Contains(a.Key)))
            new RecordRule(after, annotation, path, faults).Check();
    }

    private static void UndercutLoops(Debate after, List<Change> changes, Func<RecordKey, string> path, List<Fault> faults)
    {
        var safe = new HashSet<InferenceId>();
        foreach (var start in changes.OfType<Put>().Select(p => p.Record).OfType<Inference>())
        {
            var chain = new HashSet<InferenceId>();
            for (var step = start; step?.Undercuts is { } next && !safe.Contains(step.Id); step = after.Inferences.Find(next))
            {
                if (chain.Add(step.Id))
                    continue;
                faults.Add(new(FieldPath(path(step.Key), "undercuts"), "undercuts itself through a loop of undercuts"));
                break;
            }

            safe.UnionWith(chain);
        }
    }

    internal static string FieldPath(string path, string field, int? index = null) =>
        (path.Length == 0 ? field : $"{path}.{field}") + (index is { } i ? $"[{i}]" : "");
}

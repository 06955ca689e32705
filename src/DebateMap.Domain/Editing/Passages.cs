namespace DebateMap.Domain;

/// <summary>Changes where annotated passages lie, begin and end; what rests on them goes along. Offsets are UTF-16 units of the turn's text.</summary>
public static class Passages
{
    /// <summary>An annotation moved to another passage, of the same turn or another.</summary>
    /// <param name="debate">The debate; it has the annotation and the turn.</param>
    /// <param name="id">The annotation.</param>
    /// <param name="turn">The turn that the passage lies in.</param>
    /// <param name="to">The passage.</param>
    public static ChangeSet Move(Debate debate, AnnotationId id, TurnId turn, TextSpan to) =>
        ChangeSet.Put(At(debate.Annotations[id] with { Turn = turn }, debate.Turns[turn].Text, to));

    /// <summary>
    /// An annotation cut where a passage within it begins and ends. The first piece stays what it was; the others are the same act about the
    /// same claims, and a step that quotes it quotes them all.
    /// </summary>
    /// <param name="debate">The debate; it has the annotation.</param>
    /// <param name="id">The annotation.</param>
    /// <param name="at">The passage, in the annotation's turn.</param>
    /// <returns>The change, or null where no border of the passage lies inside the annotation.</returns>
    public static ChangeSet? Split(Debate debate, AnnotationId id, TextSpan at)
    {
        var whole = debate.Annotations[id];
        var text = debate.Turns[whole.Turn].Text;
        var (from, to) = (Math.Clamp(at.Start, whole.Start, whole.End), Math.Clamp(at.End, whole.Start, whole.End));
        var pieces = new[] { Trimmed(text, whole.Start, from), Trimmed(text, from, to), Trimmed(text, to, whole.End) }.OfType<TextSpan>().ToList();
        if (pieces.Count < 2)
            return null;

        var ids = new FreshIds(debate);
        var annotations = pieces.Select((piece, i) => At(i == 0 ? whole : whole with { Id = ids.Next<AnnotationId>() }, text, piece)).ToList();
        var steps = debate.Inferences.Where(i => i.Annotations.Contains(id))
            .Select(i => i with { Annotations = i.Annotations.SelectMany(a => a == id ? annotations.Select(p => p.Id) : [a]).ToItems() });
        return ChangeSet.Put(annotations.Concat<Record>(steps));
    }

    /// <summary>
    /// Several annotations of one turn made one, from where the first begins to where the last ends, about all that they are about. The first
    /// stays, and whatever rests on the others rests on it.
    /// </summary>
    /// <param name="debate">The debate; it has the annotations.</param>
    /// <param name="ids">The annotations.</param>
    /// <returns>The change, or null where there are fewer than two or they lie in several turns.</returns>
    public static ChangeSet? Merge(Debate debate, IEnumerable<AnnotationId> ids)
    {
        var parts = ids.Distinct().Select(id => debate.Annotations[id]).OrderBy(a => a.Start).ThenBy(a => a.End).ToList();
        if (parts.Count < 2 || parts.Any(p => p.Turn != parts[0].Turn))
            return null;

        var kept = parts[0];
        var notes = parts.Select(p => p.Note).OfType<string>().Distinct().ToList();
        var merged = At(kept, debate.Turns[kept.Turn].Text, new(kept.Start, parts.Max(p => p.End))) with
        {
            About = parts.SelectMany(p => p.About).Distinct().ToItems(),
            Reports = parts.Select(p => p.Reports).FirstOrDefault(r => r is not null),
            Note = notes.Count == 0 ? null : string.Join("\n", notes),
            Confidence = null,
        };
        var gone = parts.Skip(1).Select(p => p.Key).ToHashSet();
        var moved = References.To(debate, gone).Select(use => use.User).Distinct().Select(user => Redirected(user, gone, kept.Id.Value));
        return ChangeSet.Put(moved.Prepend(merged)).With(gone.Select(Change (key) => new Remove(key)));
    }

    internal static Annotation At(Annotation annotation, string text, TextSpan passage)
    {
        var (prefix, suffix) = Surroundings.Of(text, passage.Start, passage.End);
        return annotation with { Start = passage.Start, End = passage.End, Exact = text[passage.Start..passage.End], Prefix = prefix, Suffix = suffix };
    }

    internal static TextSpan? Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return start < end ? new TextSpan(start, end) : null;
    }

    private static Record Redirected(Record record, HashSet<RecordKey> gone, string kept)
    {
        foreach (var field in Kinds.Of(record.Key.Kind).Fields.Where(f => f.RefersTo.Contains(RecordKind.Annotation)))
        {
            record = field.Retarget(record, id => gone.Contains(new(RecordKind.Annotation, id)) ? kept : id);
            if (field.Type == FieldType.References)
                record = field.With(record, field.Targets(record).Distinct().ToItems());
        }

        return record;
    }
}

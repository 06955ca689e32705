namespace DebateMap.Domain;

/// <summary>A turn's text corrected, with its annotations where their words now are.</summary>
/// <param name="Changes">Puts the text right and moves the annotations; takes those away of which no word is left, with what rests on them.</param>
/// <param name="Kept">The annotations that find their words again, in the order of the debate.</param>
/// <param name="Broken">Those of which no word is left: to be shown before anything is done.</param>
public sealed record TextCorrection(ChangeSet Changes, Items<AnnotationId> Kept, Items<AnnotationId> Broken)
{
    /// <summary>Plans the correction.</summary>
    /// <param name="debate">The debate; it has the turn.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="text">What its text should be.</param>
    public static TextCorrection Of(Debate debate, TurnId turn, string text)
    {
        var old = debate.Turns[turn];
        var difference = TextDifference.Between(old.Text, text);
        var (kept, broken) = (new List<Annotation>(), new List<AnnotationId>());
        foreach (var annotation in debate.Annotations.Where(a => a.Turn == turn))
        {
            if (difference.Find(new(annotation.Start, annotation.End)) is { } found)
                kept.Add(Passages.At(annotation, text, found));
            else
                broken.Add(annotation.Id);
        }

        var removal = Removal.Of(debate, broken.Select(id => new RecordKey(RecordKind.Annotation, id.Value)));
        return new(
            ChangeSet.Put(kept.Prepend<Record>(old with { Text = text })).With(removal.Changes.Changes),
            kept.Select(a => a.Id).ToItems(),
            broken.ToItems());
    }
}

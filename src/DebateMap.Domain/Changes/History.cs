namespace DebateMap.Domain;

/// <summary>What somebody can undo and redo, and any past state, from the list of revisions.</summary>
public static class History
{
    /// <summary>
    /// The newest revision of <paramref name="author"/> that is not undone, and the undo that can be redone: a revision of theirs
    /// that was undone and after which they did nothing else. Null where there is none.
    /// </summary>
    /// <param name="revisions">In order of number.</param>
    /// <param name="author">Whose.</param>
    public static (Revision? Undo, Revision? Redo) Next(IEnumerable<Revision> revisions, string author)
    {
        var done = new Stack<Revision>();
        var undone = new Stack<Revision>();
        foreach (var revision in revisions.Where(r => r.Author == author))
        {
            if (revision.Undoes is { } u && done.TryPeek(out var top) && top.Number == u)
            {
                undone.Push(done.Pop());
            }
            else if (revision.Redoes is { } r && undone.TryPeek(out top) && top.Number == r)
            {
                done.Push(undone.Pop());
            }
            else if (revision.Undoes is null && revision.Redoes is null)
            {
                done.Push(revision);
                undone.Clear();
            }
        }

        return (done.Count > 0 ? done.Peek() : null, undone.Count > 0 ? undone.Peek() : null);
    }

    /// <summary>
    /// The debate as it was before <paramref name="revisions"/>, newest last, which led to <paramref name="now"/>. One change set takes
    /// all of them back: what counts for a record is what it was before the first that touched it.
    /// </summary>
    public static Debate Before(Debate now, IEnumerable<Revision> revisions)
    {
        var was = new Dictionary<RecordKey, Placed?>();
        foreach (var effect in revisions.SelectMany(r => r.Effects))
            was.TryAdd(effect.Key, effect.Before);
        return now.Apply(new(was.Select(w => Revision.Back(w.Key, w.Value)).ToItems())).Value;
    }
}

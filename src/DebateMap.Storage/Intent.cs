using DebateMap.Domain;

namespace DebateMap.Storage;

/// <summary>What is to become the next revision, if the newest snapshot lets it.</summary>
/// <param name="BasedOn">The revision that the change set was made against.</param>
/// <param name="Changes">What to put and remove.</param>
/// <param name="Act">Who does it, and what it is.</param>
internal sealed record Intent(int BasedOn, ChangeSet Changes, Act Act)
{
    /// <summary>The revision that it takes back, where it is an undo.</summary>
    public int? Undoes { get; init; }

    /// <summary>The revision that it does again, where it is a redo.</summary>
    public int? Redoes { get; init; }

    /// <summary>Whether it becomes a revision though it changes nothing: an undo of what somebody else has put back already is done, and the next undo goes on from there.</summary>
    public bool CountsWithoutEffect => Undoes is not null || Redoes is not null;

    /// <summary>The undo of an author's newest act; null where there is nothing to undo.</summary>
    public static async Task<Intent?> UndoAsync(DebateContext context, DebateKey key, string author, CancellationToken cancellation)
    {
        var heads = await Revisions.HeadsOfAsync(context, key, author, cancellation).ConfigureAwait(false);
        if (History.Next(heads, author).Undo is not { } act)
            return null;
        var revision = await Revisions.OneAsync(context, key, act.Number, cancellation).ConfigureAwait(false);
        return new(act.Number, revision.Inverse(), new(author, $"Undo: {act.Summary}")) { Undoes = act.Number };
    }

    /// <summary>
    /// The redo of an author's last undo; null where there is nothing to redo. It takes the undo back, rather than doing the act again
    /// as it was then: the act knows nothing of what others did between it and the undo.
    /// </summary>
    public static async Task<Intent?> RedoAsync(DebateContext context, DebateKey key, string author, CancellationToken cancellation)
    {
        var heads = await Revisions.HeadsOfAsync(context, key, author, cancellation).ConfigureAwait(false);
        if (History.Next(heads, author).Redo is not { } act)
            return null;
        var undo = heads.Last(r => r.Undoes == act.Number).Number;
        var revision = await Revisions.OneAsync(context, key, undo, cancellation).ConfigureAwait(false);
        return new(undo, revision.Inverse(), new(author, $"Redo: {act.Summary}")) { Redoes = act.Number };
    }
}

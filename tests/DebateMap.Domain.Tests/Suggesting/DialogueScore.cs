namespace DebateMap.Domain.Tests;

/// <summary>How what is proposed compares with a careful reader's marks: right is the same act on the same sentence or a part of it.</summary>
public sealed record DialogueScore(IReadOnlyList<Marked> Found, IReadOnlyList<Marked> Missed, IReadOnlyList<Suggestion> Others)
{
    public static DialogueScore Of(IEnumerable<Marked> expected, IEnumerable<Suggestion> proposed)
    {
        var others = proposed.ToList();
        var found = new List<Marked>();
        var missed = new List<Marked>();
        foreach (var mark in expected)
        {
            var match = others.FindIndex(s => s.Turn == mark.Turn && s.Act == mark.Act && s.Start < mark.End && mark.Start < s.End);
            (match < 0 ? missed : found).Add(mark);
            if (match >= 0)
                others.RemoveAt(match);
        }

        return new(found, missed, others);
    }

    public override string ToString() => string.Join('\n',
    [
        FormattableString.Invariant($"{Found.Count} of {Found.Count + Missed.Count} found, {Others.Count} others"),
        .. Missed.Select(m => $"missed: {m.Turn} {Words.Of(m.Act)}: {m.Exact}"),
        .. Others.Select(o => $"other: {o.Turn} {Words.Of(o.Act)}: {o.Exact}"),
    ]);
}

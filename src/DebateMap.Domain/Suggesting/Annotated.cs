namespace DebateMap.Domain;

/// <summary>Knows which passages are annotated already, by turn and act.</summary>
internal sealed class Annotated
{
    /// <summary>The annotations in order of their starts, each with the farthest end up to it.</summary>
    private readonly Dictionary<(TurnId Turn, SpeechAct Act), (int[] Starts, int[] Ends)> _passages;

    public Annotated(Debate debate) => _passages = debate.Annotations.GroupBy(a => (a.Turn, a.Act)).ToDictionary(g => g.Key, g =>
    {
        var ordered = g.OrderBy(a => a.Start).ToList();
        var (starts, ends, farthest) = (new int[ordered.Count], new int[ordered.Count], 0);
        for (var i = 0; i < ordered.Count; i++)
            (starts[i], ends[i]) = (ordered[i].Start, farthest = Math.Max(farthest, ordered[i].End));
        return (starts, ends);
    });

    /// <summary>Whether an annotation of the same act lies over a suggested passage.</summary>
    public bool Overlaps(Suggestion suggestion)
    {
        if (!_passages.TryGetValue((suggestion.Turn, suggestion.Act), out var passages))
            return false;
        var before = Array.BinarySearch(passages.Starts, suggestion.End);
        before = before < 0 ? ~before : before;
        while (before > 0 && passages.Starts[before - 1] >= suggestion.End)
            before--;
        return before > 0 && passages.Ends[before - 1] > suggestion.Start;
    }
}

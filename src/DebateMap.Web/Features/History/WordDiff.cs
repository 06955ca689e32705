using DiffPlex;
using DiffPlex.Chunkers;

namespace DebateMap.Web.Features.History;

/// <summary>A run of a text, and whether the other text has it too.</summary>
/// <param name="Text">The run.</param>
/// <param name="Differs">Whether only this text has it.</param>
public sealed record Run(string Text, bool Differs);

/// <summary>Two versions of a text, word by word.</summary>
/// <param name="Was">The older version.</param>
/// <param name="Is">The newer version.</param>
public sealed record WordDiff(IReadOnlyList<Run> Was, IReadOnlyList<Run> Is)
{
    /// <summary>What each version has that the other has not. Between words it falls back on nothing smaller: half a word tells nobody anything.</summary>
    public static WordDiff Of(string was, string now)
    {
        var diff = Differ.Instance.CreateDiffs(was, now, ignoreWhiteSpace: false, ignoreCase: false, WordChunker.Instance);
        return new(
            Runs(diff.PiecesOld, diff.DiffBlocks.Select(b => (b.DeleteStartA, b.DeleteCountA))),
            Runs(diff.PiecesNew, diff.DiffBlocks.Select(b => (b.InsertStartB, b.InsertCountB))));
    }

    private static List<Run> Runs(IReadOnlyList<string> words, IEnumerable<(int Start, int Count)> differing)
    {
        var runs = new List<Run>();
        var at = 0;
        foreach (var (start, count) in differing)
        {
            Add(at, start, false);
            Add(start, start + count, true);
            at = start + count;
        }

        Add(at, words.Count, false);
        return runs;

        void Add(int from, int to, bool differs)
        {
            if (from < to)
                runs.Add(new(string.Concat(words.Skip(from).Take(to - from)), differs));
        }
    }
}

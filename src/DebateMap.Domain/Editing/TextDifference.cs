using System.Globalization;

namespace DebateMap.Domain;

/// <summary>Which words of a text are found again, in their order, in another: the longest common subsequence of their words.</summary>
internal sealed class TextDifference
{
    /// <summary>Above this many pairs of words the part between the common beginning and end counts as written anew.</summary>
    private const int MostPairs = 4_000_000;

    private readonly string _new;
    private readonly List<Run> _same;

    private TextDifference(string now, List<Run> same) => (_new, _same) = (now, same);

    /// <summary>A stretch that is the same in both.</summary>
    private readonly record struct Run(int Old, int New, int Length, bool HasWord);

    /// <summary>Compares two texts.</summary>
    public static TextDifference Between(string old, string now)
    {
        var (before, after) = (Words(old), Words(now));
        var start = 0;
        while (start < before.Count && start < after.Count && Same(before[start], after[start]))
            start++;
        var (endBefore, endAfter) = (before.Count, after.Count);
        while (endBefore > start && endAfter > start && Same(before[endBefore - 1], after[endAfter - 1]))
            (endBefore, endAfter) = (endBefore - 1, endAfter - 1);

        var same = new List<Run>();
        for (var i = 0; i < start; i++)
            Add(i, i);
        foreach (var (i, j) in Common(endBefore - start, endAfter - start, (i, j) => Same(before[start + i], after[start + j])))
            Add(start + i, start + j);
        for (var (i, j) = (endBefore, endAfter); i < before.Count; i++, j++)
            Add(i, j);
        return new(now, same);

        bool Same(TextSpan x, TextSpan y) => old.AsSpan(x.Start, x.End - x.Start).SequenceEqual(now.AsSpan(y.Start, y.End - y.Start));

        void Add(int i, int j) => same.Add(new(before[i].Start, after[j].Start, before[i].End - before[i].Start, char.IsLetterOrDigit(old, before[i].Start)));
    }

    /// <summary>
    /// Where a passage of the old text is in the new one. What was changed at its borders belongs to it. Null where no word of it is left.
    /// </summary>
    public TextSpan? Find(TextSpan passage)
    {
        if (!_same.Any(run => run.HasWord && run.Old < passage.End && passage.Start < run.Old + run.Length))
            return null;
        var before = _same.FindLast(run => run.Old <= passage.Start);
        var after = _same.Find(run => run.Old + run.Length >= passage.End);
        var start = before.Length == 0 ? 0 : before.New + Math.Min(passage.Start - before.Old, before.Length);
        var end = after.Length == 0 ? _new.Length : after.New + Math.Max(passage.End - after.Old, 0);
        return Passages.Trimmed(_new, start, Math.Max(start, end));
    }

    /// <summary>The pairs of a longest common subsequence, in order.</summary>
    private static List<(int I, int J)> Common(int olds, int news, Func<int, int, bool> same)
    {
        var pairs = new List<(int, int)>();
        if (olds == 0 || news == 0 || (long)olds * news > MostPairs)
            return pairs;
        var longest = new int[olds + 1, news + 1];
        for (var i = olds - 1; i >= 0; i--)
        {
            for (var j = news - 1; j >= 0; j--)
                longest[i, j] = same(i, j) ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        }

        for (var (i, j) = (0, 0); i < olds && j < news;)
        {
            if (same(i, j))
                pairs.Add((i++, j++));
            else if (longest[i + 1, j] >= longest[i, j + 1])
                i++;
            else
                j++;
        }

        return pairs;
    }

    /// <summary>Runs of letters and digits with their marks, and everything else character by character; never half a surrogate pair.</summary>
    private static List<TextSpan> Words(string text)
    {
        var words = new List<TextSpan>();
        for (var i = 0; i < text.Length;)
        {
            var end = i + StringInfo.GetNextTextElementLength(text, i);
            if (char.IsLetterOrDigit(text, i))
            {
                while (end < text.Length && char.IsLetterOrDigit(text, end))
                    end += StringInfo.GetNextTextElementLength(text, end);
            }

            words.Add(new(i, end));
            i = end;
        }

        return words;
    }
}

using System.Text.RegularExpressions;

namespace DebateMap.Domain;

/// <summary>Where "but" divides a sentence: what stands before it is granted, what comes after it is the point (Anscombre and Ducrot, 1977).</summary>
internal static partial class Clauses
{
    private const int FewestWords = 3;

    /// <summary>What stands before and after the first "but" that has words on both sides; null where there is none.</summary>
    public static (TextSpan Before, TextSpan After)? Of(string folded, TextSpan window)
    {
        foreach (var match in But().EnumerateMatches(folded.AsSpan(window.Start, window.End - window.Start)))
        {
            var before = window with { End = window.Start + match.Index };
            var after = window with { Start = window.Start + match.Index + match.Length };
            if (HasWords(folded, before) && HasWords(folded, after))
                return (before, after);
        }

        return null;
    }

    /// <summary>Where the clause that goes on from an offset ends, at the latest at a limit.</summary>
    public static int End(string folded, int from, int limit)
    {
        foreach (var match in Break().EnumerateMatches(folded.AsSpan(from, limit - from)))
            return from + match.Index;
        return limit;
    }

    /// <summary>Whether there are enough words for a statement.</summary>
    public static bool HasWords(string folded, TextSpan span) => Word().Count(folded.AsSpan(span.Start, span.End - span.Start)) >= FewestWords;

    /// <summary>The end without a bracket that only adds something.</summary>
    public static int WithoutBracket(string folded, TextSpan span)
    {
        var words = folded.AsSpan(span.Start, span.End - span.Start).TrimEnd();
        var open = words is [.., ')'] ? words.LastIndexOf('(') : -1;
        return open > 0 ? span.Start + words[..open].TrimEnd().Length : span.Start + words.Length;
    }

    [GeneratedRegex(@"(?:,|;| [—–-]+) ?(?:but|however|yet),? ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex But();

    [GeneratedRegex(@";| [—–]|, (?:but|however|yet|although|though|and yet) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}

using System.Text;

namespace DebateMap.Formats;

/// <summary>What looking for a quoted passage found.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is there; 0 where it was not found, or not as one.</param>
/// <param name="Times">How often it stands there, as far as was counted.</param>
public readonly record struct Passage(int Start, int Length, int Times);

/// <summary>
/// Finds quoted passages again in a text, as the quote selector of the W3C Web Annotation Data Model does: by the quote itself, then by
/// the words around it, then by where it was. White space may differ where nothing stands there word for word.
/// </summary>
public sealed class Passages
{
    /// <summary>How many characters one instance looks at, so that no file keeps it busy: some seconds.</summary>
    private long _budget = 4_000_000_000;

    private (string Text, string Squeezed, int[] Origins) _last = ("", "", []);

    /// <summary>Looks for a passage.</summary>
    /// <param name="text">Where it should stand.</param>
    /// <param name="exact">The passage.</param>
    /// <param name="prefix">What should stand before it.</param>
    /// <param name="suffix">What should stand after it.</param>
    /// <param name="near">Where it was; of equally good places the nearest is taken. Without it they must not be equally good.</param>
    public Passage Find(string text, string exact, string? prefix, string? suffix, int? near)
    {
        if (string.IsNullOrWhiteSpace(exact) || (_budget -= text.Length) < 0)
            return default;
        if (Best(text, exact, prefix ?? "", suffix ?? "", near) is { Times: > 0 } verbatim)
            return verbatim;

        if (_last.Text != text)
            _last = Squeeze(text);
        var wanted = Squeeze(exact.Trim()).Squeezed;
        var found = Best(_last.Squeezed, wanted, Squeeze(prefix ?? "").Squeezed, Squeeze(suffix ?? "").Squeezed, Squeezed(near));
        if (found.Length == 0)
            return found;
        var start = _last.Origins[found.Start];
        return found with { Start = start, Length = _last.Origins[found.Start + found.Length - 1] + 1 - start };
    }

    private Passage Best(string text, string exact, string prefix, string suffix, int? near)
    {
        var (best, bestScore, ties, times) = (-1, -1, 0, 0);
        for (var at = text.IndexOf(exact, StringComparison.Ordinal); at >= 0 && _budget > 0; at = text.IndexOf(exact, at + 1, StringComparison.Ordinal))
        {
            times++;
            _budget -= prefix.Length + suffix.Length;
            var score = Common(text.AsSpan(0, at), prefix, fromEnd: true) + Common(text.AsSpan(at + exact.Length), suffix, fromEnd: false);
            if (score > bestScore || (score == bestScore && near is { } wanted && Math.Abs(at - wanted) < Math.Abs(best - wanted)))
                (best, bestScore, ties) = (at, score, 1);
            else if (score == bestScore)
                ties++;
            if (at + 1 >= text.Length)
                break;
        }

        return times == 0 || (ties > 1 && near is null) ? new(0, 0, times) : new(best, exact.Length, times);
    }

    private static int Common(ReadOnlySpan<char> text, ReadOnlySpan<char> wanted, bool fromEnd)
    {
        var length = 0;
        while (length < text.Length && length < wanted.Length
            && (fromEnd ? text[^(length + 1)] == wanted[^(length + 1)] : text[length] == wanted[length]))
            length++;
        return length;
    }

    /// <summary>The text with each run of white space as one space, and where each character of that comes from.</summary>
    private static (string Text, string Squeezed, int[] Origins) Squeeze(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var space = char.IsWhiteSpace(text[i]);
            if (space && squeezed is [.., ' '])
                continue;
            squeezed.Append(space ? ' ' : text[i]);
            origins.Add(i);
        }

        return (text, squeezed.ToString(), [.. origins]);
    }

    private int? Squeezed(int? near)
    {
        if (near is not { } at)
            return null;
        var index = Array.BinarySearch(_last.Origins, at);
        return index < 0 ? ~index : index;
    }
}

using DebateMap.Domain;

namespace DebateMap.Web.Features.Palette;

/// <summary>Something that the palette leads to.</summary>
/// <param name="kind">What it is, in a word.</param>
/// <param name="text">What it says.</param>
/// <param name="found">The words in the text that were searched for.</param>
/// <param name="keys">The keys that lead there without the palette, or null.</param>
/// <param name="goAsync">Goes there.</param>
public sealed class Goal(string kind, string text, Items<TextSpan> found, string? keys, Func<Task> goAsync)
{
    private const int Before = 40;
    private const int Longest = 160;

    /// <summary>What it is, in a word.</summary>
    public string Kind => kind;

    /// <summary>What it says.</summary>
    public string Text => text;

    /// <summary>The keys that lead there without the palette, or null.</summary>
    public string? Keys => keys;

    /// <summary>Goes there.</summary>
    public Task GoAsync() => goAsync();

    /// <summary>The stretch of the text around what was found, in pieces, each found or not.</summary>
    public IEnumerable<(string Text, bool Found)> Pieces()
    {
        var start = found is [var first, ..] && first.Start > Longest - Before ? Whole(first.Start - Before) : 0;
        var end = Whole(Math.Min(text.Length, start + Longest));
        if (start > 0)
            yield return ("… ", false);
        var at = start;
        foreach (var span in found.Where(s => s.Start >= start && s.End <= end))
        {
            yield return (text[at..span.Start], false);
            yield return (text[span.Start..span.End], true);
            at = span.End;
        }

        yield return (text[at..end], false);
        if (end < text.Length)
            yield return (" …", false);
    }

    /// <summary>An offset that does not cut a character in two.</summary>
    private int Whole(int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}

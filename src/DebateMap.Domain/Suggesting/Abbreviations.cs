using System.Collections.Frozen;
using System.Text;

namespace DebateMap.Domain;

/// <summary>Full stops that belong to a word and end no sentence.</summary>
internal static class Abbreviations
{
    private const int Longest = 8;

    /// <summary>A name or an example follows them, so that they never end a sentence.</summary>
    private static readonly FrozenSet<string> NeverLast = new[]
    {
        "mr", "mrs", "ms", "dr", "prof", "st", "sen", "rep", "gov", "gen", "rev", "hon", "e.g", "i.e", "eg", "ie", "cf", "vs", "viz", "resp", "approx", "ca", "esp",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>They belong to the number after them.</summary>
    private static readonly FrozenSet<string> BeforeNumbers = new[] { "no", "nos", "fig", "figs", "sec", "ch", "vol", "p", "pp", "art", "eq", "ref" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the full stop at an offset is part of an abbreviation or initial that what follows belongs to.</summary>
    /// <param name="text">The text.</param>
    /// <param name="stop">Where the full stop is.</param>
    /// <param name="following">The first letter or sign after it.</param>
    public static bool StandsBefore(string text, int stop, Rune following)
    {
        var start = stop;
        while (start > 0 && stop - start <= Longest && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
            start--;
        var word = text.AsSpan(start, stop - start);
        if (word.Length == 1 && word[0] != 'I' && (char.IsUpper(word[0]) || Rune.IsDigit(following)))
            return true; // "J. Smith", "b. 1950"
        return NeverLast.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
            || (Rune.IsDigit(following) && BeforeNumbers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word));
    }
}

using System.Globalization;
using System.Text;
using DebateMap.Domain;

namespace DebateMap.Formats.Forecasts;

/// <summary>Ids that spell a name as far as an id can: "Platform: AI regulation" is <c>Platform-AI-regulation</c>.</summary>
internal static class SpelledId
{
    private const int Longest = 64;

    /// <summary>The id for a name: the name itself where it may be one. Of the same spelling, the second is told apart by <c>-2</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="otherwise">What to spell where nothing is left of the name.</param>
    /// <param name="taken">The ids that there are; the new one joins them.</param>
    public static string Of(string name, string otherwise, HashSet<string> taken)
    {
        var spelling = Spell(name, otherwise);
        var id = spelling;
        for (var n = 2; !taken.Add(id); n++)
            id = Numbered(spelling, n.ToString(CultureInfo.InvariantCulture));
        return id;
    }

    /// <summary>Whether an id only spells a name, so that it may be shown by the name.</summary>
    public static bool Spells(string id, string name, string otherwise)
    {
        var spelling = Spell(name, otherwise);
        var dash = id.LastIndexOf('-');
        return id == spelling || (dash > 0 && id[(dash + 1)..].All(char.IsAsciiDigit) && id == Numbered(spelling, id[(dash + 1)..]));
    }

    private static string Numbered(string spelling, string number) =>
        $"{spelling[..Math.Min(spelling.Length, Longest - number.Length - 1)]}-{number}";

    private static string Spell(string name, string otherwise)
    {
        if (IdRule.Holds(name))
            return name;
        var id = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c) || (c is '.' or '_' && id.Length > 0))
                id.Append(c);
            else if (id.Length > 0 && id[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                id.Append('-');
            if (id.Length == Longest)
                break;
        }

        var spelling = id.ToString().TrimEnd('-');
        return spelling.Length > 0 ? spelling : otherwise;
    }
}

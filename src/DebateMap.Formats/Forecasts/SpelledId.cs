using System.Globalization;
using System.Text;
using DebateMap.Domain;

namespace DebateMap.Formats.Forecasts;

/// <summary>Ids that spell a name as far as an id can: "Platform: AI regulation" is <c>Platform-AI-regulation</c>.</summary>
internal static class SpelledId
{
    private const int Longest = 64;

    /// <summary>
    /// An id for each name, no two alike: the name itself where it may be one, else its spelling; of names with the same spelling the
    /// later are told apart by <c>-2</c>, <c>-3</c>.
    /// </summary>
    /// <param name="names">The names, no two alike.</param>
    /// <param name="otherwise">What to spell where nothing is left of a name.</param>
    /// <param name="used">Ids that are not free.</param>
    public static Dictionary<string, string> Of(IReadOnlyCollection<string> names, string otherwise, IReadOnlySet<string>? used = null)
    {
        var ids = names.Where(n => IdRule.Holds(n) && used?.Contains(n) != true).ToDictionary(n => n, StringComparer.Ordinal);
        var taken = ids.Keys.Concat(used ?? Enumerable.Empty<string>()).ToHashSet(StringComparer.Ordinal);
        foreach (var name in names.Where(n => !ids.ContainsKey(n)))
        {
            var spelling = Spell(name, otherwise);
            var id = spelling;
            for (var n = 2; !taken.Add(id); n++)
                id = Numbered(spelling, n.ToString(CultureInfo.InvariantCulture));
            ids[name] = id;
        }

        return ids;
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
        foreach (var c in name)
        {
            // An accented letter is left out rather than split: whether a program can split it depends on how it was built.
            if (char.IsAsciiLetterOrDigit(c) || (c is '.' or '_' && id.Length > 0))
                id.Append(c);
            else if (id.Length > 0 && id[^1] != '-')
                id.Append('-');
            if (id.Length == Longest)
                break;
        }

        var spelling = id.ToString().TrimEnd('-');
        return spelling.Length > 0 ? spelling : otherwise;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace DebateMap.Domain;

/// <summary>Makes the text of a claim of a speaker's words.</summary>
internal static partial class ClaimText
{
    private const int Shortest = 10;

    /// <summary>The words without hedges before them and full stops after them; null where too little is left to be a statement.</summary>
    public static (string? Text, bool Hedged) Of(string words)
    {
        var text = Space().Replace(words, " ").Trim();
        var plain = text.Replace('’', '\'');
        var hedges = 0;
        while (CuePattern.Hedge.Match(plain, hedges, plain.Length - hedges) is { Length: > 0 } hedge)
            hedges += hedge.Length;
        text = Before().Replace(text[hedges..], "", 1);
        text = WithoutEnd(text);
        if (text.Length < Shortest || Pointing().IsMatch(text))
            return (null, hedges > 0);
        var first = StringInfo.GetNextTextElementLength(text);
        return (text[..first].ToUpperInvariant() + text[first..], hedges > 0);
    }

    /// <summary>The same for comparing: whoever writes a claim again may write a capital or a full stop more.</summary>
    public static string Key(string text) => WithoutEnd(Space().Replace(text, " ").Trim()).ToUpperInvariant();

    private static string WithoutEnd(string text)
    {
        while (text.Length > 0 && (char.IsWhiteSpace(text[^1]) || text[^1] is '.' or ',' or ';' or ':' or '。' or '—' or '–' || ClosesNothing(text)))
            text = text[..^1];
        return text;
    }

    private static bool ClosesNothing(string text) => text[^1] switch
    {
        '”' => text.Count(c => c == '“') < text.Count(c => c == '”'),
        ')' => text.Count(c => c == '(') < text.Count(c => c == ')'),
        '"' => text.Count(c => c == '"') % 2 == 1,
        _ => false,
    };

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();

    [GeneratedRegex(@"^(?:that|whether|if|how|,|:|and|or|but)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    /// <summary>Words that only point at something said before.</summary>
    [GeneratedRegex(@"^(?:(?:so|not|yes|no|then)\b|(?:that|this|it)\W+\w+\W*$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pointing();
}

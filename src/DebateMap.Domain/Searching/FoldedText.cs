using System.Globalization;
using System.Text;

namespace DebateMap.Domain;

/// <summary>
/// A text as it is searched: case and diacritics folded away (Unicode canonical decomposition without non-spacing marks, lower case), with the
/// way back from each folded character to where it stands in the text.
/// </summary>
internal sealed class FoldedText
{
    private readonly string _folded;

    /// <summary>Where each folded character comes from; null where every character stands for itself.</summary>
    private readonly int[]? _origins;
    private readonly int _length;

    public FoldedText(string text)
    {
        _length = text.Length;
        if (Ascii.IsValid(text))
        {
            _folded = text.ToLowerInvariant();
            return;
        }

        var folded = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            foreach (var c in Fold(rune))
            {
                folded.Append(c);
                origins.Add(at);
            }

            at += rune.Utf16SequenceLength;
        }

        _folded = folded.ToString();
        _origins = [.. origins];
    }

    /// <summary>Folds what somebody searches for.</summary>
    public static string Fold(string text) => new FoldedText(text)._folded;

    /// <summary>The next place of a folded word at or after a folded offset, or -1.</summary>
    public int Next(string word, int from) => _folded.IndexOf(word, from, StringComparison.Ordinal);

    /// <summary>Whether a word begins at a folded offset.</summary>
    public bool BeginsWord(int at) => at == 0 || !char.IsLetterOrDigit(_folded[at - 1]);

    /// <summary>The offset in the text of a folded offset; the text's length for the end.</summary>
    public int Origin(int at) => _origins is null ? at : at < _origins.Length ? _origins[at] : _length;

    private static string Fold(Rune rune) => rune.Value switch
    {
        // Letters that Unicode does not take apart.
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' => "d",
        'ı' => "i",
        // Half a surrogate pair stands for nothing, and U+FFFE is no character: .NET does not normalise it.
        0xFFFD or 0xFFFE => "\uFFFD",
        _ => string.Concat(Rune.ToLowerInvariant(rune).ToString().Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)),
    };
}

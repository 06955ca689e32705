using System.Globalization;
using System.Text;

namespace DebateMap.Formats.Transcripts;

/// <summary>Gives every speaker a short and stable key, and remembers whom nothing names.</summary>
internal sealed class SpeakerKeys
{
    private const int MaxKey = 48;

    private readonly List<TranscriptSpeaker> _speakers = [];
    private readonly List<(string Key, TranscriptNotice Notice)> _unnamed = [];
    private readonly Dictionary<string, string> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>In the order in which they were first met.</summary>
    public IReadOnlyList<TranscriptSpeaker> Speakers => _speakers;

    /// <summary>Whom nothing names, by key.</summary>
    public IReadOnlyList<(string Key, TranscriptNotice Notice)> Unnamed => _unnamed;

    /// <summary>The key of somebody whom the text names.</summary>
    public string OfName(string name, string? role, int line)
    {
        var folded = SpeakerChoice.Fold(name);
        if (_byName.TryGetValue(folded, out var known))
            return known;
        var isLetter = folded is "q" or "a";
        var key = Add(Slug(name), new("", name, Named: !isLetter, Reported: false) { Role = role });
        _byName[folded] = key;
        if (isLetter)
            _unnamed.Add((key, new(NoticeKind.Unnamed, line, $"\"{name}\" is a letter, not a name: choose one for \"{key}\"")));
        return key;
    }

    /// <summary>The key of somebody who is only reported, or null where they speak for themselves.</summary>
    public string? OfReported(string name)
    {
        var folded = SpeakerChoice.Fold(name);
        if (_speakers.Any(s => !s.Reported && IsSameOrShorter(folded, s.Label)))
            return null;
        if (!_byName.TryGetValue(folded, out var key))
            _byName[folded] = key = Add(Slug(name), new("", name, Named: true, Reported: true));
        return key;
    }

    /// <summary>
    /// The key of somebody whom nothing names: <c>author</c> writes the text, <c>questioner</c> is whom the author answers,
    /// deeper quotes are <c>quoted-2</c> and so on, and a named Ann quotes <c>quoted-by-ann</c>.
    /// </summary>
    public string OfUnnamed(int depth, string? quotedBy, int line)
    {
        var number = depth.ToString(CultureInfo.InvariantCulture);
        var (key, label) = depth switch
        {
            0 => ("author", "Author"),
            1 when quotedBy == "author" => ("questioner", "Questioner"),
            1 => ("quoted-by-" + quotedBy, "Quoted by " + LabelOf(quotedBy!)),
            _ => ("quoted-" + number, "Quoted " + number),
        };
        if (_taken.Contains(key))
            return key;
        Add(key, new("", label, Named: false, Reported: false));
        var who = depth switch
        {
            0 => "nothing says who writes this",
            1 => $"nothing says whom {LabelOf(quotedBy!)} quotes",
            _ => "nothing says whose words the quote within the quote is",
        };
        _unnamed.Add((key, new(NoticeKind.Unnamed, line, $"{who}: choose a name for \"{key}\"")));
        return key;
    }

    public string LabelOf(string key) => _speakers.First(s => s.Key == key).Label;

    private string Add(string wanted, TranscriptSpeaker speaker)
    {
        var key = wanted;
        for (var n = 2; !_taken.Add(key); n++)
            key = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{n}");
        _speakers.Add(speaker with { Key = key });
        return key;
    }

    private static bool IsSameOrShorter(string folded, string label)
    {
        var other = SpeakerChoice.Fold(label);
        return other == folded || other.Split(' ').Contains(folded) || folded.Split(' ').Contains(other);
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        // U+FFFE is no character, and .NET does not normalise a text that holds it.
        foreach (var c in name.Replace('\uFFFE', '-').Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-' && char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                slug.Append('-');
            if (slug.Length >= MaxKey)
                break;
        }

        var key = slug.ToString().Trim('-');
        return key.Length > 0 ? key : "speaker";
    }
}

namespace DebateMap.Domain;

/// <summary>Finds what a sentence does beside its main act: grounds asked for in brackets, somebody else's view reported.</summary>
internal static class Asides
{
    /// <summary>Every aside of a sentence, cue by cue.</summary>
    /// <param name="text">The turn.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="people">Who is known; a single capital word at the beginning of a sentence is taken for a name only if it is one of theirs.</param>
    public static IEnumerable<Finding> In(TurnText text, Sentence sentence, People? people)
    {
        var window = text.Window(sentence);
        foreach (var cue in CueIndex.Asides)
        {
            var rest = window;
            while (rest.Start < rest.End && Finding.Of(cue, text, rest) is { } found)
            {
                if (found.Who is not { } who || IsPerson(text, sentence, found, who, people))
                    yield return found;
                rest = rest with { Start = Math.Max(found.Words.End, rest.Start + 1) };
            }
        }
    }

    /// <summary>The names of those whose views a turn reports.</summary>
    public static IEnumerable<string> Names(TurnText text) =>
        text.Sentences.SelectMany(s => In(text, s, null)).Where(f => f.Who is not null).Select(f => NameAt(text, f.Who!.Value));

    /// <summary>A name without what clings to it.</summary>
    public static string NameAt(TurnText text, TextSpan who)
    {
        var name = string.Join(' ', text.Of(who).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('’', '\'').TrimEnd('.', '-', '\'');
        return name.EndsWith("'s", StringComparison.Ordinal) ? name[..^2] : name;
    }

    private static bool IsPerson(TurnText text, Sentence sentence, Finding found, TextSpan who, People? people)
    {
        var name = NameAt(text, who);
        if (name.Length == 0 || !People.CanBe(name) || text.Folded.AsSpan(sentence.Start, who.Start - sentence.Start).TrimEnd().EndsWith(" the", StringComparison.OrdinalIgnoreCase))
            return false;
        var begins = found.Words.Start == who.Start && !text.Folded.AsSpan(sentence.Start, who.Start - sentence.Start).ContainsAnyInRange('a', 'z');
        return !begins || name.Contains(' ', StringComparison.Ordinal) || people?.Knows(name) == true;
    }
}

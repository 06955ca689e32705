using System.Globalization;

namespace DebateMap.Formats.Transcripts;

/// <summary>How much a few words look like somebody's name.</summary>
internal enum NameLikeness
{
    /// <summary>No name.</summary>
    None,

    /// <summary>May be a name in lower case, as in chat logs.</summary>
    Loose,

    /// <summary>Looks like a name.</summary>
    Strict,
}

/// <summary>Tells names from other words that people put before a colon.</summary>
internal static class NameLike
{
    private const int MaxLength = 40;
    private const int MaxWords = 4;

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "de", "van", "von", "der", "den", "del", "della", "di", "da", "la", "le", "el", "bin", "ibn", "al", "zu", "ter", "ten", "dos", "y",
    };

    /// <summary>
    /// What people put before a colon, or make a heading of, without meaning a person. Names that are also words
    /// (Mark, Will, May, Grace, Art, Bill) stay out of it.
    /// </summary>
    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "note", "notes", "update", "updates", "updated", "edit", "edits", "edited", "addendum", "ps", "p.s", "pps", "nb", "n.b", "warning", "caution",
        "important", "disclaimer", "tldr", "tl", "summary", "abstract", "introduction", "intro", "background", "conclusion", "conclusions", "overview",
        "method", "methods", "result", "results", "discussion", "reference", "references", "source", "sources", "example", "examples", "eg", "e.g",
        "ie", "i.e", "fyi", "imo", "imho", "btw", "eta", "faq", "question", "questions", "answer", "answers", "claim", "claims", "premise", "premises",
        "reason", "reasons", "evidence", "argument", "arguments", "objection", "objections", "reply", "response", "rebuttal", "counterpoint", "point",
        "points", "pro", "pros", "con", "cons", "step", "steps", "first", "second", "third", "fourth", "firstly", "secondly", "thirdly", "finally",
        "lastly", "next", "last", "also", "however", "therefore", "thus", "hence", "so", "but", "and", "or", "if", "then", "because", "since",
        "though", "although", "still", "yet", "maybe", "perhaps", "again", "remember", "look", "listen", "true", "false", "yes", "no", "ok", "okay",
        "well", "now", "today", "tomorrow", "yesterday", "here", "there", "this", "that", "these", "those", "it", "he", "she", "we", "they", "you",
        "i", "my", "your", "our", "his", "her", "its", "their", "what", "why", "how", "when", "where", "who", "which", "one", "two", "three", "four",
        "five", "option", "options", "problem", "problems", "solution", "solutions", "goal", "goals", "idea", "ideas", "proposal", "proposals",
        "context", "detail", "details", "thought", "thoughts", "opinion", "fact", "facts", "rule", "rules", "definition", "definitions", "subject",
        "re", "fw", "fwd", "from", "to", "cc", "bcc", "date", "sent", "title", "tag", "tags", "category", "posted", "published", "location", "http",
        "https", "mailto", "link", "links", "url", "via", "image", "figure", "fig", "table", "chart", "section", "chapter", "part", "appendix", "see",
        "cf", "quote", "quoted", "quoting", "hint", "tip", "tips", "bonus", "caveat", "caveats", "correction", "clarification", "spoiler", "trigger",
        "content", "contents", "the", "an", "assumption", "assumptions", "hypothesis", "test", "crux", "cruxes", "agreement", "disagreement",
        "verdict", "status", "cost", "costs", "benefit", "benefits", "risk", "risks", "impact", "scope", "timeline", "deadline", "budget", "agenda",
        "minutes", "action", "actions", "meeting", "time", "place", "topic", "thesis", "motion", "position", "positions", "prediction",
        "forecast", "confidence", "credence", "epistemic", "meta", "general", "generally", "overall", "specifically", "namely", "basically",
        "similarly", "likewise", "meanwhile", "otherwise", "instead", "besides", "moreover", "furthermore", "additionally", "consequently",
        "obviously", "clearly", "honestly", "sure", "right", "agreed", "exactly", "indeed", "anyway", "sorry", "thanks", "hi", "hello", "dear",
        "hey", "all", "everyone", "everybody", "nobody", "somebody", "both", "neither", "some", "many", "most", "few", "each", "every", "not",
        "only", "just", "take", "consider", "imagine", "suppose", "assume", "say", "ask", "think", "read", "watch", "try", "use", "do", "please",
        "key", "main", "more", "final", "other", "another", "new", "old", "common", "open", "further", "related", "see also", "in", "on", "of", "for",
        "with", "as", "at", "by", "is", "are", "was", "let", "let's", "people", "humans", "cars", "conversely", "originally", "comments", "comment",
        "thread", "post", "transcript", "interview", "debate", "dialogue", "participants", "speakers", "attendees", "present", "credits", "license",
    };

    /// <summary>Words that stand for somebody without naming them: "I wrote:".</summary>
    public static bool IsPronounOrFiller(string word) => NoNames.Contains(word);

    public static NameLikeness Judge(string name)
    {
        if (name.Length is 0 or > MaxLength)
            return NameLikeness.None;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MaxWords || NoNames.Contains(words[0].TrimEnd('.')) || (words.Length > 1 && words[0] == "A"))
            return NameLikeness.None;
        if (!words.All(IsNameWord))
            return NameLikeness.None;
        if (words.Length == 1 && char.IsLower(words[0][0]))
            return NameLikeness.Loose;
        return words.Select((word, i) => i == 0 ? IsCapital(word) : IsCapital(word) || Particles.Contains(word) || char.IsAsciiDigit(word[0])).All(fits => fits)
            ? NameLikeness.Strict
            : NameLikeness.None;
    }

    private static bool IsNameWord(string word) =>
        (char.IsLetterOrDigit(word[0]) || (word[0] == '@' && word.Length > 1))
        && word.All(c => char.IsLetterOrDigit(c) || c is '-' or '\'' or '’' or '.' or '_' or '@' or '/' || IsCombining(c))
        && word.Any(char.IsLetterOrDigit);

    private static bool IsCombining(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>A capital, a handle, or a letter of a script without capitals.</summary>
    private static bool IsCapital(string word) =>
        char.IsUpper(word[0]) || word[0] == '@' || word.StartsWith("u/", StringComparison.Ordinal) || char.GetUnicodeCategory(word[0]) == UnicodeCategory.OtherLetter;
}

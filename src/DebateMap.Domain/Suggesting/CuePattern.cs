using System.Text.RegularExpressions;

namespace DebateMap.Domain;

/// <summary>
/// Turns the pattern of a cue into a regular expression. A linear one takes time in proportion to the text whatever it holds, but a hundred of
/// them take seconds to make; those for short texts are made at once, and are bounded by the length that is looked at.
/// </summary>
internal static partial class CuePattern
{
    /// <summary>The group with what is said to be so.</summary>
    public const string Claim = "claim";

    /// <summary>The group with a premise.</summary>
    public const string Reason = "reason";

    /// <summary>The group with the name of a reported person.</summary>
    public const string Who = "who";

    /// <summary>Adverbs, each with the space after it: "I {adv}agree".</summary>
    private const string Adverbs =
        @"(?:(?:\w+ly|very|quite|just|also|still|do|would|'d|can|could|will|must|both|all|pretty|pretty much|so|more or less|now|then|already|always|never|even|too|a bit|kind of|sort of|in fact|at least) )*";

    /// <summary>Words that begin a sentence without saying what it does, with what separates them.</summary>
    private const string Leads =
        @"(?:so|and|but|or|well|ok|okay|yes|yeah|yep|no|hmm+|um+|ah|oh|also|now|then|again|right|sure|fine|actually|honestly|frankly|still|however|anyway|though|first|firstly|second|secondly|third|finally|that said|having said that|in short|overall|look|to be honest|fwiw|for what it's worth|as i said|on the other hand|at the same time|in any case|basically|meanwhile|personally|of course|indeed)(?:[,.:;!…—–-]+ | )";

    /// <summary>Words that weaken what comes after them.</summary>
    private const string Thoughts =
        @"(?:i {adv}(?:think|guess|suppose|believe|feel|suspect|imagine|expect|reckon|assume|'d say|would say|'d guess|would guess|tend to think|am inclined to think|'m inclined to think)(?: like)?(?: that)?|it (?:{adv}seems|looks|appears|feels)(?: to me)?(?: like| as if| that)?|my (?:guess|sense|impression|hunch|suspicion) (?:here )?is(?: that)?|maybe|perhaps|possibly|probably|presumably|arguably|in my (?:view|opinion|mind)|imo|imho|to my mind|for me|to me|as i see it|as far as i can (?:tell|see)|from my (?:point of view|perspective)),? ";

    /// <summary>A person's name of up to three words.</summary>
    private const string Name = @"(?-i:\p{Lu}[\p{L}\x27.-]+(?: (?:van|von|de|der|di|la|le|bin|al))?(?: \p{Lu}[\p{L}\x27.-]+){0,2})";

    /// <summary>Finds words at the beginning of a passage that say nothing of what it does.</summary>
    public static readonly Regex Lead = Make($"^(?:{Leads})", linear: false);

    /// <summary>Finds words at the beginning of a passage that weaken what comes after them.</summary>
    public static readonly Regex Hedge = Make($"^(?:{Thoughts})", linear: false);

    /// <summary>The regular expression of a cue: from where it is tried on, or anywhere from there on.</summary>
    public static Regex Compile(CuePlace place, string pattern, bool linear) => Make(
        place switch
        {
            CuePlace.Aside => pattern,
            CuePlace.Within or CuePlace.WithinQuestion => $@"\b(?:{pattern})",
            _ => $"^(?:{pattern})",
        },
        linear);

    private static Regex Make(string pattern, bool linear) =>
        new(Expand(pattern), RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | (linear ? RegexOptions.NonBacktracking : RegexOptions.None));

    /// <summary>Puts the word lists in; white space may be of any length and apostrophes may be missing, as people type; "I" may be "I'll".</summary>
    private static string Expand(string pattern) => Space().Replace(
        pattern
            .Replace("i (?:{adv})", "i(?:'ll|'d|'ve)? (?:{adv})", StringComparison.Ordinal)
            .Replace("{adv}", Adverbs, StringComparison.Ordinal)
            .Replace("{name}", Name, StringComparison.Ordinal)
            .Replace("'", "'?", StringComparison.Ordinal),
        " +");

    [GeneratedRegex(@" (?![?*+{])", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}

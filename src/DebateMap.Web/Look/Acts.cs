using DebateMap.Domain;

namespace DebateMap.Web.Look;

/// <summary>How a speech act looks: a hue for its family, a letter in the margin, a word.</summary>
/// <param name="Act">The act.</param>
/// <param name="Word">As people read it.</param>
/// <param name="Letter">In the margin, and the key that chooses it.</param>
/// <param name="Family">Which hue: stating, arguing, responding, questioning or meta.</param>
/// <param name="Hint">What it is for.</param>
public sealed record ActLook(SpeechAct Act, string Word, string Letter, string Family, string Hint);

/// <summary>The look of every speech act.</summary>
public static class Acts
{
    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<ActLook> All { get; } =
    [
        new(SpeechAct.Asserting, "asserting", "A", "stating", "says that something is so"),
        new(SpeechAct.Hedging, "hedging", "E", "stating", "weakens what is said"),
        new(SpeechAct.Retracting, "retracting", "B", "stating", "takes back what was said"),
        new(SpeechAct.Arguing, "arguing", "R", "arguing", "gives a reason"),
        new(SpeechAct.Agreeing, "agreeing", "M", "responding", "says that both hold it"),
        new(SpeechAct.Disagreeing, "disagreeing", "D", "responding", "says that it is not so"),
        new(SpeechAct.Conceding, "conceding", "Y", "responding", "grants a point against their own view"),
        new(SpeechAct.Answering, "answering", "W", "responding", "answers a question"),
        new(SpeechAct.Grading, "grading", "V", "responding", "judges a restatement of their view"),
        new(SpeechAct.Challenging, "challenging", "H", "questioning", "asks for grounds"),
        new(SpeechAct.Questioning, "questioning", "Q", "questioning", "asks"),
        new(SpeechAct.Restating, "restating", "S", "meta", "says what another thinks"),
        new(SpeechAct.Clarifying, "clarifying", "L", "meta", "says better what was meant"),
        new(SpeechAct.Reporting, "reporting", "P", "meta", "passes on what a third person holds"),
        new(SpeechAct.Locating, "locating", "O", "meta", "says where the disagreement lies"),
        new(SpeechAct.Operationalising, "making testable", "T", "meta", "says how one would find out"),
        new(SpeechAct.ProposingCrux, "proposing a crux", "X", "meta", "offers a claim as a crux"),
        new(SpeechAct.Other, "other", "Z", "meta", "none of the others"),
    ];

    private static readonly Dictionary<SpeechAct, ActLook> ByAct = All.ToDictionary(a => a.Act);
    private static readonly Dictionary<string, ActLook> ByKey = All.ToDictionary(a => a.Letter, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every key that chooses an act, in small letters.</summary>
    public static string Keys { get; } = string.Concat(All.Select(a => char.ToLowerInvariant(a.Letter[0])));

    /// <summary>The look of one.</summary>
    public static ActLook Of(SpeechAct act) => ByAct[act];

    /// <summary>The act that a key chooses, or null.</summary>
    public static SpeechAct? ByLetter(string key) => ByKey.TryGetValue(key, out var look) ? look.Act : null;
}

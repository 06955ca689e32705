namespace DebateMap.Domain;

/// <summary>
/// What a speaker does with a passage. The acts follow the illocutions of Inference Anchoring Theory
/// (Budzynska and Reed), with those that a search for cruxes adds.
/// </summary>
public enum SpeechAct
{
    /// <summary>Says that something is so.</summary>
    Asserting,

    /// <summary>Gives a reason.</summary>
    Arguing,

    /// <summary>Says that both hold something.</summary>
    Agreeing,

    /// <summary>Says that something is not so.</summary>
    Disagreeing,

    /// <summary>Grants a point against the speaker's own view.</summary>
    Conceding,

    /// <summary>Asks for grounds.</summary>
    Challenging,

    /// <summary>Asks.</summary>
    Questioning,

    /// <summary>Answers a question.</summary>
    Answering,

    /// <summary>Says what another thinks.</summary>
    Restating,

    /// <summary>Judges a restatement of the speaker's own view.</summary>
    Grading,

    /// <summary>Says better what was meant.</summary>
    Clarifying,

    /// <summary>Passes on what a third person holds.</summary>
    Reporting,

    /// <summary>Says where the disagreement lies.</summary>
    Locating,

    /// <summary>Says how one would find out.</summary>
    Operationalising,

    /// <summary>Offers a claim as a crux.</summary>
    ProposingCrux,

    /// <summary>Weakens what is said.</summary>
    Hedging,

    /// <summary>Takes back what was said.</summary>
    Retracting,

    /// <summary>None of the others.</summary>
    Other,
}

/// <summary>Whether an inference speaks for or against what it bears on.</summary>
public enum InferenceKind
{
    /// <summary>For.</summary>
    Supports,

    /// <summary>Against.</summary>
    Attacks,
}

/// <summary>For or against a claim. Where no credence is given each has a nominal one.</summary>
public enum Stance
{
    /// <summary>Nominal credence .05.</summary>
    Reject,

    /// <summary>Nominal credence .25.</summary>
    LeanReject,

    /// <summary>Nominal credence .5.</summary>
    Uncertain,

    /// <summary>Nominal credence .75.</summary>
    LeanAccept,

    /// <summary>Nominal credence .95.</summary>
    Accept,

    /// <summary>A retraction: no position until the next one.</summary>
    None,
}

/// <summary>How we know of a position, weakest first: a later one displaces an earlier one only from below or the same rank.</summary>
public enum Basis
{
    /// <summary>The annotator's reading.</summary>
    Inferred,

    /// <summary>Another said it.</summary>
    Attributed,

    /// <summary>Another said it and the person confirmed it. Direct.</summary>
    Confirmed,

    /// <summary>Own words. Direct.</summary>
    Stated,
}

/// <summary>Whether a step holds for somebody.</summary>
public enum Verdict
{
    /// <summary>It holds.</summary>
    Accept,

    /// <summary>It does not.</summary>
    Reject,

    /// <summary>No verdict.</summary>
    Unsure,
}

/// <summary>How well a restatement catches a view, by the word of the one whose view it is.</summary>
public enum Grade
{
    /// <summary>Just so.</summary>
    Right,

    /// <summary>In the main.</summary>
    RoughlyRight,

    /// <summary>In part.</summary>
    Partly,

    /// <summary>Not at all.</summary>
    Wrong,
}

/// <summary>How far a crux has come.</summary>
public enum CruxStatus
{
    /// <summary>Somebody offers it.</summary>
    Proposed,

    /// <summary>Both sides take it as theirs.</summary>
    Accepted,

    /// <summary>Both accept a test for it.</summary>
    Testable,

    /// <summary>Settled, with what was found.</summary>
    Resolved,

    /// <summary>Left, with a reason.</summary>
    SetAside,
}

/// <summary>Whether a question still waits for an answer.</summary>
public enum QuestionStatus
{
    /// <summary>It waits.</summary>
    Open,

    /// <summary>It was answered.</summary>
    Answered,

    /// <summary>It no longer matters.</summary>
    Dropped,
}

/// <summary>The words that files and URLs use for the values of an enum: <c>ProposingCrux</c> is <c>proposing-crux</c>.</summary>
public static class Words
{
    /// <summary>The word for <paramref name="value"/>.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Table<TEnum>.ByValue[value];

    /// <summary>The value that <paramref name="word"/> stands for, or null.</summary>
    public static TEnum? Parse<TEnum>(string word)
        where TEnum : struct, Enum => Table<TEnum>.ByWord.TryGetValue(word, out var value) ? value : null;

    /// <summary>Every word of the enum, in order.</summary>
    public static IReadOnlyList<string> All<TEnum>()
        where TEnum : struct, Enum => Table<TEnum>.InOrder;

    private static string Spell(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    private static class Table<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> ByValue = Enum.GetValues<TEnum>().ToDictionary(v => v, v => Spell(v.ToString()));
        public static readonly Dictionary<string, TEnum> ByWord = ByValue.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
        public static readonly string[] InOrder = [.. ByValue.Values];
    }
}

using System.Text.RegularExpressions;

namespace DebateMap.Domain;

/// <summary>How much a cue tells by itself; in percent, the confidence of what it proposes.</summary>
public enum Certainty
{
    /// <summary>Only the shape tells: a turn without any cue says something.</summary>
    Faint = 30,

    /// <summary>The words often mean it, and often do not: "I think", "since".</summary>
    Weak = 50,

    /// <summary>The words mean it as a rule: "because", a question mark.</summary>
    Usual = 70,

    /// <summary>The words name the act: "I agree", "my claim is".</summary>
    Explicit = 90,
}

/// <summary>Where a cue is looked for.</summary>
public enum CuePlace
{
    /// <summary>At the beginning of a statement, after words such as "so", "but" and "I think".</summary>
    Opening,

    /// <summary>Anywhere in a statement.</summary>
    Within,

    /// <summary>At the beginning of a question, after words such as "so" and "but".</summary>
    OpeningQuestion,

    /// <summary>Anywhere in a question.</summary>
    WithinQuestion,

    /// <summary>Anywhere in a sentence, as an act of its own beside that of the sentence.</summary>
    Aside,

    /// <summary>At the beginning of a statement that only says what the next sentence does.</summary>
    Announcing,
}

/// <summary>What must stand before a cue for it to mean what it says.</summary>
public enum CueContext
{
    /// <summary>Nothing.</summary>
    Any,

    /// <summary>Somebody has just said what the speaker thinks.</summary>
    Restated,

    /// <summary>Somebody has just asked the speaker.</summary>
    Asked,

    /// <summary>The speaker has just said what they would look at, in this paragraph.</summary>
    Observing,
}

/// <summary>One rule: words that tell what a speaker does with a sentence. <c>docs/suggestions.md</c> says how to write one.</summary>
/// <param name="Place">Where it is looked for.</param>
/// <param name="Act">The act that it proposes.</param>
/// <param name="Certainty">How much it tells by itself.</param>
/// <param name="Pattern">
/// A regular expression over the sentence, case aside; <c>{adv}</c> stands for any adverbs, <c>{name}</c> for a person's name. What the groups <c>claim</c>, <c>reason</c> and <c>who</c> find becomes a claim, a premise and a reported person.
/// </param>
/// <param name="Reason">What the words do, for people; the words themselves go before it.</param>
public sealed record Cue(CuePlace Place, SpeechAct Act, Certainty Certainty, string Pattern, string Reason)
{
    private readonly Lazy<Regex> _quick = new(() => CuePattern.Compile(Place, Pattern, linear: false));
    private readonly Lazy<Regex> _linear = new(() => CuePattern.Compile(Place, Pattern, linear: true));

    /// <summary>What must stand before it.</summary>
    public CueContext Context { get; init; }

    /// <summary>The speaker's stance on the claim that it finds; null where the words do not tell.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Whether the one who is spoken to is said to hold the claim too.</summary>
    public bool Shared { get; init; }

    /// <summary>The verdict on a restatement that it gives.</summary>
    public Grade? Grade { get; init; }

    /// <summary>How the reason names its words where those found would be too long, <c>if … then</c>; empty where it goes by shape and not by words.</summary>
    public string? Words { get; init; }

    internal bool IsShape => Words is { Length: 0 };

    internal Regex Regex(bool linear) => (linear ? _linear : _quick).Value;
}

using DebateMap.Domain;

namespace DebateMap.Web.Features.Transcript;

/// <summary>A selected passage of a turn, not annotated yet.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Start">Where it begins, a UTF-16 offset.</param>
/// <param name="End">The offset after its end.</param>
/// <param name="Exact">The passage.</param>
public sealed record Passage(TurnId Turn, int Start, int End, string Exact)
{
    /// <summary>The passage at these offsets, or null where there is none.</summary>
    public static Passage? At(Debate debate, string turn, int start, int end) =>
        debate.Turns.Find(new TurnId(turn)) is { } found && start >= 0 && start < end && end <= found.Text.Length
            ? new(found.Id, start, end, found.Text[start..end])
            : null;

    /// <summary>The words around it, kept to find it again by.</summary>
    public (string? Prefix, string? Suffix) Context(Debate debate) => Surroundings.Of(debate.Turns[Turn].Text, Start, End);
}

/// <summary>One call to annotate a passage; the same passage may be called for again.</summary>
public sealed class Marked(Passage passage, SpeechAct? act, Suggestion? suggestion = null)
{
    /// <summary>The passage.</summary>
    public Passage Passage { get; } = passage;

    /// <summary>The act that was chosen with it, or null.</summary>
    public SpeechAct? Act { get; } = act;

    /// <summary>What is suggested for it, to begin with; or null.</summary>
    public Suggestion? Suggestion { get; } = suggestion;
}

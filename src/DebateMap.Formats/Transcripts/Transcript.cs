using System.Collections.Frozen;
using DebateMap.Domain;

namespace DebateMap.Formats.Transcripts;

/// <summary>What a thread of text turned out to hold: who speaks, in what order, and what was odd about it.</summary>
/// <param name="Title">The heading on top, where there is one.</param>
/// <param name="Turns">In the order of the conversation: what is answered stands before the answer.</param>
/// <param name="Speakers">In the order in which they first appear; those who are only reported come last.</param>
/// <param name="Notices">What a person should know before trusting the turns, by line.</param>
public sealed record Transcript(string? Title, Items<TranscriptTurn> Turns, Items<TranscriptSpeaker> Speakers, Items<TranscriptNotice> Notices)
{
    /// <summary>
    /// The turns and their speakers as a new debate. Two speakers that are given the same name become one participant.
    /// Faults where a name is empty or is given to a speaker that the text does not have.
    /// </summary>
    /// <param name="title">What the debate is called; by default the heading of the text.</param>
    /// <param name="names">Chosen names by speaker key or by the name in the text; the others keep what the text calls them.</param>
    public Result<Debate> ToDebate(string? title = null, IReadOnlyDictionary<string, string>? names = null)
    {
        names ??= FrozenDictionary<string, string>.Empty;
        if (NameFaults(names) is { IsEmpty: false } faults)
            return new Result<Debate>.Faulty(faults);

        var participants = new Dictionary<string, Participant>(StringComparer.Ordinal);
        var byKey = new Dictionary<string, ParticipantId>(StringComparer.Ordinal);
        foreach (var speaker in Speakers)
        {
            var name = NameOf(speaker, names);
            var known = participants.TryGetValue(name, out var same);
            var reported = speaker.Reported && same?.Reported != false;
            var participant = same ?? new Participant(new(speaker.Key), name) { Note = speaker.Role };
            participants[name] = participant with { Reported = reported };
            byKey[speaker.Key] = participant.Id;
        }

        var turns = Turns.Select(turn => new Turn(new(turn.Id), byKey[turn.Speaker], turn.Text)
        {
            QuotedBy = turn.QuotedBy is { } quotedBy ? byKey[quotedBy] : null,
            ReplyTo = turn.ReplyTo is { } replyTo ? new TurnId(replyTo) : null,
            At = turn.At,
        });
        var heading = new Heading(Chosen(title) ?? Chosen(Title) ?? "Untitled debate");
        return Debate.Empty.Apply(ChangeSet.Put([heading, .. participants.Values, .. turns]));
    }

    private static string? Chosen(string? title) => string.IsNullOrWhiteSpace(title) ? null : title.Trim();

    private static string NameOf(TranscriptSpeaker speaker, IReadOnlyDictionary<string, string> names) =>
        names.FirstOrDefault(n => speaker.IsCalled(n.Key)).Value?.Trim() ?? speaker.Label;

    private Items<Fault> NameFaults(IReadOnlyDictionary<string, string> names)
    {
        var faults = new List<Fault>();
        foreach (var (who, name) in names)
        {
            if (!Speakers.Any(s => s.IsCalled(who)))
                faults.Add(new($"speakers.{who}", $"no such speaker: the text has {string.Join(", ", Speakers.Select(s => s.Key))}"));
            else if (string.IsNullOrWhiteSpace(name))
                faults.Add(new($"speakers.{who}", "the name is empty: give one, or leave this speaker out"));
        }

        return faults.ToItems();
    }
}

/// <summary>What one person said in one go.</summary>
/// <param name="Id">t1, t2, … in order.</param>
/// <param name="Speaker">The key of who said it.</param>
/// <param name="Text">Without quote marks and names, paragraphs apart by an empty line.</param>
/// <param name="FirstLine">Where it begins in the source, from 1.</param>
/// <param name="LastLine">Where it ends in the source.</param>
public sealed record TranscriptTurn(string Id, string Speaker, string Text, int FirstLine, int LastLine)
{
    /// <summary>The key of who quotes it, where it is known only from a quotation.</summary>
    public string? QuotedBy { get; init; }

    /// <summary>The turn that it answers, where the text shows it.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>When it was said, where the text gives a date that can be read only one way; without a zone it counts as UTC.</summary>
    public DateTimeOffset? At { get; init; }
}

/// <summary>Somebody who speaks, or is reported, in the text.</summary>
/// <param name="Key">Short, stable and fit for an id: <c>ann</c>, or <c>author</c> for one whom nothing names.</param>
/// <param name="Label">What the text calls them, or what to call them for now.</param>
/// <param name="Named">Whether the text names them; otherwise somebody has to choose a name.</param>
/// <param name="Reported">Whether they only appear in others' words ("as X puts it").</param>
public sealed record TranscriptSpeaker(string Key, string Label, bool Named, bool Reported)
{
    /// <summary>What the text says of them in brackets after the name, as in "Ann (moderator)".</summary>
    public string? Role { get; init; }

    internal bool IsCalled(string who) =>
        string.Equals(who, Key, StringComparison.OrdinalIgnoreCase) || string.Equals(who, Label, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Something odd about the text, in plain words.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Line">Where, from 1.</param>
/// <param name="Message">What it is and what was made of it.</param>
public sealed record TranscriptNotice(NoticeKind Kind, int Line, string Message)
{
    /// <summary>As shown to people: <c>line 3: …</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"line {Line}: {Message}");
}

/// <summary>What sort of thing a <see cref="TranscriptNotice"/> is about.</summary>
public enum NoticeKind
{
    /// <summary>A passage stands twice, and one copy was left out.</summary>
    Repeat,

    /// <summary>A quote of words that stand earlier in the text.</summary>
    KnownQuote,

    /// <summary>A quote within a quote.</summary>
    NestedQuote,

    /// <summary>Nothing names a speaker.</summary>
    Unnamed,

    /// <summary>A name that stands only once and may be none.</summary>
    DoubtfulName,

    /// <summary>Somebody appears only in others' words.</summary>
    Reported,

    /// <summary>A date or time that could not be used.</summary>
    Date,

    /// <summary>A list that seems to have run into a paragraph.</summary>
    FlattenedList,
}

namespace DebateMap.Domain;

/// <summary>Who speaks to whom, as far as the turns tell.</summary>
internal sealed class Conversation
{
    /// <summary>By turn, the one that it answers: the one it says, else the last one of somebody else.</summary>
    private readonly Dictionary<TurnId, Turn> _answered = [];

    /// <summary>By turn, the next one of somebody else.</summary>
    private readonly Dictionary<TurnId, Turn> _following = [];

    private readonly HashSet<(TurnId Turn, ParticipantId Whom)> _restated = [];

    public Conversation(Debate debate)
    {
        foreach (var restatement in debate.Restatements)
            _restated.Add((debate.Annotations[restatement.Annotation].Turn, restatement.Of));
        Link(debate.Turns, _answered);
        Link(debate.Turns.Reverse(), _following);
        foreach (var turn in debate.Turns)
        {
            if (debate.Turns.Find(turn.ReplyTo) is { } answered && answered.Speaker != turn.Speaker)
                _answered[turn.Id] = answered;
        }
    }

    /// <summary>The turn that it answers; null where it is the first.</summary>
    public Turn? Answered(Turn turn) => _answered.GetValueOrDefault(turn.Id);

    /// <summary>Who is spoken to: who quotes the turn, else who said what it answers, else who speaks next.</summary>
    public ParticipantId? Addressee(Turn turn) =>
        turn.QuotedBy is { } quotedBy && quotedBy != turn.Speaker ? quotedBy
        : Answered(turn)?.Speaker ?? _following.GetValueOrDefault(turn.Id)?.Speaker;

    private static void Link(IEnumerable<Turn> turns, Dictionary<TurnId, Turn> links)
    {
        // The last turn before the run of turns of one speaker: it is what each of them comes after.
        Turn? last = null, before = null;
        foreach (var turn in turns)
        {
            if (last is not null && last.Speaker != turn.Speaker)
                before = last;
            if (before is not null)
                links[turn.Id] = before;
            last = turn;
        }
    }

    /// <summary>Whether the debate already holds that a turn says what somebody thinks.</summary>
    public bool Restates(Turn turn, ParticipantId whom) => _restated.Contains((turn.Id, whom));
}

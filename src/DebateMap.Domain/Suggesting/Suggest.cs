namespace DebateMap.Domain;

/// <summary>
/// Proposes what to mark in the turns of a debate, by the rules of <see cref="Cues"/> and by structure: who answers whom, what is quoted, what is
/// asked. A pure function of the debate; it takes time in proportion to the text, whatever the text holds.
/// </summary>
public static class Suggest
{
    /// <summary>From about here on the time to make the linear patterns is regained.</summary>
    private const int LongText = 100_000;

    /// <summary>
    /// Everything that the rules propose, by turn, start and act. What is annotated already, overlapping, with the same act is left out,
    /// so that nothing is proposed again when it was taken.
    /// </summary>
    /// <param name="debate">The debate.</param>
    public static Items<Suggestion> For(Debate debate) => For(debate, linear: debate.Turns.Sum(t => (long)t.Text.Length) > LongText);

    internal static Items<Suggestion> For(Debate debate, bool linear)
    {
        var texts = debate.Turns.Select(t => new TurnText(t, linear)).ToList();
        var byTurn = texts.ToDictionary(t => t.Turn.Id);
        var people = new People(debate.Participants, texts.SelectMany(Asides.Names).Distinct(StringComparer.Ordinal));
        var conversation = new Conversation(debate);
        var annotated = new Annotated(debate);
        var restated = new HashSet<(TurnId Turn, ParticipantId Whom)>();
        var all = new List<Suggestion>();
        foreach (var text in texts)
        {
            var (turn, answered) = (text.Turn, conversation.Answered(text.Turn));
            var context = new TurnContext(
                conversation.Addressee(turn),
                answered is not null && (restated.Contains((answered.Id, turn.Speaker)) || conversation.Restates(answered, turn.Speaker)),
                answered is not null && byTurn[answered.Id].EndsInQuestion,
                people);
            var found = new TurnReader(text, context).Read();
            if (context.Addressee is { } addressee && found.Any(f => f.Act == SpeechAct.Restating))
                restated.Add((turn.Id, addressee));
            all.AddRange(found.Where(f => f.Reports?.Known != turn.Speaker || f.Reports is null)
                .Where(f => !annotated.Overlaps(f))
                .OrderBy(f => f.Start).ThenBy(f => f.Act).ThenBy(f => f.End));
        }

        return all.ToItems();
    }

    /// <summary>What taking several suggestions adds, as one change set; see <see cref="Suggestion.ToChanges"/>.</summary>
    /// <param name="debate">The debate as it now is.</param>
    /// <param name="suggestions">Those that are taken, in the order in which they are proposed, so that a verdict finds the restatement before it.</param>
    public static ChangeSet ToChanges(Debate debate, IEnumerable<Suggestion> suggestions)
    {
        var records = new SuggestedRecords(debate);
        foreach (var suggestion in suggestions)
            records.Add(suggestion);
        return records.ToChanges();
    }
}

namespace DebateMap.Domain;

/// <summary>Collects the records that suggestions bring, each given what the debate and those before it already hold.</summary>
internal sealed class SuggestedRecords
{
    private readonly Debate _debate;
    private readonly FreshIds _ids;

    /// <summary>In the order in which they came; a later state of a record takes the place of the earlier.</summary>
    private readonly OrderedDictionary<RecordKey, Record> _records = [];

    private readonly Dictionary<string, ClaimId> _claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParticipantId> _people = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>By whose view they are of, the restatements in the order of the turns.</summary>
    private readonly Dictionary<ParticipantId, List<RestatementId>> _restatements = [];

    public SuggestedRecords(Debate debate)
    {
        _debate = debate;
        _ids = new(debate);
        foreach (var claim in debate.Claims)
            _claims.TryAdd(ClaimText.Key(claim.Text), claim.Id);
        foreach (var participant in debate.Participants)
            _people.TryAdd(participant.Name.Trim(), participant.Id);
        foreach (var restatement in debate.Restatements.OrderBy(r => debate.Turns.IndexOf(debate.Annotations[r.Annotation].Turn)))
            Remember(restatement);
    }

    public ChangeSet ToChanges() => ChangeSet.Put(_records.Values);

    public void Add(Suggestion suggestion)
    {
        var claim = suggestion.Claim is { } text ? Claim(text) : (ClaimId?)null;
        var premise = suggestion.Premise is { } reason ? Claim(reason) : (ClaimId?)null;
        var reports = suggestion.Reports is { } person ? Participant(person) : (ParticipantId?)null;
        var (prefix, suffix) = _debate.Turns.Find(suggestion.Turn) is { } turn && suggestion.End <= turn.Text.Length
            ? Surroundings.Of(turn.Text, suggestion.Start, suggestion.End)
            : (null, null);
        var annotation = new Annotation(_ids.Next<AnnotationId>(), suggestion.Turn, suggestion.Start, suggestion.End, suggestion.Exact, suggestion.Act, suggestion.Speaker)
        {
            Prefix = prefix,
            Suffix = suffix,
            About = new[] { premise, claim }.OfType<ClaimId>().Distinct().ToItems(),
            Reports = reports,
            Confidence = suggestion.Confidence,
        };
        Put(annotation);
        if (claim is { } held)
            Positions(suggestion, annotation, held, premise, reports);
        if (premise is { } given && claim is { } conclusion && given != conclusion)
            Put(new Inference(_ids.Next<InferenceId>(), InferenceKind.Supports, [given]) { Conclusion = conclusion, By = [suggestion.Speaker], Annotations = [annotation.Id] });
        Restated(suggestion, annotation);
        OfTheMainQuestion(suggestion, annotation, claim);
    }

    private void Positions(Suggestion suggestion, Annotation annotation, ClaimId claim, ClaimId? premise, ParticipantId? reports)
    {
        if (suggestion.Stance is not { } stance)
            return;
        if (reports is { } reported)
        {
            Attributed(reported);
            return;
        }

        Put(new Position(_ids.Next<PositionId>(), suggestion.Speaker, claim, Basis.Stated) { Stance = stance, Annotation = annotation.Id });
        if (premise is { } given && given != claim)
            Put(new Position(_ids.Next<PositionId>(), suggestion.Speaker, given, Basis.Stated) { Stance = stance, Annotation = annotation.Id });
        if (suggestion is { Shared: true, Addressee: { } other } && other != suggestion.Speaker)
            Attributed(other);

        void Attributed(ParticipantId whose) => Put(
            new Position(_ids.Next<PositionId>(), whose, claim, Basis.Attributed) { Stance = stance, By = suggestion.Speaker, Annotation = annotation.Id });
    }

    /// <summary>A restatement, or the verdict on the last one of the speaker's view, or the better version of it.</summary>
    private void Restated(Suggestion suggestion, Annotation annotation)
    {
        if (suggestion is { Act: SpeechAct.Restating, Addressee: { } of } && of != suggestion.Speaker)
        {
            var restatement = new Restatement(_ids.Next<RestatementId>(), suggestion.Speaker, of, annotation.Id);
            Put(restatement);
            Remember(restatement);
        }

        if (suggestion.Grade is null && !suggestion.SaysBetter)
            return;
        var last = _restatements.GetValueOrDefault(suggestion.Speaker, [])
            .Select(id => (Restatement)(_records.GetValueOrDefault(new(RecordKind.Restatement, id.Value)) ?? _debate.Restatements[id]))
            .LastOrDefault(r => TurnOf(r.Annotation) <= _debate.Turns.IndexOf(suggestion.Turn));
        if (last is null)
            return;
        if (suggestion.Grade is { } grade && last.Verdict is null)
            Put(last with { Verdict = grade, GradedIn = annotation.Id });
        else if (suggestion.SaysBetter && last.Clarified is null)
            Put(last with { Clarified = annotation.Id });
    }

    /// <summary>A crux or a question is about the first root; without one there is nothing that it could be about.</summary>
    private void OfTheMainQuestion(Suggestion suggestion, Annotation annotation, ClaimId? claim)
    {
        if (_debate.Heading.Roots is not [var root, ..])
            return;
        if (suggestion.Act == SpeechAct.ProposingCrux && claim is { } crux && crux != root)
        {
            Put(new Crux(_ids.Next<CruxId>(), crux, root, CruxStatus.Proposed) { ProposedBy = [suggestion.Speaker], AcceptedBy = [suggestion.Speaker], Annotation = annotation.Id });
        }
        else if (suggestion is { Act: SpeechAct.Questioning or SpeechAct.Challenging, Addressee: { } asked } && asked != suggestion.Speaker)
        {
            Put(new Question(_ids.Next<QuestionId>(), suggestion.Speaker, asked, root, suggestion.Exact) { Annotation = annotation.Id });
        }
    }

    private ClaimId Claim(string text)
    {
        var key = ClaimText.Key(text);
        if (_claims.TryGetValue(key, out var known))
            return known;
        var claim = new Claim(_ids.Next<ClaimId>(), text);
        Put(claim);
        return _claims[key] = claim.Id;
    }

    private ParticipantId Participant(ReportedPerson person)
    {
        if (person.Known is { } id && _debate.Participants.Contains(id))
            return id;
        if (_people.TryGetValue(person.Name, out var known))
            return known;
        var participant = new Participant(_ids.Next<ParticipantId>(), person.Name) { Reported = true };
        Put(participant);
        return _people[person.Name] = participant.Id;
    }

    private void Remember(Restatement restatement)
    {
        if (!_restatements.TryGetValue(restatement.Of, out var known))
            _restatements[restatement.Of] = known = [];
        known.Add(restatement.Id);
    }

    private int TurnOf(AnnotationId id) =>
        _debate.Turns.IndexOf(((Annotation)(_records.GetValueOrDefault(new(RecordKind.Annotation, id.Value)) ?? _debate.Annotations[id])).Turn);

    private void Put(Record record) => _records[record.Key] = record;
}

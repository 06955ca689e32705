namespace DebateMap.Domain;

/// <summary>
/// Finds what is valid but probably not meant: contradictions, gaps and doubles that a careful annotator would want to hear of.
/// </summary>
public static class Oddities
{
    /// <summary>Everything odd, in record order. Takes time in proportion to the debate.</summary>
    /// <param name="debate">The debate.</param>
    /// <param name="path">How to name a record; by default <c>claims[C1]</c>.</param>
    public static Items<Fault> Of(Debate debate, Func<RecordKey, string>? path = null)
    {
        path ??= Debate.DefaultPath;
        var found = new List<Fault>();
        if (debate.Heading.Roots.IsEmpty && debate.Claims.Count > 0)
            found.Add(new("roots", "no claim is at issue: nothing says what the debate is about"));
        found.AddRange(Doubles(debate.Participants, p => p.Name, "name", "has the same name as", path));
        foreach (var turn in debate.Turns)
            Add(turn, OfTurn(debate, turn));
        found.AddRange(Doubles(debate.Claims, c => c.Text, "text", "says the same as", path));
        found.AddRange(Doubles(debate.Inferences, i => (i.Kind, Set(i.Premises), i.Conclusion, i.Undercuts), "premises", "makes the same step, which then counts twice, as", path));
        foreach (var position in debate.Positions)
            Add(position, OfPosition(position));
        foreach (var restatement in debate.Restatements)
            Add(restatement, OfRestatement(debate, restatement));
        var forecasts = new ForecastRules(debate, asPublished: false);
        foreach (var crux in debate.Cruxes)
            Add(crux, OfCrux(crux).Concat(ForecastOddities.Of(forecasts, crux)));
        foreach (var question in debate.Questions.Where(q => q.AskedBy == q.Of))
            Add(question, [("of", "is who asks it")]);
        return found.ToItems();

        void Add(Record record, IEnumerable<(string Field, string Message)> odd)
        {
            foreach (var (field, message) in odd)
                found.Add(new(Rules.FieldPath(path(record.Key), field), message));
        }
    }

    private static IEnumerable<(string Field, string Message)> OfTurn(Debate debate, Turn turn)
    {
        if (turn.QuotedBy is null && debate.Participants[turn.Speaker].Reported)
            yield return ("speaker", $"\"{turn.Speaker}\" is marked as only reported, but speaks here without being quoted");
        if (turn.QuotedBy == turn.Speaker)
            yield return ("quotedBy", "is who speaks");
    }

    private static IEnumerable<(string Field, string Message)> OfPosition(Position position)
    {
        if (position is { Stance: { } stance, Credence: { } credence } && Credences.StanceOf(credence) is var meant && meant != stance)
            yield return ("stance", FormattableString.Invariant($"{Words.Of(stance)} and credence {credence} disagree: the credence counts, which is {Words.Of(meant)}"));
        if (position is { Basis: Basis.Attributed, By: null })
            yield return ("by", "does not say who attributes it");
        if (position.Basis == Basis.Attributed && position.By == position.Participant)
            yield return ("by", "attributes it to themselves: then it is stated");
    }

    private static IEnumerable<(string Field, string Message)> OfRestatement(Debate debate, Restatement restatement)
    {
        if (debate.Annotations[restatement.Annotation].Speaker != restatement.By)
            yield return ("annotation", $"is not spoken by \"{restatement.By}\", who restates");
        if (debate.Annotations.Find(restatement.GradedIn) is { } graded && graded.Speaker != restatement.Of)
            yield return ("gradedIn", $"is not spoken by \"{restatement.Of}\", whose view it is");
        if (restatement is { GradedIn: not null, Verdict: null })
            yield return ("verdict", "is missing, though a passage grades it");
    }

    private static IEnumerable<(string Field, string Message)> OfCrux(Crux crux)
    {
        if (crux.Status is CruxStatus.Accepted or CruxStatus.Testable && crux.AcceptedBy.Count < 2)
            yield return ("acceptedBy", $"is {Words.Of(crux.Status)}, but not by two people");
        if (crux is { Status: CruxStatus.Testable, Test: null })
            yield return ("test", "is testable, but nothing says how");
        if (crux is { Status: CruxStatus.Resolved, Resolution: null })
            yield return ("resolution", "is resolved, but nothing says what was found");
        if (crux is { Status: CruxStatus.SetAside, Resolution: null })
            yield return ("resolution", "is set aside, but nothing says why");
    }

    private static IEnumerable<Fault> Doubles<T, TValue>(
        IEnumerable<T> records, Func<T, TValue> value, string field, string message, Func<RecordKey, string> path)
        where T : Record
        where TValue : notnull
    {
        var first = new Dictionary<TValue, T>();
        foreach (var record in records)
        {
            if (!first.TryAdd(value(record), record))
                yield return new(Rules.FieldPath(path(record.Key), field), $"{message} {path(first[value(record)].Key)}");
        }
    }

    private static Items<ClaimId> Set(Items<ClaimId> premises) => premises.Count < 2 ? premises : premises.Order().ToItems();
}

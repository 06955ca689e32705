namespace DebateMap.Domain;

/// <summary>
/// An immutable snapshot of a debate. Every reference in it is whole and every record valid: it only comes about by
/// <see cref="Apply"/>, starting from <see cref="Empty"/>.
/// </summary>
public sealed class Debate
{
    /// <summary>A debate without a title or records.</summary>
    public static readonly Debate Empty = new();

    private Debate()
    {
    }

    private Debate(Debate other)
    {
        Heading = other.Heading;
        Participants = other.Participants;
        Turns = other.Turns;
        Claims = other.Claims;
        Annotations = other.Annotations;
        Inferences = other.Inferences;
        Positions = other.Positions;
        Endorsements = other.Endorsements;
        Restatements = other.Restatements;
        Cruxes = other.Cruxes;
        Questions = other.Questions;
    }

    /// <summary>Title, description and roots.</summary>
    public Heading Heading { get; private init; } = new("");

    /// <summary>Who speaks or is quoted.</summary>
    public Table<ParticipantId, Participant> Participants { get; private init; } = Table<ParticipantId, Participant>.Empty;

    /// <summary>What was said.</summary>
    public Table<TurnId, Turn> Turns { get; private init; } = Table<TurnId, Turn>.Empty;

    /// <summary>The statements.</summary>
    public Table<ClaimId, Claim> Claims { get; private init; } = Table<ClaimId, Claim>.Empty;

    /// <summary>The marked passages.</summary>
    public Table<AnnotationId, Annotation> Annotations { get; private init; } = Table<AnnotationId, Annotation>.Empty;

    /// <summary>The steps.</summary>
    public Table<InferenceId, Inference> Inferences { get; private init; } = Table<InferenceId, Inference>.Empty;

    /// <summary>Who thinks what. Their order is the order in which minds changed.</summary>
    public Table<PositionId, Position> Positions { get; private init; } = Table<PositionId, Position>.Empty;

    /// <summary>For whom a step holds. The last one of a person on a step counts.</summary>
    public Table<EndorsementId, Endorsement> Endorsements { get; private init; } = Table<EndorsementId, Endorsement>.Empty;

    /// <summary>Who says what another thinks.</summary>
    public Table<RestatementId, Restatement> Restatements { get; private init; } = Table<RestatementId, Restatement>.Empty;

    /// <summary>What views turn on.</summary>
    public Table<CruxId, Crux> Cruxes { get; private init; } = Table<CruxId, Crux>.Empty;

    /// <summary>What is asked.</summary>
    public Table<QuestionId, Question> Questions { get; private init; } = Table<QuestionId, Question>.Empty;

    /// <summary>All records of a kind.</summary>
    /// <exception cref="ArgumentOutOfRangeException">For <see cref="RecordKind.Heading"/>, which is not in a table.</exception>
    public ITable Table(RecordKind kind) => kind switch
    {
        RecordKind.Participant => Participants,
        RecordKind.Turn => Turns,
        RecordKind.Claim => Claims,
        RecordKind.Annotation => Annotations,
        RecordKind.Inference => Inferences,
        RecordKind.Position => Positions,
        RecordKind.Endorsement => Endorsements,
        RecordKind.Restatement => Restatements,
        RecordKind.Crux => Cruxes,
        RecordKind.Question => Questions,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind that has a table"),
    };

    /// <summary>The record of that key, or null.</summary>
    public Record? Find(RecordKey key) => key.Kind == RecordKind.Heading ? Heading : Table(key.Kind).Find(key.Id);

    /// <summary>The record of that key with its place, or null.</summary>
    public Placed? FindPlaced(RecordKey key) =>
        key.Kind == RecordKind.Heading ? new Placed(Heading, 0)
        : Table(key.Kind).Find(key.Id) is { } record ? new Placed(record, Table(key.Kind).PlaceOf(key.Id)!.Value)
        : null;

    /// <summary>Every record, the heading first, then by kind in order.</summary>
    public IEnumerable<Record> Records() => Kinds.All.Skip(1).SelectMany(k => Table(k.Tag).Records).Prepend(Heading);

    /// <summary>
    /// The debate after a change set, or every reason why it cannot be. The same object where nothing changes.
    /// Takes time in proportion to the kinds of record that it touches, and to the whole where it removes records.
    /// </summary>
    /// <param name="changes">What to put and remove.</param>
    /// <param name="path">How faults name a record; by default <c>claims[C1]</c>.</param>
    public Result<Debate> Apply(ChangeSet changes, Func<RecordKey, string>? path = null)
    {
        path ??= DefaultPath;
        if (Rules.Twice(changes, path) is { IsEmpty: false } twice)
            return new Result<Debate>.Faulty(twice);

        var real = changes.Changes.Where(DoesSomething).ToList();
        if (real.Count == 0)
            return new Result<Debate>.Ok(this);

        var next = Replace(real);
        var faults = Rules.Check(this, next, real, path);
        return faults.IsEmpty ? new Result<Debate>.Ok(next) : new Result<Debate>.Faulty(faults);
    }

    /// <summary>How faults name a record where nothing else is asked for: <c>claims[C1]</c>.</summary>
    public static string DefaultPath(RecordKey key) => key.Kind == RecordKind.Heading ? "" : $"{Kinds.Of(key.Kind).Plural}[{key.Id}]";

    private bool DoesSomething(Change change) => change switch
    {
        Put put => FindPlaced(put.Key) is not { } before || !before.Record.Equals(put.Record) || (put.Place ?? before.Place) != before.Place,
        _ => Find(change.Key) is not null,
    };

    private Debate Replace(List<Change> changes)
    {
        var byKind = changes.ToLookup(c => c.Key.Kind);
        return new Debate(this)
        {
            Heading = byKind[RecordKind.Heading].OfType<Put>().Select(p => (Heading)p.Record).FirstOrDefault(Heading),
            Participants = Next(Participants, RecordKind.Participant),
            Turns = Next(Turns, RecordKind.Turn),
            Claims = Next(Claims, RecordKind.Claim),
            Annotations = Next(Annotations, RecordKind.Annotation),
            Inferences = Next(Inferences, RecordKind.Inference),
            Positions = Next(Positions, RecordKind.Position),
            Endorsements = Next(Endorsements, RecordKind.Endorsement),
            Restatements = Next(Restatements, RecordKind.Restatement),
            Cruxes = Next(Cruxes, RecordKind.Crux),
            Questions = Next(Questions, RecordKind.Question),
        };

        Table<TId, T> Next<TId, T>(Table<TId, T> table, RecordKind kind)
            where TId : struct, IRecordId<TId>
            where T : Record => byKind.Contains(kind) ? table.With([.. byKind[kind]]) : table;
    }
}

using System.Collections.Frozen;

namespace DebateMap.Domain;

/// <summary>One kind of record: its names and its fields.</summary>
/// <param name="Tag">Which kind.</param>
/// <param name="Name">As messages say it: <c>claim</c>.</param>
/// <param name="Plural">As files and tables say it: <c>claims</c>.</param>
/// <param name="IdPrefix">How new ids begin: <c>c</c> for <c>c12</c>.</param>
/// <param name="Blank">A record with an id and nothing else, to be filled by <see cref="Field.With"/>; not valid as it is.</param>
/// <param name="Fields">Its fields besides the id, in the order of files.</param>
public sealed record Kind(RecordKind Tag, string Name, string Plural, string IdPrefix, Func<string, Record> Blank, IReadOnlyList<Field> Fields)
{
    private readonly FrozenDictionary<string, Field> _byName = Fields.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>Whether files may leave the id out (positions and endorsements: nothing refers to them).</summary>
    public bool IdOptional { get; init; }

    /// <summary>The field of that name in files, or null.</summary>
    public Field? Find(string field) => _byName.GetValueOrDefault(field);
}

/// <summary>The kinds of record and their fields: the one place that lists them.</summary>
public static class Kinds
{
    /// <summary>Title, description and roots.</summary>
    public static readonly Kind Heading = new(RecordKind.Heading, "heading", "headings", "", _ => new Heading(""),
    [
        Text<Heading>("title", r => r.Title, (r, v) => r with { Title = v! }, required: true),
        Text<Heading>("description", r => r.Description, (r, v) => r with { Description = v }),
        References<Heading, ClaimId>("roots", r => r.Roots, (r, v) => r with { Roots = v }),
    ]);

    /// <summary>People.</summary>
    public static readonly Kind Participant = new(RecordKind.Participant, "participant", "participants", "p", id => new Participant(new(id), ""),
    [
        Text<Participant>("name", r => r.Name, (r, v) => r with { Name = v! }, required: true),
        Flag<Participant>("reported", r => r.Reported, (r, v) => r with { Reported = v }),
        Text<Participant>("group", r => r.Group, (r, v) => r with { Group = v }),
        Text<Participant>("note", r => r.Note, (r, v) => r with { Note = v }),
    ]);

    /// <summary>What was said.</summary>
    public static readonly Kind Turn = new(RecordKind.Turn, "turn", "turns", "t", id => new Turn(new(id), default, ""),
    [
        Reference<Turn, ParticipantId>("speaker", r => r.Speaker, (r, v) => r with { Speaker = v ?? default }, required: true),
        Reference<Turn, ParticipantId>("quotedBy", r => r.QuotedBy, (r, v) => r with { QuotedBy = v }),
        Reference<Turn, TurnId>("replyTo", r => r.ReplyTo, (r, v) => r with { ReplyTo = v }),
        Text<Turn>("source", r => r.Source, (r, v) => r with { Source = v }),
        new Field<Turn>("at", FieldType.Time, r => r.At, (r, v) => r with { At = (DateTimeOffset?)v }),
        Text<Turn>("text", r => r.Text, (r, v) => r with { Text = v! }, required: true),
    ]);

    /// <summary>Statements.</summary>
    public static readonly Kind Claim = new(RecordKind.Claim, "claim", "claims", "c", id => new Claim(new(id), ""),
    [
        Text<Claim>("text", r => r.Text, (r, v) => r with { Text = v! }, required: true),
        Text<Claim>("note", r => r.Note, (r, v) => r with { Note = v }),
        Texts<Claim>("tags", r => r.Tags, (r, v) => r with { Tags = v }),
    ]);

    /// <summary>Marked passages.</summary>
    public static readonly Kind Annotation = new(RecordKind.Annotation, "annotation", "annotations", "a",
        id => new Annotation(new(id), default, 0, 0, "", SpeechAct.Other, default),
    [
        Reference<Annotation, TurnId>("turn", r => r.Turn, (r, v) => r with { Turn = v ?? default }, required: true),
        Offset("start", r => r.Start, (r, v) => r with { Start = v }),
        Offset("end", r => r.End, (r, v) => r with { End = v }),
        Text<Annotation>("exact", r => r.Exact, (r, v) => r with { Exact = v! }, required: true),
        Text<Annotation>("prefix", r => r.Prefix, (r, v) => r with { Prefix = v }),
        Text<Annotation>("suffix", r => r.Suffix, (r, v) => r with { Suffix = v }),
        Choice<Annotation, SpeechAct>("act", r => r.Act, (r, v) => r with { Act = v ?? SpeechAct.Other }, required: true),
        Reference<Annotation, ParticipantId>("speaker", r => r.Speaker, (r, v) => r with { Speaker = v ?? default }, required: true),
        References<Annotation, ClaimId>("about", r => r.About, (r, v) => r with { About = v }),
        Reference<Annotation, ParticipantId>("reports", r => r.Reports, (r, v) => r with { Reports = v }),
        Fraction<Annotation>("confidence", r => r.Confidence, (r, v) => r with { Confidence = v }),
        Text<Annotation>("note", r => r.Note, (r, v) => r with { Note = v }),
    ]);

    /// <summary>Steps.</summary>
    public static readonly Kind Inference = new(RecordKind.Inference, "inference", "inferences", "i",
        id => new Inference(new(id), InferenceKind.Supports, []),
    [
        Choice<Inference, InferenceKind>("kind", r => r.Kind, (r, v) => r with { Kind = v ?? default }, required: true),
        References<Inference, ClaimId>("premises", r => r.Premises, (r, v) => r with { Premises = v }, required: true),
        Reference<Inference, ClaimId>("conclusion", r => r.Conclusion, (r, v) => r with { Conclusion = v }, essential: true),
        Reference<Inference, InferenceId>("undercuts", r => r.Undercuts, (r, v) => r with { Undercuts = v }, essential: true),
        References<Inference, ParticipantId>("by", r => r.By, (r, v) => r with { By = v }),
        Fraction<Inference>("strength", r => r.Strength, (r, v) => r with { Strength = v }),
        References<Inference, AnnotationId>("annotations", r => r.Annotations, (r, v) => r with { Annotations = v }),
    ]);

    /// <summary>Who thinks what.</summary>
    public static readonly Kind Position = new(RecordKind.Position, "position", "positions", "p", id => new Position(new(id), default, default, default),
    [
        Reference<Position, ParticipantId>("participant", r => r.Participant, (r, v) => r with { Participant = v ?? default }, required: true),
        Reference<Position, ClaimId>("claim", r => r.Claim, (r, v) => r with { Claim = v ?? default }, required: true),
        Choice<Position, Stance>("stance", r => r.Stance, (r, v) => r with { Stance = v }),
        Fraction<Position>("credence", r => r.Credence, (r, v) => r with { Credence = v }),
        Choice<Position, Basis>("basis", r => r.Basis, (r, v) => r with { Basis = v ?? default }, required: true),
        Reference<Position, ParticipantId>("by", r => r.By, (r, v) => r with { By = v }),
        Reference<Position, AnnotationId>("annotation", r => r.Annotation, (r, v) => r with { Annotation = v }),
        Flag<Position>("withdrawn", r => r.Withdrawn, (r, v) => r with { Withdrawn = v }),
        new Field<Position>("cause", FieldType.Reference, r => r.Cause, (r, v) => r with { Cause = (string?)v })
        {
            RefersTo = [RecordKind.Claim, RecordKind.Turn, RecordKind.Question],
        },
    ]) { IdOptional = true };

    /// <summary>For whom a step holds.</summary>
    public static readonly Kind Endorsement = new(RecordKind.Endorsement, "endorsement", "endorsements", "e",
        id => new Endorsement(new(id), default, default, default),
    [
        Reference<Endorsement, ParticipantId>("participant", r => r.Participant, (r, v) => r with { Participant = v ?? default }, required: true),
        Reference<Endorsement, InferenceId>("inference", r => r.Inference, (r, v) => r with { Inference = v ?? default }, required: true),
        Choice<Endorsement, Verdict>("verdict", r => r.Verdict, (r, v) => r with { Verdict = v ?? default }, required: true),
        Fraction<Endorsement>("strength", r => r.Strength, (r, v) => r with { Strength = v }),
        Reference<Endorsement, AnnotationId>("annotation", r => r.Annotation, (r, v) => r with { Annotation = v }),
    ]) { IdOptional = true };

    /// <summary>Who says what another thinks.</summary>
    public static readonly Kind Restatement = new(RecordKind.Restatement, "restatement", "restatements", "r",
        id => new Restatement(new(id), default, default, default),
    [
        Reference<Restatement, ParticipantId>("by", r => r.By, (r, v) => r with { By = v ?? default }, required: true),
        Reference<Restatement, ParticipantId>("of", r => r.Of, (r, v) => r with { Of = v ?? default }, required: true),
        Reference<Restatement, AnnotationId>("annotation", r => r.Annotation, (r, v) => r with { Annotation = v ?? default }, required: true),
        Choice<Restatement, Grade>("verdict", r => r.Verdict, (r, v) => r with { Verdict = v }),
        Reference<Restatement, AnnotationId>("gradedIn", r => r.GradedIn, (r, v) => r with { GradedIn = v }),
        Reference<Restatement, AnnotationId>("clarified", r => r.Clarified, (r, v) => r with { Clarified = v }),
        new Field<Restatement>("confirmed", FieldType.Flag, r => r.Confirmed, (r, v) => r with { Confirmed = (bool?)v }),
    ]);

    /// <summary>What views turn on.</summary>
    public static readonly Kind Crux = new(RecordKind.Crux, "crux", "cruxes", "k", id => new Crux(new(id), default, default, default),
    [
        Reference<Crux, ClaimId>("claim", r => r.Claim, (r, v) => r with { Claim = v ?? default }, required: true),
        Reference<Crux, ClaimId>("target", r => r.Target, (r, v) => r with { Target = v ?? default }, required: true),
        Choice<Crux, CruxStatus>("status", r => r.Status, (r, v) => r with { Status = v ?? default }, required: true),
        References<Crux, ParticipantId>("proposedBy", r => r.ProposedBy, (r, v) => r with { ProposedBy = v }),
        References<Crux, ParticipantId>("acceptedBy", r => r.AcceptedBy, (r, v) => r with { AcceptedBy = v }),
        References<Crux, ParticipantId>("rejectedBy", r => r.RejectedBy, (r, v) => r with { RejectedBy = v }),
        Texts<Crux>("tags", r => r.Tags, (r, v) => r with { Tags = v }),
        Text<Crux>("test", r => r.Test, (r, v) => r with { Test = v }),
        new ForecastsField { RefersTo = [RecordKind.Participant] },
        Text<Crux>("resolution", r => r.Resolution, (r, v) => r with { Resolution = v }),
        Reference<Crux, AnnotationId>("annotation", r => r.Annotation, (r, v) => r with { Annotation = v }),
    ]);

    /// <summary>What is asked.</summary>
    public static readonly Kind Question = new(RecordKind.Question, "question", "questions", "q",
        id => new Question(new(id), default, default, default, ""),
    [
        Reference<Question, ParticipantId>("askedBy", r => r.AskedBy, (r, v) => r with { AskedBy = v ?? default }, required: true),
        Reference<Question, ParticipantId>("of", r => r.Of, (r, v) => r with { Of = v ?? default }, required: true),
        Reference<Question, ClaimId>("about", r => r.About, (r, v) => r with { About = v ?? default }, required: true),
        Text<Question>("text", r => r.Text, (r, v) => r with { Text = v! }, required: true),
        Reference<Question, AnnotationId>("annotation", r => r.Annotation, (r, v) => r with { Annotation = v }),
        Choice<Question, QuestionStatus>("status", r => r.Status, (r, v) => r with { Status = v ?? default }, required: true),
    ]);

    /// <summary>All of them, indexed by <see cref="RecordKind"/>.</summary>
    public static IReadOnlyList<Kind> All { get; } =
        [Heading, Participant, Turn, Claim, Annotation, Inference, Position, Endorsement, Restatement, Crux, Question];

    /// <summary>The one of that tag.</summary>
    public static Kind Of(RecordKind tag) => All[(int)tag];

    private static Field<T> Text<T>(string name, Func<T, string?> get, Func<T, string?, Record> with, bool required = false)
        where T : Record => new(name, FieldType.Text, get, (r, v) => with(r, (string?)v)) { Required = required };

    private static Field<T> Flag<T>(string name, Func<T, bool> get, Func<T, bool, Record> with)
        where T : Record => new(name, FieldType.Flag, r => get(r) ? true : null, (r, v) => with(r, v is true));

    private static Field<T> Fraction<T>(string name, Func<T, double?> get, Func<T, double?, Record> with)
        where T : Record => new(name, FieldType.Fraction, r => get(r), (r, v) => with(r, (double?)v));

    private static Field<Annotation> Offset(string name, Func<Annotation, int> get, Func<Annotation, int, Record> with) =>
        new(name, FieldType.Offset, r => get(r), (r, v) => with(r, (int)v!)) { Required = true };

    private static Field<T> Texts<T>(string name, Func<T, Items<string>> get, Func<T, Items<string>, Record> with)
        where T : Record => new(name, FieldType.Texts, r => get(r), (r, v) => with(r, (Items<string>)v!));

    private static Field<T> Choice<T, TEnum>(string name, Func<T, TEnum?> get, Func<T, TEnum?, Record> with, bool required = false)
        where T : Record
        where TEnum : struct, Enum =>
        new(name, FieldType.Choice, r => get(r) is { } value ? Words.Of(value) : null, (r, v) => with(r, v is string word ? Words.Parse<TEnum>(word) : null))
        {
            Required = required,
            Choices = Words.All<TEnum>(),
        };

    private static Field<T> Reference<T, TId>(string name, Func<T, TId?> get, Func<T, TId?, Record> with, bool required = false, bool essential = false)
        where T : Record
        where TId : struct, IRecordId<TId> =>
        new(name, FieldType.Reference, r => get(r)?.Value, (r, v) => with(r, v is string id ? new TId { Value = id } : null))
        {
            Required = required,
            Essential = required || essential,
            RefersTo = [TId.Kind],
        };

    private static Field<T> References<T, TId>(string name, Func<T, Items<TId>> get, Func<T, Items<TId>, Record> with, bool required = false)
        where T : Record
        where TId : struct, IRecordId<TId> =>
        new(name, FieldType.References, r => get(r).Select(id => id.Value).ToItems(),
            (r, v) => with(r, ((Items<string>)v!).Select(id => new TId { Value = id }).ToItems()))
        {
            Required = required,
            Essential = required,
            RefersTo = [TId.Kind],
        };
}

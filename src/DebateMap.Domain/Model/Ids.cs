using System.Text.RegularExpressions;

namespace DebateMap.Domain;

/// <summary>An id of one kind of record. Ids are ordered ordinally, wherever the design says "in id order".</summary>
/// <typeparam name="TSelf">The id type itself.</typeparam>
public interface IRecordId<TSelf> : IEquatable<TSelf>, IComparable<TSelf>
    where TSelf : struct, IRecordId<TSelf>
{
    /// <summary>The kind of record that ids of this type name.</summary>
    static abstract RecordKind Kind { get; }

    /// <summary>The id as it stands in files and URLs.</summary>
    string Value { get; init; }
}

/// <summary>The rule that every id follows.</summary>
public static partial class IdRule
{
    /// <summary>What to tell someone whose id does not follow the rule.</summary>
    public const string Words = "an id has 1 to 64 letters, digits, dots, hyphens or underscores and begins with a letter or digit";

    /// <summary>Whether <paramref name="id"/> may name a record.</summary>
    public static bool Holds(string? id) => id is not null && Pattern().IsMatch(id);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

/// <summary>The id of a participant.</summary>
public readonly record struct ParticipantId(string Value) : IRecordId<ParticipantId>
{
    /// <inheritdoc/>
    public static RecordKind Kind => RecordKind.Participant;

    /// <inheritdoc/>
    public int CompareTo(ParticipantId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as it stands in files and URLs.</summary>
    public override string ToString() => Value;
}

/// <summary>The id of a turn.</summary>
public readonly record struct TurnId(string Value) : IRecordId<TurnId>
{
    /// <inheritdoc/>
    public static RecordKind Kind => RecordKind.Turn;

    /// <inheritdoc/>
    public int CompareTo(TurnId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as it stands in files and URLs.</summary>
    public override string ToString() => Value;
}

/// <summary>The id of a claim.</summary>
public readonly record struct ClaimId(string Value) : IRecordId<ClaimId>
{
    /// <inheritdoc/>
    public static RecordKind Kind => RecordKind.Claim;

    /// <inheritdoc/>
    public int CompareTo(ClaimId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as it stands in files and URLs.</summary>
    public override string ToString() => Value;
}

/// <summary>The id of an annotation.</summary>
public readonly record struct AnnotationId(string Value) : IRecordId<AnnotationId>
{
    /// <inheritdoc/>
    public static RecordKind Kind => RecordKind.Annotation;

    /// <inheritdoc/>
    public int CompareTo(AnnotationId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as it stands in files and URLs.</summary>
    public override string ToString() => Value;
}

/// <summary>The id of an inference.</summary>
public readonly record struct InferenceId(string Value) : IRecordId<InferenceId>
{
    /// <inheritdoc/>
    public static RecordKind Kind => RecordKind.Inference;

    /// <inheritdoc/>
    public int CompareTo(InferenceId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as it stands in files and URLs.</summary>
    public override string ToString() => Value;
}

/// <summary>The id of a position.</summary>
public readonly record struct PositionId(string Value) : IRecordId<PositionId>
{
    /// <inheritdoc/>
    public static RecordKind Kind => RecordKind.Position;

    /// <inheritdoc/>
    public int CompareTo(PositionId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as it stands in files and URLs.</summary>
    public override string ToString() => Value;
}

/// <summary>The id of an endorsement.</summary>
public readonly record struct EndorsementId(string Value) : IRecordId<EndorsementId>
{
    /// <inheritdoc/>
    public static RecordKind Kind => RecordKind.Endorsement;

    /// <inheritdoc/>
    public int CompareTo(EndorsementId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as it stands in files and URLs.</summary>
    public override string ToString() => Value;
}

/// <summary>The id of a restatement.</summary>
public readonly record struct RestatementId(string Value) : IRecordId<RestatementId>
{
    /// <inheritdoc/>
    public static RecordKind Kind => RecordKind.Restatement;

    /// <inheritdoc/>
    public int CompareTo(RestatementId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as it stands in files and URLs.</summary>
    public override string ToString() => Value;
}

/// <summary>The id of a crux.</summary>
public readonly record struct CruxId(string Value) : IRecordId<CruxId>
{
    /// <inheritdoc/>
    public static RecordKind Kind => RecordKind.Crux;

    /// <inheritdoc/>
    public int CompareTo(CruxId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as it stands in files and URLs.</summary>
    public override string ToString() => Value;
}

/// <summary>The id of a question.</summary>
public readonly record struct QuestionId(string Value) : IRecordId<QuestionId>
{
    /// <inheritdoc/>
    public static RecordKind Kind => RecordKind.Question;

    /// <inheritdoc/>
    public int CompareTo(QuestionId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as it stands in files and URLs.</summary>
    public override string ToString() => Value;
}

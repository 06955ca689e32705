namespace DebateMap.Domain;

/// <summary>The kinds of record that make up a debate, in the order in which a file holds them.</summary>
public enum RecordKind
{
    /// <summary>Title, description and roots: there is exactly one, and it cannot be removed.</summary>
    Heading,

    /// <summary>Somebody who speaks or is quoted.</summary>
    Participant,

    /// <summary>What one person said in one go.</summary>
    Turn,

    /// <summary>A statement that someone may hold true or false.</summary>
    Claim,

    /// <summary>A marked passage of a turn with its speech act.</summary>
    Annotation,

    /// <summary>A step from premises to a conclusion, or against another step.</summary>
    Inference,

    /// <summary>What somebody thinks of a claim, at one point of the record of how they changed their mind.</summary>
    Position,

    /// <summary>Whether a step holds for somebody.</summary>
    Endorsement,

    /// <summary>One person's words for what another thinks, and the other's verdict on them.</summary>
    Restatement,

    /// <summary>A claim on which somebody's view of another claim turns.</summary>
    Crux,

    /// <summary>An open question or unanswered challenge.</summary>
    Question,
}

/// <summary>Names one record of a debate.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id, unique within the kind.</param>
public readonly record struct RecordKey(RecordKind Kind, string Id) : IComparable<RecordKey>
{
    /// <summary>The key of the one <see cref="Domain.Heading"/>.</summary>
    public static readonly RecordKey Heading = new(RecordKind.Heading, "");

    /// <summary>By kind, then by id.</summary>
    public int CompareTo(RecordKey other) => Kind != other.Kind ? Kind.CompareTo(other.Kind) : string.CompareOrdinal(Id, other.Id);

    /// <summary>As messages name it: <c>claim "C1"</c>.</summary>
    public override string ToString() => Kind == RecordKind.Heading ? "the heading" : $"{Kinds.Of(Kind).Name} \"{Id}\"";
}

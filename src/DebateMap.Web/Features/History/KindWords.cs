using DebateMap.Domain;

namespace DebateMap.Web.Features.History;

/// <summary>The kinds of record as people know them.</summary>
public static class KindWords
{
    /// <summary>For choosing one.</summary>
    public static IReadOnlyList<(string Value, string Text)> Options { get; } = [.. Kinds.All.Select(k => (k.Tag.ToString(), $"of {Many(k.Tag)}"))];

    /// <summary>One of a kind.</summary>
    public static string Of(RecordKind kind) => kind switch
    {
        RecordKind.Heading => "title and roots",
        RecordKind.Annotation => "passage",
        RecordKind.Inference => "step",
        RecordKind.Endorsement => "verdict",
        _ => Kinds.Of(kind).Name,
    };

    /// <summary>Several of a kind.</summary>
    public static string Many(RecordKind kind) => kind switch
    {
        RecordKind.Heading => "title and roots",
        RecordKind.Annotation => "passages",
        RecordKind.Inference => "steps",
        RecordKind.Endorsement => "verdicts on steps",
        _ => Kinds.Of(kind).Plural,
    };

    /// <summary>A record by kind and id, as in "claim c3".</summary>
    public static string Named(RecordKey key) => key.Kind == RecordKind.Heading || AnonymousId.Is(key.Id) ? Of(key.Kind) : $"{Of(key.Kind)} {key.Id}";
}

using System.Globalization;
using DebateMap.Domain;

namespace DebateMap.Formats.Native;

/// <summary>Where the records of a file stand in their lists, by id.</summary>
internal sealed class Ranked
{
    private readonly Dictionary<RecordKey, int> _ranks = [];

    /// <summary>An id for a record whose own cannot be used; no given id equals it.</summary>
    public static string Unusable(int index) => string.Create(CultureInfo.InvariantCulture, $"?{index}");

    /// <summary>Notes where a record stands; false where another has its id.</summary>
    public bool Add(RecordKey key, int index) => _ranks.TryAdd(key, index);

    /// <summary>Where a record stands in the file: <c>claims[3]</c>; empty for the heading.</summary>
    public string Path(RecordKey key) =>
        key.Kind == RecordKind.Heading ? "" : string.Create(CultureInfo.InvariantCulture, $"{Kinds.Of(key.Kind).Plural}[{Rank(key)}]");

    private int Rank(RecordKey key) => key.Id[0] switch
    {
        '?' => int.Parse(key.Id.AsSpan(1), CultureInfo.InvariantCulture),
        '~' => int.Parse(key.Id.AsSpan(1), CultureInfo.InvariantCulture) - 1,
        _ => _ranks[key],
    };
}

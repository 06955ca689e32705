using System.Globalization;

namespace DebateMap.Domain;

/// <summary>Hands out short ids that a debate does not use yet, each once: c12, i7. For making one change set.</summary>
/// <param name="debate">The debate that the change set is meant for.</param>
public sealed class FreshIds(Debate debate)
{
    private readonly Dictionary<RecordKind, int> _last = [];

    /// <summary>A new id of the kind that <typeparamref name="TId"/> names.</summary>
    public TId Next<TId>()
        where TId : struct, IRecordId<TId> => new() { Value = Next(TId.Kind) };

    /// <summary>A new id of a kind.</summary>
    public string Next(RecordKind kind)
    {
        var table = debate.Table(kind);
        var number = _last.GetValueOrDefault(kind, table.Count);
        string id;
        do
            id = Kinds.Of(kind).IdPrefix + (++number).ToString(CultureInfo.InvariantCulture);
        while (table.Find(id) is not null);
        _last[kind] = number;
        return id;
    }
}

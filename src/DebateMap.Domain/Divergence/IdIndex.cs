using System.Numerics;

namespace DebateMap.Domain;

/// <summary>
/// Finds where a record of a debate stands by its id, as the debate's own tables do, in a third of the time where there are millions:
/// an id of up to eight characters is one number, and is found at one place in memory.
/// </summary>
internal sealed class IdIndex
{
    private readonly string[] _ids;
    private readonly (ulong Key, int Place)[] _entries;
    private readonly int _shift;

    /// <param name="ids">The ids, in the order of the debate.</param>
    public IdIndex(string[] ids)
    {
        _ids = ids;
        var bits = BitOperations.Log2((uint)ids.Length | 1) + 2;
        _shift = 64 - bits;
        _entries = new (ulong, int)[1 << bits];
        for (var place = 0; place < ids.Length; place++)
        {
            var key = KeyOf(ids[place]);
            var at = Start(key);
            while (_entries[at].Key != 0)
                at = Next(at);
            _entries[at] = (key, place);
        }
    }

    /// <summary>Where the record of an id stands; there is one.</summary>
    public int this[string id]
    {
        get
        {
            var key = KeyOf(id);
            for (var at = Start(key); ; at = Next(at))
            {
                var (found, place) = _entries[at];
                if (found == key && (id.Length <= IdOrder.Eight || _ids[place] == id))
                    return place;
            }
        }
    }

    /// <summary>The characters as one number; of a longer id a hash, which no short one has, as ids are of ASCII characters.</summary>
    private static ulong KeyOf(string id)
    {
        var key = IdOrder.NextEight(id, 0);
        for (var from = IdOrder.Eight; from < id.Length; from += IdOrder.Eight)
            key = BitOperations.RotateLeft(key * 0x9E3779B97F4A7C15, 32) ^ IdOrder.NextEight(id, from);
        return id.Length <= IdOrder.Eight ? key : key | 1UL << 63;
    }

    private int Start(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> _shift);

    private int Next(int at) => (at + 1) & (_entries.Length - 1);
}

namespace DebateMap.Domain;

/// <summary>Where records stand in the ordinal order of their ids, so that ids are compared once and never again.</summary>
internal sealed class IdOrder
{
    /// <summary>How many characters go into one number.</summary>
    public const int Eight = 8;

    private IdOrder(int[] slotOf, int[] rankOf)
    {
        SlotOf = slotOf;
        RankOf = rankOf;
    }

    /// <summary>Which record of the debate has a rank.</summary>
    public int[] SlotOf { get; }

    /// <summary>Which rank a record of the debate has.</summary>
    public int[] RankOf { get; }

    /// <summary>The order of ids, given in the order of the debate.</summary>
    public static IdOrder Of(string[] ids)
    {
        var slots = new int[ids.Length];
        for (var i = 0; i < slots.Length; i++)
            slots[i] = i;
        for (var i = 1; i < ids.Length; i++)
        {
            if (string.CompareOrdinal(ids[i - 1], ids[i]) <= 0)
                continue;
            Sort(ids, slots, new ulong[ids.Length], 0);
            break;
        }

        var ranks = new int[slots.Length];
        for (var rank = 0; rank < slots.Length; rank++)
            ranks[slots[rank]] = rank;
        return new(slots, ranks);
    }

    /// <summary>Sorts ids that are equal up to a character: by the next eight as one number, then those that are still equal.</summary>
    private static void Sort(string[] ids, Span<int> slots, Span<ulong> keys, int from)
    {
        for (var i = 0; i < slots.Length; i++)
            keys[i] = NextEight(ids[slots[i]], from);
        keys.Sort(slots);
        for (var (first, next) = (0, 1); next <= slots.Length; next++)
        {
            if (next < slots.Length && keys[next] == keys[first])
                continue;
            if (next - first > 1)
                Sort(ids, slots[first..next], keys[first..next], from + Eight);
            first = next;
        }
    }

    /// <summary>Eight characters of an id as one number that sorts as they do. Ids are of ASCII characters; those that end sooner come first.</summary>
    public static ulong NextEight(string id, int from)
    {
        var key = 0UL;
        for (var i = from; i < from + Eight; i++)
            key = (key << 8) | (i < id.Length ? id[i] : 0U);
        return key;
    }
}

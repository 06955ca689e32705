namespace DebateMap.Domain;

/// <summary>Where records stand in the ordinal order of their ids, so that ids are compared once and never again.</summary>
internal sealed class IdOrder
{
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
            Array.Sort(ids, slots, StringComparer.Ordinal);
            break;
        }

        var ranks = new int[slots.Length];
        for (var rank = 0; rank < slots.Length; rank++)
            ranks[slots[rank]] = rank;
        return new(slots, ranks);
    }
}

namespace DebateMap.Domain;

/// <summary>Puts records of one kind into another order.</summary>
public static class Placing
{
    /// <summary>A record, new or moved, right behind another of its kind.</summary>
    /// <param name="debate">The debate.</param>
    /// <param name="record">The record.</param>
    /// <param name="after">The id of the one before it; null for the first place.</param>
    /// <returns>The change: of this record alone, or of all of its kind where there is no room between its neighbours.</returns>
    public static ChangeSet Behind(Debate debate, Record record, string? after)
    {
        var kind = record.Key.Kind;
        var others = debate.Table(kind).Records.Where(r => r.Key != record.Key).ToList();
        var index = others.FindIndex(r => r.Key.Id == after) + 1;
        var before = index > 0 ? PlaceOf(others[index - 1]) : (long?)null;
        var next = index < others.Count ? PlaceOf(others[index]) : (long?)null;
        var place = (before, next) switch
        {
            (null, null) => 0,
            (null, { } n) => n - Step,
            ({ } b, null) => b + Step,
            ({ } b, { } n) => b + (n - b) / 2,
        };
        if (place != before && place != next)
            return new([new Put(record, place)]);

        others.Insert(index, record);
        return new(others.Select(Change (r, i) => new Put(r, (i + 1) * Step)).ToItems());

        long PlaceOf(Record other) => debate.FindPlaced(other.Key)!.Place;
    }

    private const long Step = Table<TurnId, Turn>.Step;
}

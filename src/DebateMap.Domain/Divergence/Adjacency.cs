namespace DebateMap.Domain;

/// <summary>
/// Lists of whole numbers, one list for each key, in two flat arrays (compressed rows): list k is
/// <c>Items[First[k]..First[k + 1]]</c>.
/// </summary>
/// <param name="First">Where each list begins, with one entry more for the end.</param>
/// <param name="Items">The lists, one after the other.</param>
internal readonly record struct Adjacency(int[] First, int[] Items)
{
    /// <summary>Sorts 0, 1, 2, … into the lists of their keys, in ascending order; those of a negative key are left out.</summary>
    public static Adjacency Group(int keys, int[] keyOf)
    {
        var first = new int[keys + 1];
        foreach (var key in keyOf)
        {
            if (key >= 0)
                first[key + 1]++;
        }

        for (var key = 0; key < keys; key++)
            first[key + 1] += first[key];

        var items = new int[first[keys]];
        var next = first.AsSpan(0, keys).ToArray();
        for (var i = 0; i < keyOf.Length; i++)
        {
            if (keyOf[i] >= 0)
                items[next[keyOf[i]]++] = i;
        }

        return new(first, items);
    }

    /// <summary>The list of a key.</summary>
    public ReadOnlySpan<int> this[int key] => Items.AsSpan(First[key]..First[key + 1]);
}

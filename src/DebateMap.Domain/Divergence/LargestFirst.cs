using System.Buffers;
using System.Runtime.InteropServices;

namespace DebateMap.Domain;

/// <summary>Puts what a report lists in order of size, to 9 digits, where most sizes differ: the rest of the order is looked at only in ties.</summary>
internal static class LargestFirst
{
    /// <summary>Sorts a list.</summary>
    /// <param name="items">What to sort.</param>
    /// <param name="sizeOf">How large each is.</param>
    /// <param name="ties">The order of those of one size.</param>
    /// <param name="told">How the report gives it.</param>
    public static Items<TTold> Of<T, TTold>(List<T> items, Func<T, double> sizeOf, Comparison<T> ties, Converter<T, TTold> told)
    {
        // Places are sorted rather than the items, which are larger and hold references.
        var places = ArrayPool<int>.Shared.Rent(items.Count);
        var sizes = ArrayPool<double>.Shared.Rent(items.Count);
        for (var i = 0; i < items.Count; i++)
            (places[i], sizes[i]) = (i, -Numbers.Rounded(sizeOf(items[i])));
        sizes.AsSpan(0, items.Count).Sort(places.AsSpan(0, items.Count));

        var sorted = new T[items.Count];
        for (var i = 0; i < sorted.Length; i++)
            sorted[i] = items[places[i]];
        for (var (first, next) = (0, 1); next <= sorted.Length; next++)
        {
            if (next < sorted.Length && sizes[next] == sizes[first])
                continue;
            if (next - first > 1)
                sorted.AsSpan(first..next).Sort(ties);
            first = next;
        }

        ArrayPool<int>.Shared.Return(places);
        ArrayPool<double>.Shared.Return(sizes);
        return new(ImmutableCollectionsMarshal.AsImmutableArray(Array.ConvertAll(sorted, told)));
    }
}

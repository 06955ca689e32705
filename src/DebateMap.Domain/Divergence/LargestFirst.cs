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
    public static Items<T> Of<T>(List<T> items, Func<T, double> sizeOf, Comparison<T> ties)
    {
        var sorted = items.ToArray();
        var sizes = ArrayPool<double>.Shared.Rent(sorted.Length);
        for (var i = 0; i < sorted.Length; i++)
            sizes[i] = -Numbers.Rounded(sizeOf(sorted[i]));
        sizes.AsSpan(0, sorted.Length).Sort(sorted.AsSpan());
        for (var (first, next) = (0, 1); next <= sorted.Length; next++)
        {
            if (next < sorted.Length && sizes[next] == sizes[first])
                continue;
            if (next - first > 1)
                sorted.AsSpan(first..next).Sort(ties);
            first = next;
        }

        ArrayPool<double>.Shared.Return(sizes);
        return new(ImmutableCollectionsMarshal.AsImmutableArray(sorted));
    }
}

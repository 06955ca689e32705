namespace DebateMap.Domain;

/// <summary>The middle of some numbers: of an even number the lower of the two in the middle, so that it is always one of them.</summary>
internal static class LowerMedian
{
    /// <summary>The median, or null where there are no numbers. Sorts them.</summary>
    public static double? Of(double[] values)
    {
        if (values.Length == 0)
            return null;
        Array.Sort(values);
        return values[(values.Length - 1) / 2];
    }
}

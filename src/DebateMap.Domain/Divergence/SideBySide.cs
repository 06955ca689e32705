namespace DebateMap.Domain;

/// <summary>Runs tasks that share nothing they write to, one on each processor where they are long enough to gain by it.</summary>
internal static class SideBySide
{
    private const int WorthIt = 1_000;

    /// <summary>Returns when all are done.</summary>
    /// <param name="size">How many claims they work on.</param>
    /// <param name="tasks">The tasks; the result is the same whichever runs first.</param>
    public static void Run(int size, params ReadOnlySpan<Action> tasks)
    {
        if (size >= WorthIt && Environment.ProcessorCount > 1)
        {
            Parallel.Invoke(tasks.ToArray());
            return;
        }

        foreach (var task in tasks)
            task();
    }
}

namespace DebateMap.Domain;

/// <summary>One thing for each of the two who are compared.</summary>
/// <typeparam name="T">The thing.</typeparam>
/// <param name="A">The first person's.</param>
/// <param name="B">The second person's.</param>
public readonly record struct Pair<T>(T A, T B);

namespace DebateMap.Domain;

/// <summary>A stretch of a text.</summary>
/// <param name="Start">Where it begins, a UTF-16 offset.</param>
/// <param name="End">The offset after its end.</param>
public readonly record struct TextSpan(int Start, int End);

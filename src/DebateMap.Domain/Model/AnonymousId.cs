using System.Globalization;

namespace DebateMap.Domain;

/// <summary>
/// Ids for positions and endorsements that came from a file without one. They begin with a tilde, which no given id can,
/// and are never written to a file, so such a record leaves as it came.
/// </summary>
public static class AnonymousId
{
    /// <summary>The id of the nth record (from 1) that had none.</summary>
    public static string Of(int number) => string.Create(CultureInfo.InvariantCulture, $"~{number}");

    /// <summary>Whether an id stands for a missing one.</summary>
    public static bool Is(string? id) => id is ['~', .. { Length: > 0 and < 19 } digits] && digits.All(char.IsAsciiDigit);
}

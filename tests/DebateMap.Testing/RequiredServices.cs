namespace DebateMap.Testing;

/// <summary>Whether tests may be skipped where a database or browser is missing.</summary>
public static class RequiredServices
{
    /// <summary>The environment variable that turns skipping into failing when it is 1.</summary>
    public const string Variable = "DEBATEMAP_REQUIRE_SERVICES";

    /// <summary>Whether a missing service fails the tests that need it.</summary>
    public static bool MustBeThere => Environment.GetEnvironmentVariable(Variable) == "1";
}

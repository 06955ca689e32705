using System.Runtime.CompilerServices;

namespace DebateMap.Formats.Tests;

/// <summary>The reference debates: those of the repository, and those beside it where they are there.</summary>
public static class Cases
{
    public const string Absent = "../shared/cases is not beside the repository";

    /// <summary>The made-up debates and their reports.</summary>
    public static string Divergence { get; } = Path.Combine(Root(), "tests", "DebateMap.Domain.Tests", "Cases");

    /// <summary>The real dialogue.</summary>
    public static string PassingTheBuck { get; } = Path.GetFullPath(Path.Combine(Root(), "..", "shared", "cases", "passing-the-buck.debate.json"));

    /// <summary>All that are there.</summary>
    public static IReadOnlyList<string> Debates { get; } =
    [
        .. Directory.EnumerateFiles(Divergence, "*.debate.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal),
        .. File.Exists(PassingTheBuck) ? [PassingTheBuck] : Array.Empty<string>(),
    ];

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}

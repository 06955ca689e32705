using System.Runtime.CompilerServices;

namespace DebateMap.Formats.Tests;

/// <summary>The reference debates: those of the repository, and those beside it where they are there.</summary>
public static class Cases
{
    public const string Absent = "../shared/cases is not beside the repository";

    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The reference cases beside the repository; null where they are not there.</summary>
    public static string? Folder { get; } = Existing(Path.GetFullPath(Path.Combine(Root, "..", "shared", "cases")));

    /// <summary>All debates that are there, each beside its report.</summary>
    public static IReadOnlyList<string> Debates { get; } =
    [
        .. new[] { Path.Combine(Root, "tests", "DebateMap.Domain.Tests", "Cases"), Folder }.OfType<string>()
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.debate.json").Order(StringComparer.Ordinal)),
    ];

    private static string? Existing(string folder) => Directory.Exists(folder) ? folder : null;

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}

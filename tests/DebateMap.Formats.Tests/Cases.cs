using System.Runtime.CompilerServices;

namespace DebateMap.Formats.Tests;

/// <summary>The reference debates beside the repository, where they are there.</summary>
public static class Cases
{
    public const string Absent = "../shared/cases is not beside the repository";

    public static string? Folder { get; } = Find();

    public static IEnumerable<string> Debates => Folder is null ? [] : Directory.EnumerateFiles(Folder, "*.debate.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string? Find([CallerFilePath] string here = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
        var cases = Path.Combine(root, "..", "shared", "cases");
        return Directory.Exists(cases) ? Path.GetFullPath(cases) : null;
    }
}

using System.Diagnostics;

namespace DebateMap.Testing;

/// <summary>Where this machine keeps PostgreSQL's own programs, which are seldom on the path.</summary>
public static class PostgresPrograms
{
    /// <summary>The folder that holds initdb and pg_ctl, of the newest version there is; null where there is none.</summary>
    public static string? Folder { get; } = Candidates().FirstOrDefault(f => File.Exists(Path.Combine(f, Program("initdb"))) && File.Exists(Path.Combine(f, Program("pg_ctl"))));

    internal static string Program(string name) => OperatingSystem.IsWindows() ? name + ".exe" : name;

    private static IEnumerable<string> Candidates() =>
        [
            .. FromPgConfig(),
            .. Installed("/usr/lib/postgresql"),
            .. Installed(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL")),
            .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        ];

    private static IEnumerable<string> Installed(string folder) => Directory.Exists(folder)
        ? Directory.GetDirectories(folder)
            .OrderByDescending(d => Version.TryParse(Path.GetFileName(d) + ".0", out var version) ? version : new Version())
            .Select(d => Path.Combine(d, "bin"))
        : [];

    private static IEnumerable<string> FromPgConfig()
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(f => Path.Combine(f, Program("pg_config"))).FirstOrDefault(File.Exists);
        if (onPath is null)
            return [];
        using var process = Process.Start(new ProcessStartInfo(onPath, "--bindir") { RedirectStandardOutput = true })!;
        var folder = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? [folder] : [];
    }
}

namespace DebateMap.EndToEnd.Setup;

/// <summary>Where this machine keeps its Chromium.</summary>
internal static class Chromium
{
    /// <summary>The program, or null where there is none.</summary>
    public static string? Program { get; } = Candidates().FirstOrDefault(File.Exists);

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } chosen)
            yield return chosen;
        yield return "/usr/bin/chromium";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in new[] { "chromium", "chromium-browser", "google-chrome", "google-chrome-stable" })
        {
            foreach (var folder in folders)
                yield return Path.Combine(folder, name);
        }

        yield return "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
        yield return "/Applications/Chromium.app/Contents/MacOS/Chromium";
    }
}

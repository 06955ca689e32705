using System.Diagnostics;

namespace DebateMap.Testing;

/// <summary>Runs a program to its end.</summary>
internal static class ProcessRun
{
    /// <exception cref="InvalidOperationException">It ended with another code than 0; the message holds what it wrote.</exception>
    public static async Task ToEndAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetPathRoot(Path.GetTempPath())!, // Programs run as another user must be able to read it.
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await output}{await errors}");
    }
}

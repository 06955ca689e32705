using System.Text;
using DebateMap.Formats;

namespace DebateMap.Cli.Tests;

/// <summary>What a command left behind.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">The lines that it wrote to standard error.</param>
public sealed record Ran(int Code, string Output, IReadOnlyList<string> Error);

/// <summary>Runs commands in this process, in a folder of their own that goes with the test.</summary>
public sealed class Shell : IDisposable
{
    /// <summary>A debate that Ann and Ben part on, with one odd record.</summary>
    public const string Debate = """
        {
         "format": "debatemap",
         "version": 1,
         "title": "Is it *safe*?",
         "roots": ["C1"],
         "participants": [{"id": "ann", "name": "Ann"}, {"id": "ben", "name": "Ben"}],
         "claims": [{"id": "C1", "text": "It is safe"}, {"id": "C2", "text": "It was tested"}],
         "inferences": [{"id": "i1", "kind": "supports", "premises": ["C2"], "conclusion": "C1", "by": ["ann"]}],
         "positions": [
          {"participant": "ann", "claim": "C1", "credence": 0.9, "basis": "stated"},
          {"participant": "ben", "claim": "C1", "stance": "reject", "basis": "attributed", "by": "ann"},
          {"participant": "ann", "claim": "C2", "stance": "accept", "credence": 0.2, "basis": "stated"}
         ]
        }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("debatemap-");

    /// <summary>The path of a file in the folder.</summary>
    public string At(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>The path of a new file.</summary>
    public string File(string name, string content)
    {
        System.IO.File.WriteAllText(At(name), content);
        return At(name);
    }

    /// <summary>The names of the files in the folder.</summary>
    public IEnumerable<string> Files => _folder.EnumerateFileSystemInfos().Select(f => f.Name).Order(StringComparer.Ordinal);

    /// <summary>Runs a command.</summary>
    public static Task<Ran> RunAsync(params string[] args) => RunAsync("", Bounded.DefaultLimit, args);

    /// <summary>Runs a command with something on standard input and a limit for what it reads.</summary>
    public static async Task<Ran> RunAsync(string input, long limit, params string[] args)
    {
        using var standardInput = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var output = new MemoryStream();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, new Terminal(standardInput, output, error, limit));
        return new(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}

using System.CommandLine;
using System.Text;
using DebateMap.Cli.Commands;

namespace DebateMap.Cli;

/// <summary>The command <c>debatemap</c>.</summary>
public static class CommandLine
{
    /// <summary>Runs one command.</summary>
    /// <param name="args">As given by the shell.</param>
    /// <param name="terminal">What it reads from and writes to.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var root = new RootCommand("Maps a debate: where two people part, and what it would take to bring them together.")
        {
            CheckCommand.Create(terminal),
            DivergeCommand.Create(terminal),
            CruxesCommand.Create(terminal),
            SummaryCommand.Create(terminal),
            ConvertCommand.Create(terminal),
            TranscriptCommand.Create(terminal),
            SuggestCommand.Create(terminal),
            ExportCommand.Create(terminal),
            ImportCommand.Create(terminal),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                terminal.Error.WriteLine(error.Message);
            terminal.Error.WriteLine($"See: debatemap {string.Join(' ', parsed.CommandResult.Command == root ? [] : new[] { parsed.CommandResult.Command.Name, "" })}--help");
            return ExitCode.Usage;
        }

        await using var output = new StreamWriter(terminal.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = terminal.Error });
    }
}

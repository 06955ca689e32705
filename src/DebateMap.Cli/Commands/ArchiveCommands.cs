using System.CommandLine;
using System.Globalization;
using DebateMap.Domain;
using DebateMap.Storage.Archive;

namespace DebateMap.Cli.Commands;

/// <summary>What export and import have in common.</summary>
internal static class ArchiveCommands
{
    /// <summary>Asked for by name, so that nobody takes it for the export or import of one debate.</summary>
    public static void AskForAll(Command command)
    {
        var all = new Option<bool>("--all") { Description = "Every debate, deleted ones too. It has to be said.", Arity = ArgumentArity.Zero };
        command.Add(all);
        command.Validators.Add(given =>
        {
            if (given.GetResult(all) is null)
                given.AddError($"Option '{all.Name}' is required.");
        });
    }

    /// <summary>Makes or reads an archive, says on standard error how far it is, and what came of it.</summary>
    public static async Task<int> RunAsync(Terminal terminal, string path, string done, Func<string, IProgress<ArchiveProgress>, Task<Result<ArchiveProgress>>> run)
    {
        var result = await Terminal.TryAsync(path, () => run(path, new Counting(terminal, done)));
        if (result is not Result<ArchiveProgress>.Ok { Content: var all })
            return terminal.Fail(result.Faults);
        terminal.Error.WriteLine($"{done} {Count(all.Debates, "debate")}, {Count(all.Revisions, "revision")}"
            + (all.Skipped == 0 ? "" : $"; {Count(all.Skipped, "debate")} the database had already"));
        return ExitCode.Ok;
    }

    private static string Count(long number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {what}{(number == 1 ? "" : "s")}");

    /// <summary>A line for each debate of a few, and for each hundredth part of many.</summary>
    private sealed class Counting(Terminal terminal, string done) : IProgress<ArchiveProgress>
    {
        private const int Lines = 100;

        public void Report(ArchiveProgress value)
        {
            if (value.Debates % (1 + (value.Of / Lines)) == 0)
                terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} {value.Debates:N0} of {Count(value.Of, "debate")}, {Count(value.Revisions, "revision")}"));
        }
    }
}

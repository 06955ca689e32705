using System.CommandLine;
using DebateMap.Storage;
using DebateMap.Storage.Archive;
using Microsoft.Extensions.DependencyInjection;

namespace DebateMap.Cli.Commands;

/// <summary><c>export --all TO</c>: every debate of a database with its whole history, as an archive.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var to = new Argument<string>("TO") { Description = "The archive to make: a new folder, or one file where the name ends in .zip." };
        var database = new DatabaseOptions();
        var command = new Command("export", "Writes every debate of a database with its whole history.") { to };
        ArchiveCommands.AskForAll(command);
        database.AddTo(command);
        command.SetAction((parsed, cancellation) => database.WithAsync(parsed, terminal, services =>
            ArchiveCommands.RunAsync(terminal, parsed.GetRequiredValue(to), "exported", async (path, progress) =>
            {
                await DatabaseStart.CheckAsync(services, cancellation);
                return await services.GetRequiredService<ArchiveExport>().WriteAsync(path, progress, cancellation);
            })));
        return command;
    }
}

using System.CommandLine;
using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Storage.Archive;
using Microsoft.Extensions.DependencyInjection;

namespace DebateMap.Cli.Commands;

/// <summary><c>import --all FROM</c>: every debate of an archive into a database, which is made where there is none.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var from = new Argument<string>("FROM") { Description = "The archive to read: a folder or a zip file that export made." };
        var skip = new Option<bool>("--skip-existing") { Description = "Passes over debates that the database has already; otherwise one of them refuses the whole archive." };
        var database = new DatabaseOptions();
        var command = new Command("import", "Reads every debate of an archive, with its whole history, into a database.") { from, skip };
        ArchiveCommands.AskForAll(command);
        database.AddTo(command);
        command.SetAction((parsed, cancellation) => database.WithAsync(parsed, terminal, services =>
            ArchiveCommands.RunAsync(terminal, parsed.GetRequiredValue(from), "imported", async (path, progress) =>
            {
                if (!Path.Exists(path)) // No database is made for a slip of the pen.
                    return new Result<ArchiveProgress>.Faulty([new(path, "there is no such file or folder")]);
                await DatabaseStart.MigrateAsync(services, cancellation);
                return await services.GetRequiredService<ArchiveImport>().ReadAsync(path, parsed.GetValue(skip), progress, cancellation);
            })));
        return command;
    }
}

using System.CommandLine;
using DebateMap.Domain;
using DebateMap.Formats;
using DebateMap.Formats.Native;

namespace DebateMap.Cli.Commands;

/// <summary><c>convert IN OUT</c>: any readable format to any writable one.</summary>
internal static class ConvertCommand
{
    public static Command Create(Terminal terminal)
    {
        var from = new Argument<string>("IN") { Description = "The file to read; - for standard input." };
        var to = new Argument<string>("OUT") { Description = "The file to write; - for standard output." };
        var fromFormat = Inputs.From("The format of IN, where its name does not tell.");
        var toFormat = Inputs.Format("--to", "The format of OUT, where its name does not tell.");
        var command = new Command("convert", "Reads a debate in one format and writes it in another.") { from, to, fromFormat, toFormat };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (source, target) = (parsed.GetRequiredValue(from), parsed.GetRequiredValue(to));
            var reading = FileFormats.For(source, parsed.GetValue(fromFormat), "--from");
            var writing = FileFormats.For(target, parsed.GetValue(toFormat), "--to");
            if (reading is not Result<FileFormat>.Ok { Content: var reader } || writing is not Result<FileFormat>.Ok { Content: var writer })
                return terminal.Fail(reading.Faults.Concat(writing.Faults).ToItems());

            var result = (await terminal.ReadAsync(source, cancellation)).Then(bytes => reader.Read(bytes));
            if (result is not Result<NativeFile>.Ok { Content: var file })
                return terminal.Fail(result.Faults);
            var judged = writer.Judge(file.Debate);
            if (judged is not Result<Items<Fault>>.Ok { Content: var leftBehind })
                return terminal.Fail(judged.Faults);
            terminal.Tell("notice", file.Notices.Concat(leftBehind));
            var written = await terminal.WriteAsync(target, stream => writer.Write(file.Debate, stream), cancellation);
            return written is Result<bool>.Ok ? ExitCode.Ok : terminal.Fail(written.Faults);
        });
        return command;
    }
}

using System.CommandLine;
using DebateMap.Domain;
using DebateMap.Formats.Native;
using DebateMap.Formats.Summary;

namespace DebateMap.Cli.Commands;

/// <summary><c>summary FILE --between A B</c>: where two people part, for others to read.</summary>
internal static class SummaryCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = Inputs.File();
        var (between, on) = (Inputs.Between(), Inputs.On());
        var command = new Command("summary", "Writes a Markdown summary of where two people part, in their own words.") { file, between, on };
        command.SetAction(async (parsed, cancellation) =>
        {
            var read = await terminal.ReadDebateAsync(parsed.GetRequiredValue(file), format: null, cancellation);
            if (read is not Result<NativeFile>.Ok { Content: var native })
                return terminal.Fail(read.Faults);
            var compared = Inputs.Compare(native.Debate, parsed.GetRequiredValue(between), parsed.GetValue(on) ?? []);
            if (compared is not Result<DivergenceReport>.Ok { Content: var report })
                return terminal.Fail(compared.Faults);

            terminal.Tell("notice", native.Notices);
            var said = await terminal.SayAsync(MarkdownSummary.Write(native.Debate, report), cancellation);
            return said is Result<bool>.Ok ? ExitCode.Ok : terminal.Fail(said.Faults);
        });
        return command;
    }
}

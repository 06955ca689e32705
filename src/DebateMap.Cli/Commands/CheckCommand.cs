using System.CommandLine;
using DebateMap.Domain;
using DebateMap.Formats.Native;

namespace DebateMap.Cli.Commands;

/// <summary><c>check FILE</c>: is it valid, and is anything odd about it?</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var (file, from) = (Inputs.File(), Inputs.From());
        var command = new Command("check", "Says whether a file is valid; otherwise every fault, with its path.") { file, from };
        command.SetAction((parsed, cancellation) => RunAsync(terminal, parsed.GetRequiredValue(file), parsed.GetValue(from), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string file, string? from, CancellationToken cancellation)
    {
        var read = await terminal.ReadDebateAsync(file, from, cancellation);
        if (read is not Result<NativeFile>.Ok { Content: var native })
            return terminal.Fail(read.Faults);

        terminal.Tell("notice", native.Notices);
        terminal.Tell("warning", Oddities.Of(native.Debate, NativeFormat.Paths(native.Debate)));
        var said = await terminal.SayAsync($"valid: {Contents(native.Debate)}\n", cancellation);
        return said is Result<bool>.Ok ? ExitCode.Ok : terminal.Fail(said.Faults);
    }

    private static string Contents(Debate debate)
    {
        var counts = Kinds.All.Skip(1)
            .Select(k => (Kind: k, debate.Table(k.Tag).Count)).Where(c => c.Count > 0)
            .Select(c => FormattableString.Invariant($"{c.Count} {(c.Count == 1 ? c.Kind.Name : c.Kind.Plural)}")).ToList();
        return counts.Count == 0 ? "no records" : string.Join(", ", counts);
    }
}

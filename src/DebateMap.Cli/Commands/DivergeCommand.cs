using System.CommandLine;
using System.Diagnostics;
using System.Text;
using DebateMap.Domain;
using DebateMap.Formats;
using DebateMap.Formats.Native;
using DebateMap.Formats.Reports;

namespace DebateMap.Cli.Commands;

/// <summary><c>diverge FILE --between A B</c>: where two people part.</summary>
internal static class DivergeCommand
{
    public static Command Create(Terminal terminal)
    {
        var (file, from) = (Inputs.File(), Inputs.From());
        var (between, on) = (Inputs.Between(), Inputs.On());
        var format = new Option<string>("--format") { Description = "How to say it.", DefaultValueFactory = _ => "text" }.AcceptOnlyFromAmong("text", "json", "markdown");
        var timings = new Option<bool>("--timings") { Description = "Adds a line of JSON on standard error: how long reading and analysing took." };
        var command = new Command("diverge", "Says where two people part, on what, and why the way down ends there.") { file, between, on, format, timings, from };
        command.SetAction(async (parsed, cancellation) =>
        {
            var asked = Terminal.ReaderOf(parsed.GetRequiredValue(file), parsed.GetValue(from));
            if (asked is not Result<FileFormat>.Ok { Content: var reader })
                return terminal.Fail(asked.Faults);
            var warm = Task.Run(WarmUp.Analysis, cancellation);
            var bytes = await terminal.ReadAsync(parsed.GetRequiredValue(file), cancellation);
            var clock = Stopwatch.StartNew();
            var read = bytes.Then(b => reader.Read(b));
            if (read is not Result<NativeFile>.Ok { Content: var native })
                return terminal.Fail(read.Faults);
            var parse = clock.Elapsed;
            await warm;

            clock.Restart();
            var compared = Inputs.Compare(native.Debate, parsed.GetRequiredValue(between), parsed.GetValue(on) ?? []);
            if (compared is not Result<DivergenceReport>.Ok { Content: var report })
                return terminal.Fail(compared.Faults);
            var analyse = clock.Elapsed;

            terminal.Tell("notice", native.Notices);
            if (parsed.GetValue(timings))
                terminal.Error.WriteLine(FormattableString.Invariant($"{{\"parse_ms\":{parse.TotalMilliseconds:0.###},\"analyse_ms\":{analyse.TotalMilliseconds:0.###}}}"));
            var written = await terminal.WriteAsync("-", Writer(parsed.GetRequiredValue(format), native.Debate, report), cancellation);
            return written is Result<bool>.Ok ? ExitCode.Ok : terminal.Fail(written.Faults);
        });
        return command;
    }

    private static Action<Stream> Writer(string format, Debate debate, DivergenceReport report) => format switch
    {
        "json" => stream => ReportJson.Write(report, stream),
        "markdown" => stream => stream.Write(Encoding.UTF8.GetBytes(ReportText.Markdown(debate, report))),
        _ => stream => stream.Write(Encoding.UTF8.GetBytes(ReportText.Plain(debate, report))),
    };
}

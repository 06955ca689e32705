using System.CommandLine;
using DebateMap.Domain;
using DebateMap.Formats;
using DebateMap.Formats.Native;
using DebateMap.Formats.Transcripts;

namespace DebateMap.Cli.Commands;

/// <summary><c>transcript FILE</c>: a thread of text into turns.</summary>
internal static class TranscriptCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A thread of Markdown or plain text; - for standard input." };
        var speakers = new Option<string[]>("--speakers")
        {
            Description = "Names for speakers, by what the text or a first run calls them; may be repeated.",
            HelpName = "author=Ann,questioner=Ben",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("transcript", "Reads a thread into turns and writes them as a debate file to standard output; says what it noticed.") { file, speakers };
        command.SetAction((parsed, cancellation) =>
            RunAsync(terminal, parsed.GetRequiredValue(file), string.Join(',', parsed.GetValue(speakers) ?? []), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string file, string speakers, CancellationToken cancellation)
    {
        var parsed = TranscriptOptions.Parse(speakers);
        if (parsed is not Result<TranscriptOptions>.Ok { Content: var options })
            return terminal.Fail(parsed.Faults);

        var read = (await terminal.ReadAsync(file, cancellation)).Then(bytes => Utf8Text.Read(bytes)).Then(text => TranscriptReader.Read(text, options));
        var made = read.Then(transcript => transcript.ToDebate(names: options.Names));
        if (made is not Result<Debate>.Ok { Content: var debate })
            return terminal.Fail(made.Faults);

        foreach (var notice in read.Value.Notices)
            terminal.Error.WriteLine($"notice: {notice}");
        var written = await terminal.WriteAsync("-", stream => NativeFormat.Write(debate, stream), cancellation);
        return written is Result<bool>.Ok ? ExitCode.Ok : terminal.Fail(written.Faults);
    }
}

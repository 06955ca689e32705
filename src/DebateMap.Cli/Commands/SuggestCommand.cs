using System.CommandLine;
using DebateMap.Domain;
using DebateMap.Formats.Native;

namespace DebateMap.Cli.Commands;

/// <summary><c>suggest FILE</c>: marks passages by rule, each with a confidence.</summary>
internal static class SuggestCommand
{
    public static Command Create(Terminal terminal)
    {
        var (file, from) = (Inputs.File(), Inputs.From());
        var target = new Option<string>("--out") { Description = "Where to write the debate; by default standard output. May be FILE itself.", HelpName = "OUT", DefaultValueFactory = _ => "-" };
        var passages = new Option<bool>("--passages-only") { Description = "Adds the annotations alone, without the claims, positions and other records that they bring." };
        var command = new Command("suggest", "Marks passages of the turns by rule, each with a confidence; writes the debate with them to standard output, and on standard error what was marked and why.")
        {
            file, target, passages, from,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var read = await terminal.ReadDebateAsync(parsed.GetRequiredValue(file), parsed.GetValue(from), cancellation);
            if (read is not Result<NativeFile>.Ok { Content: var native })
                return terminal.Fail(read.Faults);
            if (native.Debate.Turns.Count == 0)
                return terminal.Fail([new("turns", "there are none to read: make them of a text with debatemap transcript")]);

            terminal.Tell("notice", native.Notices);
            var suggestions = Suggest.For(native.Debate);
            var changes = Suggest.ToChanges(native.Debate, suggestions);
            if (parsed.GetValue(passages))
                changes = ChangeSet.Put(changes.Changes.OfType<Put>().Select(p => p.Record).OfType<Annotation>().Select(a => a with { About = [], Reports = null }));
            var debate = native.Debate.Apply(changes).Value;
            var written = await terminal.WriteAsync(parsed.GetRequiredValue(target), stream => NativeFormat.Write(debate, stream), cancellation);
            if (written is not Result<bool>.Ok)
                return terminal.Fail(written.Faults);
            foreach (var suggestion in suggestions)
                terminal.Error.WriteLine(Line(suggestion));
            return ExitCode.Ok;
        });
        return command;
    }

    private static string Line(Suggestion suggestion) => FormattableString.Invariant(
        $"{suggestion.Turn} {suggestion.Start}-{suggestion.End}: {Words.Of(suggestion.Act)} ({suggestion.Confidence:0.00}): {suggestion.Reason}");
}

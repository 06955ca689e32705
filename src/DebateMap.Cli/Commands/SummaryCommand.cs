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
        var (file, from) = (Inputs.File(), Inputs.From());
        var (between, on) = (Inputs.Between(), Inputs.On());
        var audience = new Option<string>("--for") { Description = "Whom it is for: a brief answer, the full report, or a moderator's minutes.", DefaultValueFactory = _ => Words.Of(Audience.Full) };
        audience.AcceptOnlyFromAmong([.. Words.All<Audience>()]);
        var sections = new Option<string[]>("--sections") { Description = "Which parts it has beside its opening, instead of those that are for the audience.", AllowMultipleArgumentsPerToken = true };
        sections.AcceptOnlyFromAmong([.. Words.All<SummarySection>()]);
        var frontMatter = new Option<bool>("--front-matter") { Description = "Begins with title, people and questions as YAML." };
        var command = new Command("summary", "Writes a Markdown summary of where two people part, in their own words.") { file, between, on, audience, sections, frontMatter, from };
        command.SetAction(async (parsed, cancellation) =>
        {
            var read = await terminal.ReadDebateAsync(parsed.GetRequiredValue(file), parsed.GetValue(from), cancellation);
            if (read is not Result<NativeFile>.Ok { Content: var native })
                return terminal.Fail(read.Faults);
            var compared = Inputs.Compare(native.Debate, parsed.GetRequiredValue(between), parsed.GetValue(on) ?? []);
            if (compared is not Result<DivergenceReport>.Ok { Content: var report })
                return terminal.Fail(compared.Faults);

            terminal.Tell("notice", native.Notices);
            var options = SummaryOptions.For(Words.Parse<Audience>(parsed.GetRequiredValue(audience))!.Value);
            if (parsed.GetValue(sections) is { Length: > 0 } chosen)
                options = options with { Sections = chosen.Select(s => Words.Parse<SummarySection>(s)!.Value).ToItems() };
            if (parsed.GetValue(frontMatter))
                options = options with { FrontMatter = new() };
            var said = await terminal.SayAsync(MarkdownSummary.Write(native.Debate, report, options), cancellation);
            return said is Result<bool>.Ok ? ExitCode.Ok : terminal.Fail(said.Faults);
        });
        return command;
    }
}

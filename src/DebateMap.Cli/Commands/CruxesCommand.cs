using System.CommandLine;
using System.Text;
using DebateMap.Domain;
using DebateMap.Formats.Forecasts;
using DebateMap.Formats.Native;

namespace DebateMap.Cli.Commands;

/// <summary><c>cruxes FILE [--between A B | --groups G H]</c>: which cruxes matter, by what people expect of them.</summary>
internal static class CruxesCommand
{
    public static Command Create(Terminal terminal)
    {
        var (file, from) = (Inputs.File(), Inputs.From());
        var between = Inputs.Two("--between", "A B", "The ids or names of two participants to compare.", required: false);
        var groups = Inputs.Two("--groups", "G H", "Two groups of participants to compare, by all pairs across them.", required: false);
        var asPublished = new Option<bool>("--as-published") { Description = "Leaves out the forecasts that the published analysis of the adversarial collaboration on AI risk did." };
        var format = new Option<string>("--format") { Description = "How to say it.", DefaultValueFactory = _ => "text" }.AcceptOnlyFromAmong("text", "json", "csv");
        var command = new Command("cruxes", "Says which cruxes matter, by what people expect of them: what each would learn, and how far it would bring two sides together.")
        {
            file, between, groups, asPublished, format, from,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(between) is not null && result.GetResult(groups) is not null)
                result.AddError("--between and --groups do not go together: choose one.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var read = await terminal.ReadDebateAsync(parsed.GetRequiredValue(file), parsed.GetValue(from), cancellation);
            if (read is not Result<NativeFile>.Ok { Content: var native })
                return terminal.Fail(read.Faults);

            var (debate, published) = (native.Debate, parsed.GetValue(asPublished));
            var made = Table(debate, parsed.GetValue(between), parsed.GetValue(groups), published);
            if (made is not Result<CruxTable>.Ok { Content: var table })
                return terminal.Fail(Inputs.OfOptions(made.Faults));

            var words = parsed.GetRequiredValue(format);
            terminal.Tell("notice", native.Notices.Concat(words == "text" ? [] : ForecastWords.Notices(debate, table, published)));
            var written = await terminal.WriteAsync("-", Writer(words, debate, table, published), cancellation);
            return written is Result<bool>.Ok ? ExitCode.Ok : terminal.Fail(written.Faults);
        });
        return command;
    }

    private static Result<CruxTable> Table(Debate debate, string[]? between, string[]? groups, bool asPublished) => (between, groups) switch
    {
        ([var a, var b], _) when new ForecastNames(debate) is var names => ForecastTables.Between(debate, names.Person(a), names.Person(b), asPublished),
        (_, [var g, var h]) => ForecastTables.Across(debate, g, h, asPublished),
        _ => new Result<CruxTable>.Ok(ForecastTables.Everywhere(debate, asPublished)),
    };

    private static Action<Stream> Writer(string format, Debate debate, CruxTable table, bool asPublished) => format switch
    {
        "json" => stream => CruxTableData.WriteJson(debate, table, asPublished, stream),
        "csv" => stream => CruxTableData.WriteCsv(debate, table, asPublished, stream),
        _ => stream => stream.Write(Encoding.UTF8.GetBytes(CruxTableText.Write(debate, table, asPublished))),
    };
}

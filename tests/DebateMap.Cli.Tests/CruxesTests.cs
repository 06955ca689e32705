using System.Text.Json.Nodes;
using Xunit;

namespace DebateMap.Cli.Tests;

public sealed class CruxesTests : IDisposable
{
    private const string Table = """
        person,Camp,ID,PU,Pc,PUc
        Ann,Builders,Cost: under budget,.9,.8,.95
        Ann,Builders,Luke policies,.5,.5,.75
        Abe Mill,Builders,Cost: under budget,.3,.5,.6
        Ben,Sceptics,Cost: under budget,.3,.2,.9
        Ben,Sceptics,Luke policies,.5,.5,NA

        """;

    private readonly Shell _shell = new();

    [Fact]
    public async Task Cruxes_are_told_in_plain_words_with_what_is_left_out()
    {
        var ran = await Shell.RunAsync("cruxes", _shell.File("a.csv", Table), "--groups", "Builders", "Sceptics");
        Assert.Equal(0, ran.Code);
        Assert.Empty(ran.Error);
        Assert.Contains("1. Cost: under budget\n   Builders (2 forecasts) would learn 14 %\n   Sceptics (1 forecast) would learn 34 %\n", ran.Output, StringComparison.Ordinal);
        Assert.EndsWith("Left out\n--------\n- Ben on Luke policies: it does not say how likely the target is if the claim holds.\n", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_is_given_as_json_and_csv_and_what_is_left_out_beside_it()
    {
        var json = await Shell.RunAsync("cruxes", _shell.File("a.csv", Table), "--groups", "Builders", "Sceptics", "--as-published", "--format", "json");
        var rows = JsonNode.Parse(json.Output)!.AsArray();
        Assert.Equal(
            ["Cost: under budget|Builders|1", "Cost: under budget|Sceptics|1", "Muehlhauser policies|Builders|1", "Muehlhauser policies|Sceptics|0"],
            rows.Select(r => $"{r!["crux"]}|{r["group"]}|{r["forecasters"]}"));
        Assert.Equal(.4768600749, (double)rows[0]!["median_vod_log"]!, 1e-9);
        Assert.Equal(.3, (double)rows[0]!["median_vod_level"]!, 1e-9);
        Assert.Equal(
            [
                "notice: Abe Mill on Cost: under budget: left out, as it decides the target one way, which the published analysis could not compute with",
                "notice: Ben on Muehlhauser policies: left out, as it does not say how likely the target is if the claim holds",
            ],
            json.Error);

        var csv = await Shell.RunAsync("cruxes", _shell.At("a.csv"), "--between", "Abe Mill", "Ben", "--format", "csv");
        Assert.StartsWith("crux,group,forecasters,median_voi,median_voi_share,median_vod_log,median_vod_level\nCost: under budget,Abe Mill,1,0.", csv.Output, StringComparison.Ordinal);
        Assert.EndsWith("\nLuke policies,Abe Mill,0,,,,\nLuke policies,Ben,0,,,,\n", csv.Output, StringComparison.Ordinal);

        var all = await Shell.RunAsync("cruxes", _shell.At("a.csv"), "--format", "csv");
        Assert.StartsWith("crux,group,forecasters,median_voi,median_voi_share\nCost: under budget,Builders,2,", all.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_turned_into_a_debate_gives_the_same_figures()
    {
        Assert.Equal(0, (await Shell.RunAsync("convert", _shell.File("a.csv", Table), _shell.At("a.debate.json"))).Code);
        string[] how = ["--groups", "Builders", "Sceptics", "--format", "csv"];
        Assert.Equal((await Shell.RunAsync(["cruxes", _shell.At("a.csv"), .. how])).Output, (await Shell.RunAsync(["cruxes", _shell.At("a.debate.json"), .. how])).Output);

        var back = await Shell.RunAsync("convert", _shell.At("a.debate.json"), _shell.At("b.csv"));
        Assert.Equal((0, "notice: a table of forecasts holds the forecasts alone: keep the debate file for the rest"), (back.Code, Assert.Single(back.Error)));
        Assert.Equal(Table.Replace(",.", ",0.", StringComparison.Ordinal).Replace("NA", "", StringComparison.Ordinal), File.ReadAllText(_shell.At("b.csv")));
    }

    [Fact]
    public async Task A_table_is_checked_and_read_from_standard_input()
    {
        var ran = await Shell.RunAsync("check", _shell.File("a.csv", Table));
        Assert.Equal((0, "valid: 3 participants, 3 claims, 2 cruxes\n"), (ran.Code, ran.Output));
        Assert.Equal(0, (await Shell.RunAsync(Table, 10_000, "cruxes", "-", "--from", "forecasts")).Code);
        var native = await Shell.RunAsync(Shell.Debate, 10_000, "cruxes", "-", "--format", "json");
        Assert.Equal((0, "[]\n"), (native.Code, native.Output));
    }

    [Fact]
    public async Task Faults_are_told_with_line_and_column_and_nothing_is_written()
    {
        var file = _shell.File("a.csv", Table.Replace(".95", "95", StringComparison.Ordinal).Replace("Ben,Sceptics,Luke", "Ann,Sceptics,Luke", StringComparison.Ordinal));
        string[] faults =
        [
            "line 2, column 6 (PUc): 95 is not between 0 and 1",
            "line 6, column 2 (Camp): \"Ann\" is in \"Sceptics\" here, but in \"Builders\" in line 2",
            "line 6, column 3 (ID): \"Ann\" has forecast \"Luke policies\" in line 3 already",
        ];
        foreach (var args in new string[][] { ["cruxes", file], ["check", file], ["convert", file, _shell.At("b.debate.json")] })
        {
            var ran = await Shell.RunAsync(args);
            Assert.Equal((1, ""), (ran.Code, ran.Output));
            Assert.Equal(faults, ran.Error);
        }

        Assert.Equal(["a.csv"], _shell.Files);
    }

    [Fact]
    public async Task People_groups_and_forecasts_that_are_not_there_are_told()
    {
        var file = _shell.File("a.csv", Table);
        Assert.Equal("1|--between: no participant \"Zoe\"", await Told("cruxes", file, "--between", "Ann", "Zoe"));
        Assert.Equal("1|--between: needs two different participants", await Told("cruxes", file, "--between", "Abe Mill", "Abe-Mill"));
        Assert.Equal("1|--groups: nobody is in a group \"sceptics\": the groups are \"Builders\", \"Sceptics\"", await Told("cruxes", file, "--groups", "Builders", "sceptics"));
        Assert.Equal("1|cruxes: nobody has forecast anything: there is nothing to write in a table of forecasts",
            await Told("convert", _shell.File("b.json", Shell.Debate), _shell.At("c.csv")));
        Assert.Equal(["a.csv", "b.json"], _shell.Files);
    }

    [Theory]
    [InlineData("--between A B --groups G H", "--between and --groups do not go together: choose one.|See: debatemap cruxes --help")]
    [InlineData("--groups G", "Required argument missing for option: '--groups'.|See: debatemap cruxes --help")]
    [InlineData("--format markdown", "Argument 'markdown' not recognized. Must be one of:|\t'text'|\t'json'|\t'csv'|See: debatemap cruxes --help")]
    public async Task Wrong_usage_is_told(string options, string errors) => Assert.Equal($"2|{errors}", await Told(["cruxes", "a.csv", .. options.Split(' ')]));

    public void Dispose() => _shell.Dispose();

    private static async Task<string> Told(params string[] args)
    {
        var ran = await Shell.RunAsync(args);
        Assert.Equal("", ran.Output);
        return $"{ran.Code}|{string.Join('|', ran.Error)}";
    }
}

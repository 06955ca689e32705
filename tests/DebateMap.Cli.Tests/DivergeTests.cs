using System.Text.Json.Nodes;
using Xunit;

namespace DebateMap.Cli.Tests;

public sealed class DivergeTests : IDisposable
{
    private readonly Shell _shell = new();

    [Fact]
    public async Task The_report_is_told_in_plain_words()
    {
        var ran = await Shell.RunAsync("diverge", _shell.File("a.debate.json", Shell.Debate), "--between", "ann", "ben");
        Assert.Equal(0, ran.Code);
        Assert.Empty(ran.Error);
        Assert.StartsWith("""
            Is it *safe*?
            -------------
            Where Ann and Ben part, on C1 “It is safe”.

            They part on
            ------------
            1. C1
               Ann accepts it (0.90); Ben rejects it, says Ann; not confirmed.
               It may lie deeper:
               ask Ben about C2 “It was tested”
               ask Ben whether it follows: i1 (C2 for C1)

            """, ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_is_told_as_markdown_that_names_cannot_break()
    {
        var ran = await Shell.RunAsync("diverge", _shell.File("a.debate.json", Shell.Debate), "--between", "ann", "ben", "--format", "markdown");
        Assert.StartsWith("# Is it \\*safe\\*?\n\nWhere Ann and Ben part, on C1 “It is safe”.\n\n## They part on\n\n1. C1\n   - Ann accepts it", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_is_given_as_json_and_the_time_it_took_beside_it()
    {
        var ran = await Shell.RunAsync("diverge", _shell.File("a.debate.json", Shell.Debate), "--between", "ben", "ann", "--on", "C1", "--on", "C2", "--format", "json", "--timings");
        var report = JsonNode.Parse(ran.Output)!;
        Assert.Equal("""["ben","ann"]""", report["between"]!.ToJsonString());
        Assert.Equal("""["C1","C2"]""", report["on"]!.ToJsonString());
        Assert.Equal("""{"C1":"disagree","C2":"one-sided"}""", report["relations"]!.ToJsonString());
        var timings = JsonNode.Parse(Assert.Single(ran.Error))!.AsObject();
        Assert.Equal(["parse_ms", "analyse_ms"], timings.Select(t => t.Key));
        Assert.All(timings, t => Assert.True((double)t.Value! > 0));
    }

    [Fact]
    public async Task It_reads_what_its_name_or_the_option_says()
    {
        const string Table = "person,Camp,ID,PU,Pc,PUc\nann,Hopeful,Rain,0.2,0.5,0.3\nben,Worried,Rain,0.7,0.5,0.8\n";
        var named = await Shell.RunAsync("diverge", _shell.File("a.csv", Table), "--between", "ann", "ben", "--format", "json");
        var told = await Shell.RunAsync("diverge", _shell.File("table.txt", Table), "--between", "ann", "ben", "--format", "json", "--from", "forecasts");
        var wrong = await Shell.RunAsync("diverge", _shell.At("a.csv"), "--between", "ann", "ben", "--from", "tables");

        Assert.Equal(0, named.Code);
        Assert.Equal(named.Output, told.Output);
        Assert.Equal((1, "--from: no format \"tables\": there is native, forecasts"), (wrong.Code, Assert.Single(wrong.Error)));
    }

    [Fact]
    public async Task People_and_claims_that_are_not_there_are_told()
    {
        var ran = await Shell.RunAsync("diverge", _shell.File("a.debate.json", Shell.Debate), "--between", "ann", "eve", "--on", "C1", "--on", "C7");
        Assert.Equal((1, ""), (ran.Code, ran.Output));
        Assert.Equal(["--between: no participant \"eve\"", "--on: no claim \"C7\""], ran.Error);
        var same = await Shell.RunAsync("diverge", _shell.At("a.debate.json"), "--between", "ann", "ann");
        Assert.Equal((1, "--between: needs two different participants"), (same.Code, Assert.Single(same.Error)));
    }

    [Fact]
    public async Task A_faulty_file_gives_its_faults_and_no_report()
    {
        var ran = await Shell.RunAsync("diverge", _shell.File("a.debate.json", "{}"), "--between", "ann", "ben", "--timings");
        Assert.Equal((1, "", "format: must be \"debatemap\": this is not a debate file"), (ran.Code, ran.Output, Assert.Single(ran.Error)));
    }

    public void Dispose() => _shell.Dispose();
}

using Xunit;

namespace DebateMap.Cli.Tests;

public sealed class SummaryTests : IDisposable
{
    private readonly Shell _shell = new();

    [Fact]
    public async Task The_summary_is_written_as_markdown()
    {
        var ran = await Shell.RunAsync("summary", _shell.File("a.debate.json", Shell.Debate), "--between", "ann", "ben");
        Assert.Equal(0, ran.Code);
        Assert.Empty(ran.Error);
        Assert.StartsWith("# Is it \\*safe\\*?\n", ran.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_keeps_to_the_claims_asked_for()
    {
        var all = await Shell.RunAsync("summary", _shell.File("a.debate.json", Shell.Debate), "--between", "ann", "ben");
        var one = await Shell.RunAsync("summary", _shell.At("a.debate.json"), "--between", "ann", "ben", "--on", "C2");
        Assert.Equal((0, 0), (all.Code, one.Code));
        Assert.NotEqual(all.Output, one.Output);
    }

    [Fact]
    public async Task It_is_for_an_audience_or_of_parts_that_were_picked()
    {
        var file = _shell.File("a.debate.json", Shell.Debate);
        var brief = await Shell.RunAsync("summary", file, "--between", "ann", "ben", "--for", "brief");
        var picked = await Shell.RunAsync("summary", file, "--between", "ann", "ben", "--sections", "common-ground", "--front-matter");
        var wrong = await Shell.RunAsync("summary", file, "--between", "ann", "ben", "--for", "nobody");

        Assert.Equal((0, 0, 2), (brief.Code, picked.Code, wrong.Code));
        Assert.DoesNotContain("## Where they part", brief.Output, StringComparison.Ordinal);
        Assert.StartsWith("---\ntitle: \"Is it *safe*?\"\n", picked.Output, StringComparison.Ordinal);
        Assert.Contains("## What they share", picked.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("## Cruxes", picked.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_and_claims_that_are_not_there_are_told()
    {
        var ran = await Shell.RunAsync("summary", _shell.File("a.debate.json", Shell.Debate), "--between", "eve", "ben", "--on", "C9");
        Assert.Equal((1, "", "--between: no participant \"eve\"|--on: no claim \"C9\""), (ran.Code, ran.Output, string.Join('|', ran.Error)));
    }

    public void Dispose() => _shell.Dispose();
}

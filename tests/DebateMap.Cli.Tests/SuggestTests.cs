using System.Text.Json.Nodes;
using Xunit;

namespace DebateMap.Cli.Tests;

public sealed class SuggestTests : IDisposable
{
    private const string Thread = "Ann: My claim is that it is safe.\n\nBen: So you are saying that nothing can happen?\n\nAnn: Not quite.\n";

    private readonly Shell _shell = new();

    [Fact]
    public async Task Passages_are_marked_with_a_confidence_and_what_was_marked_is_told()
    {
        var turns = (await Shell.RunAsync("transcript", _shell.File("thread.md", Thread))).Output;
        var ran = await Shell.RunAsync(turns, 100_000, "suggest", "-");
        Assert.Equal(0, ran.Code);
        Assert.Equal(
            [
                "t1 0-28: asserting (0.90): “My claim is that” states a claim",
                "t2 0-42: restating (0.70): “So you are saying” asks whether this is what the other thinks",
                "t3 0-10: grading (0.95): “Not quite” grades the restatement as partly right",
            ],
            ran.Error);

        var debate = JsonNode.Parse(ran.Output)!;
        Assert.Equal([.9, .7, .95], debate["annotations"]!.AsArray().Select(a => (double)a!["confidence"]!));
        Assert.Equal("It is safe", (string)debate["claims"]![0]!["text"]!);
        Assert.Equal("partly", (string)debate["restatements"]![0]!["verdict"]!);
        Assert.Equal(0, (await Shell.RunAsync(ran.Output, 100_000, "check", "-")).Code);
    }

    [Fact]
    public async Task Passages_alone_may_be_asked_for()
    {
        var turns = (await Shell.RunAsync("transcript", _shell.File("thread.md", Thread))).Output;
        var debate = JsonNode.Parse((await Shell.RunAsync(turns, 100_000, "suggest", "-", "--passages-only")).Output)!;
        Assert.Equal(3, debate["annotations"]!.AsArray().Count);
        Assert.Empty(debate["claims"]!.AsArray());
        Assert.Null(debate["positions"]);
    }

    [Fact]
    public async Task A_file_may_be_written_over_itself_and_is_not_marked_twice()
    {
        var file = _shell.File("a.debate.json", (await Shell.RunAsync("transcript", _shell.File("thread.md", Thread))).Output);
        var once = await Shell.RunAsync("suggest", file, "--out", file);
        Assert.Equal((0, "", 3), (once.Code, once.Output, once.Error.Count));
        var marked = File.ReadAllText(file);
        var twice = await Shell.RunAsync("suggest", file, "--out", file);
        Assert.Equal((0, 0), (twice.Code, twice.Error.Count));
        Assert.Equal(marked, File.ReadAllText(file));
    }

    [Fact]
    public async Task A_debate_without_turns_is_told_what_to_do()
    {
        var ran = await Shell.RunAsync("suggest", _shell.File("a.json", Shell.Debate));
        Assert.Equal((1, "", "turns: there are none to read: make them of a text with debatemap transcript"), (ran.Code, ran.Output, Assert.Single(ran.Error)));
    }

    [Fact]
    public async Task A_faulty_file_or_place_is_told_and_nothing_is_written()
    {
        var faulty = await Shell.RunAsync("suggest", _shell.File("a.json", Shell.Debate.Replace("\"C1\"]", "7]", StringComparison.Ordinal)));
        Assert.Equal((1, "", "roots[0]: must be text, not a number"), (faulty.Code, faulty.Output, Assert.Single(faulty.Error)));
        var turns = (await Shell.RunAsync("transcript", _shell.File("thread.md", Thread))).Output;
        var nowhere = await Shell.RunAsync(turns, 100_000, "suggest", "-", "--out", _shell.At("no/b.json"));
        Assert.Equal((1, $"{_shell.At("no/b.json")}: there is no such folder"), (nowhere.Code, Assert.Single(nowhere.Error)));
        Assert.Equal(2, (await Shell.RunAsync("suggest")).Code);
    }

    public void Dispose() => _shell.Dispose();
}

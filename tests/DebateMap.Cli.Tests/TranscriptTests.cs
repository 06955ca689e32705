using System.Text.Json.Nodes;
using Xunit;

namespace DebateMap.Cli.Tests;

public sealed class TranscriptTests : IDisposable
{
    private readonly Shell _shell = new();

    [Fact]
    public async Task A_thread_becomes_a_debate_file_with_its_turns()
    {
        var ran = await Shell.RunAsync("transcript", _shell.File("thread.md", "Ann: It is safe.\n\nBen: Is it?\n\nAnn: It was tested.\n"));
        Assert.Equal(0, ran.Code);
        var debate = JsonNode.Parse(ran.Output)!;
        Assert.Equal(["It is safe.", "Is it?", "It was tested."], debate["turns"]!.AsArray().Select(t => (string)t!["text"]!));
        Assert.Equal(0, (await Shell.RunAsync(ran.Output, 100_000, "check", "-")).Code);
    }

    [Fact]
    public async Task Speakers_are_named_as_asked()
    {
        var ran = await Shell.RunAsync("A: It is safe.\n\nB: Is it?\n\nA: It was tested.\n", 1000, "transcript", "-", "--speakers", "A=Ann", "--speakers", "B=Ben");
        Assert.Equal(0, ran.Code);
        Assert.Equal(["Ann", "Ben"], JsonNode.Parse(ran.Output)!["participants"]!.AsArray().Select(p => (string)p!["name"]!));
        var wrong = await Shell.RunAsync("A: a\n\nB: b\n", 1000, "transcript", "-", "--speakers", "A");
        Assert.Equal((1, "", "speakers: \"A\" is not of the form key=name, as in author=Ann"), (wrong.Code, wrong.Output, Assert.Single(wrong.Error)));
    }

    [Fact]
    public async Task What_is_no_text_is_told()
    {
        File.WriteAllBytes(_shell.At("a.txt"), [0xff, 0xd8, 0xff, 0xe0, 0, 16]);
        Assert.Equal("the file is not text", Assert.Single((await Shell.RunAsync("transcript", _shell.At("a.txt"))).Error));
        File.WriteAllBytes(_shell.At("b.txt"), [(byte)'A', (byte)':', (byte)'\n', 0xe9]);
        Assert.Equal("line 2, column 1: not UTF-8 text (byte E9): save the file as UTF-8", Assert.Single((await Shell.RunAsync("transcript", _shell.At("b.txt"))).Error));
    }

    public void Dispose() => _shell.Dispose();
}

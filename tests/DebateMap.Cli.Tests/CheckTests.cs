using Xunit;

namespace DebateMap.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly Shell _shell = new();

    [Fact]
    public async Task A_valid_file_is_counted_and_what_is_odd_is_told()
    {
        var ran = await Shell.RunAsync("check", _shell.File("a.debate.json", Shell.Debate));
        Assert.Equal(0, ran.Code);
        Assert.Equal("valid: 2 participants, 2 claims, 1 inference, 3 positions\n", ran.Output);
        Assert.Equal(["warning: positions[2].stance: accept and credence 0.2 disagree: the credence counts, which is lean-reject"], ran.Error);
    }

    [Fact]
    public async Task Every_fault_is_told_on_a_line_of_its_own()
    {
        var ran = await Shell.RunAsync("check", _shell.File("a.debate.json", Shell.Debate.Replace("\"C2\"]", "\"P9\"]", StringComparison.Ordinal).Replace("0.9", "9", StringComparison.Ordinal)));
        Assert.Equal(1, ran.Code);
        Assert.Equal("", ran.Output);
        Assert.Equal(["inferences[0].premises[0]: no claim \"P9\"", "positions[0].credence: 9 is not between 0 and 1"], ran.Error);
    }

    [Fact]
    public async Task Standard_input_is_checked()
    {
        var ran = await Shell.RunAsync(Shell.Debate, 10_000, "check", "-");
        Assert.Equal(0, ran.Code);
        Assert.StartsWith("valid: ", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_or_no_file_or_too_large_is_told()
    {
        Assert.Equal(new[] { $"{_shell.At("none.json")}: there is no such file" }, (await Failed("check", _shell.At("none.json"))).Error);
        Assert.Equal(new[] { $"{_shell.At("no/none.json")}: there is no such folder" }, (await Failed("check", _shell.At("no/none.json"))).Error);
        Assert.Equal(new[] { $"{_shell.At("")}: is a folder, not a file" }, (await Failed("check", _shell.At(""))).Error);

        var file = _shell.File("a.json", Shell.Debate);
        var large = await Shell.RunAsync("", Shell.Debate.Length - 1, "check", file);
        Assert.Equal((1, $"{file}: is larger than {Shell.Debate.Length - 1} bytes, the most that is read"), (large.Code, Assert.Single(large.Error)));
        Assert.Equal(0, (await Shell.RunAsync("", Shell.Debate.Length, "check", file)).Code);

        var piped = await Shell.RunAsync(new string(' ', 3 << 20), 2 << 20, "check", "-");
        Assert.Equal((1, "standard input: is larger than 2 MB, the most that is read"), (piped.Code, Assert.Single(piped.Error)));
    }

    public void Dispose() => _shell.Dispose();

    private static async Task<Ran> Failed(params string[] args)
    {
        var ran = await Shell.RunAsync(args);
        Assert.Equal(1, ran.Code);
        Assert.Equal("", ran.Output);
        return ran;
    }
}

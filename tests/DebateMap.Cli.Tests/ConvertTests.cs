using Xunit;

namespace DebateMap.Cli.Tests;

public sealed class ConvertTests : IDisposable
{
    private readonly Shell _shell = new();

    [Fact]
    public async Task A_native_file_is_written_in_its_one_form()
    {
        var once = await Shell.RunAsync("convert", _shell.File("a.json", Shell.Debate), _shell.At("b.debate.json"));
        Assert.Equal((0, ""), (once.Code, once.Output));
        var again = await Shell.RunAsync("convert", _shell.At("b.debate.json"), "-");
        Assert.Equal(File.ReadAllText(_shell.At("b.debate.json")), again.Output);
        Assert.StartsWith("{\n \"format\": \"debatemap\",\n \"version\": 1,\n \"title\": \"Is it *safe*?\",\n \"roots\": [\n  \"C1\"\n ],\n", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_can_be_written_over_itself()
    {
        var file = _shell.File("a.json", Shell.Debate);
        Assert.Equal(0, (await Shell.RunAsync("convert", file, file)).Code);
        Assert.StartsWith("{\n \"format\"", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal(["a.json"], _shell.Files);
    }

    [Fact]
    public async Task A_faulty_file_leaves_what_was_there()
    {
        var kept = _shell.File("b.json", "keep me");
        var ran = await Shell.RunAsync("convert", _shell.File("a.json", Shell.Debate.Replace("\"C1\"]", "7]", StringComparison.Ordinal)), kept);
        Assert.Equal((1, "roots[0]: must be text, not a number"), (ran.Code, Assert.Single(ran.Error)));
        Assert.Equal("keep me", File.ReadAllText(kept));
        Assert.Equal(["a.json", "b.json"], _shell.Files);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_told()
    {
        var file = _shell.File("a.json", Shell.Debate);
        var nowhere = await Shell.RunAsync("convert", file, _shell.At("no/b.json"));
        Assert.Equal((1, $"{_shell.At("no/b.json")}: there is no such folder"), (nowhere.Code, Assert.Single(nowhere.Error)));
        Directory.CreateDirectory(_shell.At("c.json"));
        var folder = await Shell.RunAsync("convert", file, _shell.At("c.json"));
        Assert.Equal((1, $"{_shell.At("c.json")}: is a folder, not a file"), (folder.Code, Assert.Single(folder.Error)));
        Assert.Equal(["a.json", "c.json"], _shell.Files);
    }

    [Fact]
    public async Task A_format_that_is_not_known_is_told_before_anything_is_read()
    {
        var byName = await Shell.RunAsync("convert", _shell.At("none.yaml"), _shell.At("b.json"));
        Assert.Equal((1, $"{_shell.At("none.yaml")}: its name does not tell the format: end it in .debate.json or .json or .csv, or say --from"), (byName.Code, Assert.Single(byName.Error)));
        var byOption = await Shell.RunAsync("convert", "-", "-", "--from", "argdown", "--to", "xml");
        Assert.Equal((1, "--from: no format \"argdown\": there is native, forecasts|--to: no format \"xml\": there is native, forecasts"), (byOption.Code, string.Join('|', byOption.Error)));
        Assert.Equal(0, (await Shell.RunAsync("convert", _shell.File("a.yaml", Shell.Debate), "-", "--from", "native")).Code);
    }

    public void Dispose() => _shell.Dispose();
}

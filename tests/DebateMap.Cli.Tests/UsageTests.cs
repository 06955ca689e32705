using System.Diagnostics;
using Xunit;

namespace DebateMap.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("", "Required command was not provided.|See: debatemap --help")]
    [InlineData("solve", "Required command was not provided.|Unrecognized command or argument 'solve'.|See: debatemap --help")]
    [InlineData("check", "Required argument missing for command: 'check'.|See: debatemap check --help")]
    [InlineData("diverge a.json", "Option '--between' is required.|See: debatemap diverge --help")]
    [InlineData("diverge a.json --between ann", "Required argument missing for option: '--between'.|See: debatemap diverge --help")]
    [InlineData("diverge a.json --between ann ben --format pdf", "Argument 'pdf' not recognized. Must be one of:|\t'text'|\t'json'|\t'markdown'|See: debatemap diverge --help")]
    [InlineData("convert a.json", "Required argument missing for command: 'convert'.|See: debatemap convert --help")]
    public async Task Wrong_usage_is_told_and_nothing_done(string line, string errors)
    {
        var ran = await Shell.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((2, ""), (ran.Code, ran.Output));
        Assert.Equal(errors, string.Join('|', ran.Error));
    }

    [Fact]
    public async Task Help_is_no_error()
    {
        var ran = await Shell.RunAsync("diverge", "--help");
        Assert.Equal(0, ran.Code);
        Assert.Empty(ran.Error);
        Assert.Contains("--between <A B> (REQUIRED)", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_itself_reads_writes_and_gives_its_exit_code()
    {
        var (code, output, error) = await StartAsync(Shell.Debate, "convert", "-", "-");
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("{\n \"format\": \"debatemap\",", output, StringComparison.Ordinal);

        (code, output, error) = await StartAsync(Shell.Debate.Replace("safe", "größer 🟢", StringComparison.Ordinal), "diverge", "-", "--between", "ann", "ben");
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("Is it *größer 🟢*?\n", output, StringComparison.Ordinal);

        (code, output, error) = await StartAsync("", "check", "/nowhere/größer.json");
        Assert.Equal((1, "", "/nowhere/größer.json: there is no such folder\n"), (code, output, error));
        Assert.Equal(2, (await StartAsync("", "check")).Code);
    }

    private static async Task<(int Code, string Output, string Error)> StartAsync(string input, params string[] args)
    {
        var utf8 = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileName(host).StartsWith("dotnet", StringComparison.Ordinal) ? host : "dotnet",
            [typeof(CommandLine).Assembly.Location, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        })!;
        var cancellation = TestContext.Current.CancellationToken;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.StandardInput.WriteAsync(input.AsMemory(), cancellation);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output, await error);
    }
}

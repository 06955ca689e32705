using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace DebateMap.Web.Tests.Hosting;

/// <summary>The app as a process of its own, on a free port.</summary>
internal sealed partial class AppProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly List<string> _output = [];
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AppProcess(Process process) => _process = process;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>What it wrote so far, line by line.</summary>
    public IReadOnlyList<string> Output
    {
        get
        {
            lock (_output)
                return [.. _output];
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<AppProcess> StartAsync(params (string Key, string Value)[] settings)
    {
        var app = Launch(settings);
        app.Client = new() { BaseAddress = await app._address.Task.WaitAsync(Cancellation) };
        return app;
    }

    /// <summary>Starts it and waits until it ends.</summary>
    /// <returns>Its exit code.</returns>
    public static async Task<(int Code, IReadOnlyList<string> Output)> RunAsync(params (string Key, string Value)[] settings)
    {
        await using var app = Launch(settings);
        return (await app.EndAsync(), app.Output);
    }

    /// <summary>Asks it to stop, as an orchestrator does.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync(Cancellation);
    }

    /// <summary>Waits until it has ended.</summary>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync(Cancellation);
        return _process.ExitCode;
    }

    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        return answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private static AppProcess Launch((string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        var app = new AppProcess(Process.Start(start)!);
        app._process.OutputDataReceived += (_, line) => app.Read(line.Data);
        app._process.ErrorDataReceived += (_, line) => app.Read(line.Data);
        app._process.EnableRaisingEvents = true;
        app._process.Exited += (_, _) => app._address.TrySetException(new InvalidOperationException($"The app ended: {string.Join('\n', app.Output)}"));
        app._process.BeginOutputReadLine();
        app._process.BeginErrorReadLine();
        return app;
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.Add(line);
        if (Ready().Match(line) is { Success: true } ready)
            _address.TrySetResult(new(ready.Groups[1].Value));
    }

    [GeneratedRegex(@"DebateMap is ready: open (http://[^\s""]+)")]
    private static partial Regex Ready();
}

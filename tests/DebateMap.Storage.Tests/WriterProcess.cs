using System.Diagnostics;
using System.Globalization;

namespace DebateMap.Storage.Tests;

/// <summary>A process of its own that commits to a debate without end.</summary>
internal sealed class WriterProcess : IDisposable
{
    private readonly Process _process;

    public WriterProcess(Apps apps, DebateKey key) => _process = Process.Start(new ProcessStartInfo("dotnet",
        [Path.Combine(AppContext.BaseDirectory, "DebateMap.Storage.Writer.dll"), apps.Provider!, apps.Connection!, key.Value])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    /// <summary>Waits until it has acknowledged so many revisions.</summary>
    /// <returns>The last of them.</returns>
    public async Task<int> AcknowledgedAsync(int count, CancellationToken cancellation)
    {
        var last = 0;
        for (var i = 0; i < count; i++)
        {
            var line = await _process.StandardOutput.ReadLineAsync(cancellation)
                ?? throw new InvalidOperationException($"The writer ended by itself: {await _process.StandardError.ReadToEndAsync(cancellation)}");
            last = int.Parse(line, CultureInfo.InvariantCulture);
        }

        return last;
    }

    /// <summary>Kills it, wherever it is.</summary>
    /// <returns>The last revision that it acknowledged before it died.</returns>
    public async Task<int> KillAsync(int last, CancellationToken cancellation)
    {
        _process.Kill();
        return await EndAsync(last, cancellation);
    }

    /// <summary>Reads what it still said until it ended.</summary>
    /// <returns>The last revision that it acknowledged.</returns>
    public async Task<int> EndAsync(int last, CancellationToken cancellation)
    {
        // The kill can cut the last line off: only a whole one is an acknowledgement.
        var rest = await _process.StandardOutput.ReadToEndAsync(cancellation);
        await _process.WaitForExitAsync(cancellation);
        var whole = rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return whole.Length > 0 ? int.Parse(whole[^1], CultureInfo.InvariantCulture) : last;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}

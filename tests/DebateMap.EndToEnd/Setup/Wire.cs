using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace DebateMap.EndToEnd.Setup;

/// <summary>The line between a browser and the app, which can be cut and mended.</summary>
public sealed class Wire : IAsyncDisposable
{
    private readonly Uri _app;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, bool> _open = new();
    private readonly Task _accepting;
    private volatile bool _cut;

    public Wire(Uri app)
    {
        _app = app;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}");

    /// <summary>Breaks every connection and lets no new one through.</summary>
    public void Cut()
    {
        _cut = true;
        foreach (var socket in _open.Keys)
            socket.Dispose();
    }

    public void Mend() => _cut = false;

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        Cut();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            try
            {
                _ = CarryAsync(await _listener.AcceptSocketAsync());
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return; // Disposed: nobody is to come any more.
            }
        }
    }

    private async Task CarryAsync(Socket browser)
    {
        using var app = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using (browser)
        {
            _open[browser] = true;
            _open[app] = true;
            try
            {
                if (_cut)
                    return;
                await app.ConnectAsync(_app.Host, _app.Port);
                await using var there = new NetworkStream(app);
                await using var here = new NetworkStream(browser);
                await Task.WhenAny(there.CopyToAsync(here), here.CopyToAsync(there));
            }
            catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
            {
                // Cut, or one of the two hung up: both ends are closed below.
            }
            finally
            {
                _open.TryRemove(browser, out _);
                _open.TryRemove(app, out _);
            }
        }
    }
}

namespace DebateMap.EndToEnd.Setup;

/// <summary>A test with somebody at a browser. Whatever went wrong in it unnoticed fails the test at its end.</summary>
public abstract class BrowserTest(World world) : IAsyncLifetime
{
    private readonly List<Visitor> _visitors = [];

    protected World World { get; } = world;

    /// <summary>The app that the test visits unless it says otherwise.</summary>
    protected virtual Task<RunningApp> AppAsync() => Task.FromResult(World.OnSqlite);

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        foreach (var visitor in _visitors)
        {
            if (failed)
                await visitor.TellAsync(TestContext.Current.TestOutputHelper!);
            await visitor.DisposeAsync();
        }

        GC.SuppressFinalize(this);
        var troubles = string.Join('\n', _visitors.SelectMany(v => v.Troubles));
        Assert.True(troubles.Length == 0, troubles);
    }

    /// <summary>Somebody new opens the app.</summary>
    protected async Task<Visitor> VisitAsync(Look? look = null, Uri? address = null)
    {
        var browser = World.Browser;
        var visitor = await Visitor.ArriveAsync(browser, address ?? (await AppAsync()).Address, look ?? Look.Desktop);
        _visitors.Add(visitor);
        return visitor;
    }
}

using System.Collections.Immutable;
using DebateMap.Storage;

namespace DebateMap.Web.Live;

/// <summary>Open pages that want to be told of something about one debate, or about any. They are called on whatever thread tells.</summary>
/// <typeparam name="T">What they are told.</typeparam>
internal sealed class Watchers<T>
{
    private readonly Lock _lock = new();
    private ImmutableList<Watching> _all = [];

    /// <summary>The debates that somebody watches, each once.</summary>
    public IEnumerable<DebateKey> Keys => _all.Select(w => w.Key).OfType<DebateKey>().Distinct();

    /// <summary>Calls <paramref name="changed"/> until what is returned is disposed.</summary>
    /// <param name="key">The debate; null for any.</param>
    /// <param name="changed">What to call.</param>
    public IDisposable Add(DebateKey? key, Action<T> changed)
    {
        var watching = new Watching(this, key, changed);
        lock (_lock)
            _all = _all.Add(watching);
        return watching;
    }

    /// <summary>Tells those who watch a debate.</summary>
    /// <param name="key">The debate; null where it may be any.</param>
    /// <param name="what">What they are told.</param>
    public void Tell(DebateKey? key, T what)
    {
        foreach (var watching in _all.Where(w => key is null || w.Key is null || w.Key == key))
            watching.Changed(what);
    }

    private sealed class Watching(Watchers<T> owner, DebateKey? key, Action<T> changed) : IDisposable
    {
        public DebateKey? Key => key;

        public Action<T> Changed => changed;

        public void Dispose()
        {
            lock (owner._lock)
                owner._all = owner._all.Remove(this);
        }
    }
}

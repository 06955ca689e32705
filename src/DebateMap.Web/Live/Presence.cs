using System.Collections.Immutable;
using DebateMap.Domain;
using DebateMap.Storage;

namespace DebateMap.Web.Live;

/// <summary>Who has which debate open on this server, and what they have selected. Nothing of it is kept.</summary>
public sealed class Presence
{
    private readonly Lock _lock = new();
    private ImmutableList<Visit> _visits = [];

    /// <summary>Somebody opens a debate.</summary>
    /// <param name="key">The debate.</param>
    /// <param name="actor">Who.</param>
    /// <param name="othersChanged">Called, on any thread, when somebody else came, went or selected something.</param>
    public Visit Enter(DebateKey key, Actor actor, Action othersChanged)
    {
        var visit = new Visit(this, key, actor.Name, othersChanged);
        lock (_lock)
            _visits = _visits.Add(visit);
        TellOthers(visit);
        return visit;
    }

    internal IEnumerable<Visit> Beside(Visit visit) => _visits.Where(v => v != visit && v.Key == visit.Key);

    internal void Leave(Visit visit)
    {
        lock (_lock)
            _visits = _visits.Remove(visit);
        TellOthers(visit);
    }

    internal void TellOthers(Visit visit)
    {
        foreach (var other in Beside(visit))
            other.OthersChanged();
    }
}

/// <summary>One open page of a debate, until it is disposed.</summary>
public sealed class Visit : IDisposable
{
    private readonly Presence _presence;

    internal Visit(Presence presence, DebateKey key, string name, Action othersChanged)
    {
        _presence = presence;
        (Key, Name, OthersChanged) = (key, name, othersChanged);
    }

    /// <summary>Who it is.</summary>
    public string Name { get; }

    /// <summary>What they have selected.</summary>
    public RecordKey? Selected { get; private set; }

    /// <summary>The other pages of the same debate, in the order in which they were opened.</summary>
    public IReadOnlyList<Visit> Others => [.. _presence.Beside(this)];

    internal DebateKey Key { get; }

    internal Action OthersChanged { get; }

    /// <summary>Tells the others what is selected now.</summary>
    public void Select(RecordKey? key)
    {
        if (Selected == key)
            return;
        Selected = key;
        _presence.TellOthers(this);
    }

    /// <summary>They closed the page.</summary>
    public void Dispose() => _presence.Leave(this);
}

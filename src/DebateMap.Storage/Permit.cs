using DebateMap.Domain;

namespace DebateMap.Storage;

/// <summary>
/// Says what of a change is not allowed, just before it is written: it sees what the change would do to the newest state, after merging.
/// Nothing is written where it names a fault.
/// </summary>
/// <param name="before">The newest state.</param>
/// <param name="effects">What the change would do to each record.</param>
public delegate Items<Fault> Permit(Debate before, Items<Effect> effects);

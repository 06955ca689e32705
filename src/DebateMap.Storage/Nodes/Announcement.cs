using System.Diagnostics.CodeAnalysis;

namespace DebateMap.Storage.Nodes;

/// <summary>What the apps on one PostgreSQL tell each other: which debate changed, and by whose hand. Ids only; what changed is in the tables.</summary>
/// <param name="Origin">The store that wrote it, which knows already.</param>
/// <param name="Key">The debate.</param>
internal sealed record Announcement(string Origin, DebateKey Key)
{
    public const string Channel = "debatemap";

    public override string ToString() => $"{Origin} {Key}";

    public static bool TryRead(string text, [NotNullWhen(true)] out Announcement? announcement)
    {
        announcement = text.Split(' ') is [var origin, var key] ? new(origin, new(key)) : null;
        return announcement is not null;
    }
}

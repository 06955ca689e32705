using System.Diagnostics.CodeAnalysis;

namespace DebateMap.Storage.Nodes;

/// <summary>What an app hears from another on the same database.</summary>
/// <param name="Key">The debate; null where it may be any.</param>
/// <param name="Access">Whether who may do what in it may have changed; otherwise it has a new revision.</param>
public sealed record News(DebateKey? Key, bool Access);

/// <summary>How news is told: ids only; what changed is in the tables.</summary>
/// <param name="Origin">The store that tells it, which knows already.</param>
/// <param name="News">What it tells.</param>
internal sealed record Announcement(string Origin, News News)
{
    public const string Channel = "debatemap";

    private const string AccessWord = "access", RevisionWord = "revision";

    public override string ToString() => $"{Origin} {(News.Access ? AccessWord : RevisionWord)} {News.Key}";

    public static bool TryRead(string text, [NotNullWhen(true)] out Announcement? announcement)
    {
        announcement = text.Split(' ') is [var origin, AccessWord or RevisionWord, var key] parts
            ? new(origin, new(key.Length == 0 ? null : new DebateKey(key), parts[1] == AccessWord)) : null;
        return announcement is not null;
    }
}

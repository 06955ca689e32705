using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace DebateMap.Domain;

/// <summary>
/// A way from a claim up to a target, both included. Ways that run together share what they have in common, so that the paths
/// of a chain of 100,000 claims take no more room than the chain.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "A path, as in the design.")]
public sealed class ClaimPath : IReadOnlyCollection<ClaimId>, IEquatable<ClaimPath>
{
    /// <summary>No way.</summary>
    public static readonly ClaimPath None = new([], [], -1, 0);

    private readonly ClaimId[] _ids;
    private readonly int[] _up;
    private readonly int _from;

    internal ClaimPath(ClaimId[] ids, int[] up, int from, int count)
    {
        _ids = ids;
        _up = up;
        _from = from;
        Count = count;
    }

    /// <summary>How many claims it has, the ends included.</summary>
    public int Count { get; }

    /// <inheritdoc/>
    public IEnumerator<ClaimId> GetEnumerator()
    {
        for (var claim = _from; claim >= 0; claim = _up[claim])
            yield return _ids[claim];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both go over the same claims.</summary>
    public bool Equals(ClaimPath? other) => other is not null && Count == other.Count && this.SequenceEqual(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ClaimPath);

    /// <inheritdoc/>
    public override int GetHashCode() => Count == 0 ? 0 : HashCode.Combine(Count, _ids[_from]);

    /// <summary>The claims, with arrows between.</summary>
    public override string ToString() => string.Join(" → ", this);
}

using DebateMap.Domain;

namespace DebateMap.Web.Features.Proposals;

/// <summary>What a proposal would do to the debate as it is now.</summary>
/// <param name="After">The debate with it; null where it does not fit.</param>
/// <param name="Effects">What it would do to each record; of what stands against others' changes, what insisting would do.</param>
/// <param name="Conflicts">The fields that others changed since.</param>
/// <param name="Faults">Why it does not fit.</param>
public sealed record ProposalSight(Debate? After, Items<Effect> Effects, Items<FieldConflict> Conflicts, Items<Fault> Faults)
{
    /// <summary>Whether it can be accepted as it is.</summary>
    public bool Fits => Conflicts.IsEmpty && Faults.IsEmpty;

    /// <summary>Looks at a proposal.</summary>
    /// <param name="basis">The debate that it was made on.</param>
    /// <param name="now">The debate as it is.</param>
    /// <param name="changes">What it changes.</param>
    public static ProposalSight Of(Debate basis, Debate now, ChangeSet changes)
    {
        var (wanted, conflicts) = Merge.Onto(now, basis, changes) switch
        {
            MergeOutcome.Conflict conflict => (conflict.Insisting, conflict.Conflicts),
            MergeOutcome.Clean clean => (clean.Changes, []),
            _ => (changes, default(Items<FieldConflict>)),
        };
        var applied = now.Apply(wanted);
        return applied.ValueOrDefault is { } after ? new(after, Effect.Of(now, after, wanted), conflicts, []) : new(null, [], conflicts, applied.Faults);
    }
}

namespace DebateMap.Domain;

/// <summary>Restructures the tree of claims: what a claim is a reason for, in which order reasons stand.</summary>
public static class Outlining
{
    /// <summary>
    /// A claim becomes a reason for another: the step by which it stands where it stands is led there, and keeps its kind and who argues it. Of
    /// linked premises it leaves the others behind; a claim that stands by no step gets one that supports, and is at issue by itself no more.
    /// </summary>
    /// <param name="debate">The debate; it has the claims and the step.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="via">The step that it is a premise of; null where it stands by none.</param>
    /// <param name="parent">What it is to be a reason for.</param>
    /// <returns>The change, or the fault that it would run in a circle.</returns>
    public static Result<ChangeSet> Under(Debate debate, ClaimId claim, InferenceId? via, ClaimId parent)
    {
        if (Below(debate, claim).Contains(parent))
            return new Result<ChangeSet>.Faulty([new("", "that would run in a circle: it rests on this claim already")]);
        if (via is not { } id)
        {
            var added = ChangeSet.Put(new Inference(new FreshIds(debate).Next<InferenceId>(), InferenceKind.Supports, [claim]) { Conclusion = parent });
            var roots = debate.Heading.Roots.Where(r => r != claim).ToItems();
            return new Result<ChangeSet>.Ok(roots == debate.Heading.Roots ? added : added.With(new Put(debate.Heading with { Roots = roots })));
        }

        var step = debate.Inferences[id];
        var led = step with { Premises = [claim], Conclusion = parent, Undercuts = null };
        return new Result<ChangeSet>.Ok(step.Premises.Count == 1
            ? ChangeSet.Put(led)
            : ChangeSet.Put(Without(step, claim), led with { Id = new FreshIds(debate).Next<InferenceId>() }));
    }

    /// <summary>A claim becomes one that is at issue, and is no premise of the step any more.</summary>
    /// <param name="debate">The debate; it has the claim and the step.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="via">The step that it is a premise of; null where it stands by none.</param>
    public static ChangeSet ToTop(Debate debate, ClaimId claim, InferenceId? via)
    {
        var changes = via is not { } id ? ChangeSet.Empty
            : debate.Inferences[id] is { Premises.Count: > 1 } step ? ChangeSet.Put(Without(step, claim))
            : Removal.Of(debate, debate.Inferences[id].Key).Changes;
        return debate.Heading.Roots.Contains(claim) ? changes : changes.With(new Put(debate.Heading with { Roots = [.. debate.Heading.Roots, claim] }));
    }

    /// <summary>A step one place up or down among those that bear on the same.</summary>
    /// <param name="debate">The debate; it has the step.</param>
    /// <param name="id">The step.</param>
    /// <param name="down">Down rather than up.</param>
    /// <returns>The change, or null where it is the last or first.</returns>
    public static ChangeSet? Shift(Debate debate, InferenceId id, bool down)
    {
        var step = debate.Inferences[id];
        var siblings = debate.Inferences.Where(i => i.Conclusion == step.Conclusion && i.Undercuts == step.Undercuts).ToList();
        var neighbour = siblings.IndexOf(step) + (down ? 1 : -1);
        if (neighbour < 0 || neighbour >= siblings.Count)
            return null;
        var at = debate.Inferences.IndexOf(siblings[neighbour].Id) - (down ? 0 : 1);
        return Placing.Behind(debate, step, at < 0 ? null : debate.Inferences[at].Id.Value);
    }

    private static Inference Without(Inference step, ClaimId claim) => step with { Premises = step.Premises.Where(p => p != claim).ToItems() };

    /// <summary>A claim and everything that it rests on.</summary>
    private static HashSet<ClaimId> Below(Debate debate, ClaimId claim)
    {
        var into = debate.Inferences.Where(i => i.Conclusion is not null).ToLookup(i => i.Conclusion!.Value);
        var reached = new HashSet<ClaimId> { claim };
        var pending = new Stack<ClaimId>([claim]);
        while (pending.TryPop(out var next))
        {
            foreach (var premise in into[next].SelectMany(i => i.Premises))
            {
                if (reached.Add(premise))
                    pending.Push(premise);
            }
        }

        return reached;
    }
}

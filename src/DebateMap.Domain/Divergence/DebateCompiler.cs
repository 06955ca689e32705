namespace DebateMap.Domain;

/// <summary>Turns a snapshot into flat arrays, in time near linear in its size.</summary>
internal static class DebateCompiler
{
    public static CompiledDebate Compile(Debate debate)
    {
        var claims = debate.Claims;
        var inferences = debate.Inferences;
        var claimOrder = IdOrder.Of(Array.ConvertAll(claims.AsSpan().ToArray(), c => c.Id.Value));
        var stepOrder = IdOrder.Of(Array.ConvertAll(inferences.AsSpan().ToArray(), i => i.Id.Value));

        // Claims and inferences go by their ranks in id order, until the claims are numbered.
        var ranked = Array.ConvertAll(stepOrder.SlotOf, slot => inferences[slot]);
        var conclusion = Array.ConvertAll(ranked, i => i.Conclusion is { } id ? claimOrder.RankOf[claims.IndexOf(id)] : -1);
        var undercuts = Array.ConvertAll(ranked, i => i.Undercuts is { } id ? stepOrder.RankOf[inferences.IndexOf(id)] : -1);
        var bearsOn = BearsOn(conclusion, undercuts);
        var (premise, stepOfEdge) = Edges(ranked, id => claimOrder.RankOf[claims.IndexOf(id)]);

        var uses = Adjacency.Group(claims.Count, premise);
        var component = Components.Of(uses.First, Array.ConvertAll(uses.Items, e => bearsOn[stepOfEdge[e]]), out var components);

        // Components that lead nowhere have the lowest numbers; claims are numbered the other way round, premises first.
        var rank = Adjacency.Group(components, Array.ConvertAll(component, c => components - 1 - c)).Items;
        var byRank = Inverse(rank);

        var layout = new StepLayout(
            Adjacency.Group(claims.Count, Array.ConvertAll(conclusion, c => c < 0 ? -1 : byRank[c])),
            Adjacency.Group(ranked.Length, undercuts),
            Array.ConvertAll(ranked, i => i.Kind == InferenceKind.Attacks));
        var stepByRank = Inverse(layout.Order);
        var steps = Array.ConvertAll(layout.Order, r => ranked[r]);
        (premise, stepOfEdge) = Edges(steps, id => byRank[claimOrder.RankOf[claims.IndexOf(id)]]);
        var stepBearsOn = Array.ConvertAll(layout.Order, r => byRank[bearsOn[r]]);

        var circleSlot = new int[claims.Count];
        Array.Fill(circleSlot, -1);
        var slots = claims.Count;
        var edgeSlot = new int[premise.Length];
        for (var edge = 0; edge < premise.Length; edge++)
        {
            var from = premise[edge];
            var inside = component[rank[from]] == component[rank[stepBearsOn[stepOfEdge[edge]]]];
            if (inside && circleSlot[from] < 0)
                circleSlot[from] = slots++;
            edgeSlot[edge] = inside ? circleSlot[from] : from;
        }

        return new()
        {
            Claims = Array.ConvertAll(rank, r => claims[claimOrder.SlotOf[r]].Id),
            Rank = rank,
            ByRank = byRank,
            NumberOf = Array.ConvertAll(claimOrder.RankOf, r => byRank[r]),
            CircleSlot = circleSlot,
            Slots = slots,
            FirstStep = layout.FirstStep,
            FirstAttack = layout.FirstAttack,
            FirstUndercut = layout.FirstUndercut,
            Steps = steps,
            StepOf = Array.ConvertAll(stepOrder.RankOf, r => stepByRank[r]),
            BearsOn = stepBearsOn,
            Undercuts = Array.ConvertAll(layout.Order, r => undercuts[r] < 0 ? -1 : stepByRank[undercuts[r]]),
            UndercuttersFrom = layout.UndercuttersFrom,
            UndercuttersTo = layout.UndercuttersTo,
            FirstEdge = FirstEdges(steps),
            Premise = premise,
            EdgeSlot = edgeSlot,
            StepOfEdge = stepOfEdge,
            Uses = Adjacency.Group(claims.Count, premise),
        };
    }

    /// <summary>What each inference bears on: its conclusion, or that of the inference at the end of its chain of undercuts.</summary>
    private static int[] BearsOn(int[] conclusion, int[] undercuts)
    {
        var bearsOn = (int[])conclusion.Clone();
        var chain = new Stack<int>();
        for (var step = 0; step < bearsOn.Length; step++)
        {
            var at = step;
            for (; bearsOn[at] < 0; at = undercuts[at])
                chain.Push(at);
            while (chain.TryPop(out var above))
                bearsOn[above] = bearsOn[at];
        }

        return bearsOn;
    }

    private static (int[] Premise, int[] Step) Edges(Inference[] steps, Func<ClaimId, int> numberOf)
    {
        var count = FirstEdges(steps)[^1];
        var (premise, step) = (new int[count], new int[count]);
        var edge = 0;
        for (var i = 0; i < steps.Length; i++)
        {
            foreach (var id in steps[i].Premises)
                (premise[edge], step[edge++]) = (numberOf(id), i);
        }

        return (premise, step);
    }

    private static int[] FirstEdges(Inference[] steps)
    {
        var first = new int[steps.Length + 1];
        for (var i = 0; i < steps.Length; i++)
            first[i + 1] = first[i] + steps[i].Premises.Count;
        return first;
    }

    private static int[] Inverse(int[] order)
    {
        var inverse = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
            inverse[order[i]] = i;
        return inverse;
    }
}

namespace DebateMap.Domain;

/// <summary>Turns a snapshot into flat arrays, in time near linear in its size.</summary>
internal static class DebateCompiler
{
    public static CompiledDebate Compile(Debate debate)
    {
        var claims = debate.Claims;
        var inferences = debate.Inferences;
        var claimIds = Ids(claims.AsSpan(), c => c.Id.Value);
        var inferenceIds = Ids(inferences.AsSpan(), i => i.Id.Value);
        var (claimIndex, inferenceIndex) = (new IdIndex(claimIds), new IdIndex(inferenceIds));
        var (claimOrder, stepOrder) = (IdOrder.Of(claimIds), IdOrder.Of(inferenceIds));
        var named = new References(inferences.AsSpan(), claimIndex, inferenceIndex);

        // Claims and inferences go by their ranks in id order, until the claims are numbered.
        var conclusion = Array.ConvertAll(stepOrder.SlotOf, slot => Of(claimOrder.RankOf, named.Conclusion[slot]));
        var undercuts = Array.ConvertAll(stepOrder.SlotOf, slot => Of(stepOrder.RankOf, named.Undercuts[slot]));
        var bearsOn = BearsOn(conclusion, undercuts);
        var edges = named.Edges(stepOrder.SlotOf, claimOrder.RankOf);
        var uses = Adjacency.Group(claims.Count, edges.Premise);
        var component = Components.Of(uses.First, Array.ConvertAll(uses.Items, e => bearsOn[edges.Step[e]]), out var components);

        // Components that lead nowhere have the lowest numbers; claims are numbered the other way round, premises first.
        var rank = Adjacency.Group(components, Array.ConvertAll(component, c => components - 1 - c)).Items;
        var byRank = Inverse(rank);
        var numberOf = Array.ConvertAll(claimOrder.RankOf, r => byRank[r]);

        var layout = new StepLayout(
            Adjacency.Group(claims.Count, Array.ConvertAll(conclusion, c => Of(byRank, c))),
            Adjacency.Group(inferences.Count, undercuts),
            Array.ConvertAll(stepOrder.SlotOf, slot => inferences[slot].Kind == InferenceKind.Attacks));
        var stepByRank = Inverse(layout.Order);
        var slotOfStep = Array.ConvertAll(layout.Order, r => stepOrder.SlotOf[r]);
        var stepBearsOn = Array.ConvertAll(layout.Order, r => byRank[bearsOn[r]]);
        var (firstEdge, premise, stepOfEdge) = named.Edges(slotOfStep, numberOf);

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
            NumberOf = numberOf,
            ClaimIndex = claimIndex,
            InferenceIndex = inferenceIndex,
            CircleSlot = circleSlot,
            Slots = slots,
            FirstStep = layout.FirstStep,
            FirstAttack = layout.FirstAttack,
            FirstSupport = layout.FirstSupport,
            Steps = Array.ConvertAll(slotOfStep, slot => inferences[slot].Id),
            StepOf = Array.ConvertAll(stepOrder.RankOf, r => stepByRank[r]),
            BearsOn = stepBearsOn,
            Undercuts = Array.ConvertAll(layout.Order, r => Of(stepByRank, undercuts[r])),
            UndercuttersFrom = layout.UndercuttersFrom,
            UndercuttersTo = layout.UndercuttersTo,
            FirstEdge = firstEdge,
            Premise = premise,
            EdgeSlot = edgeSlot,
            StepOfEdge = stepOfEdge,
            Uses = Adjacency.Group(claims.Count, premise),
        };
    }

    /// <summary>Whether two snapshots have the same claims in the same order, and the same inferences but for who argues them how strongly.</summary>
    public static bool HaveOneShape(Debate x, Debate y) =>
        (x.Claims == y.Claims || Same(x.Claims.AsSpan(), y.Claims.AsSpan(), (one, other) => one.Id == other.Id))
        && (x.Inferences == y.Inferences || Same(x.Inferences.AsSpan(), y.Inferences.AsSpan(), (one, other) =>
            one.Id == other.Id && one.Kind == other.Kind && one.Conclusion == other.Conclusion && one.Undercuts == other.Undercuts && one.Premises == other.Premises));

    private static bool Same<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Func<T, T, bool> same)
        where T : class
    {
        if (x.Length != y.Length)
            return false;
        for (var i = 0; i < x.Length; i++)
        {
            if (!ReferenceEquals(x[i], y[i]) && !same(x[i], y[i]))
                return false;
        }

        return true;
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

    private static string[] Ids<T>(ReadOnlySpan<T> records, Func<T, string> idOf)
    {
        var ids = new string[records.Length];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = idOf(records[i]);
        return ids;
    }

    private static int Of(int[] numbers, int index) => index < 0 ? -1 : numbers[index];

    private static int[] Inverse(int[] order)
    {
        var inverse = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
            inverse[order[i]] = i;
        return inverse;
    }

    /// <summary>What the inferences of a debate refer to, by place in its tables: ids are looked up once and never again.</summary>
    private sealed class References
    {
        private readonly int[] _firstPremise;
        private readonly int[] _premise;

        public References(ReadOnlySpan<Inference> inferences, IdIndex claims, IdIndex all)
        {
            Conclusion = new int[inferences.Length];
            Undercuts = new int[inferences.Length];
            _firstPremise = new int[inferences.Length + 1];
            for (var i = 0; i < inferences.Length; i++)
                _firstPremise[i + 1] = _firstPremise[i] + inferences[i].Premises.Count;
            _premise = new int[_firstPremise[^1]];
            for (var i = 0; i < inferences.Length; i++)
            {
                Conclusion[i] = inferences[i].Conclusion is { } conclusion ? claims[conclusion.Value] : -1;
                Undercuts[i] = inferences[i].Undercuts is { } undercut ? all[undercut.Value] : -1;
                var next = _firstPremise[i];
                foreach (var premise in inferences[i].Premises)
                    _premise[next++] = claims[premise.Value];
            }
        }

        public int[] Conclusion { get; }

        public int[] Undercuts { get; }

        /// <summary>The premises of inferences that are taken in some order, under other numbers.</summary>
        public (int[] First, int[] Premise, int[] Step) Edges(int[] order, int[] numberOf)
        {
            var (first, premise, step) = (new int[order.Length + 1], new int[_premise.Length], new int[_premise.Length]);
            for (var i = 0; i < order.Length; i++)
            {
                var next = first[i];
                for (var from = _firstPremise[order[i]]; from < _firstPremise[order[i] + 1]; from++)
                    (premise[next], step[next++]) = (numberOf[_premise[from]], i);
                first[i + 1] = next;
            }

            return (first, premise, step);
        }
    }
}

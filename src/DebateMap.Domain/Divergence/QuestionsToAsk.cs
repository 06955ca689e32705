using System.Runtime.Intrinsics;

namespace DebateMap.Domain;

/// <summary>Finds what is not known of the two that could move a target most.</summary>
internal sealed class QuestionsToAsk(Comparison views, Cone cone, Intervention a, Intervention b)
{
    /// <summary>The two answers to a question on a claim: almost surely, and hardly.</summary>
    private static readonly Vector128<double> Credences = Vector128.Create(.95, .05);

    /// <summary>The strength of a step that is accepted in full, and of one that is rejected.</summary>
    private static readonly Vector128<double> Strengths = Vector128.Create(.999, 0);

    private readonly Reach _a = new(views.A, a, views.Map);
    private readonly Reach _b = new(views.B, b, views.Map);

    /// <summary>Looks at everything unknown below a target; with several targets the largest reach counts.</summary>
    public void Look()
    {
        foreach (var claim in cone.Claims)
        {
            if (claim != cone.Target)
            {
                _a.LookAtClaim(claim);
                _b.LookAtClaim(claim);
            }

            if (!views.Relation[claim].IsParted())
                continue;
            for (var step = views.Map.FirstStep[claim]; step < views.Map.FirstStep[claim + 1]; step++)
            {
                if (!views.Live[step])
                    continue;
                _a.LookAtStep(step);
                _b.LookAtStep(step);
            }
        }
    }

    /// <summary>Most reach first, then fewest live steps to a target, then by kind, id and participant.</summary>
    public Items<QuestionToAsk> Report()
    {
        var found = new List<(QuestionToAsk Question, int Distance)>();
        foreach (var reach in new[] { _a, _b })
        {
            for (var claim = 0; claim < views.Map.ClaimCount; claim++)
                Add(reach, reach.OfClaims[claim], new(RecordKind.Claim, views.Map.Claims[claim].Value), claim);
            for (var step = 0; step < views.Map.Steps.Length; step++)
                Add(reach, reach.OfSteps[step], new(RecordKind.Inference, views.Map.Steps[step].Id.Value), views.Map.BearsOn[step]);
        }

        found.Sort(Order);
        return found.Select(f => f.Question).ToItems();

        void Add(Reach reach, double size, RecordKey about, int from)
        {
            if (!Numbers.IsNothing(size))
                found.Add((new(reach.Person, about, size), views.Routes.Distance[from]));
        }
    }

    private static int Order((QuestionToAsk Question, int Distance) x, (QuestionToAsk Question, int Distance) y)
    {
        var byReach = Numbers.Rounded(y.Question.Reach).CompareTo(Numbers.Rounded(x.Question.Reach));
        if (byReach != 0)
            return byReach;
        if (x.Distance != y.Distance)
            return x.Distance.CompareTo(y.Distance);
        var byAbout = x.Question.About.CompareTo(y.Question.About);
        return byAbout != 0 ? byAbout : x.Question.Ask.CompareTo(y.Question.Ask);
    }

    /// <summary>How far one person's answers reach.</summary>
    private sealed class Reach(View view, Intervention what, CompiledDebate map)
    {
        public ParticipantId Person => view.Person;

        public double[] OfClaims { get; } = new double[map.ClaimCount];

        public double[] OfSteps { get; } = new double[map.Steps.Length];

        public void LookAtClaim(int claim)
        {
            if (view.Positions[claim] is null)
                OfClaims[claim] = Math.Max(OfClaims[claim], Apart(what.WithCredence(claim, Credences)));
        }

        public void LookAtStep(int step)
        {
            if (!view.HasVerdict(step))
                OfSteps[step] = Math.Max(OfSteps[step], Apart(what.WithStrength(step, Strengths)));
        }

        private static double Apart(Vector128<double> values) => Math.Abs(values[0] - values[1]);
    }
}

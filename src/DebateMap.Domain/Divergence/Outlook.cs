using System.Runtime.Intrinsics;

namespace DebateMap.Domain;

/// <summary>What would move one of the two: by what the other thinks, and by what is not known of them.</summary>
/// <param name="views">The two.</param>
/// <param name="self">Whose outlook it is.</param>
/// <param name="other">The other.</param>
/// <param name="cone">What leads to the target that is looked at.</param>
/// <param name="slopes">Around their values.</param>
/// <param name="known">The answers of an outlook of theirs that was the same but for what the other thinks.</param>
internal sealed class Outlook(Comparison views, View self, View other, Cone cone, Slopes slopes, Outlook? known)
{
    /// <summary>The two answers to a question on a claim: almost surely, and hardly.</summary>
    private static readonly Vector128<double> Credences = Vector128.Create(.95, .05);

    /// <summary>The strength of a step that is accepted in full, and of one that is rejected.</summary>
    private static readonly Vector128<double> Strengths = Vector128.Create(.999, 0);

    private readonly Dictionary<int, Answers> _answers = known?._answers.ToDictionary(a => a.Key, a => new Answers(a.Value)) ?? [];
    private Bounds? _bounds;
    private Intervention? _what;
    private int _aimedAt = -1;

    /// <summary>Whose it is.</summary>
    public View Self => self;

    /// <summary>How far apart the targets come out, by the answer to a question on each claim; with several targets the largest.</summary>
    public double[] ReachOfClaims { get; } = new double[views.Map.ClaimCount];

    /// <summary>The same by the answer to a question on each step.</summary>
    public double[] ReachOfSteps { get; } = new double[views.Map.Steps.Length];

    /// <summary>Looks at everything below the target of the cone.</summary>
    /// <param name="cruxes">The claims of which to tell where the target would come out if they saw them as the other does.</param>
    /// <returns>Where it would, for each of them.</returns>
    public double[] LookAt(IReadOnlyList<int> cruxes)
    {
        if (!_answers.TryGetValue(cone.Target, out var answers))
            _answers[cone.Target] = answers = new(views.Map);
        foreach (var claim in cone.Claims)
        {
            if (claim != cone.Target && self.Positions[claim] is null)
            {
                if (double.IsNaN(answers.OnClaims[claim]))
                    answers.OnClaims[claim] = Apart(Aimed().WithCredence(claim, Credences));
                ReachOfClaims[claim] = Math.Max(ReachOfClaims[claim], answers.OnClaims[claim]);
            }

            if (views.Relation[claim].IsParted())
                LookAtSteps(answers, claim);
        }

        return [.. cruxes.Select(claim => Taking(answers, claim, other.Stated(claim)!.Value))];
    }

    private void LookAtSteps(Answers answers, int claim)
    {
        for (var step = views.Map.FirstStep[claim]; step < views.Map.FirstStep[claim + 1]; step++)
        {
            if (!views.Live[step] || self.HasVerdict(step))
                continue;
            if (double.IsNaN(answers.OnSteps[step]))
                answers.OnSteps[step] = Apart(Aimed().WithStrength(step, Strengths));
            ReachOfSteps[step] = Math.Max(ReachOfSteps[step], answers.OnSteps[step]);
        }
    }

    private double Taking(Answers answers, int claim, double credence)
    {
        ref var taken = ref answers.Taken[claim];
        if (taken.Credence != credence)
            taken = (credence, Aimed().WithCredence(claim, credence));
        return taken.Target;
    }

    private Intervention Aimed()
    {
        _bounds ??= new(views.Map, cone, new(self.Values, self.Values), new(slopes, slopes));
        _what ??= new(views.Map, self, slopes, cone, _bounds);
        if (_aimedAt != cone.Target)
        {
            _bounds.Aim();
            _what.Aim();
            _aimedAt = cone.Target;
        }

        return _what;
    }

    private static double Apart(Vector128<double> answers) => Math.Abs(answers[0] - answers[1]);

    /// <summary>What is known of one target: not a number where nothing is.</summary>
    private sealed class Answers
    {
        public Answers(CompiledDebate map)
        {
            OnClaims = new double[map.ClaimCount];
            OnSteps = new double[map.Steps.Length];
            Taken = new (double, double)[map.ClaimCount];
            Array.Fill(OnClaims, double.NaN);
            Array.Fill(OnSteps, double.NaN);
        }

        public Answers(Answers other) => (OnClaims, OnSteps, Taken) = ([.. other.OnClaims], [.. other.OnSteps], [.. other.Taken]);

        public double[] OnClaims { get; }

        public double[] OnSteps { get; }

        /// <summary>Where the target comes out by a credence; no credence is 0.</summary>
        public (double Credence, double Target)[] Taken { get; }
    }
}

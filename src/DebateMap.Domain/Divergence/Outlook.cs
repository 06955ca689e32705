using System.Runtime.Intrinsics;

namespace DebateMap.Domain;

/// <summary>What would move one of the two: by what the other thinks, and by what is not known of them.</summary>
internal sealed class Outlook : IDisposable
{
    /// <summary>The two answers to a question on a claim: almost surely, and hardly.</summary>
    private static readonly Vector128<double> Credences = Vector128.Create(.95, .05);

    /// <summary>The strength of a step that is accepted in full, and of one that is rejected.</summary>
    private static readonly Vector128<double> Strengths = Vector128.Create(.999, 0);

    private readonly Comparison _views;
    private readonly View _self;
    private readonly View _other;
    private readonly Cone _cone;
    private readonly Slopes _slopes;
    private readonly Scratch _scratch = new();
    private Bounds? _bounds;
    private Intervention? _what;
    private int _aimedAt = -1;

    /// <param name="views">The two.</param>
    /// <param name="self">Whose outlook it is.</param>
    /// <param name="cone">What leads to the target that is looked at.</param>
    /// <param name="slopes">Around their values.</param>
    /// <param name="known">Answers of theirs that hold as yet.</param>
    public Outlook(Comparison views, View self, Cone cone, Slopes slopes, Answers? known)
    {
        (_views, _self, _other, _cone, _slopes) = (views, self, self == views.A ? views.B : views.A, cone, slopes);
        Answers = known?.Self == self ? new(known) : new(views.Map, self);
    }

    /// <summary>All answers by now.</summary>
    public Answers Answers { get; }

    /// <summary>Whose it is.</summary>
    public ParticipantId Person => _self.Person;

    /// <summary>How far apart the targets come out, by the answer to a question on each claim; with several targets the largest.</summary>
    public double[] ReachOfClaims => field ??= _scratch.TakeClear<double>(_views.Map.ClaimCount);

    /// <summary>The same by the answer to a question on each step.</summary>
    public double[] ReachOfSteps => field ??= _scratch.TakeClear<double>(_views.Map.Steps.Length);

    /// <summary>Looks at everything below the target of the cone.</summary>
    /// <param name="cruxes">The claims of which to tell where the target would come out if they saw them as the other does.</param>
    /// <returns>Where it would, for each of them.</returns>
    public double[] LookAt(List<int> cruxes)
    {
        var answers = Answers.On(_cone.Target);
        foreach (var claim in _cone.Claims)
        {
            if (claim != _cone.Target && _self.Positions[claim] is null)
            {
                if (double.IsNaN(answers.Claims[claim]))
                    answers.Claims[claim] = Apart(Aimed().WithCredence(claim, Credences));
                ReachOfClaims[claim] = Math.Max(ReachOfClaims[claim], answers.Claims[claim]);
            }

            if (_views.Relation[claim].IsParted())
                LookAtSteps(answers, claim);
        }

        var moved = new double[cruxes.Count];
        for (var i = 0; i < moved.Length; i++)
            moved[i] = Taking(answers, cruxes[i]);
        return moved;
    }

    /// <inheritdoc/>
    public void Dispose() => _scratch.Dispose();

    private void LookAtSteps(Answers.OnTarget answers, int claim)
    {
        for (var step = _views.Map.FirstStep[claim]; step < _views.Map.FirstStep[claim + 1]; step++)
        {
            if (!_views.Live[step] || _self.HasVerdict(step))
                continue;
            if (double.IsNaN(answers.Steps[step]))
                answers.Steps[step] = Apart(Aimed().WithStrength(step, Strengths));
            ReachOfSteps[step] = Math.Max(ReachOfSteps[step], answers.Steps[step]);
        }
    }

    private double Taking(Answers.OnTarget answers, int claim)
    {
        var credence = _other.Stated(claim)!.Value;
        ref var taken = ref answers.Taken[claim];
        if (taken.Credence != credence)
            taken = (credence, Aimed().WithCredence(claim, credence));
        return taken.Target;
    }

    private Intervention Aimed()
    {
        _bounds ??= new(_views.Map, _cone, new(_self.Values, _self.Values), new(_slopes, _slopes), _scratch);
        _what ??= new(_views.Map, _self, _slopes, _cone, _bounds, _scratch);
        if (_aimedAt != _cone.Target)
        {
            _bounds.Aim();
            _what.Aim();
            _aimedAt = _cone.Target;
        }

        return _what;
    }

    private static double Apart(Vector128<double> answers) => Math.Abs(answers[0] - answers[1]);
}

namespace DebateMap.Domain;

/// <summary>What is known of how one person's values of the targets answer, for as long as nothing changes but what the other thinks.</summary>
internal sealed class Answers
{
    private readonly CompiledDebate _map;
    private readonly Dictionary<int, OnTarget> _byTarget;

    public Answers(CompiledDebate map, View self)
    {
        (_map, Self) = (map, self);
        _byTarget = [];
    }

    /// <summary>A copy to add to.</summary>
    public Answers(Answers other)
    {
        (_map, Self) = (other._map, other.Self);
        _byTarget = other._byTarget.ToDictionary(a => a.Key, a => new OnTarget([.. a.Value.Claims], [.. a.Value.Steps], [.. a.Value.Taken]));
    }

    /// <summary>Whose they are.</summary>
    public View Self { get; }

    /// <summary>Those on one target.</summary>
    public OnTarget On(int target)
    {
        if (_byTarget.TryGetValue(target, out var known))
            return known;
        var nothing = new OnTarget(new double[_map.ClaimCount], new double[_map.Steps.Length], new (double, double)[_map.ClaimCount]);
        Array.Fill(nothing.Claims, double.NaN);
        Array.Fill(nothing.Steps, double.NaN);
        return _byTarget[target] = nothing;
    }

    /// <param name="Claims">How far the answers to a question on each claim put the target apart; not a number where that is not known.</param>
    /// <param name="Steps">The same for each step.</param>
    /// <param name="Taken">Where the target comes out by a credence of each claim; a credence of 0, which nobody has, where that is not known.</param>
    internal sealed record OnTarget(double[] Claims, double[] Steps, (double Credence, double Target)[] Taken);
}

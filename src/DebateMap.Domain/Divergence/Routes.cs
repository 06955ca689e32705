namespace DebateMap.Domain;

/// <summary>The ways up from claims to targets along live steps.</summary>
internal sealed class Routes
{
    private readonly CompiledDebate _map;
    private readonly int[] _up;

    public Routes(CompiledDebate map, bool[] live, ReadOnlySpan<int> targets)
    {
        _map = map;
        Distance = new int[map.ClaimCount];
        Array.Fill(Distance, -1);
        Below = Reach(live, targets);
        _up = Up(live);
    }

    /// <summary>The fewest steps from each claim to a target; −1 where there is no way.</summary>
    public int[] Distance { get; }

    /// <summary>The targets and every claim that leads to one, nearest first.</summary>
    public int[] Below { get; }

    /// <summary>The shortest way up from a claim; the first in id order of equally short ones.</summary>
    public ClaimPath From(int claim) =>
        Distance[claim] < 0 ? ClaimPath.None : new(_map.Claims, _up, claim, Distance[claim] + 1);

    private int[] Reach(bool[] live, ReadOnlySpan<int> targets)
    {
        var reached = new List<int>();
        foreach (var target in targets)
        {
            Distance[target] = 0;
            reached.Add(target);
        }

        for (var i = 0; i < reached.Count; i++)
        {
            var claim = reached[i];
            for (var step = _map.FirstStep[claim]; step < _map.FirstStep[claim + 1]; step++)
            {
                if (!live[step])
                    continue;
                for (var edge = _map.FirstEdge[step]; edge < _map.FirstEdge[step + 1]; edge++)
                {
                    var premise = _map.Premise[edge];
                    if (Distance[premise] >= 0)
                        continue;
                    Distance[premise] = Distance[claim] + 1;
                    reached.Add(premise);
                }
            }
        }

        return [.. reached];
    }

    /// <summary>The next claim on the way up; −1 at a target and where there is no way.</summary>
    private int[] Up(bool[] live)
    {
        var up = new int[_map.ClaimCount];
        Array.Fill(up, -1);
        foreach (var claim in Below)
        {
            foreach (var edge in _map.Uses[claim])
            {
                var step = _map.StepOfEdge[edge];
                var next = _map.BearsOn[step];
                if (live[step] && Distance[next] == Distance[claim] - 1 && Distance[next] >= 0 && (up[claim] < 0 || _map.Rank[next] < _map.Rank[up[claim]]))
                    up[claim] = next;
            }
        }

        return up;
    }
}

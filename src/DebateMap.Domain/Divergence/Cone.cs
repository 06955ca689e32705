namespace DebateMap.Domain;

/// <summary>A target and every claim that leads to it along live steps.</summary>
internal sealed class Cone(CompiledDebate map, bool[] live)
{
    private const int Few = 16;

    private readonly bool[] _within = new bool[map.ClaimCount];
    private readonly List<int> _claims = [];

    /// <summary>The claim at its tip.</summary>
    public int Target { get; private set; }

    /// <summary>Its claims, each after everything that its value rests on; those of the target's own circle may follow the target.</summary>
    public ReadOnlySpan<int> Claims => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_claims);

    /// <summary>The claims whose values the target's rests on, the target last.</summary>
    public ReadOnlySpan<int> Sweep => Claims[..(Claims.BinarySearch(Target) + 1)];

    /// <summary>Whether a claim is within.</summary>
    public bool Holds(int claim) => _within[claim];

    /// <summary>Makes it the cone of a target, in time that follows its size.</summary>
    public void Raise(int target)
    {
        foreach (var claim in _claims)
            _within[claim] = false;
        _claims.Clear();
        Target = target;
        Add(target);
        for (var i = 0; i < _claims.Count; i++)
        {
            var claim = _claims[i];
            for (var step = map.FirstStep[claim]; step < map.FirstStep[claim + 1]; step++)
            {
                if (!live[step])
                    continue;
                for (var edge = map.FirstEdge[step]; edge < map.FirstEdge[step + 1]; edge++)
                    Add(map.Premise[edge]);
            }
        }

        Sort();
    }

    /// <summary>Many claims are put in order by going through all.</summary>
    private void Sort()
    {
        if (_claims.Count < map.ClaimCount / Few)
        {
            _claims.Sort();
            return;
        }

        _claims.Clear();
        for (var claim = 0; claim < map.ClaimCount; claim++)
        {
            if (_within[claim])
                _claims.Add(claim);
        }
    }

    private void Add(int claim)
    {
        if (_within[claim])
            return;
        _within[claim] = true;
        _claims.Add(claim);
    }
}

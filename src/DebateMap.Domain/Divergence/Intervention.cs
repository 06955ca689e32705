namespace DebateMap.Domain;

/// <summary>
/// What would become of one person's value of a target if they held one claim or step otherwise, all else held. A change is
/// followed upwards only, and only as far as there is one. A claim that one change reaches moves along its slope; a claim that
/// several reach is worked out again; a change that has narrowed to one claim with a single way on takes the rest at once.
/// </summary>
internal sealed class Intervention
{
    private readonly CompiledDebate _map;
    private readonly Cone _cone;
    private readonly Valuation _base;
    private readonly Valuation _trial;
    private readonly Slopes _slopes;
    private readonly MobiusMap[] _onward;
    private readonly bool[] _hasOnward;
    private readonly PriorityQueue<int, int> _reached = new();
    private readonly int[] _arrivals;
    private readonly double[] _change;
    private readonly List<int> _touched = [];
    private readonly List<int> _moved = [];

    public Intervention(CompiledDebate map, View view, Cone cone)
    {
        _map = map;
        _cone = cone;
        _base = view.Values;
        _trial = new(view.Values);
        _slopes = new(map);
        for (var claim = 0; claim < map.ClaimCount; claim++)
            _slopes.Take(_base, claim);
        _onward = new MobiusMap[map.ClaimCount];
        _hasOnward = new bool[map.ClaimCount];
        _arrivals = new int[map.ClaimCount];
        _change = new double[map.ClaimCount];
    }

    /// <summary>Aims at the target of the cone, whenever it was raised anew.</summary>
    public void Aim()
    {
        var sweep = _cone.Sweep;
        for (var i = sweep.Length - 1; i >= 0; i--)
        {
            var claim = sweep[i];
            if (claim == _cone.Target)
            {
                (_hasOnward[claim], _onward[claim]) = (true, MobiusMap.Identity);
                continue;
            }

            var edge = OnlyWayOn(claim);
            _hasOnward[claim] = edge >= 0 && _hasOnward[_map.BearsOn[_map.StepOfEdge[edge]]];
            if (_hasOnward[claim])
                _onward[claim] = Along(edge);
        }
    }

    /// <summary>The target's value if they gave a claim this credence, in place of its value and offset, on every edge.</summary>
    public double WithCredence(int claim, double credence)
    {
        Move(claim, credence);
        if (_map.CircleSlot[claim] >= 0)
            Move(_map.CircleSlot[claim], credence);
        foreach (var edge in _map.Uses[claim])
        {
            // A claim that is its own premise keeps the credence it is given.
            if (_map.BearsOn[_map.StepOfEdge[edge]] != claim)
                ArriveBy(edge, credence);
        }

        return Follow();
    }

    /// <summary>The target's value if a step had this strength for them.</summary>
    public double WithStrength(int step, double strength)
    {
        _trial.Strengths[step] = strength;
        Arrive(_map.BearsOn[step], _slopes.Steps[step] * (strength - _base.Strengths[step]));
        var value = Follow();
        _trial.Strengths[step] = _base.Strengths[step];
        return value;
    }

    /// <summary>The one edge on which a change of a claim's value can reach the target; −1 where there are several or none.</summary>
    private int OnlyWayOn(int claim)
    {
        var only = -1;
        foreach (var edge in _map.Uses[claim])
        {
            if (_map.EdgeSlot[edge] != claim || _slopes.Edges[edge] == 0 || !Matters(_map.BearsOn[_map.StepOfEdge[edge]]))
                continue;
            if (only >= 0)
                return -1;
            only = edge;
        }

        return only;
    }

    private MobiusMap Along(int edge)
    {
        var next = _map.BearsOn[_map.StepOfEdge[edge]];
        var slope = _slopes.Edges[edge];
        var step = MobiusMap.Linear(slope, _base.Implied[next] - slope * _base.Slots[_map.Premise[edge]]);
        return _onward[next].After(MobiusMap.Shift(_base.Offsets[next])).After(step);
    }

    private bool Matters(int claim) => claim <= _cone.Target && _cone.Holds(claim);

    private void Move(int slot, double value)
    {
        _trial.Slots[slot] = value;
        _moved.Add(slot);
    }

    private void ArriveBy(int edge, double value) =>
        Arrive(_map.BearsOn[_map.StepOfEdge[edge]], _slopes.Edges[edge] * (value - _base.Slots[_map.EdgeSlot[edge]]));

    private void Arrive(int claim, double change)
    {
        if (change == 0 || !Matters(claim))
            return;
        if (_arrivals[claim]++ > 0)
            return;
        _change[claim] = change;
        _touched.Add(claim);
        _reached.Enqueue(claim, claim);
    }

    private double Follow()
    {
        var target = _cone.Target;
        var result = _base.Slots[target];
        while (_reached.TryDequeue(out var claim, out _))
        {
            if (_arrivals[claim] == 1)
                _trial.Nudge(claim, _base, _change[claim]);
            else
                _trial.Imply(claim);
            if (_trial.Implied[claim] == _base.Implied[claim] && _trial.Denied[claim] == _base.Denied[claim])
                continue;
            var value = _trial.Shifted(claim);
            if (_reached.Count == 0 && _hasOnward[claim])
            {
                result = _onward[claim].At(value);
                break;
            }

            Move(claim, value);
            foreach (var edge in _map.Uses[claim])
            {
                if (_map.EdgeSlot[edge] == claim)
                    ArriveBy(edge, value);
            }
        }

        foreach (var claim in _touched)
            _arrivals[claim] = 0;
        foreach (var slot in _moved)
            _trial.Slots[slot] = _base.Slots[slot];
        _touched.Clear();
        _moved.Clear();
        return result;
    }
}

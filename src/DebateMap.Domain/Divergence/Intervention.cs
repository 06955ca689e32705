using System.Runtime.Intrinsics;

namespace DebateMap.Domain;

/// <summary>
/// What would become of one person's value of a target if they held one claim or step otherwise, all else held; for two answers at
/// a time. A change is followed upwards only, from the steps that it reaches to the claims that these bear on, and only as far as
/// it can matter: a change too small to matter is taken along the slope of the target, and one that has narrowed to a claim with a
/// single way on takes the rest at once.
/// </summary>
internal sealed class Intervention
{
    private readonly CompiledDebate _map;
    private readonly Cone _cone;
    private readonly Valuation _base;
    private readonly Bounds _bounds;
    private readonly Slopes _slopes;
    private readonly Onward _onward;
    private readonly double[] _oddsAgainst;
    private readonly Vector128<double>[] _slots;
    private readonly Vector128<double>[] _forces;
    private readonly Agenda _reached;
    private readonly List<int> _movedSlots = [];
    private readonly List<int> _movedForces = [];
    private Vector128<double> _alongSlopes;

    public Intervention(CompiledDebate map, View view, Slopes slopes, Cone cone, Bounds bounds, Scratch scratch)
    {
        _map = map;
        _cone = cone;
        _base = view.Values;
        (_bounds, _slopes) = (bounds, slopes);
        _onward = new(map, view.Values, slopes, cone, bounds, scratch);
        _oddsAgainst = scratch.Take<double>(map.ClaimCount);
        for (var claim = 0; claim < map.ClaimCount; claim++)
            _oddsAgainst[claim] = _base.Offsets[claim] == 0 ? 1 : Math.Exp(-_base.Offsets[claim]);
        _slots = Twice(_base.Slots, scratch);
        _forces = Twice(_base.Forces, scratch);
        _reached = new(map.Steps.Length);
    }

    /// <summary>Aims at the target of the cone, after the bounds.</summary>
    public void Aim() => _onward.Aim();

    /// <summary>The target's value if they gave a claim this credence, in place of its value and offset, on every edge.</summary>
    public double WithCredence(int claim, double credence) => WithCredence(claim, Vector128.Create(credence))[0];

    /// <inheritdoc cref="WithCredence(int, double)"/>
    public Vector128<double> WithCredence(int claim, Vector128<double> credence)
    {
        Move(claim, credence);
        if (_map.CircleSlot[claim] >= 0)
            Move(_map.CircleSlot[claim], credence);
        foreach (ref readonly var way in _onward.Ways(claim))
        {
            // A claim that is its own premise keeps the credence it is given.
            if (_map.BearsOn[way.Step] != claim)
                Arrive(way, credence - Vector128.Create(_base.Slots[way.Slot]));
        }

        return Follow();
    }

    /// <summary>The target's value if a step had this strength for them.</summary>
    public Vector128<double> WithStrength(int step, Vector128<double> strength)
    {
        if (!_bounds.Matters(_map.BearsOn[step]))
            return Vector128.Create(_base.Slots[_cone.Target]);
        var claim = _map.BearsOn[step];
        var change = (strength - Vector128.Create(_base.Strengths[step])) * _slopes.Steps[step];
        var value = Shifted(claim, (Vector128.Create(_base.Implied(claim)) + change, Vector128.Create(_base.Denied(claim)) - change));
        if (_onward.IsMobius(claim))
            return _onward.Rest(claim).At(value);
        MoveAndHandOn(claim, value);
        return Follow();
    }

    private void MoveAndHandOn(int claim, Vector128<double> value)
    {
        Move(claim, value);
        var change = value - Vector128.Create(_base.Slots[claim]);
        foreach (ref readonly var way in _onward.Ways(claim))
        {
            if (way.Slot == claim)
                Arrive(way, change);
        }
    }

    private static Vector128<double>[] Twice(double[] values, Scratch scratch)
    {
        var twice = scratch.Take<Vector128<double>>(values.Length);
        for (var i = 0; i < values.Length; i++)
            twice[i] = Vector128.Create(values[i]);
        return twice;
    }

    private void Move(int slot, Vector128<double> value)
    {
        _slots[slot] = value;
        _movedSlots.Add(slot);
    }

    private void Arrive(in Onward.Way way, Vector128<double> change)
    {
        if (Vector128.LessThanOrEqualAll(Vector128.Abs(change) * way.Bound, Vector128.Create(Bounds.Negligible)))
            _alongSlopes += change * way.Slope;
        else
            _reached.Add(way.Step);
    }

    private Vector128<double> Follow()
    {
        var target = _cone.Target;
        var result = Vector128.Create(_base.Slots[target]);
        while (_reached.TryTakeBelow(_map.FirstStep[target + 1], out var step))
        {
            var claim = _map.BearsOn[step];
            var value = Shifted(claim, Implied(claim, step));
            if (claim == target || (_reached.IsEmpty && _onward.IsMobius(claim)))
            {
                result = _onward.Rest(claim).At(value);
                break;
            }

            MoveAndHandOn(claim, value);
        }

        result += _alongSlopes;
        Restore();
        return result;
    }

    /// <summary>The implied value of a claim of whose steps some have changed, this one the first; and 1 less it.</summary>
    private (Vector128<double> Implied, Vector128<double> Denied) Implied(int claim, int step)
    {
        var unattacked = Vector128.Create(_base.Unattacked[claim]);
        var unsupported = Vector128.Create(_base.Unsupported[claim]);
        do
        {
            // No strength is over .999, so that 1 − force is never 0.
            var force = Force(step);
            if (force == _forces[step])
                continue;
            var ratio = (Vector128<double>.One - force) / Vector128.Create(1 - _base.Forces[step]);
            if (step >= _map.FirstSupport[claim])
                unsupported *= ratio;
            else if (step >= _map.FirstAttack[claim])
                unattacked *= ratio;
            else
                _reached.Add(_map.Undercuts[step]);
            _forces[step] = force;
            _movedForces.Add(step);
        }
        while (_reached.TryTakeBelow(_map.FirstStep[claim + 1], out step));

        if (Math.Min(_base.Unattacked[claim], _base.Unsupported[claim]) < 1e-250)
        {
            unattacked = Unmoved(_map.FirstAttack[claim], _map.FirstSupport[claim]);
            unsupported = Unmoved(_map.FirstSupport[claim], _map.FirstStep[claim + 1]);
        }

        var half = Vector128.Create(.5);
        return (half * (Vector128<double>.One - unsupported + unattacked), half * (Vector128<double>.One - unattacked + unsupported));
    }

    private Vector128<double> Force(int step)
    {
        var force = Unmoved(_map.UndercuttersFrom[step], _map.UndercuttersTo[step]) * _base.Strengths[step];
        for (var edge = _map.FirstEdge[step]; edge < _map.FirstEdge[step + 1]; edge++)
            force *= _slots[_map.EdgeSlot[edge]];
        return force;
    }

    private Vector128<double> Unmoved(int from, int to)
    {
        var product = Vector128<double>.One;
        for (var step = from; step < to; step++)
            product *= Vector128<double>.One - _forces[step];
        return product;
    }

    private Vector128<double> Shifted(int claim, (Vector128<double> Implied, Vector128<double> Denied) at)
    {
        if (_base.Offsets[claim] == 0)
            return at.Implied;
        var (least, most) = (Vector128.Create(Numbers.Least), Vector128.Create(Numbers.Most));
        var implied = Vector128.Clamp(at.Implied, least, most);
        return implied / (implied + Vector128.Clamp(at.Denied, least, most) * _oddsAgainst[claim]);
    }

    private void Restore()
    {
        foreach (var slot in _movedSlots)
            _slots[slot] = Vector128.Create(_base.Slots[slot]);
        foreach (var step in _movedForces)
            _forces[step] = Vector128.Create(_base.Forces[step]);
        _movedSlots.Clear();
        _movedForces.Clear();
        _alongSlopes = Vector128<double>.Zero;
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;
using static DebateMap.Domain.Attribution;

namespace DebateMap.Domain;

/// <summary>
/// The values of some claims, and their derivatives by all inputs, at several points of the straight line from B's inputs to A's at
/// a time: one sweep up gives the values, one sweep down the derivatives. What is taken up has rows of its own, side by side in
/// memory: the claims, then the other slots that their steps carry.
/// </summary>
internal sealed class AlongLine(CompiledDebate map, Valuation a, Valuation b, Scratch scratch)
{
    private readonly LineInputs _slots = new(scratch);
    private readonly LineInputs _steps = new(scratch);
    private readonly LineInputs _offsets = new(scratch);
    private readonly int[] _rowOf = scratch.TakeClear<int>(map.Slots);
    private int[] _slotOf = [];
    private int[] _firstStep = [];
    private int[] _firstEdge = [];
    private int[] _rowOfEdge = [];
    private Vector<double>[] _value = [];
    private Vector<double>[] _gradient = [];
    private Vector<double>[] _force = [];
    private Vector<double>[] _strength = [];
    private Vector<double>[] _byForce = [];
    private Vector<double>[] _unsupported = [];
    private Vector<double>[] _unattacked = [];
    private Vector<double>[] _others = [];
    private int _rows;

    /// <summary>Takes up a formula: that of some claims together.</summary>
    public void Take(ReadOnlySpan<int> claims)
    {
        MakeRoom(claims);
        _rows = 0;
        foreach (var claim in claims)
            AddRow(claim);
        for (var (row, steps, edges) = (0, 0, 0); row < claims.Length; row++)
        {
            var claim = claims[row];
            (_firstStep[row], _firstEdge[row]) = (steps, edges);
            _offsets.Add(claim, a.Offsets[claim], b.Offsets[claim]);
            for (var step = map.FirstStep[claim]; step < map.FirstStep[claim + 1]; step++, steps++)
                _steps.Add(step, a.Strengths[step], b.Strengths[step]);
            for (var edge = map.FirstEdge[map.FirstStep[claim]]; edge < map.FirstEdge[map.FirstStep[claim + 1]]; edge++, edges++)
                _rowOfEdge[edges] = RowOf(map.EdgeSlot[edge]);
        }
    }

    /// <summary>The values of the last claim at the points of the last sweep up.</summary>
    public Vector<double> Value(ReadOnlySpan<int> claims) => _value[claims.Length - 1];

    /// <summary>Works the values out at some points, 0 being B's inputs and 1 A's.</summary>
    public void Ascend(ReadOnlySpan<int> claims, Vector<double> along)
    {
        for (var input = 0; input < _slots.Count; input++)
            _value[claims.Length + input] = _slots.At(input, along);
        for (var row = 0; row < claims.Length; row++)
        {
            var claim = claims[row];
            var steps = _firstStep[row] - map.FirstStep[claim];
            var edge = _firstEdge[row];
            for (var step = map.FirstStep[claim]; step < map.FirstStep[claim + 1]; step++)
            {
                var force = _strength[step + steps] = _steps.At(step + steps, along);
                for (var last = edge + map.FirstEdge[step + 1] - map.FirstEdge[step]; edge < last; edge++)
                    force *= _value[_rowOfEdge[edge]];
                _force[step + steps] = force * Unmoved(map.UndercuttersFrom[step] + steps, map.UndercuttersTo[step] + steps);
            }

            _unattacked[row] = Unmoved(map.FirstAttack[claim] + steps, map.FirstSupport[claim] + steps);
            _unsupported[row] = Unmoved(map.FirstSupport[claim] + steps, map.FirstStep[claim + 1] + steps);
            var implied = Implied(row);
            _value[row] = HasOffset(claim) ? Shifted(implied, Denied(row), _offsets.At(row, along)) : implied;
        }
    }

    /// <summary>Adds the derivatives of the last claim at the points of the last sweep up, weighted, to what is pending.</summary>
    public void Descend(ReadOnlySpan<int> claims, Vector<double> weight)
    {
        _gradient.AsSpan(0, _rows).Clear();
        _gradient[claims.Length - 1] = weight;
        for (var row = claims.Length - 1; row >= 0; row--)
            Descend(row, claims[row]);
        for (var input = 0; input < _slots.Count; input++)
            _slots.Gather(input, _gradient[claims.Length + input]);
    }

    /// <summary>Forgets what is pending.</summary>
    public void Reset()
    {
        _slots.Reset();
        _steps.Reset();
        _offsets.Reset();
    }

    /// <summary>The sum of the shares that are pending.</summary>
    public double Pending() => _slots.Pending() + _steps.Pending() + _offsets.Pending();

    /// <summary>Counts the pending shares.</summary>
    public void Settle()
    {
        _slots.Settle();
        _steps.Settle();
        _offsets.Settle();
    }

    /// <summary>Adds the shares that were counted to a list.</summary>
    public void AddTo(List<Part> parts)
    {
        _slots.AddTo(parts, PartKind.Slot);
        _steps.AddTo(parts, PartKind.Step);
        _offsets.AddTo(parts, PartKind.Offset);
    }

    private void MakeRoom(ReadOnlySpan<int> claims)
    {
        var (steps, edges) = (0, 0);
        foreach (var claim in claims)
        {
            steps += map.FirstStep[claim + 1] - map.FirstStep[claim];
            edges += map.FirstEdge[map.FirstStep[claim + 1]] - map.FirstEdge[map.FirstStep[claim]];
        }

        var rows = claims.Length + edges;
        MakeRoom(ref _firstStep, claims.Length);
        MakeRoom(ref _firstEdge, claims.Length);
        MakeRoom(ref _unsupported, claims.Length);
        MakeRoom(ref _unattacked, claims.Length);
        MakeRoom(ref _rowOfEdge, edges);
        MakeRoom(ref _others, edges);
        MakeRoom(ref _slotOf, rows);
        MakeRoom(ref _value, rows);
        MakeRoom(ref _gradient, rows);
        MakeRoom(ref _force, steps);
        MakeRoom(ref _strength, steps);
        MakeRoom(ref _byForce, steps);
        _slots.MakeRoom(edges);
        _steps.MakeRoom(steps);
        _offsets.MakeRoom(claims.Length);
    }

    private void MakeRoom<T>(ref T[] array, int length)
    {
        if (array.Length < length)
            array = scratch.Take<T>(length);
    }

    /// <summary>The row of a slot; where it has none yet it is an input.</summary>
    private int RowOf(int slot)
    {
        var row = _rowOf[slot];
        if (row < _rows && _slotOf[row] == slot)
            return row;
        _slots.Add(slot, a.Slots[slot], b.Slots[slot]);
        return AddRow(slot);
    }

    private int AddRow(int slot)
    {
        _slotOf[_rows] = slot;
        return _rowOf[slot] = _rows++;
    }

    private void Descend(int row, int claim)
    {
        var gradient = _gradient[row];
        if (HasOffset(claim))
        {
            var spread = _value[row] * (Vector<double>.One - _value[row]);
            _offsets.Gather(row, gradient * spread);
            gradient *= SlopeOfShift(row, spread);
        }

        // No strength is over .999, so that 1 − force is never 0 and a factor can be taken out of a product of them by division.
        var (bySupport, byAttack) = (gradient * _unsupported[row] * .5, gradient * _unattacked[row] * -.5);
        var steps = _firstStep[row] - map.FirstStep[claim];
        var edges = _firstEdge[row] - map.FirstEdge[map.FirstStep[claim]];
        for (var step = map.FirstStep[claim + 1] - 1; step >= map.FirstStep[claim]; step--)
        {
            var force = _force[step + steps];
            var around = step >= map.FirstSupport[claim] ? bySupport
                : step >= map.FirstAttack[claim] ? byAttack
                : -_byForce[map.Undercuts[step] + steps] * _force[map.Undercuts[step] + steps];
            var byForce = _byForce[step + steps] = around / (Vector<double>.One - force);
            var strength = _strength[step + steps];
            if (_steps.Moves(step + steps))
                _steps.Gather(step + steps, byForce * force / strength);
            var byPremises = byForce * strength * Unmoved(map.UndercuttersFrom[step] + steps, map.UndercuttersTo[step] + steps);
            ToPremises(map.FirstEdge[step] + edges, map.FirstEdge[step + 1] + edges, byPremises);
        }
    }

    /// <summary>Hands the derivative on to each premise, times the product of the others: of those before and those after it, as a value may be 0.</summary>
    private void ToPremises(int from, int to, Vector<double> scale)
    {
        if (to - from == 1)
        {
            _gradient[_rowOfEdge[from]] += scale;
            return;
        }

        for (var edge = from; edge < to; edge++)
        {
            _others[edge] = scale;
            scale *= _value[_rowOfEdge[edge]];
        }

        var after = Vector<double>.One;
        for (var edge = to - 1; edge >= from; edge--)
        {
            _gradient[_rowOfEdge[edge]] += _others[edge] * after;
            after *= _value[_rowOfEdge[edge]];
        }
    }

    private Vector<double> Implied(int row) => (Vector<double>.One - _unsupported[row] + _unattacked[row]) * .5;

    private Vector<double> Denied(int row) => (Vector<double>.One - _unattacked[row] + _unsupported[row]) * .5;

    private bool HasOffset(int claim) => a.Offsets[claim] != 0 || b.Offsets[claim] != 0;

    private static Vector<double> Shifted(Vector<double> implied, Vector<double> denied, Vector<double> offset)
    {
        var (least, most) = (new Vector<double>(Numbers.Least), new Vector<double>(Numbers.Most));
        var kept = Vector.Clamp(implied, least, most);
        return kept / (kept + Vector.Clamp(denied, least, most) * Vector.Exp(-offset));
    }

    /// <summary>The derivative by the implied value; none where its odds are past what is kept.</summary>
    private Vector<double> SlopeOfShift(int row, Vector<double> spread)
    {
        var (implied, denied) = (Implied(row), Denied(row));
        var hasOdds = Vector.GreaterThan(Vector.Min(implied, denied), new Vector<double>(Numbers.Least));
        return Vector.ConditionalSelect(hasOdds, spread / (implied * denied), Vector<double>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector<double> Unmoved(int from, int to)
    {
        var product = Vector<double>.One;
        for (var step = from; step < to; step++)
            product *= Vector<double>.One - _force[step];
        return product;
    }
}

using System.Numerics;
using static DebateMap.Domain.Attribution;

namespace DebateMap.Domain;

/// <summary>
/// The values of some claims, and their derivatives by all inputs, at several points of the straight line from B's inputs to A's at
/// a time: one sweep up gives the values, one sweep down the derivatives.
/// </summary>
internal sealed class AlongLine(CompiledDebate map, Valuation a, Valuation b)
{
    private readonly Inputs _slots = new(a.Slots, b.Slots);
    private readonly Inputs _steps = new(a.Strengths, b.Strengths);
    private readonly Inputs _offsets = new(a.Offsets, b.Offsets);
    private readonly int[] _takenBy = new int[map.Slots];
    private readonly List<int> _inputs = [];
    private readonly Vector<double>[] _value = new Vector<double>[map.Slots];
    private readonly Vector<double>[] _gradient = new Vector<double>[map.Slots];
    private readonly Vector<double>[] _force = new Vector<double>[map.Steps.Length];
    private readonly Vector<double>[] _strength = new Vector<double>[map.Steps.Length];
    private readonly Vector<double>[] _byForce = new Vector<double>[map.Steps.Length];
    private readonly Vector<double>[] _unsupported = new Vector<double>[map.ClaimCount];
    private readonly Vector<double>[] _unattacked = new Vector<double>[map.ClaimCount];
    private Vector<double>[] _others = new Vector<double>[4];
    private int _taken;

    /// <summary>Takes up a formula: that of some claims together.</summary>
    public void Take(ReadOnlySpan<int> claims)
    {
        _slots.Clear();
        _steps.Clear();
        _offsets.Clear();
        _inputs.Clear();
        _taken++;
        foreach (var claim in claims)
            _takenBy[claim] = _taken;
        foreach (var claim in claims)
        {
            _offsets.Take(claim);
            for (var step = map.FirstStep[claim]; step < map.FirstStep[claim + 1]; step++)
                _steps.Take(step);
            for (var edge = map.FirstEdge[map.FirstStep[claim]]; edge < map.FirstEdge[map.FirstStep[claim + 1]]; edge++)
            {
                var slot = map.EdgeSlot[edge];
                if (_takenBy[slot] == _taken)
                    continue;
                _takenBy[slot] = _taken;
                _inputs.Add(slot);
                _slots.Take(slot);
            }
        }
    }

    /// <summary>The values of a claim at the points of the last sweep up.</summary>
    public Vector<double> Value(int claim) => _value[claim];

    /// <summary>Works the values out at some points, 0 being B's inputs and 1 A's.</summary>
    public void Ascend(ReadOnlySpan<int> claims, Vector<double> along)
    {
        foreach (var slot in _inputs)
            _value[slot] = _slots.At(slot, along);
        foreach (var claim in claims)
        {
            for (var step = map.FirstStep[claim]; step < map.FirstStep[claim + 1]; step++)
            {
                var force = _strength[step] = _steps.At(step, along);
                for (var edge = map.FirstEdge[step]; edge < map.FirstEdge[step + 1]; edge++)
                    force *= _value[map.EdgeSlot[edge]];
                _force[step] = force * Unmoved(map.UndercuttersFrom[step], map.UndercuttersTo[step]);
            }

            _unattacked[claim] = Unmoved(map.FirstAttack[claim], map.FirstSupport[claim]);
            _unsupported[claim] = Unmoved(map.FirstSupport[claim], map.FirstStep[claim + 1]);
            var implied = Implied(claim);
            _value[claim] = HasOffset(claim) ? Shifted(implied, Denied(claim), _offsets.At(claim, along)) : implied;
        }
    }

    /// <summary>Adds the derivatives of the last claim at the points of the last sweep up, weighted, to what is pending.</summary>
    public void Descend(ReadOnlySpan<int> claims, Vector<double> weight)
    {
        foreach (var claim in claims)
            _gradient[claim] = Vector<double>.Zero;
        foreach (var slot in _inputs)
            _gradient[slot] = Vector<double>.Zero;
        _gradient[claims[^1]] = weight;
        for (var i = claims.Length - 1; i >= 0; i--)
            Descend(claims[i]);
        foreach (var slot in _inputs)
            _slots.Add(slot, _gradient[slot]);
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

    private void Descend(int claim)
    {
        var gradient = _gradient[claim];
        if (HasOffset(claim))
        {
            var spread = _value[claim] * (Vector<double>.One - _value[claim]);
            _offsets.Add(claim, gradient * spread);
            gradient *= SlopeOfShift(claim, spread);
        }

        // No strength is over .999, so that 1 − force is never 0 and a factor can be taken out of a product of them by division.
        var (bySupport, byAttack) = (gradient * _unsupported[claim] * .5, gradient * _unattacked[claim] * -.5);
        for (var step = map.FirstStep[claim + 1] - 1; step >= map.FirstStep[claim]; step--)
        {
            var force = _force[step];
            var around = step >= map.FirstSupport[claim] ? bySupport
                : step >= map.FirstAttack[claim] ? byAttack
                : -_byForce[map.Undercuts[step]] * _force[map.Undercuts[step]];
            var byForce = _byForce[step] = around / (Vector<double>.One - force);
            if (_steps.Moves(step))
                _steps.Add(step, byForce * force / _strength[step]);
            ToPremises(step, byForce * _strength[step] * Unmoved(map.UndercuttersFrom[step], map.UndercuttersTo[step]));
        }
    }

    /// <summary>Hands the derivative on to each premise, times the product of the others: of those before and those after it, as a value may be 0.</summary>
    private void ToPremises(int step, Vector<double> scale)
    {
        var (from, to) = (map.FirstEdge[step], map.FirstEdge[step + 1]);
        if (to - from == 1)
        {
            _gradient[map.EdgeSlot[from]] += scale;
            return;
        }

        if (_others.Length < to - from)
            _others = new Vector<double>[to - from];
        for (var edge = from; edge < to; edge++)
        {
            _others[edge - from] = scale;
            scale *= _value[map.EdgeSlot[edge]];
        }

        var after = Vector<double>.One;
        for (var edge = to - 1; edge >= from; edge--)
        {
            _gradient[map.EdgeSlot[edge]] += _others[edge - from] * after;
            after *= _value[map.EdgeSlot[edge]];
        }
    }

    private Vector<double> Implied(int claim) => (Vector<double>.One - _unsupported[claim] + _unattacked[claim]) * .5;

    private Vector<double> Denied(int claim) => (Vector<double>.One - _unattacked[claim] + _unsupported[claim]) * .5;

    private bool HasOffset(int claim) => a.Offsets[claim] != 0 || b.Offsets[claim] != 0;

    private static Vector<double> Shifted(Vector<double> implied, Vector<double> denied, Vector<double> offset)
    {
        var (least, most) = (new Vector<double>(Numbers.Least), new Vector<double>(Numbers.Most));
        var kept = Vector.Clamp(implied, least, most);
        return kept / (kept + Vector.Clamp(denied, least, most) * Vector.Exp(-offset));
    }

    /// <summary>The derivative by the implied value; none where its odds are past what is kept.</summary>
    private Vector<double> SlopeOfShift(int claim, Vector<double> spread)
    {
        var (implied, denied) = (Implied(claim), Denied(claim));
        var hasOdds = Vector.GreaterThan(Vector.Min(implied, denied), new Vector<double>(Numbers.Least));
        return Vector.ConditionalSelect(hasOdds, spread / (implied * denied), Vector<double>.Zero);
    }

    private Vector<double> Unmoved(int from, int to)
    {
        var product = Vector<double>.One;
        for (var step = from; step < to; step++)
            product *= Vector<double>.One - _force[step];
        return product;
    }

    /// <summary>The inputs of one kind: those that differ move along the line and gather shares.</summary>
    private sealed class Inputs(double[] a, double[] b)
    {
        private readonly List<int> _moving = [];
        private readonly double[] _derivative = new double[a.Length];
        private readonly double[] _share = new double[a.Length];

        public void Clear() => _moving.Clear();

        public bool Moves(int input) => a[input] != b[input];

        public void Take(int input)
        {
            if (!Moves(input))
                return;
            _moving.Add(input);
            _share[input] = 0;
        }

        public Vector<double> At(int input, Vector<double> along) => new Vector<double>(b[input]) + along * (a[input] - b[input]);

        public void Reset()
        {
            foreach (var input in _moving)
                _derivative[input] = 0;
        }

        public void Add(int input, Vector<double> derivative) => _derivative[input] += Vector.Sum(derivative);

        public double Pending()
        {
            var sum = 0.0;
            foreach (var input in _moving)
                sum += (a[input] - b[input]) * _derivative[input];
            return sum;
        }

        public void Settle()
        {
            foreach (var input in _moving)
                _share[input] += (a[input] - b[input]) * _derivative[input];
        }

        public void AddTo(List<Part> parts, PartKind kind)
        {
            foreach (var input in _moving)
                parts.Add(new(kind, input, _share[input]));
        }
    }
}

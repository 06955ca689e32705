namespace DebateMap.Domain;

/// <summary>
/// Splits the gap on a claim among the inputs of a formula: the share of an input is (a − b) · ∫₀¹ ∂value/∂input along the straight
/// line from B's inputs to A's. These are Aumann–Shapley prices (Values of Non-Atomic Games, 1974); they always sum to the gap,
/// and where the formula is linear in each input, apart from that on a tree, they are the Shapley values.
/// </summary>
/// <remarks>
/// The integral is taken by Gauss–Legendre quadrature; an interval is halved wherever its shares miss the change of value over it.
/// One sweep up gives the value, one sweep down all derivatives.
/// </remarks>
internal sealed class Attribution
{
    private const double Tolerance = 1e-11;

    /// <summary>More would chase the last bits of a sum; the widest intervals are halved first.</summary>
    private const int MostHalvings = 500;

    private readonly CompiledDebate _map;
    private readonly Valuation _at;
    private readonly Slopes _slopes;
    private readonly double[] _gradient;
    private readonly Inputs _slots;
    private readonly Inputs _steps;
    private readonly Inputs _offsets;

    public Attribution(CompiledDebate map, Valuation a, Valuation b)
    {
        _map = map;
        _at = new(map);
        _slopes = new(map);
        _gradient = new double[map.Slots];
        _slots = new(a.Slots, b.Slots, _at.Slots);
        _steps = new(a.Strengths, b.Strengths, _at.Strengths);
        _offsets = new(a.Offsets, b.Offsets, _at.Offsets);
    }

    /// <summary>What one input accounts for: a slot, a step or a claim's offset, by its number.</summary>
    internal readonly record struct Part(PartKind Kind, int Number, double Amount);

    /// <summary>What kind of input a part belongs to.</summary>
    internal enum PartKind
    {
        /// <summary>The credence or value in a slot.</summary>
        Slot,

        /// <summary>The strength of a step.</summary>
        Step,

        /// <summary>The offset of a claim.</summary>
        Offset,
    }

    /// <summary>Adds the parts of the gap on the last of some claims to a list. Equal inputs have no part.</summary>
    /// <param name="claims">The claims whose formulas are swept, in ascending order, the one whose gap is split last.</param>
    /// <param name="slots">The slots that are inputs; none of the claims works its value out into one of them.</param>
    /// <param name="parts">Where the parts go.</param>
    public void Split(ReadOnlySpan<int> claims, ReadOnlySpan<int> slots, List<Part> parts)
    {
        Gather(claims, slots);
        var whole = new Interval(0, 1, ValueAt(claims, 0), ValueAt(claims, 1));
        var halvings = 0;
        for (var open = new Queue<Interval>([whole]); open.TryDequeue(out var interval);)
        {
            Integrate(claims, slots, interval);
            var change = interval.ValueTo - interval.ValueFrom;
            var found = _slots.Pending() + _steps.Pending() + _offsets.Pending();
            if (Math.Abs(found - change) <= Tolerance || halvings == MostHalvings)
            {
                _slots.Settle();
                _steps.Settle();
                _offsets.Settle();
                continue;
            }

            halvings++;
            var middle = (interval.From + interval.To) / 2;
            var value = ValueAt(claims, middle);
            open.Enqueue(new(interval.From, middle, interval.ValueFrom, value));
            open.Enqueue(new(middle, interval.To, value, interval.ValueTo));
        }

        _slots.AddTo(parts, PartKind.Slot);
        _steps.AddTo(parts, PartKind.Step);
        _offsets.AddTo(parts, PartKind.Offset);
    }

    private void Gather(ReadOnlySpan<int> claims, ReadOnlySpan<int> slots)
    {
        _slots.Clear();
        _steps.Clear();
        _offsets.Clear();
        foreach (var slot in slots)
            _slots.Take(slot);
        foreach (var claim in claims)
        {
            for (var step = _map.FirstStep[claim]; step < _map.FirstStep[claim + 1]; step++)
                _steps.Take(step);
            if (_map.HasSteps(claim))
                _offsets.Take(claim);
        }
    }

    private double ValueAt(ReadOnlySpan<int> claims, double along)
    {
        _slots.MoveTo(along);
        _steps.MoveTo(along);
        _offsets.MoveTo(along);
        foreach (var claim in claims)
        {
            if (_map.HasSteps(claim))
                _at.Evaluate(claim);
        }

        return _at.Slots[claims[^1]];
    }

    private void Integrate(ReadOnlySpan<int> claims, ReadOnlySpan<int> slots, Interval interval)
    {
        _slots.Reset();
        _steps.Reset();
        _offsets.Reset();
        var length = interval.To - interval.From;
        foreach (var (at, weight) in GaussLegendre.Nodes)
        {
            ValueAt(claims, interval.From + at * length);
            Descend(claims, slots, weight * length);
        }
    }

    /// <summary>Adds the derivatives at a point, weighted, to the pending shares.</summary>
    private void Descend(ReadOnlySpan<int> claims, ReadOnlySpan<int> slots, double weight)
    {
        foreach (var claim in claims)
            _gradient[claim] = 0;
        foreach (var slot in slots)
            _gradient[slot] = 0;
        _gradient[claims[^1]] = weight;

        for (var i = claims.Length - 1; i >= 0; i--)
        {
            var claim = claims[i];
            var gradient = _gradient[claim];
            if (gradient == 0 || !_map.HasSteps(claim))
                continue;
            var value = _at.Slots[claim];
            _offsets.Add(claim, gradient * value * (1 - value));
            gradient *= _at.SlopeOfShift(claim);

            _slopes.Take(_at, claim);
            for (var step = _map.FirstStep[claim]; step < _map.FirstStep[claim + 1]; step++)
            {
                _steps.Add(step, gradient * _slopes.Steps[step]);
                for (var edge = _map.FirstEdge[step]; edge < _map.FirstEdge[step + 1]; edge++)
                    _gradient[_map.EdgeSlot[edge]] += gradient * _slopes.Edges[edge];
            }
        }

        foreach (var slot in slots)
            _slots.Add(slot, _gradient[slot]);
    }

    private readonly record struct Interval(double From, double To, double ValueFrom, double ValueTo);

    /// <summary>The inputs of one kind: those that differ move along the line and gather shares.</summary>
    private sealed class Inputs(double[] a, double[] b, double[] at)
    {
        private readonly List<int> _moving = [];
        private readonly double[] _derivative = new double[at.Length];
        private readonly double[] _share = new double[at.Length];

        public void Clear() => _moving.Clear();

        public void Take(int input)
        {
            at[input] = b[input];
            if (a[input] == b[input])
                return;
            _moving.Add(input);
            _share[input] = 0;
        }

        public void MoveTo(double along)
        {
            foreach (var input in _moving)
                at[input] = b[input] + along * (a[input] - b[input]);
        }

        public void Reset()
        {
            foreach (var input in _moving)
                _derivative[input] = 0;
        }

        public void Add(int input, double derivative) => _derivative[input] += derivative;

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

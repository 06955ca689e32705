using System.Numerics;

namespace DebateMap.Domain;

/// <summary>
/// Splits the gap on a claim among the inputs of a formula: the share of an input is (a − b) · ∫₀¹ ∂value/∂input along the straight
/// line from B's inputs to A's. These are Aumann–Shapley prices (Values of Non-Atomic Games, 1974); they always sum to the gap,
/// and where the formula is linear in each input, apart from that on a tree, they are the Shapley values.
/// </summary>
/// <remarks>
/// The integral is taken by Gauss–Legendre quadrature; an interval is halved wherever its shares miss the change of value over it.
/// </remarks>
internal sealed class Attribution(CompiledDebate map, Valuation a, Valuation b, Scratch scratch)
{
    /// <summary>How far the shares may miss the change of value over the whole line, all intervals together.</summary>
    private const double Tolerance = 1e-10;

    /// <summary>More would chase the last bits of a sum; the widest intervals are halved first.</summary>
    private const int MostHalvings = 500;

    private readonly AlongLine _line = new(map, a, b, scratch);
    private readonly Queue<Interval> _open = new();

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

    /// <summary>
    /// Adds the parts of the gap on the last of some claims to a list. Inputs are the strengths of the steps that bear on these claims,
    /// their offsets, and all that these steps carry that is not the value of one of them. Equal inputs have no part.
    /// </summary>
    /// <param name="claims">The claims whose formulas are taken together, in ascending order; each of them has steps.</param>
    /// <param name="parts">Where the parts go.</param>
    public void Split(ReadOnlySpan<int> claims, List<Part> parts)
    {
        _line.Take(claims);
        var rule = claims.Length == 1 ? GaussLegendre.Short : GaussLegendre.Long;
        var halvings = 0;
        _open.Enqueue(new(0, 1, b.Slots[claims[^1]], a.Slots[claims[^1]]));
        while (_open.TryDequeue(out var interval))
        {
            var middle = Integrate(claims, rule, interval);
            if (Math.Abs(_line.Pending() - (interval.ValueTo - interval.ValueFrom)) <= Tolerance * (interval.To - interval.From) || halvings == MostHalvings)
            {
                _line.Settle();
                continue;
            }

            halvings++;
            var half = (interval.From + interval.To) / 2;
            _open.Enqueue(new(interval.From, half, interval.ValueFrom, middle));
            _open.Enqueue(new(half, interval.To, middle, interval.ValueTo));
        }

        _line.AddTo(parts);
    }

    /// <summary>Gathers the shares over an interval; returns the value in its middle.</summary>
    private double Integrate(ReadOnlySpan<int> claims, GaussLegendre rule, Interval interval)
    {
        _line.Reset();
        var length = interval.To - interval.From;
        var middle = 0.0;
        for (var i = 0; i < rule.Rows.Length; i++)
        {
            var (at, weight) = rule.Rows[i];
            _line.Ascend(claims, new Vector<double>(interval.From) + at * length);
            _line.Descend(claims, weight * length);
            if (i == rule.Middle.Row)
                middle = _line.Value(claims)[rule.Middle.Column];
        }

        return middle;
    }

    private readonly record struct Interval(double From, double To, double ValueFrom, double ValueTo);
}

using System.Numerics;

namespace DebateMap.Domain;

/// <summary>
/// Gauss–Legendre quadrature on [0, 1]: exact for polynomials of degree up to twice the number of nodes less one.
/// </summary>
internal sealed class GaussLegendre
{
    /// <summary>For formulas of a few inputs.</summary>
    public static readonly GaussLegendre Short = new(15);

    /// <summary>For formulas of many.</summary>
    public static readonly GaussLegendre Long = new(19);

    /// <param name="count">How many nodes: an odd number, so that one of them is the middle.</param>
    private GaussLegendre(int count)
    {
        Rows = InRows(Compute(count));
        Middle = Math.DivRem(count / 2, Vector<double>.Count);
    }

    /// <summary>
    /// Where to look, with the weight of each, as many at a time as the machine computes with; the weights sum to 1, and the last
    /// row is filled up with the middle at no weight.
    /// </summary>
    public (Vector<double> At, Vector<double> Weight)[] Rows { get; }

    /// <summary>Where the middle of the interval stands among them.</summary>
    public (int Row, int Column) Middle { get; }

    private static (Vector<double> At, Vector<double> Weight)[] InRows((double At, double Weight)[] nodes) =>
        nodes.Chunk(Vector<double>.Count).Select(row => (Row(row, n => n.At, .5), Row(row, n => n.Weight, 0))).ToArray();

    private static Vector<double> Row((double At, double Weight)[] nodes, Func<(double At, double Weight), double> take, double fill)
    {
        var row = new double[Vector<double>.Count];
        for (var i = 0; i < row.Length; i++)
            row[i] = i < nodes.Length ? take(nodes[i]) : fill;
        return new(row);
    }

    /// <summary>The roots of the Legendre polynomial, by Newton's method from the usual first guess.</summary>
    private static (double At, double Weight)[] Compute(int count)
    {
        var nodes = new (double, double)[count];
        for (var i = 0; i < count; i++)
        {
            var x = Math.Cos(Math.PI * (i + .75) / (count + .5));
            double slope;
            double error;
            do
            {
                (var value, slope) = Legendre(x, count);
                error = value / slope;
                x -= error;
            }
            while (Math.Abs(error) > 1e-15);
            nodes[i] = ((1 - x) / 2, 1 / ((1 - x * x) * slope * slope));
        }

        return nodes;
    }

    /// <summary>The Legendre polynomial of a degree and its derivative, by the three-term recurrence.</summary>
    private static (double Value, double Slope) Legendre(double x, int most)
    {
        var (before, value) = (1.0, x);
        for (var degree = 2; degree <= most; degree++)
            (before, value) = (value, ((2 * degree - 1) * x * value - (degree - 1) * before) / degree);
        return (value, most * (x * value - before) / (x * x - 1));
    }
}

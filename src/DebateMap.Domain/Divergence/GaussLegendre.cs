using System.Numerics;

namespace DebateMap.Domain;

/// <summary>
/// Gauss–Legendre quadrature on [0, 1]: exact for polynomials of degree up to twice the number of nodes less one.
/// </summary>
internal static class GaussLegendre
{
    /// <summary>An odd number, so that one node is the middle.</summary>
    private const int Count = 15;

    /// <summary>
    /// Where to look, with the weight of each, as many at a time as the machine computes with; the weights sum to 1, and the last
    /// row is filled up with the middle at no weight.
    /// </summary>
    public static readonly (Vector<double> At, Vector<double> Weight)[] Rows = InRows(Compute());

    /// <summary>Where the middle of the interval stands among them.</summary>
    public static readonly (int Row, int Column) Middle = Math.DivRem(Count / 2, Vector<double>.Count);

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
    private static (double At, double Weight)[] Compute()
    {
        var nodes = new (double, double)[Count];
        for (var i = 0; i < Count; i++)
        {
            var x = Math.Cos(Math.PI * (i + .75) / (Count + .5));
            double slope;
            double error;
            do
            {
                (var value, slope) = Legendre(x);
                error = value / slope;
                x -= error;
            }
            while (Math.Abs(error) > 1e-15);
            nodes[i] = ((1 - x) / 2, 1 / ((1 - x * x) * slope * slope));
        }

        return nodes;
    }

    /// <summary>The Legendre polynomial of degree <see cref="Count"/> and its derivative, by the three-term recurrence.</summary>
    private static (double Value, double Slope) Legendre(double x)
    {
        var (before, value) = (1.0, x);
        for (var degree = 2; degree <= Count; degree++)
            (before, value) = (value, ((2 * degree - 1) * x * value - (degree - 1) * before) / degree);
        return (value, Count * (x * value - before) / (x * x - 1));
    }
}

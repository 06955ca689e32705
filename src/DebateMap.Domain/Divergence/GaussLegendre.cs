namespace DebateMap.Domain;

/// <summary>
/// Gauss–Legendre quadrature on [0, 1]: exact for polynomials of degree up to twice the number of nodes less one.
/// </summary>
internal static class GaussLegendre
{
    private const int Count = 16;

    /// <summary>Where to look, with the weight of each; the weights sum to 1.</summary>
    public static readonly (double At, double Weight)[] Nodes = Compute();

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

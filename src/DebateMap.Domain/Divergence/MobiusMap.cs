using System.Runtime.Intrinsics;

namespace DebateMap.Domain;

/// <summary>
/// How a target's value follows from that of a claim all of whose ways up meet in one chain: x ↦ (Ax + B) / (Cx + D). Each step up
/// is linear, each offset multiplies the odds, and maps of this form are closed under composition.
/// </summary>
internal readonly record struct MobiusMap(double A, double B, double C, double D)
{
    /// <summary>A target's own.</summary>
    public static readonly MobiusMap Identity = new(1, 0, 0, 1);

    /// <summary>x ↦ slope · x + start.</summary>
    public static MobiusMap Linear(double slope, double start) => new(slope, start, 0, 1);

    /// <summary>Moves a probability by an offset in log odds.</summary>
    public static MobiusMap Shift(double offset)
    {
        var root = Math.Exp(offset / 2);
        return offset == 0 ? Identity : new(root, 0, root - 1 / root, 1 / root);
    }

    /// <summary>The values at x.</summary>
    public Vector128<double> At(Vector128<double> x) => (x * A + Vector128.Create(B)) / (x * C + Vector128.Create(D));

    /// <summary>First the other, then this; scaled, as only ratios count and long products would run out of range.</summary>
    public MobiusMap After(MobiusMap first)
    {
        var (a, b) = (A * first.A + B * first.C, A * first.B + B * first.D);
        var (c, d) = (C * first.A + D * first.C, C * first.B + D * first.D);
        var scale = 1 / Math.Max(Math.Max(Math.Abs(a), Math.Abs(b)), Math.Max(Math.Abs(c), Math.Abs(d)));
        return new(a * scale, b * scale, c * scale, d * scale);
    }
}

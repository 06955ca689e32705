using System.Globalization;
using CsCheck;
using Xunit;

namespace DebateMap.Domain.Tests;

/// <summary>Runs a property over the same samples every time: CsCheck's own runner fixes the seed of the first one only.</summary>
public static class Samples
{
    /// <summary>Checks that something holds of samples 0, 1, 2, …; the output names the one that fails.</summary>
    public static void Each<T>(Gen<T> gen, int count, Action<T> holds)
    {
        for (var number = 0; number < count; number++)
        {
            var held = false;
            try
            {
                holds(At(gen, number));
                held = true;
            }
            finally
            {
                if (!held)
                    TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"does not hold of sample {number}"));
            }
        }
    }

    /// <summary>The sample of that number.</summary>
    public static T At<T>(Gen<T> gen, int number) => gen.Generate(new PCG(1, (ulong)number), null, out _);
}

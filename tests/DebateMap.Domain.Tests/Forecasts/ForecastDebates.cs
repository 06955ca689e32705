using System.Globalization;
using CsCheck;

namespace DebateMap.Domain.Tests.Forecasts;

/// <summary>Debates that hold little besides forecasts.</summary>
internal static class ForecastDebates
{
    private static readonly ClaimId Target = new("target");

    /// <summary>Probabilities, with those that computers stumble over.</summary>
    public static readonly Gen<double> Probability = Gen.OneOf(
        Gen.Double[0, 1],
        OneOf(0, 1, .5, 1e-9, 1 - 1e-9, 1e-16, double.Epsilon, 1e-310, 1 - 1e-16, 1 - 2.3e-16));

    public static readonly Gen<Probabilities> Any =
        Gen.Select(Probability, Probability, Probability, Probability, (u, c, ifTrue, ifFalse) => new Probabilities(u, c, ifTrue, ifFalse));

    public static readonly Gen<Probabilities> Coherent =
        Gen.Select(Probability, Probability, Probability, (c, ifTrue, ifFalse) => new Probabilities(Math.Min(1, (ifTrue * c) + (ifFalse * (1 - c))), c, ifTrue, ifFalse));

    /// <summary>Three groups of people on three cruxes, with gaps.</summary>
    public static readonly Gen<Debate> Debates =
        Gen.Select(Gen.Select(Probability.Nullable(), Probability.Nullable(), Probability.Nullable(), Probability.Nullable()).Array[8].Array[3], OneOf("x", "y", null).Array[8],
            (forecasts, groups) => Of(groups.Select((g, i) => (Person(i), g)), forecasts.Select((f, k) => (
                Name('k', k),
                f.Select((p, i) => new Forecast(new(Person(i))) { Target = p.Item1, Claim = p.Item2, TargetIfTrue = p.Item3, TargetIfFalse = p.Item4 })))));

    /// <summary>A debate of some people with their groups, and forecasts by crux.</summary>
    public static Debate Of(IEnumerable<(string Person, string? Group)> people, params IEnumerable<(string Crux, IEnumerable<Forecast> Forecasts)> cruxes)
    {
        var records = new List<Record> { new Heading("Forecasts") { Roots = [Target] }, new Claim(Target, "It happens") };
        records.AddRange(people.Select(p => new Participant(new(p.Person), p.Person) { Group = p.Group }));
        foreach (var (crux, forecasts) in cruxes)
        {
            records.Add(new Claim(new(crux), $"The claim {crux}"));
            records.Add(new Crux(new(crux), new(crux), Target, CruxStatus.Proposed) { Forecasts = forecasts.ToItems() });
        }

        return Debate.Empty.Apply(ChangeSet.Put(records)).Value;
    }

    public static Forecast Expects(string person, double? target, double? claim, double? ifTrue, double? ifFalse = null) =>
        new(new(person)) { Target = target, Claim = claim, TargetIfTrue = ifTrue, TargetIfFalse = ifFalse };

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Person(int number) => Name('p', number);

    private static string Name(char prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}");
}

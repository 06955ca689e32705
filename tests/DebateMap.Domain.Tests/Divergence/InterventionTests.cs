using System.Runtime.Intrinsics;
using Xunit;

namespace DebateMap.Domain.Tests;

public sealed class InterventionTests
{
    private const int Count = 300;

    [Fact]
    public void Following_a_change_of_credence_gives_what_a_full_sweep_gives() => EachTarget((map, view, intervention, target, claims) =>
    {
        foreach (var claim in claims.Where(c => c != target))
        {
            foreach (var credence in new[] { .001, .3, .95 })
            {
                var swept = Swept(map, view, values =>
                {
                    values.Slots[claim] = credence;
                    if (map.CircleSlot[claim] >= 0)
                        values.Slots[map.CircleSlot[claim]] = credence;
                }, held: claim);

                Assert.Equal(swept.Slots[target], intervention.WithCredence(claim, credence), 1e-9);
            }
        }
    });

    [Fact]
    public void Following_a_change_of_strength_gives_what_a_full_sweep_gives() => EachTarget((map, view, intervention, target, claims) =>
    {
        foreach (var step in claims.SelectMany(c => Enumerable.Range(map.FirstStep[c], map.FirstStep[c + 1] - map.FirstStep[c])))
        {
            var swept = Swept(map, view, values => values.Strengths[step] = .999, held: -1);

            Assert.Equal(swept.Slots[target], intervention.WithStrength(step, Vector128.Create(.999))[0], 1e-9);
        }
    });

    /// <summary>In large debates most changes are taken along the slope somewhere on their way; what that misses must not show.</summary>
    [Theory]
    [InlineData(1, 2_000)]
    [InlineData(2, 20)]
    [InlineData(4, 200)]
    [InlineData(4, 2_000)]
    public void In_a_large_debate_what_is_not_followed_does_not_show(int waysUp, int reachingBack)
    {
        const int Claims = 2_000, Root = 1;
        var debate = Large(Claims, waysUp, reachingBack);

        On(debate, Root, (map, view, intervention, target, claims) =>
        {
            for (var i = 0; i < claims.Length - 1; i += 7)
            {
                var claim = claims[i];
                var swept = Swept(map, view, values => values.Slots[claim] = .95, held: claim);

                Assert.Equal(swept.Slots[target], intervention.WithCredence(claim, .95), 1e-10);
            }
        });
    }

    /// <summary>Claims each of which bears on some before it, a third of them attacks, most of them with a position of the one who is looked at.</summary>
    private static Debate Large(int claims, int waysUp, int reachingBack)
    {
        var random = new Random(waysUp * 10_000 + reachingBack);
        List<Record> records = [new Heading("Large") { Roots = [Claim(1)] }, new Participant(RandomDebates.Ann, "Ann")];
        for (var claim = 1; claim <= claims; claim++)
        {
            records.Add(new Claim(Claim(claim), "A claim"));
            if (random.Next(4) > 0 && claim > 1)
                records.Add(new Position(new($"p{claim}"), RandomDebates.Ann, Claim(claim), Basis.Stated) { Credence = random.NextDouble() });
            for (var way = 0; way < waysUp && claim > 1; way++)
            {
                records.Add(new Inference(new($"i{claim}-{way}"), random.Next(3) == 0 ? InferenceKind.Attacks : InferenceKind.Supports, [Claim(claim)])
                {
                    Conclusion = Claim(random.Next(Math.Max(1, claim - reachingBack), claim)),
                });
            }
        }

        return Debate.Empty.Apply(ChangeSet.Put(records)).Value;

        static ClaimId Claim(int number) => new($"c{number}");
    }

    private static void EachTarget(Action<CompiledDebate, View, Intervention, int, int[]> holds) =>
        Samples.Each(RandomDebates.All, Count, debate => On(debate, null, holds));

    private static void On(Debate debate, int? only, Action<CompiledDebate, View, Intervention, int, int[]> holds)
    {
        // Every step counts as live here, so that the sweep of the whole map and the cone see the same ways up.
        var map = DebateCompiler.Compile(debate);
        var view = View.Of(debate, map, RandomDebates.Ann);
        var live = new bool[map.Steps.Length];
        Array.Fill(live, true);
        var cone = new Cone(map, live);
        using var scratch = new Scratch();
        var slopes = new Slopes(map, view.Values, scratch);
        var bounds = new Bounds(map, cone, new(view.Values, view.Values), new(slopes, slopes), scratch);
        var intervention = new Intervention(map, view, slopes, cone, bounds, scratch);
        foreach (var target in only is { } number ? [map[new ClaimId($"c{number}")]] : Enumerable.Range(0, map.ClaimCount))
        {
            cone.Raise(target);
            bounds.Aim();
            intervention.Aim();
            holds(map, view, intervention, target, cone.Claims.ToArray());
        }
    }

    private static Valuation Swept(CompiledDebate map, View view, Action<Valuation> change, int held)
    {
        var values = new Valuation(view.Values);
        change(values);
        for (var claim = 0; claim < map.ClaimCount; claim++)
        {
            if (claim != held && map.HasSteps(claim))
                values.Evaluate(claim);
        }

        return values;
    }
}

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

    private static void EachTarget(Action<CompiledDebate, View, Intervention, int, int[]> holds) => Samples.Each(RandomDebates.All, Count, debate =>
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
        for (var target = 0; target < map.ClaimCount; target++)
        {
            cone.Raise(target);
            bounds.Aim();
            intervention.Aim();
            holds(map, view, intervention, target, cone.Claims.ToArray());
        }
    });

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

using System.Globalization;
using CsCheck;
using Xunit;

namespace DebateMap.Domain.Tests;

/// <summary>What shares and values must satisfy by their definition, on trees of reasons in which nobody states what they conclude.</summary>
public sealed class AttributionLawTests
{
    private const int Count = 300, MostInputs = 10;

    private static readonly ParticipantId Ann = RandomDebates.Ann, Ben = RandomDebates.Ben;

    private static readonly ClaimId Root = new("c0");

    private static readonly Gen<Debate> Trees =
        from size in Gen.Int[2, 6]
        from parents in Gen.Int[0, 100].Array[6]
        from forms in Gen.Int[0, 4].Array[6]
        from credences in Probability.Array[12]
        from strengths in Probability.Array[12]
        select Tree(size, parents, forms, credences, strengths);

    private static Gen<double> Probability => Gen.Frequency((1, Gen.OneOf(0.0, 1.0)), (4, Gen.Int[0, 100].Select(n => n / 100.0)));

    [Fact]
    public void On_a_tree_the_shares_are_the_Shapley_values() => Samples.Each(Trees, Count, debate =>
    {
        var shares = Divergence.Between(debate, Ann, Ben).Value.Targets.Single().Attribution.ToDictionary(s => (s.Kind, s.Id), s => s.Amount);

        foreach (var (input, value) in Shapley(debate))
            Assert.Equal(value, shares.GetValueOrDefault(input), 1e-9);
    });

    [Fact]
    public void Claims_that_play_the_same_part_have_the_same_share() => Samples.Each(
        from twins in Gen.Int[2, 6]
        from kind in Gen.Enum<InferenceKind>()
        from strength in Gen.Double[0, 1]
        from credences in Probability.Array[4]
        select (twins, kind, strength, credences), Count, sample =>
        {
            var (twins, kind, strength, credences) = sample;
            var debate = Made(
            [
                new Claim(Root, "T"), .. Says(Root, credences[2], credences[3]),
                .. Enumerable.Range(1, twins).SelectMany(i => (Record[])
                [
                    new Claim(At(i), "C"), .. Says(At(i), credences[0], credences[1]),
                    new Inference(Step(i), kind, [At(i)]) { Conclusion = Root, Strength = strength },
                ]),
            ]);

            var shares = Divergence.Between(debate, Ann, Ben).Value.Targets.Single().Attribution.Where(s => s.Kind == ShareKind.Claim).ToList();

            Assert.All(shares, s => Assert.Equal(shares[0].Amount, s.Amount, 1e-9));
            Assert.True(shares.Count == 0 || shares.Count == twins);
        });

    [Fact]
    public void Raising_what_supports_a_claim_never_lowers_it_and_what_attacks_it_never_raises_it() => Samples.Each(Trees, Count, debate =>
    {
        foreach (var inference in debate.Inferences.Where(i => i.Conclusion == Root))
        {
            var premise = inference.Premises[0];
            if (debate.Inferences.Any(i => i.Conclusion == premise))
                continue;
            var raised = Divergence.WhatIf(debate, Ann, Ben, [new(Ann, premise, 1)]).Value.Gaps.Single();

            var rise = raised.After.A - raised.Before.A;
            Assert.True(inference.Kind == InferenceKind.Supports ? rise >= -1e-12 : rise <= 1e-12);
        }
    });

    [Fact]
    public void Reasons_for_and_against_of_equal_force_cancel() => Samples.Each(
        Gen.Select(Probability, Gen.Double[0, 1]).Array[1, 5], Count, reasons =>
        {
            var debate = Made(
            [
                new Claim(Root, "T"),
                .. reasons.SelectMany((r, i) => new[] { InferenceKind.Supports, InferenceKind.Attacks }.SelectMany((kind, k) => (Record[])
                [
                    new Claim(At((2 * i) + k + 1), "C"), .. Says(At((2 * i) + k + 1), r.Item1, r.Item1),
                    new Inference(Step((2 * i) + k + 1), kind, [At((2 * i) + k + 1)]) { Conclusion = Root, Strength = r.Item2 },
                ])),
            ]);

            Assert.Equal(.5, Divergence.Between(debate, Ann, Ben).Value.Targets.Single().A, 1e-12);
        });

    [Fact]
    public void Equal_strengths_and_offsets_have_no_share() => Samples.Each(RandomDebates.All, Count, debate =>
    {
        var map = DebateCompiler.Compile(debate);
        var (a, b) = (View.Of(debate, map, Ann), View.Of(debate, map, Ben));
        var equalSteps = Enumerable.Range(0, map.Steps.Length).Where(s => a.Values.Strengths[s] == b.Values.Strengths[s]).Select(s => map.Steps[s].Value).ToHashSet();
        var equalOffsets = Enumerable.Range(0, map.ClaimCount).Where(c => a.Values.Offsets[c] == b.Values.Offsets[c]).Select(c => map.Claims[c].Value).ToHashSet();

        foreach (var share in Divergence.Between(debate, Ann, Ben).Value.Targets.SelectMany(t => t.Attribution))
            Assert.DoesNotContain(share.Id, share.Kind switch { ShareKind.Inference => equalSteps, ShareKind.Unexplained => equalOffsets, _ => [] });
    });

    /// <summary>Every claim has one way up: a reason for or against the one above, linked to a claim of its own, or an undercut of the reason before.</summary>
    private static Debate Tree(int size, int[] parents, int[] forms, double[] credences, double[] strengths)
    {
        var records = new List<Record> { new Claim(Root, "T") };
        var concluded = new HashSet<ClaimId>();
        for (var i = 1; i < size; i++)
        {
            records.Add(new Claim(At(i), "C"));
            var above = At(parents[i] % i);
            var undercuts = forms[i] == 4 && i > 1;
            if (!undercuts)
                concluded.Add(above);
            records.Add(new Inference(Step(i), forms[i] % 2 == 0 || undercuts ? InferenceKind.Attacks : InferenceKind.Supports, [At(i)])
            {
                Conclusion = undercuts ? null : above,
                Undercuts = undercuts ? Step(i - 1) : null,
                Strength = strengths[i],
            });
            if (i % 2 == 0)
                records.Add(new Endorsement(new($"e{i}"), Ben, Step(i), Verdict.Accept) { Strength = strengths[i + 5] });
        }

        records.AddRange(Enumerable.Range(1, size - 1).Where(i => !concluded.Contains(At(i))).SelectMany(i => Says(At(i), credences[i], credences[i + 5])));
        return Made(records);
    }

    /// <summary>The mean over all orders of what an input adds when it goes from B's to A's, by all coalitions.</summary>
    private static IEnumerable<((ShareKind, string), double)> Shapley(Debate debate)
    {
        var inputs = Inputs(debate).Where(i => i.A != i.B).ToList();
        Assert.InRange(inputs.Count, 0, MostInputs);
        var values = Enumerable.Range(0, 1 << inputs.Count).Select(coalition => Value(debate, Root, Inputs(debate).ToDictionary(
            i => i.Key, i => inputs.FindIndex(x => x.Key == i.Key) is var at and >= 0 && (coalition & (1 << at)) != 0 ? i.A : i.B))).ToArray();
        for (var i = 0; i < inputs.Count; i++)
        {
            var share = 0.0;
            for (var coalition = 0; coalition < values.Length; coalition++)
            {
                if ((coalition & (1 << i)) == 0)
                    share += Weight(int.PopCount(coalition), inputs.Count) * (values[coalition | (1 << i)] - values[coalition]);
            }

            yield return (inputs[i].Key, share);
        }
    }

    private static double Weight(int size, int of) => Factorial(size) * Factorial(of - size - 1) / Factorial(of);

    private static double Factorial(int number) => Enumerable.Range(1, number).Aggregate(1.0, (product, n) => product * n);

    private static IEnumerable<((ShareKind, string) Key, double A, double B)> Inputs(Debate debate)
    {
        var (a, b) = (Credences.Effective(debate, Ann), Credences.Effective(debate, Ben));
        foreach (var claim in a.Keys)
            yield return ((ShareKind.Claim, claim.Value), Kept(a[claim].Credence!.Value), Kept(b[claim].Credence!.Value));
        foreach (var inference in debate.Inferences)
        {
            var own = debate.Endorsements.LastOrDefault(e => e.Inference == inference.Id)?.Strength;
            yield return ((ShareKind.Inference, inference.Id.Value), Kept(inference.Strength!.Value), Kept(own ?? inference.Strength!.Value));
        }
    }

    private static double Value(Debate debate, ClaimId claim, Dictionary<(ShareKind, string), double> inputs)
    {
        var reasons = debate.Inferences.Where(i => i.Conclusion == claim).ToList();
        return reasons.Count == 0 ? inputs[(ShareKind.Claim, claim.Value)] : .5 * (1 - Left(InferenceKind.Supports) + Left(InferenceKind.Attacks));

        double Left(InferenceKind kind) => reasons.Where(r => r.Kind == kind).Aggregate(1.0, (product, r) => product * (1 - Force(r)));

        double Force(Inference inference) => debate.Inferences.Where(i => i.Undercuts == inference.Id).Aggregate(
            inputs[(ShareKind.Inference, inference.Id.Value)] * Value(debate, inference.Premises[0], inputs), (force, u) => force * (1 - Force(u)));
    }

    private static double Kept(double given) => Math.Clamp(given, .001, .999);

    private static Debate Made(IEnumerable<Record> records) => Debate.Empty.Apply(ChangeSet.Put(
        [new Heading("A debate") { Roots = [Root] }, new Participant(Ann, "Ann"), new Participant(Ben, "Ben"), .. records])).Value;

    private static Position[] Says(ClaimId claim, double a, double b) =>
    [
        new(new($"ann-{claim}"), Ann, claim, Basis.Stated) { Credence = a },
        new(new($"ben-{claim}"), Ben, claim, Basis.Stated) { Credence = b },
    ];

    private static ClaimId At(int number) => new(string.Create(CultureInfo.InvariantCulture, $"c{number}"));

    private static InferenceId Step(int number) => new(string.Create(CultureInfo.InvariantCulture, $"i{number}"));
}

using System.Text.Json.Nodes;
using CsCheck;
using Xunit;

namespace DebateMap.Domain.Tests;

public sealed class DivergencePropertyTests
{
    private const int Count = 400;

    private static readonly ParticipantId Ann = RandomDebates.Ann, Ben = RandomDebates.Ben;

    [Fact]
    public void The_report_does_not_depend_on_the_order_of_records() => Samples.Each(
        RandomDebates.All.SelectMany(d => Gen.Select(Gen.Const(d), Shuffled(d))), Count, pair =>
        {
            var (report, shuffled) = (Report(pair.Item1), Report(pair.Item2));

            Assert.Equal(report.Relations.ToHashSet(), shuffled.Relations.ToHashSet());
            Assert.Equal(pair.Item2.Claims.Select(c => c.Id), shuffled.Relations.Select(r => r.Claim));
            Assert.Equal(report with { Relations = [] }, shuffled with { Relations = [] });
        });

    [Fact]
    public void Swapping_the_two_mirrors_the_report() => Samples.Each(RandomDebates.All, Count, debate =>
    {
        var report = ReportJson.Of(Divergence.Between(debate, Ann, Ben).Value);
        var swapped = ReportJson.Of(Mirrored(Divergence.Between(debate, Ben, Ann).Value));

        Assert.Null(JsonDifference.First(report, swapped, 1e-8));
    });

    [Fact]
    public void The_shares_of_a_gap_sum_to_it() => Samples.Each(RandomDebates.All, Count, debate =>
    {
        // Shares of 1e-9 or less are left out of a report: allow for each of them.
        var leftOut = 1e-9 * (2 + debate.Claims.Count + debate.Inferences.Count);
        var report = Report(debate);

        Assert.All(report.Splits, s => Assert.Equal(s.Gap, s.Parts.Sum(p => p.Amount), leftOut));
        Assert.All(report.Targets, t => Assert.Equal(t.Gap, t.Attribution.Sum(p => p.Amount), leftOut));
    });

    [Fact]
    public void Equal_inputs_have_no_share() => Samples.Each(RandomDebates.All, Count, debate =>
    {
        var (a, b) = (Credences.Effective(debate, Ann), Credences.Effective(debate, Ben));
        var equal = debate.Claims.Select(c => c.Id)
            .Where(c => a.ContainsKey(c) == b.ContainsKey(c) && (!a.ContainsKey(c) || Credences.CredenceOf(a[c]) == Credences.CredenceOf(b[c])))
            .Select(c => c.Value).ToHashSet();

        Assert.All(Report(debate).Targets.SelectMany(t => t.Attribution).Where(s => s.Kind == ShareKind.Claim),
            share => Assert.DoesNotContain(share.Id, equal));
    });

    [Fact]
    public void Every_number_is_a_number_however_certain_people_are() => Samples.Each(RandomDebates.All, Count, debate =>
    {
        foreach (var on in debate.Claims.Select(c => c.Id))
            Assert.All(NumbersIn(ReportJson.Of(Divergence.Between(debate, Ann, Ben, [on]).Value)), n => Assert.True(double.IsFinite(n)));
    });

    [Fact]
    public void Every_parted_claim_in_scope_is_derived_or_in_a_point() => Samples.Each(RandomDebates.All, Count, debate =>
    {
        var report = Report(debate);
        var told = report.Points.Where(p => p.Kind != PointKind.Step).SelectMany(p => p.Claims).Concat(report.Derived).ToList();

        Assert.Equal(told.Distinct().Count(), told.Count);
        Assert.Equal(report.Relations.Where(r => r.Relation.IsParted()).Select(r => r.Claim).ToHashSet(), told.ToHashSet());
    });

    [Fact]
    public void A_path_leads_from_its_point_to_a_target() => Samples.Each(RandomDebates.All, Count, debate =>
    {
        var report = Report(debate);

        Assert.All(report.Points.Where(p => p.Path.Count > 0), point =>
        {
            Assert.Contains(point.Path.First(), point.Claims);
            Assert.Contains(point.Path.Last(), report.On);
        });
    });

    [Fact]
    public void A_crux_moves_a_person_as_far_as_the_changed_debate_says() => Samples.Each(RandomDebates.All, Count, debate =>
    {
        // A claim that nothing concludes has no offset: to see it as the other does is to state what the other states.
        var open = debate.Claims.Select(c => c.Id).Except(debate.Inferences.Select(i => i.Conclusion).OfType<ClaimId>()).ToHashSet();
        foreach (var target in Report(debate).Targets)
        {
            foreach (var crux in target.Cruxes.Where(c => open.Contains(c.Claim) && target.Implied.Contains(Ann)))
            {
                var taken = Credences.Effective(debate, Ben)[crux.Claim] with { Id = new("x"), Participant = Ann, Basis = Basis.Stated };
                var changed = Report(debate.Apply(ChangeSet.Put(taken)).Value).Targets.Single(t => t.Claim == target.Claim);

                Assert.Equal((target.A - changed.A) / target.Gap, crux.Moves.A, 1e-6);
            }
        }
    });

    private static DivergenceReport Report(Debate debate) => Divergence.Between(debate, Ann, Ben).Value;

    private static Gen<Debate> Shuffled(Debate debate) =>
        from claims in Gen.Shuffle(debate.Claims.ToArray())
        from inferences in Gen.Shuffle(debate.Inferences.ToArray())
        from positions in Gen.Shuffle(debate.Positions.GroupBy(p => (p.Participant, p.Claim)).ToArray())
        from endorsements in Gen.Shuffle(debate.Endorsements.GroupBy(e => (e.Participant, e.Inference)).ToArray())
        select Debate.Empty.Apply(ChangeSet.Put(
        [
            debate.Heading, .. debate.Participants, .. claims, .. inferences, .. positions.SelectMany(p => p), .. endorsements.SelectMany(e => e),
        ])).Value;

    private static DivergenceReport Mirrored(DivergenceReport report) => report with
    {
        Between = Mirrored(report.Between),
        Splits = report.Splits.Select(s => new LocalSplit(s.Claim, s.B, s.A, Mirrored(s.Parts))).ToItems(),
        Targets = report.Targets.Select(t => new TargetGap(t.Claim, t.B, t.A, t.Implied.Reverse().ToItems(), Mirrored(t.Attribution),
            t.Cruxes.Select(c => c with { Moves = Mirrored(c.Moves), ChangesMind = Mirrored(c.ChangesMind) }).ToItems())).ToItems(),
    };

    private static Pair<T> Mirrored<T>(Pair<T> pair) => new(pair.B, pair.A);

    private static Items<Share> Mirrored(Items<Share> shares) => shares.Select(s => s with { Amount = -s.Amount }).ToItems();

    private static IEnumerable<double> NumbersIn(JsonNode? json) => json switch
    {
        JsonObject o => o.SelectMany(p => NumbersIn(p.Value)),
        JsonArray a => a.SelectMany(NumbersIn),
        JsonValue v when v.TryGetValue<double>(out var number) => [number],
        _ => [],
    };
}

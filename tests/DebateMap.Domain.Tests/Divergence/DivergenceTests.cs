using System.Globalization;
using Xunit;

namespace DebateMap.Domain.Tests;

public sealed class DivergenceTests
{
    private const int Many = 100_000;

    private static readonly ParticipantId Ann = new("ann"), Ben = new("ben");

    [Fact]
    public void Unknown_people_and_claims_are_faults()
    {
        var debate = Debate(new Claim(new("t"), "T"));

        var result = Divergence.Between(debate, new("nobody"), Ben, [new("t"), new("x")]);

        Assert.Equal(["between[0]: no participant \"nobody\"", "on[1]: no claim \"x\""], result.Faults.Select(f => f.ToString()));
    }

    [Fact]
    public void Nobody_diverges_from_themselves() =>
        Assert.Equal(["between: needs two different participants"], Divergence.Between(Debate(), Ann, Ann).Faults.Select(f => f.ToString()));

    [Fact]
    public void A_target_asked_for_twice_counts_once()
    {
        var debate = Debate(new Claim(new("t"), "T"), new Claim(new("u"), "U"));

        Assert.Equal([new ClaimId("u"), new ClaimId("t")], Divergence.Between(debate, Ann, Ben, [new("u"), new("t"), new("u")]).Value.On);
    }

    [Fact]
    public void An_empty_debate_has_an_empty_report()
    {
        var report = Divergence.Between(Debate(), Ann, Ben).Value;

        Assert.Empty(report.Relations);
        Assert.Empty(report.Points);
        Assert.Empty(report.Targets);
    }

    [Fact]
    public void Two_who_are_parted_only_in_odds_get_no_cruxes_out_of_a_gap_of_nothing()
    {
        var report = Divergence.Between(Debate(
            new Claim(new("t"), "T"), new Claim(new("x"), "X"), Support("i", "x", "t"),
            Says(Ann, "t", .0001), Says(Ben, "t", .000001), Says(Ann, "x", .9), Says(Ben, "x", .1)), Ann, Ben, [new("t")]).Value;

        Assert.Equal(Relation.Differ, report.Relations[0].Relation);
        Assert.Equal(PointKind.Gap, report.Points[0].Kind);
        Assert.Empty(report.Targets[0].Cruxes);
    }

    [Fact]
    public void A_chain_of_100_000_inferences_works()
    {
        var report = Divergence.Between(Debate(
        [
            .. Enumerable.Range(0, Many + 1).Select(Numbered),
            .. Enumerable.Range(0, Many).Select(i => Support(Id("i", i), Id("c", i + 1), Id("c", i))),
            .. Enumerable.Range(0, Many + 1).SelectMany(i => new[] { Says(Ann, Id("c", i), .8), Says(Ben, Id("c", i), .3) }),
        ]), Ann, Ben, [new(Id("c", 0))]).Value;

        Assert.Equal(Many + 1, report.Relations.Count);
        Assert.Equal(Many + 1, report.Derived.Count + report.Points.Count);
        Assert.Equal(Many, report.Targets[0].Cruxes.Count);
        var bottom = report.Points.Single(p => p.Kind == PointKind.Claim);
        Assert.Equal(Many + 1, bottom.Path.Count);
        Assert.Equal(report.Targets[0].Gap, report.Targets[0].Attribution.Sum(s => s.Amount), 1e-6);
    }

    [Fact]
    public void A_circle_of_100_000_claims_works()
    {
        var report = Divergence.Between(Debate(
        [
            .. Enumerable.Range(0, Many).Select(Numbered),
            .. Enumerable.Range(0, Many).Select(i => Support(Id("i", i), Id("c", (i + 1) % Many), Id("c", i))),
            .. Enumerable.Range(0, Many).SelectMany(i => new[] { Says(Ann, Id("c", i), .95), Says(Ben, Id("c", i), .1) }),
        ]), Ann, Ben, [new(Id("c", 0))]).Value;

        var circle = Assert.Single(report.Points);
        Assert.Equal(PointKind.Circular, circle.Kind);
        Assert.Equal(Many, circle.Claims.Count);
        Assert.Equal([new ClaimId(Id("c", 0))], circle.Path);
    }

    [Fact]
    public void A_chain_of_100_000_undercuts_works()
    {
        var report = Divergence.Between(Debate(
        [
            new Claim(new("t"), "T"), new Claim(new("x"), "X"), Says(Ann, "t", .8), Says(Ben, "t", .3), Says(Ann, "x", .9), Says(Ben, "x", .2),
            Support(Id("i", 0), "x", "t"),
            .. Enumerable.Range(1, Many).Select(i => new Inference(new(Id("i", i)), InferenceKind.Attacks, [new("x")]) { Undercuts = new(Id("i", i - 1)) }),
        ]), Ann, Ben, [new("t")]).Value;

        Assert.Equal(.5, report.Splits.Single().Gap, 1e-12);
        Assert.Equal(.5, report.Splits.Single().Parts.Sum(p => p.Amount), 1e-6);
    }

    [Fact]
    public void Many_reasons_that_leave_hardly_a_doubt_keep_their_shares()
    {
        const int reasons = 5_000;
        var report = Divergence.Between(Debate(
        [
            new Claim(new("t"), "T"), Says(Ann, "t", .8), Says(Ben, "t", .3),
            .. Enumerable.Range(0, reasons).Select(Numbered),
            .. Enumerable.Range(0, reasons).Select(i => Support(Id("i", i), Id("c", i), "t", strength: .01)),
            .. Enumerable.Range(0, reasons).SelectMany(i => new[] { Says(Ann, Id("c", i), .02), Says(Ben, Id("c", i), .3) }),
        ]), Ann, Ben, [new("t")]).Value;

        var shares = report.Targets[0].Attribution.Where(s => s.Kind == ShareKind.Claim).Select(s => s.Amount).ToList();
        Assert.Equal(reasons, shares.Count);
        Assert.Equal(shares.Max(), shares.Min(), 1e-9);
        Assert.Equal(.5, report.Targets[0].Attribution.Sum(s => s.Amount), 1e-9);
    }

    private static Debate Debate(params IEnumerable<Record> records) =>
        Domain.Debate.Empty.Apply(ChangeSet.Put([new Heading("A debate"), new Participant(Ann, "Ann"), new Participant(Ben, "Ben"), .. records])).Value;

    private static Claim Numbered(int number) => new(new(Id("c", number)), "A claim");

    private static Inference Support(string id, string premise, string conclusion, double? strength = null) =>
        new(new(id), InferenceKind.Supports, [new(premise)]) { Conclusion = new(conclusion), By = [Ann, Ben], Strength = strength };

    private static Position Says(ParticipantId person, string claim, double credence) =>
        new(new($"{person}-{claim}"), person, new(claim), Basis.Stated) { Credence = credence };

    private static string Id(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number:000000}");
}

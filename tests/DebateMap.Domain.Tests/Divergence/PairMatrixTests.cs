using System.Globalization;
using Xunit;

namespace DebateMap.Domain.Tests;

public sealed class PairMatrixTests
{
    private static readonly ParticipantId Ann = RandomDebates.Ann, Ben = RandomDebates.Ben, Eve = RandomDebates.Eve;

    [Fact]
    public void What_it_says_of_two_people_is_what_the_report_says() => Samples.Each(RandomDebates.All, 300, debate =>
    {
        foreach (var on in new ClaimId[]?[] { null, [debate.Claims[^1].Id] })
        {
            var pairs = new PairMatrix(debate, [Ann, Ben, Eve], on).Pairs().ToList();

            Assert.Equal([new(Ann, Ben), new(Ann, Eve), new(Ben, Eve)], pairs.Select(p => p.Between));
            foreach (var pair in pairs)
            {
                var report = Divergence.Between(debate, pair.Between.A, pair.Between.B, on).Value;
                Assert.Equal(report.CommonGround.Count, pair.Agreed);
                Assert.Equal(report.Points.SelectMany(p => p.Claims).Distinct().Order(), pair.PartOn.Order());
                var stated = report.Targets.Where(t => t.Implied.IsEmpty).ToList();
                if (stated.Count == report.Targets.Count && stated.Count > 0)
                    Assert.Equal(stated.Average(t => Math.Abs(t.Gap)), pair.Gap!.Value, 1e-12);
            }
        }
    });

    [Fact]
    public void Swapping_two_people_changes_nothing_but_their_order() => Samples.Each(RandomDebates.All, 100, debate =>
    {
        var matrix = new PairMatrix(debate, [Ann, Ben]);
        var (there, back) = (matrix.Between(Ann, Ben), matrix.Between(Ben, Ann));

        Assert.Equal(there with { Between = back.Between }, back);
    });

    [Fact]
    public void Nobody_is_near_another_by_having_said_nothing()
    {
        var debate = Made(new Position(new("1"), Ann, new("t"), Basis.Stated) { Credence = .9 });

        var pair = new PairMatrix(debate, [Ann, Ben]).Between(Ann, Ben);

        Assert.Null(pair.Gap);
        Assert.Equal(Relation.OneSided, pair.Relation);
    }

    [Fact]
    public void Between_groups_the_claims_come_first_on_which_most_pairs_across_part()
    {
        var debate = Made(
            Says(1, Ann, "t", .9), Says(2, Ben, "t", .8), Says(3, Eve, "t", .1),
            Says(4, Ann, "x", .9), Says(5, Ben, "x", .1), Says(6, Eve, "x", .1));

        var groups = new PairMatrix(debate, [Ann, Ben, Eve]).Between([Ann, Ben], [Eve]);

        Assert.Equal(.75, groups.Gap!.Value, 1e-12);
        Assert.Equal(2, groups.Pairs);
        Assert.Equal([new(new("t"), 2, 2), new(new("x"), 1, 2)], groups.PartOn);
    }

    [Fact]
    public void Somebody_who_is_not_there_is_named()
    {
        var failure = Assert.Throws<KeyNotFoundException>(() => new PairMatrix(Made(), [Ann, new("zoe")]));

        Assert.Equal("no participant \"zoe\"", failure.Message);
    }

    private static Position Says(int id, ParticipantId person, string claim, double credence) =>
        new(new(id.ToString(CultureInfo.InvariantCulture)), person, new(claim), Basis.Stated) { Credence = credence };

    private static Debate Made(params Position[] positions) => Debate.Empty.Apply(ChangeSet.Put(
    [
        new Heading("A debate") { Roots = [new("t")] }, new Participant(Ann, "Ann"), new Participant(Ben, "Ben"), new Participant(Eve, "Eve"),
        new Claim(new("t"), "T"), new Claim(new("x"), "X"), .. positions,
    ])).Value;
}

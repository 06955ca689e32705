using DebateMap.Domain;
using DebateMap.Formats.Examples;
using DebateMap.Formats.Native;
using Xunit;

namespace DebateMap.Formats.Tests.Examples;

public sealed class ExampleDebateTests
{
    private static readonly Debate Example = ExampleDebate.Read();

    private static readonly DivergenceReport Report = Divergence.Between(Example, new("tomas"), new("nora")).Value;

    [Fact]
    public void It_is_valid_as_it_stands_and_written_as_the_app_writes()
    {
        var file = ExampleDebate.File();

        Assert.Empty(NativeFormat.Read(file).Value.Notices);
        Assert.Equal(file, NativeFormat.Write(Example));
    }

    [Fact]
    public void It_shows_every_kind_of_point()
    {
        Assert.Superset(
            new HashSet<PointKind> { PointKind.Circular, PointKind.Claim, PointKind.Open, PointKind.Gap, PointKind.Step },
            Report.Points.Select(p => p.Kind).ToHashSet());
        Assert.Equal([new ClaimId("close"), new ClaimId("trade")], Report.Derived);
    }

    [Fact]
    public void It_shows_common_ground_some_of_it_only_claimed()
    {
        Assert.Contains(new ClaimId("hours"), Report.CommonGround.Except(Report.Claimed));
        Assert.Contains(new ClaimId("living"), Report.CommonGround.Intersect(Report.Claimed));
        Assert.Contains(Report.Relations, r => r.Relation == Relation.OneSided);
    }

    [Fact]
    public void It_shows_cruxes_declared_and_found_and_questions_to_ask()
    {
        Assert.Contains(Report.Targets[0].Cruxes, c => c.IsDouble && c.ChangesMind is { A: true } or { B: true });
        Assert.Contains(Example.Cruxes, c => c is { Status: CruxStatus.Testable, Test: not null, Forecasts.Count: 2 });
        Assert.Contains(Example.Cruxes, c => c.Status == CruxStatus.Proposed);
        Assert.NotEmpty(Report.Questions);
    }

    [Fact]
    public void Every_way_of_knowing_a_position_is_in_it_and_minds_change()
    {
        Assert.Equal(Enum.GetValues<Basis>().ToHashSet(), Example.Positions.Select(p => p.Basis).ToHashSet());
        Assert.Contains(Example.Positions, p => p.Cause is not null);
        Assert.Contains(Example.Inferences, i => i.Undercuts is not null);
        Assert.Contains(Example.Questions, q => q.Status == QuestionStatus.Open);
        Assert.Contains(Example.Restatements, r => r is { Verdict: Grade.Partly, Clarified: not null, Confirmed: true });
    }
}

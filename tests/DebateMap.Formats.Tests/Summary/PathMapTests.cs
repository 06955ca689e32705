using DebateMap.Domain;
using DebateMap.Formats.Examples;
using DebateMap.Formats.Native;
using DebateMap.Formats.Summary;
using Xunit;

namespace DebateMap.Formats.Tests.Summary;

/// <summary>The ways from where two part up to the main questions.</summary>
public sealed class PathMapTests
{
    private static readonly Debate Example = ExampleDebate.Read();

    [Fact]
    public void Every_point_is_on_it_with_its_way_up()
    {
        var report = Divergence.Between(Example, new("tomas"), new("nora")).Value;
        var map = PathMap.Of(Example, report);

        Assert.Equal(0, map.LeftOut);
        foreach (var point in report.Points)
        {
            Assert.All(point.Claims, c => Assert.Contains(map.Nodes, n => n.Claim == c));
            if (point.Inference is { } step)
                Assert.Contains(map.Edges, e => e.Step == step && e.IsPoint && e.To == point.Claims[0]);
            else
                Assert.All(point.Claims, c => Assert.True(map.Nodes.Single(n => n.Claim == c).IsPoint));
            Assert.All(point.Path.Zip(point.Path.Skip(1)), s => Assert.Contains(map.Edges, e => e.From == s.First && e.To == s.Second));
        }

        Assert.Equal(report.On, map.Ends());
        Assert.True(map.Nodes.Single(n => n.Claim == report.On[0]).IsTarget);
    }

    [Fact]
    public void A_circle_that_nothing_leads_out_of_ends_in_one_of_its_claims()
    {
        var map = new PathMap(
            [new(new("a"), false, true), new(new("b"), false, true), new(new("t"), true, false)],
            [new(new("a"), new("b"), new("i1"), PathLink.Supports, false), new(new("b"), new("a"), new("i2"), PathLink.Supports, false)],
            0);

        Assert.Equal([new("t"), new("a")], map.Ends());
    }

    [Fact]
    public void More_points_than_fit_are_counted()
    {
        var claims = Enumerable.Range(1, 40).Select(i => new Claim(new($"c{i}"), $"claim {i}")).ToList();
        Domain.Record[] records =
        [
            new Heading("Many") { Roots = [new("root")] }, new Participant(new("ann"), "Ann"), new Participant(new("ben"), "Ben"), new Claim(new("root"), "root"), .. claims,
            .. claims.Select(c => new Inference(new($"i-{c.Id}"), InferenceKind.Supports, [c.Id]) { Conclusion = new("root") }),
            .. claims.SelectMany(c => new[]
            {
                new Position(new($"a-{c.Id}"), new("ann"), c.Id, Basis.Stated) { Stance = Stance.Accept }, new Position(new($"b-{c.Id}"), new("ben"), c.Id, Basis.Stated) { Stance = Stance.Reject },
            }),
        ];
        var debate = ((Result<Debate>.Ok)Debate.Empty.Apply(ChangeSet.Put(records))).Content;
        var report = Divergence.Between(debate, new("ann"), new("ben")).Value;
        var map = PathMap.Of(debate, report);

        Assert.Equal(24, map.Nodes.Count);
        Assert.Equal(report.Points.Count - 23, map.LeftOut);
        Assert.Contains("more points are left out of the drawing.", MarkdownSummary.Write(debate, report), StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_wrote_stands_in_the_drawing_by_numbers_where_mermaid_would_read_it()
    {
        var root = Example.Heading.Roots[0];
        var debate = ((Result<Debate>.Ok)Example.Apply(ChangeSet.Put(Example.Claims[root] with { Text = "\"]; click n1 <b>`x`</b> & #35; end\n```\nfoo" }))).Content;
        var text = MarkdownSummary.Write(debate, Divergence.Between(debate, new("tomas"), new("nora")).Value, new([SummarySection.Map]));

        var line = text.Split('\n').Single(l => l.StartsWith("  n1[", StringComparison.Ordinal));
        Assert.StartsWith("  n1[\"Main question: #34;#93;#59; click n1 #60;b#62;#96;x#96;#60;/b#62; #38; #35;35#59; end #96;#96;#96; foo<br/>Tomás leans towards it", line, StringComparison.Ordinal);
        Assert.EndsWith("\"]", line, StringComparison.Ordinal);
    }

    [Fact]
    public void On_the_reference_dialogue_a_claim_and_a_step_lead_to_the_main_question()
    {
        Assert.SkipUnless(Cases.Folder is not null, Cases.Absent);
        var debate = NativeFormat.Read(File.ReadAllBytes(Path.Combine(Cases.Folder, "passing-the-buck.debate.json"))).Value.Debate;
        var map = PathMap.Of(debate, Divergence.Between(debate, new("author"), new("questioner")).Value);

        Assert.Equal(2, map.Edges.Count);
        Assert.Single(map.Edges, e => e is { IsPoint: true, Link: PathLink.Attacks });
        Assert.Single(map.Nodes, n => n.IsPoint);
    }
}

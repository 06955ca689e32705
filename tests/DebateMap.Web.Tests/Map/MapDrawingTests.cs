using DebateMap.Domain;
using DebateMap.Web.Features.Map;
using Xunit;

namespace DebateMap.Web.Tests.Map;

public sealed class MapDrawingTests
{
    private static readonly ClaimId Root = new("c0");

    [Fact]
    public void A_step_with_several_premises_or_an_undercut_is_a_node_and_any_other_is_a_line()
    {
        var graph = MapDrawing.Of(SmallDebate.Argued, MapWish.AsItOpens);

        Assert.Equal(["root", "p1", "p2", "under", "p3", "con", "loose", "i1"], Ids(graph));
        Assert.Equal(
            [
                "p1 -Premise-> i1", "p2 -Premise-> i1", "i1 -Supports-> root", "under -Undercuts-> i1",
                "p3 -Supports-> root", "con -Attacks-> root", "p3 -Supports-> p1",
            ],
            graph.Edges.Select(Line));
    }

    [Fact]
    public void A_claim_at_issue_says_so_and_a_claim_says_how_many_of_its_reasons_are_drawn()
    {
        var root = Node(MapDrawing.Of(SmallDebate.Argued, MapWish.AsItOpens), "root");

        Assert.True(root.Root);
        Assert.Equal((3, 3), (root.Steps, root.Drawn));
    }

    [Fact]
    public void Folding_a_claim_hides_its_reasons_and_what_only_they_lead_to()
    {
        var graph = MapDrawing.Of(SmallDebate.Argued, Open("root", 0));

        Assert.Equal(["root", "loose"], Ids(graph));
        Assert.Equal((3, 0), (Node(graph, "root").Steps, Node(graph, "root").Drawn));
    }

    [Fact]
    public void A_claim_that_is_looked_for_is_drawn_with_its_way_up_though_it_lies_folded()
    {
        var wish = Open("root", 0) with { Revealed = [new("under")] };

        var graph = MapDrawing.Of(SmallDebate.Argued, wish);

        Assert.Contains("under", Ids(graph));
        Assert.Contains("i1 -Supports-> root", graph.Edges.Select(Line));
        Assert.DoesNotContain("con", Ids(graph));
    }

    [Fact]
    public void A_neighbourhood_holds_what_is_two_steps_away_and_nothing_else()
    {
        var debate = Chain(7);

        var graph = MapDrawing.Of(debate, MapWish.AsItOpens with { Around = new(RecordKind.Claim, "c3") });

        Assert.Equal(["c1", "c2", "c3", "c4", "c5"], Ids(graph).Order());
    }

    [Fact]
    public void Around_a_step_stand_its_ends()
    {
        var graph = MapDrawing.Of(SmallDebate.Argued, MapWish.AsItOpens with { Around = new(RecordKind.Inference, "i3") });

        Assert.Contains("con -Attacks-> root", graph.Edges.Select(Line));
    }

    [Fact]
    public void Reasons_that_run_in_a_circle_are_drawn_once()
    {
        var debate = SmallDebate.Bare.Apply(ChangeSet.Put(
            new Claim(new("a"), "A"), new Claim(new("b"), "B"),
            new Inference(new("i1"), InferenceKind.Supports, [new("b")]) { Conclusion = new("a") },
            new Inference(new("i2"), InferenceKind.Supports, [new("a")]) { Conclusion = new("b") })).Value;

        var graph = MapDrawing.Of(debate, MapWish.AsItOpens);

        Assert.Equal(["a", "b"], Ids(graph));
        Assert.Equal(2, graph.Edges.Count);
    }

    [Fact]
    public void A_large_debate_opens_two_levels_deep_and_a_claim_unfolds_on_demand()
    {
        var debate = Chain(5_000);

        var graph = MapDrawing.Of(debate, MapWish.AsItOpens);
        var unfolded = MapDrawing.Of(debate, Open("c2", MapDrawing.AtATime));

        Assert.Equal(["c0", "c1", "c2"], Ids(graph));
        Assert.Equal((1, 0), (Node(graph, "c2").Steps, Node(graph, "c2").Drawn));
        Assert.Equal(["c0", "c1", "c2", "c3"], Ids(unfolded));
    }

    [Fact]
    public void Of_a_claim_with_thousands_of_reasons_a_large_debate_draws_what_can_be_read()
    {
        var debate = Fan(5_000);

        var first = MapDrawing.Of(debate, MapWish.AsItOpens);
        var more = MapDrawing.Of(debate, Open("c0", 2 * MapDrawing.AtATime));
        var most = MapDrawing.Of(debate, Open("c0", int.MaxValue));

        Assert.Equal((5_000, MapDrawing.AtATime), (Node(first, "c0").Steps, Node(first, "c0").Drawn));
        Assert.Equal(2 * MapDrawing.AtATime, Node(more, "c0").Drawn);
        Assert.Equal(MapDrawing.Most, most.Nodes.Count);
    }

    [Fact]
    public void A_claim_deep_in_a_large_debate_is_drawn_with_its_whole_way_up()
    {
        var graph = MapDrawing.Of(Chain(5_000), MapWish.AsItOpens with { Revealed = [new("c60")] });

        Assert.Equal(Enumerable.Range(0, 61).Select(i => $"c{i}"), Ids(graph));
    }

    [Fact]
    public void Claims_that_lead_to_nothing_are_counted_where_they_are_too_many_to_draw()
    {
        var debate = SmallDebate.Bare.Apply(ChangeSet.Put(Enumerable.Range(0, 1_000).Select(i => new Claim(new($"c{i}"), $"Claim {i}")))).Value;

        var graph = MapDrawing.Of(debate, MapWish.AsItOpens);

        Assert.Equal(1_000, graph.Nodes.Count + graph.LeftOut);
        Assert.Equal(MapDrawing.FirstView, graph.Nodes.Count);
    }

    [Fact]
    public void A_debate_without_claims_is_an_empty_map() => Assert.Empty(MapDrawing.Of(SmallDebate.Bare, MapWish.AsItOpens).Nodes);

    private static MapWish Open(string claim, int steps) => MapWish.AsItOpens with { Open = new Dictionary<ClaimId, int> { [new(claim)] = steps } };

    private static Debate Chain(int length) => Large(length, i => i - 1);

    private static Debate Fan(int reasons) => Large(reasons + 1, _ => 0);

    private static Debate Large(int claims, Func<int, int> conclusionOf) => SmallDebate.Bare.Apply(ChangeSet.Put([
        new Heading("Large") { Roots = [Root] },
        .. Enumerable.Range(0, claims).Select(i => new Claim(new($"c{i}"), $"Claim {i}")),
        .. Enumerable.Range(1, claims - 1).Select(i => new Inference(new($"i{i}"), InferenceKind.Supports, [new($"c{i}")]) { Conclusion = new($"c{conclusionOf(i)}") }),
    ])).Value;

    private static IEnumerable<string> Ids(MapGraph graph) => graph.Nodes.Select(n => n.Key.Id);

    private static MapNode Node(MapGraph graph, string id) => Assert.Single(graph.Nodes, n => n.Key.Id == id);

    private static string Line(MapEdge edge) => $"{edge.From.Id} -{edge.Link}-> {edge.To.Id}";
}

using DebateMap.Web.Api;
using Xunit;

namespace DebateMap.Web.Tests.Map;

/// <summary>What goes to the page's module.</summary>
public sealed class MapsTests
{
    private static readonly MapQuery Plain = new("ann", "ben", [], [], null);

    [Fact]
    public async Task A_claim_comes_with_its_relation_and_says_where_that_is_only_somebodys_word()
    {
        await using var app = new LiveApp();
        await app.InitializeAsync();
        using var desk = await app.OpenAsync(SmallDebate.Argued);

        var page = Maps.Page(desk.Stored, Plain);

        var root = Assert.Single(page.Nodes, n => n.Id == "claim:root");
        Assert.Equal(("disagree", true, true), (root.Relation, root.Claimed, root.Root));
        var con = Assert.Single(page.Nodes, n => n.Id == "claim:con");
        Assert.Equal(("unstated", false), (con.Relation, con.Claimed));
        Assert.Equal("+", Assert.Single(page.Nodes, n => n.Id == "inference:i1").Sign);
        Assert.Equal("undercuts", Assert.Single(page.Edges, e => e.Step == "inference:i4").Link);
    }

    [Fact]
    public async Task Without_two_people_no_relation_is_told()
    {
        await using var app = new LiveApp();
        await app.InitializeAsync();
        using var desk = await app.OpenAsync(SmallDebate.Argued);

        Assert.All(Maps.Page(desk.Stored, Plain with { B = null }).Nodes, n => Assert.Null(n.Relation));
    }

    [Fact]
    public async Task A_wish_that_names_what_is_not_there_is_no_harm()
    {
        await using var app = new LiveApp();
        await app.InitializeAsync();
        using var desk = await app.OpenAsync(SmallDebate.Argued);

        var page = Maps.Page(desk.Stored, new("nobody", "ben", new() { ["gone"] = 3 }, ["gone"], "claim:gone"));

        Assert.Equal(8, page.Nodes.Count);
    }
}

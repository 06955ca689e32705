using Bunit;
using DebateMap.Domain;
using DebateMap.Formats.Summary;
using DebateMap.Web.Features.Summary;
using Xunit;

namespace DebateMap.Web.Tests.Summary;

/// <summary>The ways from where two people part up to the main questions, as a list.</summary>
public sealed class WaysListTests : BunitContext
{
    private const int Steps = 20;

    [Fact]
    public void What_leads_to_a_claim_is_told_once_however_many_ways_meet_there()
    {
        // Two ways at each step: all of them one after another would be a million.
        var debate = Debate.Empty.Apply(ChangeSet.Put([new Participant(SmallDebate.Ann, "Ann"), new Participant(SmallDebate.Ben, "Ben"), .. Enumerable.Range(0, Steps + 1).Select(n => new Claim(Id(n), $"Claim {n}"))])).Value;
        var map = new PathMap(
            Enumerable.Range(0, Steps + 1).Select(n => new PathNode(Id(n), n == 0, n == Steps)).ToItems(),
            Enumerable.Range(0, Steps).SelectMany(n => new[] { "i", "j" }.Select(way => new PathEdge(Id(n + 1), Id(n), new($"{way}{n}"), PathLink.Supports, false))).ToItems(), 0);

        var list = Render<WaysList>(p => p.Add(w => w.Debate, debate).Add(w => w.Between, new(SmallDebate.Ann, SmallDebate.Ben)).Add(w => w.Map, map));

        Assert.Equal(1 + (2 * Steps), list.FindAll("li").Count);
        Assert.Equal(Steps, list.FindAll(".link-word").Count(w => w.TextContent == " (above)"));
        Assert.Equal("target", list.Find(".ways > li > span").ClassName);
    }

    private static ClaimId Id(int n) => new($"c{n}");
}

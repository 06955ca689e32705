using Bunit;
using DebateMap.Domain;
using DebateMap.Web.Features.History;
using Xunit;

namespace DebateMap.Web.Tests.History;

public sealed class RecordDifferenceTests
{
    [Fact]
    public async Task Both_texts_stand_side_by_side_and_what_differs_is_marked_without_colour()
    {
        await using var context = new BunitContext();
        var after = SmallDebate.Argued.Apply(ChangeSet.Put(new Claim(new("p1"), "Claim better"))).Value;
        var effect = Assert.Single(Effect.Between(SmallDebate.Argued, after));

        var shown = context.Render<RecordDifference>(p => p.Add(c => c.Effect, effect).Add(c => c.Words, HistoryWords.For(after, [effect])));

        Assert.Equal("~ changed", shown.Find(".verb").TextContent);
        Assert.Equal(("Claim p1", "p1"), (shown.Find(".was .text").TextContent, shown.Find("del").TextContent));
        Assert.Equal(("Claim better", "better"), (shown.Find(".is .text").TextContent, shown.Find("ins").TextContent));
    }
}

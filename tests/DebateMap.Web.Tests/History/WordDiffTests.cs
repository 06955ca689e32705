using DebateMap.Web.Features.History;
using Xunit;

namespace DebateMap.Web.Tests.History;

public sealed class WordDiffTests
{
    [Fact]
    public void Only_the_words_that_differ_are_marked()
    {
        var diff = WordDiff.Of("Cats are better than dogs", "Cats are much wiser than dogs");

        Assert.Equal([new("Cats are ", false), new("better", true), new(" than dogs", false)], diff.Was);
        Assert.Equal([new("Cats are ", false), new("much wiser", true), new(" than dogs", false)], diff.Is);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "New text")]
    [InlineData("Old\ntext", "")]
    [InlineData("猫は犬より賢い", "猫は犬より速い")]
    [InlineData("👩‍👩‍👧 and  two blanks\r\n", "👩‍👩‍👧 and one")]
    public void The_runs_of_each_side_make_up_its_text(string was, string now)
    {
        var diff = WordDiff.Of(was, now);

        Assert.Equal(was, string.Concat(diff.Was.Select(r => r.Text)));
        Assert.Equal(now, string.Concat(diff.Is.Select(r => r.Text)));
        Assert.Equal(was != now, diff.Was.Concat(diff.Is).Any(r => r.Differs));
    }
}

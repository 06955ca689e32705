using System.Text;
using DebateMap.Formats.Native;
using Xunit;

namespace DebateMap.Formats.Tests.Native;

public sealed class QuoteTests
{
    [Theory]
    [InlineData("\"start\":9,\"end\":11,\"exact\":\"or\"", 6, 8, "annotations[0]: found again at 6..8")]
    [InlineData("\"start\":10,\"end\":12,\"exact\":\"be\"", 16, 18, "annotations[0]: found again at 16..18")]
    [InlineData("\"start\":5,\"end\":6,\"exact\":\"be\"", 3, 5, "annotations[0]: found again at 3..5")]
    [InlineData("\"start\":0,\"end\":2,\"exact\":\"be\",\"prefix\":\"not to \"", 16, 18, "annotations[0]: found again at 16..18")]
    [InlineData("\"start\":16,\"end\":99,\"exact\":\"be\",\"suffix\":\" or\"", 3, 5, "annotations[0]: found again at 3..5")]
    [InlineData("\"exact\":\"not\"", 9, 12, "annotations[0]: found again at 9..12")]
    [InlineData("\"start\":null,\"exact\":\"not\"", 9, 12, "annotations[0]: found again at 9..12")]
    [InlineData("\"end\":5,\"exact\":\"not\"", 9, 12, "annotations[0]: found again at 9..12")]
    [InlineData("\"exact\":\"be\",\"prefix\":\"not to \"", 16, 18, "annotations[0]: found again at 16..18")]
    [InlineData("\"start\":-4,\"end\":-1,\"exact\":\"or not\"", 6, 12, "annotations[0]: found again at 6..12")]
    [InlineData("\"start\":0,\"end\":6,\"exact\":\"to\\n\\n be\"", 0, 5, "annotations[0]: found again at 0..5, with other white space")]
    [InlineData("\"exact\":\" not  to \"", 9, 15, "annotations[0]: found again at 9..15, with other white space")]
    public void A_passage_is_found_again_by_its_words(string fields, int start, int end, string notice)
    {
        var read = NativeFormat.Read(Encoding.UTF8.GetBytes(FaultyFiles.WithAnnotation(fields))).Value;
        Assert.Equal((start, end), (read.Debate.Annotations[0].Start, read.Debate.Annotations[0].End));
        Assert.Equal([notice], read.Notices.Select(n => n.ToString()));
    }

    [Fact]
    public void A_passage_that_stands_where_it_says_is_not_spoken_of() =>
        Assert.Empty(NativeFormat.Read(Encoding.UTF8.GetBytes(FaultyFiles.WithAnnotation("\"start\":16.0,\"end\":18,\"exact\":\"be\""))).Value.Notices);

    [Fact]
    public void White_space_is_squeezed_on_both_sides()
    {
        const string text = "One  two\n\n- three\u00a0four";
        Assert.Equal(new Passage(5, 17, 1), new Passages().Find(text, "two - three four", null, null, near: null));
        Assert.Equal(new Passage(0, 0, 0), new Passages().Find(text, "two three", null, null, near: 4));
    }
}

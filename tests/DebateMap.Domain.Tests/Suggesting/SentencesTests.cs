using CsCheck;
using Xunit;

namespace DebateMap.Domain.Tests;

/// <summary>A bar divides the sentences that are expected.</summary>
public sealed class SentencesTests
{
    [Theory]
    [InlineData("One.|Two!|Three?|Four")]
    [InlineData("It costs 3.5 million.|That is a lot.")]
    [InlineData("Dr. Smith and J. R. Jones agree.|So do I.|But e.g. Mr. Hale does not.")]
    [InlineData("See Fig. 3 and no. 7.|No.|Seven is wrong.")]
    [InlineData("Read https://example.org/a.b?c=d.|Then answer.")]
    [InlineData("He asked “why?” and left.|She said “Stop.”|Then (quietly) he did.|(Or not.)")]
    [InlineData("You hope (??have evidence??) that it is (?really?) safe.")]
    [InlineData("I met Ann (b. 1950 in Rome) there.")]
    [InlineData("Well… maybe.|Well…|Maybe.")]
    [InlineData("Why?|because.|What?!|Really?")]
    [InlineData("**Bold.**|Next.")]
    public void Stops_end_sentences_where_a_reader_would_stop(string expected) =>
        Assert.Equal(expected.Split('|'), Split(expected.Replace('|', ' ')));

    [Fact]
    public void Who_writes_without_capitals_is_read_too() =>
        Assert.Equal(["i think so.", "but does it follow?", "no."], Split("i think so. but does it follow? no."));

    [Theory]
    [InlineData("Two reasons:\n\n- it is cheap\n- it works. Really.\n1. first\n2) second\n(3) third", "Two reasons:|it is cheap|it works.|Really.|first|second|third")]
    [InlineData("A line that is\nwrapped. And more", "A line that is\nwrapped.|And more")]
    [InlineData("# Title\nText", "Title|Text")]
    [InlineData("> what you wrote. Twice.\nMy answer.", "My answer.")]
    [InlineData("No stop\n\nhere", "No stop|here")]
    public void Paragraphs_and_items_end_sentences_and_quoted_lines_have_none(string text, string expected) => Assert.Equal(expected.Split('|'), Split(text));

    [Theory]
    [InlineData("我同意。但是为什么？「不行！」他说。", "我同意。|但是为什么？|「不行！」|他说。")]
    [InlineData("هل هذا صحيح؟ نعم. ربما", "هل هذا صحيح؟|نعم.|ربما")]
    [InlineData("यह सच है। नहीं।", "यह सच है।|नहीं।")]
    [InlineData("Great 👩‍👩‍👧. 🎉 Yes! 𝄞 no", "Great 👩‍👩‍👧.|🎉 Yes!|𝄞 no")]
    public void Other_scripts_have_stops_of_their_own(string text, string expected) => Assert.Equal(expected.Split('|'), Split(text));

    [Fact]
    public void Sentences_are_in_order_without_white_space_around_them_and_cut_no_character() => Samples.Each(SomeText.Any, 300, text =>
    {
        var end = 0;
        foreach (var sentence in Sentences.Of(text))
        {
            Assert.True(sentence.Start >= end && sentence.End > sentence.Start && sentence.End <= text.Length);
            Assert.Equal(text[sentence.Start..sentence.End].Trim(), text[sentence.Start..sentence.End]);
            Assert.False(char.IsLowSurrogate(text[sentence.Start]));
            Assert.False(char.IsHighSurrogate(text[sentence.End - 1]));
            end = sentence.End;
        }
    });

    private static IEnumerable<string> Split(string text) => Sentences.Of(text).Select(s => text[s.Start..s.End]);
}

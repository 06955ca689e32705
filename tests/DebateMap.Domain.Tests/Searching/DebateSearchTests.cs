using CsCheck;
using Xunit;

namespace DebateMap.Domain.Tests.Searching;

public sealed class DebateSearchTests
{
    private static readonly Debate Cafe = Debate.Empty.Apply(ChangeSet.Put(
        new Heading("Cafés"),
        new Participant(new("zoe"), "Zoë Müller"),
        new Turn(new("t1"), new("zoe"), "The Café 😀 on the Straße is loud. Another café is not."),
        new Claim(new("c1"), "A bicafe is no café"),
        new Claim(new("c2"), "Cafés are loud"),
        new Claim(new("c3"), "السلام على المقهى"),
        new Claim(new("c4"), "喫茶店はうるさい"))).Value;

    private static readonly DebateSearch Search = new(Cafe);
    private static readonly string[] Odd = ["é", "e\u0301", "😀", "ß", "İ", "ﬁ", "한", "\u0301", "Σς"];

    [Theory]
    [InlineData("cafe", "c2 c1 t1")]
    [InlineData("LOUD Café", "c2 t1")]
    [InlineData("zoe", "zoe")]
    [InlineData("muller", "zoe")]
    [InlineData("strasse", "t1")]
    [InlineData("المقهى", "c3")]
    [InlineData("うるさい", "c4")]
    [InlineData("😀", "t1")]
    [InlineData("tea", "")]
    [InlineData("  ", "")]
    public void Every_word_is_found_whatever_its_case_and_accents_and_the_likeliest_comes_first(string query, string ids) =>
        Assert.Equal(ids, string.Join(' ', Search.Find(query, 10).Select(h => h.Record.Id)));

    [Theory]
    [InlineData("cafe", "Café café")]
    [InlineData("strasse on", "on Straße")]
    [InlineData("afe caf", "Café café")]
    public void What_was_found_is_told_where_it_stands_in_the_text(string query, string found)
    {
        var hit = Search.Find(query, 10).Single(h => h.Record.Id == "t1");

        Assert.Equal(found, string.Join(' ', hit.Found.Select(s => hit.Text[s.Start..s.End])));
    }

    [Fact]
    public void No_more_is_found_than_was_asked_for() => Assert.Single(Search.Find("a", 1));

    [Fact]
    public void Every_part_of_a_text_finds_it_at_whole_characters() =>
        Samples.Each(Gen.Select(Gen.OneOf(Gen.String[Gen.Char.AlphaNumeric, 1, 12], Gen.OneOf(Odd.Select(Gen.Const).ToArray())).Array[1, 6], Gen.Int[0, 5]), 300, sample =>
        {
            var (parts, index) = sample;
            var text = $"a{string.Concat(parts)}";
            var debate = Debate.Empty.Apply(ChangeSet.Put(new Claim(new("c"), text))).Value;

            var hit = Assert.Single(new DebateSearch(debate).Find($"a{string.Concat(parts.Take(index))}", 5));

            Assert.Equal(0, hit.Found[0].Start);
            Assert.All(hit.Found, s => Assert.True(s.Start < s.End && s.End <= text.Length));
            Assert.All(hit.Found, s => Assert.False(char.IsLowSurrogate(text[s.Start]) || (s.End < text.Length && char.IsLowSurrogate(text[s.End]))));
        });
}

using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Features.Cruxes;
using DebateMap.Web.Look;
using Xunit;

namespace DebateMap.Web.Tests.Cruxes;

/// <summary>The board's words, orders and colours.</summary>
public sealed class BoardPartsTests
{
    private static readonly Pair<ParticipantId> Two = new(SmallDebate.Ann, SmallDebate.Ben);

    [Theory]
    [InlineData(true, true, true, "Double: Ann and Ben both accept it, and it would move both (computed)")]
    [InlineData(true, true, false, "Double: Ann and Ben both accept it")]
    [InlineData(true, null, true, "Double by what it would move for both (computed); so far only Ann accepts it")]
    [InlineData(null, true, false, "So far only Ben accepts it")]
    [InlineData(true, false, false, "Ann accepts it, Ben says that it is none for them")]
    [InlineData(false, null, false, "Ann says that it is none for them, Ben has not answered")]
    [InlineData(false, false, false, "Ann and Ben both say that it is none for them")]
    [InlineData(null, null, false, "Neither Ann nor Ben has answered")]
    public void A_card_says_whether_it_is_double_and_how_that_is_known(bool? a, bool? b, bool moves, string words) =>
        Assert.Equal(words, BoardWords.Standing(SmallDebate.Bare, Two, new(new(a, b), moves ? new(new("c"), new(.5, .5), default, true) : null)));

    [Fact]
    public void A_crux_is_told_by_what_it_would_do() => Assert.Equal(
        ["If Ann saw this as Ben does, Ann would change sides on it (beyond Ben).", "If Ben saw this as Ann does, Ben would move on it (away from Ann)."],
        BoardWords.Effects(SmallDebate.Bare, Two, new(new("c"), new(1.4, -.2), new(true, false), false), "it"));

    [Fact]
    public void Why_a_found_crux_is_not_double_is_said()
    {
        var gap = new TargetGap(new("u"), .9, .2, [], [], []);
        Assert.Equal("Not a double crux: Ben would come no nearer by it, or hardly.", BoardWords.WhyDouble(SmallDebate.Bare, Two, new(new("c"), new(.4, .05), default, false), gap));
        Assert.Equal("Not a double crux: Ann has said nothing on what is at issue.", BoardWords.WhyDouble(SmallDebate.Bare, Two, new(new("c"), new(.4, .4), default, false), gap with { Implied = [SmallDebate.Ann] }));
    }

    [Theory]
    [InlineData(.1, 0, false, true)]
    [InlineData(-.3, .09, false, false)]
    [InlineData(.02, .01, true, true)]
    [InlineData(.02, .01, false, false)]
    public void What_would_hardly_move_either_is_not_worth_speaking_of(double a, double b, bool changesSide, bool isTelling) =>
        Assert.Equal(isTelling, CruxStanding.IsTelling(new(new("c"), new(a, b), new(changesSide, false), false)));

    [Fact]
    public void What_would_move_both_comes_first_then_what_tells_most_then_what_waits_longest()
    {
        var cards = new[]
        {
            Card("e", "Zebra"), Card("d", "Apple"),
            Card("c", "Old") with { Added = At(1) }, Card("b", "New") with { Added = At(2) },
            Card("voi", "x") with { Voi = .2 },
            Card("half", "x") with { Standing = new(default, new(new("c"), new(.9, .1), default, false)) },
            Card("both", "x") with { Standing = new(default, new(new("c"), new(.3, .3), default, true)) },
        };

        Assert.Equal(["both", "half", "voi", "c", "b", "d", "e"], cards.Order(BoardCard.Order).Select(c => c.Crux.Id.Value));

        static BoardCard Card(string id, string claim) => new(new(new(id), new("c"), new("u"), default), claim, "u");
        static RevisionListing At(int day) => new(day, "Ann", new(2026, 1, day, 0, 0, 0, TimeSpan.Zero), "", null, null);
    }

    [Theory]
    [InlineData("0.7", .7)]
    [InlineData(" ,25 ", .25)]
    [InlineData("70 %", .7)]
    [InlineData("1", 1.0)]
    [InlineData("1.1", null)]
    [InlineData("-0.1", null)]
    [InlineData("101%", null)]
    [InlineData("half", null)]
    [InlineData("", null)]
    [InlineData("NaN", null)]
    public void Credences_are_read_as_people_write_them(string text, double? credence) => Assert.Equal(credence, CredenceText.Read(text));

    [Fact]
    public void A_tag_has_the_same_colour_always()
    {
        Assert.Equal(TagColours.Hue("money"), TagColours.Hue("money"));
        Assert.All(new[] { "", "money", "time", "ü" }, t => Assert.InRange(TagColours.Hue(t), 0, 359));
        Assert.True(new[] { "money", "time", "health", "law", "safety" }.Select(TagColours.Hue).Distinct().Count() > 3);
    }
}

using DebateMap.Web.Features.Annotating;
using Xunit;

namespace DebateMap.Web.Tests.Annotating;

public sealed class ClaimChoiceTests
{
    [Fact]
    public void Claims_that_hold_every_word_come_first_and_then_the_words_themselves_as_a_new_claim()
    {
        var found = ClaimChoice.Search(SmallDebate.Argued, "claim P");

        Assert.Equal(["Claim p1", "Claim p2", "Claim p3"], found.Take(3).Select(c => c.Text));
        Assert.Equal(new ClaimChoice(null, "claim P"), found[3]);
    }

    [Fact]
    public void Claims_that_hold_most_of_the_words_are_shown_after_the_new_one()
    {
        var debate = SmallDebate.Bare.Apply(Domain.ChangeSet.Put(new Domain.Claim(new("c1"), "The café should close at noon"), new Domain.Claim(new("c2"), "Trams are rare"))).Value;

        Assert.Equal(["The café should shut at noon", "The café should close at noon"], ClaimChoice.Search(debate, "The café should shut at noon").Select(c => c.Text));
        Assert.Equal(["The café should close at noon"], ClaimChoice.Search(debate, "NOON Café").Where(c => c.Id is not null).Select(c => c.Text));
    }

    [Fact]
    public void A_claim_that_stands_already_is_not_offered_as_new()
    {
        Assert.All(ClaimChoice.Search(SmallDebate.Argued, "claim ROOT"), c => Assert.NotNull(c.Id));
    }

    [Fact]
    public void Nothing_typed_lists_claims_and_nothing_new()
    {
        Assert.All(ClaimChoice.Search(SmallDebate.Argued, " "), c => Assert.NotNull(c.Id));
        Assert.Equal(7, ClaimChoice.Search(SmallDebate.Argued, null).Count);
    }
}

using DebateMap.Storage.Accounts;
using DebateMap.Web.Features.Notes;
using Xunit;

namespace DebateMap.Web.Tests.Talk;

public sealed class MentionsTests
{
    private static readonly Member[] Members = [new("1", "Ann", Role.Annotator, null), new("2", "Ann Lee", Role.Annotator, null), new("3", "Zoë", Role.Moderator, null)];

    [Theory]
    [InlineData("@Ann is right", "Ann")]
    [InlineData("@ann lee, and @ZOË!", "Ann Lee|Zoë")]
    [InlineData("@Anna is somebody else", "")]
    [InlineData("write to me@ann", "")]
    [InlineData("@Ann and @Ann", "Ann")]
    [InlineData("nobody @", "")]
    public void A_name_after_an_at_sign_means_that_member(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Mentions.In(text, Members).Select(m => m.Name)));

    [Theory]
    [InlineData("Is it so, @a", "a", "Ann|Ann Lee")]
    [InlineData("Is it so, @Ann ", "Ann ", "Ann Lee")]
    [InlineData("Is it so, @Ann Lee", "Ann Lee", "")]
    [InlineData("@", "", "Ann|Ann Lee|Zoë")]
    [InlineData("nothing", "", "")]
    public void What_is_typed_after_an_at_sign_offers_the_members_that_begin_so(string text, string typed, string offered)
    {
        var (found, choices) = Mentions.AtEnd(text, Members);

        Assert.Equal((typed, offered), (found, string.Join('|', choices.Select(m => m.Name))));
    }
}

using DebateMap.Web.Accounts;
using Xunit;

namespace DebateMap.Web.Tests.Accounts;

public sealed class AccountUrlsTests
{
    [Theory]
    [InlineData("/debates/abc?view=map&a=ann")]
    [InlineData("/new")]
    [InlineData("/")]
    public void Signing_in_leads_on_to_where_one_wanted_to_go(string from) => Assert.Equal(from, AccountUrls.Onward(from));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://example.com/")]
    [InlineData("//example.com")]
    [InlineData("/\\example.com")]
    [InlineData("\\\\example.com")]
    [InlineData("/\t/example.com")]
    [InlineData("javascript:alert(1)")]
    [InlineData("example.com")]
    public void It_never_leads_away_from_here(string? from) => Assert.Equal("/", AccountUrls.Onward(from));
}

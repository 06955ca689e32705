using DebateMap.Storage.Accounts;
using DebateMap.Web.Accounts;
using Xunit;

namespace DebateMap.Web.Tests.Accounts;

public sealed class GuessablePasswordTests
{
    [Theory]
    [InlineData("aaaaaaaaaaaaaa", "easily guessed")]
    [InlineData("my Password is it", "password")]
    [InlineData("1234567890123", "1234567890")]
    [InlineData("nora svensson 22", "holds your name")]
    public async Task What_is_easily_guessed_is_refused_with_a_reason(string password, string reason)
    {
        var result = await new GuessablePassword().ValidateAsync(null!, new Account { UserName = "Nora Svensson" }, password);

        Assert.Contains(reason, Assert.Single(result.Errors).Description, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_few_words_that_do_not_belong_together_are_taken() =>
        Assert.True((await new GuessablePassword().ValidateAsync(null!, new Account { UserName = "Nora" }, "staple horse gravel")).Succeeded);
}

using DebateMap.Web.Features.Summary;
using Xunit;

namespace DebateMap.Web.Tests.Summary;

public sealed class SummaryHtmlTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("![x](https://example.org/pixel.png)")]
    [InlineData("<style>body{display:none}</style>")]
    [InlineData("<a href=\"x\" onclick=\"alert(1)\">x</a>")]
    [InlineData("<iframe src=\"https://example.org\"></iframe>")]
    public void Nothing_that_runs_loads_or_restyles_gets_through(string markdown)
    {
        var html = SummaryHtml.Of(markdown).Value;

        foreach (var forbidden in new[] { "<script", "<img", "<style", "<iframe", "javascript:", "data:", "<a href=\"x\"" })
            Assert.DoesNotContain(forbidden, html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Headings_tables_and_footnotes_are_kept()
    {
        var html = SummaryHtml.Of("# Title\n\n| a | b |\n| --- | --- |\n| 1 | 2[^n] |\n\n[^n]: A note.\n").Value;

        Assert.Contains("<h1>Title</h1>", html);
        Assert.Contains("<td>1</td>", html);
        Assert.Contains("A note.", html);
        Assert.Contains("href=\"#fn:1\"", html);
    }
}

using System.Text.RegularExpressions;
using DebateMap.Domain;
using DebateMap.Formats.Examples;
using DebateMap.Formats.Summary;
using DebateMap.Web.Features.Summary;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace DebateMap.Web.Tests.Summary;

/// <summary>A summary as one HTML file, and the pieces that it is made of.</summary>
public sealed partial class SummaryFileTests
{
    private static readonly Debate Example = ExampleDebate.Read();

    private static readonly Analysis Compared = Analysis.Of(Example, new("tomas"), new("nora")).Value;

    [Fact]
    public async Task The_file_has_the_text_and_the_drawings_and_loads_nothing()
    {
        var html = await WriteAsync(Example, Compared, SummaryOptions.For(Audience.Full));

        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        Assert.Contains("<title>Should Market Street close to cars?</title>", html, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(html, "<figure>"));
        Assert.Equal(2, Regex.Count(html, "class=\"plot "));
        Assert.Contains("class=\"ways\"", html, StringComparison.Ordinal);
        Assert.Contains(".summary h1", html, StringComparison.Ordinal);
        Assert.DoesNotContain("flowchart", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script|<link|<img|@import|url\\(", html);
        Assert.DoesNotContain(Addresses().Matches(html), a => a.Groups[1].Value is not "http://www.w3.org/2000/svg");
    }

    [Fact]
    public async Task What_people_wrote_is_text_in_the_file()
    {
        const string Hostile = "<script>alert(1)</script> & \"x\" </title></style>";
        var debate = ((Result<Debate>.Ok)Example.Apply(ChangeSet.Put(
            Example.Heading with { Title = Hostile }, Example.Claims[Example.Heading.Roots[0]] with { Text = Hostile }, Example.Participants[new ParticipantId("nora")] with { Name = Hostile }))).Content;
        var html = await WriteAsync(debate, Analysis.Of(debate, new("tomas"), new("nora")).Value, SummaryOptions.For(Audience.Full));

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, Regex.Count(html, "</title></head>|</title>\\s*<style>"));
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Drawings_stand_where_their_parts_are_and_nothing_of_the_text_is_lost()
    {
        var summary = MarkdownSummary.Compose(Example, Compared.Report);
        var pieces = SummaryHtml.Of(summary);

        Assert.Equal([SummarySection.Map, SummarySection.Gap, null], pieces.Select(p => p.Figure));
        Assert.EndsWith("<h2>How these lead to the main question</h2>", pieces[0].Html.Value.TrimEnd(), StringComparison.Ordinal);
        Assert.EndsWith("<h2>How the gap on the main question splits</h2>", pieces[1].Html.Value.TrimEnd(), StringComparison.Ordinal);
        var whole = SummaryHtml.Of(summary.Text).Value;
        var fenced = whole[whole.IndexOf("<pre>", StringComparison.Ordinal)..(whole.IndexOf("</pre>", StringComparison.Ordinal) + "</pre>".Length)];
        Assert.Equal(Squeezed(whole.Replace(fenced, "", StringComparison.Ordinal)), Squeezed(string.Concat(pieces.Select(p => p.Html.Value))));
    }

    [Fact]
    public void Tasks_have_a_box_that_is_no_field_and_front_matter_is_not_shown()
    {
        var html = string.Concat(SummaryHtml.Of(MarkdownSummary.Compose(Example, Compared.Report, SummaryOptions.For(Audience.Minutes) with { FrontMatter = new(3) })).Select(p => p.Html.Value));

        Assert.Contains("☐ <strong>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<input", html, StringComparison.Ordinal);
        Assert.DoesNotContain("revision", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("everybody", null, "for: no audience \"everybody\"")]
    [InlineData(null, "points,nothing", "sections: no section \"nothing\"")]
    public void A_wish_that_means_nothing_is_told(string? audience, string? sections, string fault) =>
        Assert.StartsWith(fault, SummaryWish.Read(audience, sections, null).Faults.Single().ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_wish_reads_as_it_was_written()
    {
        var options = new SummaryOptions([SummarySection.Gap, SummarySection.ToDo]);

        Assert.Equal("sections=gap,to-do", SummaryWish.Write(options));
        Assert.Equal(options, SummaryWish.Read(null, "gap,to-do", null).Value);
        Assert.Equal(new SummaryOptions([]), SummaryWish.Read("brief", "", null).Value);
        Assert.Equal(SummaryOptions.For(Audience.Full), SummaryWish.Read(null, null, null).Value);
    }

    private static async Task<string> WriteAsync(Debate debate, Analysis analysis, SummaryOptions options)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        return await SummaryFile.WriteAsync(debate, analysis, options, services, NullLoggerFactory.Instance);
    }

    private static string Squeezed(string html) => Regex.Replace(html, "\\s+", "");

    [GeneratedRegex("[\"'(](https?://[^\"')]+)")]
    private static partial Regex Addresses();
}

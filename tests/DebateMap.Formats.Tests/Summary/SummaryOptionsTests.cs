using DebateMap.Domain;
using DebateMap.Formats.Examples;
using DebateMap.Formats.Summary;
using Xunit;

namespace DebateMap.Formats.Tests.Summary;

/// <summary>A summary for somebody: a brief answer, the full report, the minutes, or parts that were picked.</summary>
public sealed class SummaryOptionsTests
{
    private static readonly Debate Example = ExampleDebate.Read();

    private static readonly DivergenceReport Report = Divergence.Between(Example, new("tomas"), new("nora")).Value;

    [Fact]
    public void A_brief_answer_says_where_they_part_and_what_to_ask()
    {
        var text = MarkdownSummary.Write(Example, Report, SummaryOptions.For(Audience.Brief));

        Assert.Equal(["Should Market Street close to cars?", "In short", "Ask next"], Headings(text));
        Assert.Contains("That follows from other things on which they part.", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" below", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Minutes_end_with_who_is_to_do_what()
    {
        var text = MarkdownSummary.Write(Example, Report, SummaryOptions.For(Audience.Minutes));

        Assert.Equal(
            ["Should Market Street close to cars?", "In short", "How these lead to the main question", "What they share", "Cruxes", "Who changed their mind", "Still open", "To do"],
            Headings(text));
        string[] tasks =
        [
            "- [ ] **Tomás** confirms or corrects, on *more people should live above the shops*: Tomás accepts it *(says Nora; not confirmed)*",
            "- [ ] **Tomás** says whether this is their view, as Nora put it: \"you would take a bad result as an answer",
            "- [ ] **Tomás** answers Nora: Who pays for the shuttle when the parking fees fall?",
            "- [ ] Find out about *over a month, customers on foot or on a bike spend as much as those who drive*: Ask four hundred shoppers",
            "- [ ] **Tomás** says whether *people who cannot walk far would still reach the shops* is a crux for them.",
        ];
        Assert.All(tasks, task => Assert.Contains(task, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Parts_stand_in_their_order_however_they_are_picked()
    {
        var written = MarkdownSummary.Compose(Example, Report, new([SummarySection.Gap, SummarySection.CommonGround]));

        Assert.Equal(["Should Market Street close to cars?", "In short", "What they share", "How the gap on the main question splits"], Headings(written.Text));
        Assert.Equal([SummarySection.CommonGround, SummarySection.Gap], written.Starts.Select(s => s.Section));
        Assert.StartsWith("\n## How the gap", written.Text[written.Starts[1].Start..], StringComparison.Ordinal);
    }

    [Fact]
    public void No_part_leaves_the_opening() =>
        Assert.Equal(["Should Market Street close to cars?", "In short"], Headings(MarkdownSummary.Write(Example, Report, new([]))));

    [Fact]
    public void Front_matter_says_what_it_is_about_in_quoted_yaml()
    {
        var heading = Example.Heading with { Title = "Is \"it\" a: b?\\ # no" };
        var debate = ((Result<Debate>.Ok)Example.Apply(ChangeSet.Put(heading))).Content;
        var text = MarkdownSummary.Write(debate, Divergence.Between(debate, new("tomas"), new("nora")).Value, new([], new FrontMatter(Revision: 7)));

        Assert.StartsWith(
            """
            ---
            title: "Is \"it\" a: b?\\ # no"
            between: ["Tomás", "Nora"]
            on: ["Market Street should be closed to private cars from the bridge to the square"]
            revision: 7
            ---

            # Is
            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
    }

    private static IEnumerable<string> Headings(string text) => new SummaryStructure(text).Headings.Where(h => h.Level <= 2).Select(h => h.Text);
}

using System.Globalization;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DebateMap.Formats.Tests.Summary;

/// <summary>What a Markdown parser sees in a summary.</summary>
internal sealed class SummaryStructure
{
    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().UseFootnotes().UsePipeTables().Build();

    private static readonly MarkdownPipeline Everything = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    private readonly MarkdownDocument _document;

    public SummaryStructure(string markdown, bool everything = false) => _document = Markdown.Parse(markdown, everything ? Everything : Plain);

    public IEnumerable<(int Level, string Text)> Headings => _document.Descendants<HeadingBlock>().Select(h => (h.Level, TextOf(h.Inline!)));

    public int Notes => _document.Descendants<Footnote>().Count();

    public int Html => _document.Descendants().Count(n => n is HtmlBlock or HtmlInline);

    public IEnumerable<string> Rows => _document.Descendants<TableRow>()
        .Select(row => string.Join(" | ", row.Descendants<ParagraphBlock>().Select(p => TextOf(p.Inline!))));

    /// <summary>
    /// The kind of every block and inline but for the text itself, in order: equal for two texts that are built alike. Footnotes link
    /// to where they are mentioned, and entities and escapes are text.
    /// </summary>
    public IReadOnlyList<string> Shape => _document.Descendants()
        .Where(n => n is not (LiteralInline or ContainerInline { Parent: null } or HtmlEntityInline))
        .Select(n => n switch
        {
            HeadingBlock h => string.Create(CultureInfo.InvariantCulture, $"Heading {h.Level}"),
            EmphasisInline e => string.Create(CultureInfo.InvariantCulture, $"Emphasis {e.DelimiterChar} {e.DelimiterCount}"),
            _ => n.GetType().Name,
        })
        .ToList();

    public static string TextOf(ContainerInline inline) => string.Concat(inline.Descendants().Select(n => n switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    }));
}

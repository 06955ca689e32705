using DebateMap.Domain;
using DebateMap.Formats.Summary;
using Ganss.Xss;
using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace DebateMap.Web.Features.Summary;

/// <summary>Markdown as HTML that is safe to show: no raw HTML gets through Markdig, and what it makes is sanitised besides.</summary>
public static class SummaryHtml
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseFootnotes().UseTaskLists().UseYamlFrontMatter().Build();

    private static readonly HtmlSanitizer Sanitizer = MakeSanitizer();

    /// <summary>The rendered page.</summary>
    /// <remarks>A MarkupString, as the HTML was made here and has passed the sanitiser.</remarks>
    public static MarkupString Of(string markdown) => Render(Markdown.Parse(markdown, Pipeline));

    /// <summary>The rendered page in pieces, with room where a part is drawn: the gap after its heading, and the map in place of its code.</summary>
    public static Items<SummaryPiece> Of(WrittenSummary summary)
    {
        var document = Markdown.Parse(summary.Text, Pipeline);
        var pieces = new List<SummaryPiece>();
        var blocks = new List<Block>();
        foreach (var block in document.ToList())
        {
            document.Remove(block);
            var code = block as FencedCodeBlock;
            if (code is null)
                blocks.Add(block);
            if (code is not null || Starts(summary, block) == SummarySection.Gap)
            {
                pieces.Add(new(Render(blocks), code is null ? SummarySection.Gap : SummarySection.Map));
                blocks.Clear();
            }
        }

        pieces.Add(new(Render(blocks), null));
        return pieces.ToItems();
    }

    private static SummarySection? Starts(WrittenSummary summary, Block block)
    {
        // A part begins with the blank line before its heading.
        foreach (var (section, start) in summary.Starts)
        {
            if (block is HeadingBlock { Level: 2 } && start < block.Span.End && start >= block.Span.Start - 1)
                return section;
        }

        return null;
    }

    private static MarkupString Render(List<Block> blocks)
    {
        var document = new MarkdownDocument();
        foreach (var block in blocks)
            document.Add(block);
        return Render(document);
    }

    private static MarkupString Render(MarkdownDocument document)
    {
        // A box that cannot be ticked is a form field without a name to screen readers.
        foreach (var box in document.Descendants<TaskList>().ToList())
            box.ReplaceBy(new LiteralInline(box.Checked ? "☑" : "☐"));
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return new(Sanitizer.Sanitize(text.ToString()));
    }

    private static HtmlSanitizer MakeSanitizer()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedTags.Clear();
        sanitizer.AllowedTags.UnionWith(["h1", "h2", "h3", "h4", "p", "em", "strong", "a", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "blockquote", "code", "pre", "sup", "div", "hr", "br"]);
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.UnionWith(["href", "id", "class"]);
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(["http", "https", "mailto"]);
        return sanitizer;
    }
}

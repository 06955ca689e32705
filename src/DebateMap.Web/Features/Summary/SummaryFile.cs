using DebateMap.Domain;
using DebateMap.Formats.Summary;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DebateMap.Web.Features.Summary;

/// <summary>A summary as one HTML file with its drawings, to keep, send or print.</summary>
public static class SummaryFile
{
    /// <summary>The file.</summary>
    /// <param name="debate">The debate.</param>
    /// <param name="analysis">The analysis of two of its participants.</param>
    /// <param name="options">What it holds.</param>
    /// <param name="services">Where components find what they need.</param>
    /// <param name="logs">Where rendering tells of failures.</param>
    public static async Task<string> WriteAsync(Debate debate, Analysis analysis, SummaryOptions options, IServiceProvider services, ILoggerFactory logs)
    {
        var pieces = SummaryHtml.Of(MarkdownSummary.Compose(debate, analysis.Report, options with { FrontMatter = null }));
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<SummaryPage>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(SummaryPage.Debate)] = debate,
                [nameof(SummaryPage.Analysis)] = analysis,
                [nameof(SummaryPage.Pieces)] = pieces,
            }));
            return page.ToHtmlString();
        });
    }
}

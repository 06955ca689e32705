using DebateMap.Domain;
using DebateMap.Formats.Summary;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace DebateMap.Web.Features.Summary;

/// <summary>The summary as it will leave: rendered or as Markdown, to copy or download.</summary>
public sealed partial class SummaryView : DeskComponent
{
    private DivergenceReport? _report;
    private string? _markdown;
    private MarkupString? _html;
    private bool _source;
    private string _told = "";

    [Inject]
    public required PageModule Page { get; init; }

    protected override async Task OnInitializedAsync() => await WriteAsync();

    protected override void OnDeskChanged() => _ = BeginAsync(WriteAsync);

    private async Task WriteAsync()
    {
        var report = Desk.Report?.ValueOrDefault;
        if (ReferenceEquals(report, _report))
            return;
        (_report, _html, _told) = (report, null, "");
        if (report is null)
            return;
        var debate = Desk.Debate;
        var (markdown, html) = await Task.Run(() =>
        {
            var text = MarkdownSummary.Write(debate, report);
            return (text, SummaryHtml.Of(text));
        });
        // Another report may have come meanwhile: its own writing fills the page.
        if (!ReferenceEquals(report, _report))
            return;
        (_markdown, _html) = (markdown, html);
        StateHasChanged();
    }

    private async Task CopyAsync()
    {
        if (await Page.CopyAsync(_markdown!))
        {
            _told = "Copied";
            return;
        }

        _source = true;
        _told = "The browser does not let the page copy: select the text below and copy it.";
    }
}

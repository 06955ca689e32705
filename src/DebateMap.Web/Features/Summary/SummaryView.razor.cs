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
    private bool _source;
    private string _told = "";

    [Inject]
    public required PageModule Page { get; init; }

    protected override void OnInitialized()
    {
        base.OnInitialized();
        OnDeskChanged();
    }

    protected override void OnDeskChanged()
    {
        var report = Desk.Report?.ValueOrDefault;
        if (ReferenceEquals(report, _report))
            return;
        _report = report;
        _markdown = report is null ? null : MarkdownSummary.Write(Desk.Debate, report);
        _told = "";
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

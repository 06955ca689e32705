using DebateMap.Domain;
using DebateMap.Formats.Summary;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace DebateMap.Web.Features.Summary;

/// <summary>The summary as it will leave: for whom, with which parts; as a page, as Markdown, or both; to copy, download or print.</summary>
public sealed partial class SummaryView : DeskComponent
{
    private Written? _shown;
    private (Analysis? Of, SummaryOptions? With) _asked;
    private Items<SummarySection>? _sections;
    private bool _frontMatter;
    private Look _look;
    private string _told = "";
    private ElementReference _page;

    /// <summary>How a summary is shown.</summary>
    private enum Look
    {
        Page,
        Markdown,
        Both,
    }

    [Inject]
    public required PageModule Page { get; init; }

    /// <summary>The word for the audience; the full report by default.</summary>
    [Parameter]
    public string? Part { get; set; }

    private Audience Audience => Part is { } word && Words.Parse<Audience>(word) is { } audience ? audience : Audience.Full;

    private SummaryOptions Options
    {
        get
        {
            var options = SummaryOptions.For(Audience);
            return new(_sections ?? options.Sections, _frontMatter ? new(Desk.Stored.Revision) : null);
        }
    }

    protected override async Task OnParametersSetAsync() => await WriteAsync();

    protected override void OnDeskChanged() => _ = BeginAsync(WriteAsync);

    private async Task WriteAsync()
    {
        var (analysis, options) = (Desk.Analysis?.ValueOrDefault, Options);
        if (ReferenceEquals(analysis, _asked.Of) && options == _asked.With)
            return;
        if (!ReferenceEquals(analysis, _asked.Of))
            _shown = null;
        (_asked, _told) = ((analysis, options), "");
        if (analysis is null)
            return;
        var debate = Desk.Debate;
        var written = await Task.Run(() =>
        {
            var summary = MarkdownSummary.Compose(debate, analysis.Report, options);
            return new Written(debate, analysis, summary.Text, SummaryHtml.Of(summary));
        });
        // Another may have been asked for meanwhile: its own writing fills the page.
        if (!ReferenceEquals(analysis, _asked.Of) || options != _asked.With)
            return;
        _shown = written;
        StateHasChanged();
    }

    private Task Choose(Items<SummarySection>? sections)
    {
        _sections = sections;
        return WriteAsync();
    }

    private Task Toggle(SummarySection section, bool on) =>
        Choose(Enum.GetValues<SummarySection>().Where(s => s == section ? on : Options.Has(s)).ToItems());

    private Task SetFrontMatter(bool on)
    {
        _frontMatter = on;
        return WriteAsync();
    }

    private string Download(string file) => WorkspaceUrl.Download(Desk, file, SummaryWish.Write(Options));

    private async Task CopyAsync() => Tell(await Page.CopyAsync(_shown!.Markdown));

    private async Task CopyRichAsync() => Tell(await Page.CopyRichAsync(_page, _shown!.Markdown));

    private void Tell(bool copied)
    {
        if (!copied && _look == Look.Page)
            _look = Look.Both;
        _told = copied ? "Copied" : "The browser does not let the page copy: select the text below and copy it.";
    }

    /// <summary>A summary, and what it was written from.</summary>
    private sealed record Written(Debate Debate, Analysis Analysis, string Markdown, Items<SummaryPiece> Pieces);
}

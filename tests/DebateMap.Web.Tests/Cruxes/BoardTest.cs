using AngleSharp.Dom;
using Bunit;
using DebateMap.Domain;
using DebateMap.Web.Features.Cruxes;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using DebateMap.Web.Live;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace DebateMap.Web.Tests.Cruxes;

/// <summary>A crux board with somebody in front of it, in the words of what they do there.</summary>
public abstract class BoardTest : BunitContext
{
    protected static readonly CruxId K1 = new("k1"), K2 = new("k2");

    protected BoardTest()
    {
        Services.AddMudServices();
        Services.AddScoped<AssetUrls>().AddScoped<PageModule>().AddScoped<Drafts>().AddSingleton(TimeProvider.System);
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    /// <summary>Two cruxes between Ann and Ben, of which one is accepted.</summary>
    internal static Debate TwoCruxes { get; } = SmallDebate.Argued.Apply(ChangeSet.Put(
        new Position(new("y1"), SmallDebate.Ann, new("p3"), Basis.Stated) { Credence = .9 },
        new Position(new("y2"), SmallDebate.Ben, new("p3"), Basis.Stated) { Credence = .2 },
        new Crux(K1, new("p3"), new("root"), CruxStatus.Proposed) { ProposedBy = [SmallDebate.Ann], Tags = ["money"] },
        new Crux(K2, new("con"), new("root"), CruxStatus.Accepted) { AcceptedBy = [SmallDebate.Ann, SmallDebate.Ben], Tags = ["time"] })).Value;

    protected static IElement Column(IRenderedComponent<CruxBoard> board, string name) => board.Find($"section.column[aria-label='{name}']");

    protected static IElement Card(IRenderedComponent<CruxBoard> board, CruxId crux) => board.Find($"[data-crux='{crux}']");

    protected static IElement Form(IRenderedComponent<CruxBoard> board) => board.Find("form.move-form");

    protected static string[] Told(IRenderedComponent<CruxBoard> board) => [.. board.FindAll("form .fault, .bulk > .fault").Select(f => f.TextContent)];

    protected static IElement Button(IRenderedComponent<CruxBoard> board, string text) =>
        board.FindAll("button").Single(b => b.TextContent.Trim() == text || b.GetAttribute("aria-label") == text);

    protected static Task MoveAsync(IRenderedComponent<CruxBoard> board, CruxId crux, CruxStatus to) =>
        Card(board, crux).QuerySelector(".move select")!.ChangeAsync(new() { Value = Words.Of(to) });

    protected static Task WriteAsync(IRenderedComponent<CruxBoard> board, string field, string text) =>
        Form(board).QuerySelectorAll("textarea, input").Single(f => f.GetAttribute("aria-label")?.Contains(field, StringComparison.Ordinal) == true || f.ParentElement!.TextContent.Contains(field, StringComparison.Ordinal))
            .InputAsync(new() { Value = text });

    protected static Task ChooseAsync(IRenderedComponent<CruxBoard> board, string label, string value) =>
        board.Find($"select[aria-label='{label}']").ChangeAsync(new() { Value = value });

    protected static Task SaveAsync(IRenderedComponent<CruxBoard> board) => Form(board).SubmitAsync();

    internal IRenderedComponent<CruxBoard> Show(Desk desk, LiveTalk talk)
    {
        Services.AddSingleton(talk);
        return Render<CruxBoard>(p => p.AddCascadingValue(desk));
    }
}

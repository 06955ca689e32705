using DebateMap.Domain;
using DebateMap.Web.Features.Plots;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using DebateMap.Web.Look;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DebateMap.Web.Features.Divergences;

/// <summary>Both people's credences, to read and to try others. The order is that of things as they are: nothing jumps away from under the pointer.</summary>
public sealed partial class CredencePlot : DeskComponent, IAsyncDisposable
{
    private const int First = 12;
    private const int More = 25;
    private int _shown = First;
    private Items<ClaimId> _order;
    private Analysis? _ordered;
    private ElementReference _root;
    private DotNetObjectReference<CredencePlot>? _self;
    private bool _left;
    private IJSObjectReference? _module;
    private IJSObjectReference? _serving;

    [Inject]
    public required IJSRuntime Js { get; init; }

    [Inject]
    public required AssetUrls AssetUrls { get; init; }

    /// <summary>Things as they are.</summary>
    [Parameter, EditorRequired]
    public required Analysis Before { get; set; }

    /// <summary>As they are drawn: on trial, or as they are.</summary>
    [Parameter, EditorRequired]
    public required Analysis Now { get; set; }

    /// <summary>What is on trial.</summary>
    [Parameter]
    public Items<CredenceChange> Supposed { get; set; }

    /// <summary>Somebody is supposed to give a claim a credence.</summary>
    [Parameter]
    public EventCallback<CredenceChange> OnSuppose { get; set; }

    private IEnumerable<DumbbellRow> Rows => _order.Take(_shown).Select(c => ClaimRows.Of(Desk.Debate, Now, c, Supposed));

    /// <summary>A mark was moved in the browser.</summary>
    [JSInvokable]
    public Task SupposeAsync(string claim, bool second, double credence)
    {
        var between = Before.Report.Between;
        return OnSuppose.InvokeAsync(new(second ? between.B : between.A, new(claim), credence));
    }

    /// <summary>A mark was chosen in the browser.</summary>
    [JSInvokable]
    public Task ChooseAsync(string claim)
    {
        Choose(claim);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        _left = true;
        _self?.Dispose();
        await _serving.LetGoAsync("stop");
        await _module.LetGoAsync();
    }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_ordered, Before))
            return;
        if (_ordered is not null && _ordered.Report.Between != Before.Report.Between)
            _shown = First;
        _ordered = Before;
        _order = ClaimRows.Order(Before);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _self = DotNetObjectReference.Create(this);
        _module = await Js.ImportAsync(AssetUrls, "credences");
        // The view may have been left while its script came.
        if (_left)
        {
            await _module.LetGoAsync();
            return;
        }

        _serving = await _module.InvokeAsync<IJSObjectReference>("serve", _root, _self);
    }

    private string Name(ParticipantId person) => People.Name(Desk.Debate, person);

    private void Choose(string claim) => Desk.Select(new RecordKey(RecordKind.Claim, claim));
}

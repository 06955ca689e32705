using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web.Virtualization;

namespace DebateMap.Web.Features.History;

/// <summary>Who changed what, and when: a list that is fetched piece by piece, and beside it one revision, a record's story or a comparison.</summary>
public sealed partial class HistoryView : DeskComponent
{
    private const int RowHeight = 58;
    private Virtualize<RevisionListing>? _list;
    private IReadOnlyList<string> _authors = [];
    private string? _author;
    private RecordKind? _kind;
    private RecordKey? _record;
    private int? _chosen;
    private (int From, int? To)? _compared;
    private (int?, int?, int?) _asked;
    private int _shown;

    [Inject]
    public required LiveDebates Live { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>The revision that a link leads to.</summary>
    [Parameter]
    public int? Revision { get; set; }

    /// <summary>The earlier state of a comparison that a link leads to.</summary>
    [Parameter]
    public int? From { get; set; }

    /// <summary>Its later state; null is now.</summary>
    [Parameter]
    public int? To { get; set; }

    private RevisionFilter Filter => new(_author, _kind, _record);

    protected override async Task OnInitializedAsync()
    {
        _shown = Desk.Stored.Revision;
        _authors = await Live.AuthorsAsync(Desk.Actor, Desk.Stored.Key, CancellationToken.None);
    }

    // A link leads to a revision or a comparison; that the address later holds neither closes nothing.
    protected override void OnParametersSet()
    {
        var asked = (Revision, From, To);
        if (asked == _asked)
            return;
        _asked = asked;
        if (From is { } from)
            (_chosen, _compared) = (Revision, (from, To));
        else if (Revision is { } revision)
            (_chosen, _compared) = (revision, null);
    }

    protected override void OnDeskChanged()
    {
        if (_shown == Desk.Stored.Revision)
            return;
        _shown = Desk.Stored.Revision;
        _ = BeginAsync(ReadAgainAsync);
    }

    private async ValueTask<ItemsProviderResult<RevisionListing>> FetchAsync(ItemsProviderRequest request)
    {
        var page = await Live.RevisionsAsync(Desk.Actor, Desk.Stored.Key, Filter, request.StartIndex, request.Count, CancellationToken.None);
        return new(page.Revisions, page.Total);
    }

    private async Task ReadAgainAsync()
    {
        _authors = await Live.AuthorsAsync(Desk.Actor, Desk.Stored.Key, CancellationToken.None);
        await RefreshAsync();
    }

    private async Task RefreshAsync()
    {
        if (_list is not null)
            await _list.RefreshDataAsync();
        StateHasChanged();
    }

    private Task FilterAsync(Action set)
    {
        set();
        return RefreshAsync();
    }

    private Task ShowAllAsync() => FilterAsync(() => (_author, _kind, _record) = (null, null, null));

    private Task FollowAsync(RecordKey? record)
    {
        Show(null, null);
        return FilterAsync(() => _record = record);
    }

    private void Choose(int number) => Show(number, null);

    private void Compare((int From, int? To) states) => Show(_chosen, states);

    private void CloseDetail() => Show(_compared is null ? null : _chosen, null);

    private void Show(int? chosen, (int From, int? To)? compared)
    {
        (_chosen, _compared) = (chosen, compared);
        _asked = (chosen, compared?.From, compared?.To);
        var address = Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["revision"] = chosen, ["from"] = compared?.From, ["to"] = compared?.To });
        Navigation.NavigateTo(address, new NavigationOptions { ReplaceHistoryEntry = true });
    }
}

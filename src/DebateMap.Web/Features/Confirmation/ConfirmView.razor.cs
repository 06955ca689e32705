using System.Globalization;
using DebateMap.Domain;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Access;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Components;

namespace DebateMap.Web.Features.Confirmation;

/// <summary>The confirmation round: who has answered how much of what is said of them.</summary>
public sealed partial class ConfirmView : DeskComponent
{
    private IReadOnlyDictionary<ParticipantId, Items<Saying>> _rounds = new Dictionary<ParticipantId, Items<Saying>>();
    private IReadOnlyList<ConfirmationLink> _links = [];
    private Debate? _shown;
    private ParticipantId? _open;
    private IDisposable? _watching;

    [Inject]
    public required PrivateLinks Links { get; init; }

    [Inject]
    public required LiveDebates Live { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    /// <summary>Whoever reads comes first, then the others in the order of the debate.</summary>
    private IEnumerable<Participant> People => Desk.Debate.Participants.Where(p => _rounds.ContainsKey(p.Id)).OrderByDescending(p => p.Id == Desk.Standing.Participant);

    private string Overall
    {
        get
        {
            var (all, answered) = (_rounds.Values.Sum(s => s.Count), _rounds.Values.Sum(s => s.Count(x => !x.IsOpen)));
            return answered == all ? "All of it is answered." : string.Create(CultureInfo.InvariantCulture, $"{answered} of {all} are answered.");
        }
    }

    protected override void OnInitialized()
    {
        base.OnInitialized();
        OnDeskChanged();
        if (Desk.Standing.Participant is { } me && _rounds.ContainsKey(me))
            _open = me;
        if (RendererInfo.IsInteractive)
            _watching = Live.WatchAccess(Desk.Stored.Key, () => _ = BeginAsync(ShowLinksAsync));
    }

    protected override Task OnInitializedAsync() => FetchAsync();

    protected override void OnDeskChanged()
    {
        if (ReferenceEquals(_shown, Desk.Debate))
            return;
        _shown = Desk.Debate;
        _rounds = Sayings.Of(Desk.Debate);
    }

    protected override void Dispose(bool disposing)
    {
        _watching?.Dispose();
        base.Dispose(disposing);
    }

    private ConfirmationLink? LinkOf(ParticipantId person) => _links.FirstOrDefault(l => l.Participant == person && l.IsOpen(Clock.GetUtcNow()));

    private void Toggle(ParticipantId person) => _open = _open == person ? null : person;

    private async Task FetchAsync() => _links = Desk.Past || !Desk.May(Right.Moderate) ? [] : await Links.ListAsync(Desk.Actor, Desk.Stored.Key, CancellationToken.None);

    private async Task ShowLinksAsync()
    {
        await FetchAsync();
        StateHasChanged();
    }
}

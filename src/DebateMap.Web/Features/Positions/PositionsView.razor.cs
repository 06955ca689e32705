using DebateMap.Domain;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using DebateMap.Web.Look;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DebateMap.Web.Features.Positions;

/// <summary>Who thinks what of each claim: read, and set in place with the digits.</summary>
public sealed partial class PositionsView : DeskComponent
{
    private const float RowHeight = 44;
    private const int MostColumns = 12;
    private List<Claim> _claims = [];
    private Dictionary<ParticipantId, Dictionary<ClaimId, Position>> _effective = [];
    private (ClaimId Claim, ParticipantId Person)? _open;
    private Basis _basis = Basis.Stated;
    private int _firstColumn;
    private string? _filter;
    private Debate? _shown;
    private ElementReference _matrix;
    private bool _walking;

    [Inject]
    public required PageModule Page { get; init; }

    private List<Participant> Shown => [.. Desk.Debate.Participants.Skip(_firstColumn).Take(MostColumns)];

    protected override void OnInitialized()
    {
        base.OnInitialized();
        OnDeskChanged();
    }

    protected override void OnDeskChanged()
    {
        if (ReferenceEquals(_shown, Desk.Debate))
            return;
        _shown = Desk.Debate;
        _effective = Desk.Debate.Participants.ToDictionary(p => p.Id, p => Credences.Effective(Desk.Debate, p.Id));
        Apply();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_walking || Desk.Debate.Claims.Count == 0)
            return;
        _walking = true;
        await Page.WalkCellsAsync(_matrix);
    }

    private void Apply() => _claims = [.. Desk.Debate.Claims.Where(c => string.IsNullOrWhiteSpace(_filter) || c.Text.Contains(_filter.Trim(), StringComparison.OrdinalIgnoreCase))];

    private void Shift(int by) => _firstColumn = Math.Clamp(_firstColumn + by, 0, Math.Max(0, Desk.Debate.Participants.Count - 1));

    private Position? EffectiveOf(Participant person, Claim claim) => _effective.GetValueOrDefault(person.Id)?.GetValueOrDefault(claim.Id);

    private bool IsOpen(Claim claim, Participant person) => _open == (claim.Id, person.Id);

    private void Open(Claim claim, Participant person)
    {
        if (!Desk.MaySpeakFor(person.Id))
            Desk.Select(claim.Key);
        else
            _open = IsOpen(claim, person) ? null : (claim.Id, person.Id);
    }

    private async Task KeyAsync(KeyboardEventArgs e, Claim claim, Participant person)
    {
        if (!Desk.MaySpeakFor(person.Id) || e.CtrlKey || e.MetaKey || e.AltKey)
            return;
        if (e.Key is [>= '1' and <= '5'])
            await Desk.TakePositionAsync(claim, person.Id, EffectiveOf(person, claim), Stances.Scale[e.Key[0] - '1'], _basis);
        else if (e.Key == "0" && EffectiveOf(person, claim) is { } held)
            await Desk.TakePositionAsync(claim, person.Id, held, null, _basis);
        else if (e.Key == "Escape")
            _open = null;
    }
}

using DebateMap.Domain;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DebateMap.Web.Features.Outline;

/// <summary>The claims as a tree: read, fold, filter and walk it with the mouse or the arrow keys.</summary>
public sealed partial class OutlineView : DeskComponent
{
    private const float RowHeight = 44;
    private const int DeepestIndent = 14;
    private readonly HashSet<RecordKey> _toggled = [];
    private OutlineRow[] _rows = [];
    private Dictionary<ClaimId, Position> _first = [];
    private Dictionary<ClaimId, Position> _second = [];
    private Debate? _shown;
    private (ParticipantId A, ParticipantId B)? _pair;
    private string? _active;
    private bool _keysOwned;
    private ElementReference _tree;
    private OutlineFilter _filter = OutlineFilter.None;
    private IReadOnlySet<ClaimId> _mine = new HashSet<ClaimId>();
    private int _found;

    [Inject]
    public required PageModule Page { get; init; }

    private string? ActiveId => _active ?? _rows.FirstOrDefault(IsSelected)?.Id;

    protected override void OnInitialized()
    {
        base.OnInitialized();
        OnDeskChanged();
    }

    protected override void OnDeskChanged()
    {
        if (!ReferenceEquals(_shown, Desk.Debate))
        {
            _shown = Desk.Debate;
            _pair = null;
            Grow();
        }
        else if (_filter.Parted)
        {
            Grow();
        }

        if (_pair == Desk.Pair || Desk.Pair is not { } pair)
            return;
        _pair = pair;
        _first = Credences.Effective(Desk.Debate, pair.A);
        _second = Credences.Effective(Desk.Debate, pair.B);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_keysOwned || _rows.Length == 0)
            return;
        _keysOwned = true;
        await Page.OwnKeysAsync(_tree, "ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Home", "End", "Enter");
    }

    private static string Sign(OutlineRow row) => row.Place switch
    {
        Place.For => "+",
        Place.Against => "−",
        Place.Linked => "∧",
        Place.Undercut => "⊣",
        Place.Root => "◆",
        _ => "·",
    };

    private static string SignTitle(OutlineRow row) => row.Place switch
    {
        Place.For => "speaks for it",
        Place.Against => "speaks against it",
        Place.Linked => "together with its neighbours",
        Place.Undercut => "denies that it follows",
        Place.Root => "at issue",
        _ => "not connected yet",
    };

    private string StepText(OutlineRow row)
    {
        var step = Desk.Debate.Inferences[new InferenceId(row.Key.Id)];
        return step.Premises.Count > 1 ? $"{step.Premises.Count} premises, together" : "a step that is disputed";
    }

    private bool IsSelected(OutlineRow row) => Desk.Selected == row.Key;

    private void Choose(OutlineRow row)
    {
        _active = row.Id;
        Desk.Select(row.Key);
    }

    private void Fold(OutlineRow row)
    {
        if (!row.Children)
            return;
        if (!_toggled.Remove(row.Key))
            _toggled.Add(row.Key);
        Grow();
    }

    private void Grow()
    {
        var asked = _filter.Of(Desk.Debate, Desk.Search, _filter.Parted ? Desk.Report?.ValueOrDefault : null, _mine);
        _found = asked?.Count ?? Desk.Debate.Claims.Count;
        _rows = OutlineTree.Rows(Desk.Debate, _toggled, asked);
        // What was led elsewhere stands under another name: the selection tells where.
        if (!Array.Exists(_rows, row => row.Id == _active))
            _active = null;
        // An empty outline takes its element along; the next one has to be told of its keys again.
        _keysOwned &= _rows.Length > 0;
    }

    private async Task FilterAsync(OutlineFilter filter)
    {
        if (filter.Mine && !_filter.Mine)
            _mine = await Desk.ClaimsOfMineAsync();
        _filter = filter;
        Grow();
    }

    private async Task KeyAsync(KeyboardEventArgs e)
    {
        var at = IndexOfActive();
        var to = e.Key switch
        {
            "ArrowDown" => at + 1,
            "ArrowUp" => at - 1,
            "Home" => 0,
            "End" => _rows.Length - 1,
            _ => at,
        };
        if (at >= 0 && await RestructureAsync(e, at))
            return;
        if (at >= 0 && (e.Key == "ArrowRight" && !_rows[at].Open || e.Key == "ArrowLeft" && _rows[at].Open))
        {
            Fold(_rows[at]);
            return;
        }

        if (e.Key == "ArrowLeft" && at > 0)
            to = Array.FindLastIndex(_rows, at - 1, r => r.Depth < _rows[at].Depth);
        to = Math.Clamp(to, 0, _rows.Length - 1);
        if (to == at)
            return;
        Choose(_rows[to]);
        await Page.ScrollToRowAsync(_tree, _rows[to].Id, (to + .5) / _rows.Length);
    }

    private int IndexOfActive()
    {
        for (var i = 0; i < _rows.Length; i++)
        {
            if (_rows[i].Id == ActiveId)
                return i;
        }

        return -1;
    }
}

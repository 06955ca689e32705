using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Access;
using DebateMap.Web.Features.Inspector;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using DebateMap.Web.Look;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DebateMap.Web.Features.Cruxes;

/// <summary>The board: what is shown of the cruxes, in which column and order.</summary>
public sealed partial class CruxBoard : DeskComponent
{
    private const int More = 25;
    private const int MostTwins = 3;
    private const int MostTargets = 24;

    private readonly Dictionary<CruxId, RevisionListing> _added = [];
    private readonly HashSet<CruxId> _picked = [];
    private readonly Dictionary<CruxStatus, int> _most = CruxMoves.All.ToDictionary(s => s, _ => More);
    private readonly PairReport _rest;
    private ElementReference _cards;
    private BoardFilter _filter = BoardFilter.None;
    private CruxStatus _column;
    private List<BoardCard> _all = [];
    private List<BoardCard> _shown = [];
    private List<Column> _columns = [];
    private Items<string> _tags;
    private List<ClaimId> _targets = [];
    private (Debate? Of, (ParticipantId, ParticipantId)? Pair, CruxTable? Table) _figures;
    private object? _builtFrom;
    private int _addedUpTo;
    private int _picking;
    private bool _merging;
    private bool _proposing;

    public CruxBoard() => _rest = new(() => _ = BeginAsync(RebuiltAsync));

    [Inject]
    public required PageModule Page { get; init; }

    [Inject]
    public required ISnackbar Messages { get; init; }

    /// <summary>Whether whoever sits here may move cruxes, or proposes that they be moved.</summary>
    private bool Movable => !Desk.ReadOnly && (Desk.May(Right.Moderate) || Desk.Proposing is not null);

    /// <summary>The participant who may say whether a crux is one for them, and nothing else.</summary>
    private ParticipantId? Voice => !Movable && Desk.Standing.Participant is { } me && Desk.MaySpeakFor(me) && Desk.Debate.Participants.Contains(me) ? me : null;

    private Pair<ParticipantId>? Between => Desk.Pair is { } pair ? new(pair.A, pair.B) : null;

    /// <summary>A column without cards needs little room, one that asks for something more.</summary>
    private string Tracks => string.Join(' ', _columns.Select(c =>
        c.Cards.Count == 0 ? "minmax(8rem, .5fr)" : _moving.ContainsKey(c.Cards[0].Crux.Id) ? "minmax(20rem, 1.5fr)" : "minmax(14rem, 1fr)"));

    protected override void OnInitialized()
    {
        base.OnInitialized();
        Rebuild();
        _column = _all.Find(IsChosen)?.Crux.Status ?? _columns.Find(c => c.Cards.Count > 0)?.Status ?? CruxStatus.Proposed;
    }

    protected override async Task OnInitializedAsync() => await AskAgesAsync();

    // Whoever renders this first, it or the one above it, shows what is on the desk.
    protected override void OnParametersSet() => Rebuild();

    protected override void OnDeskChanged()
    {
        CloseWhatIsSaved();
        Rebuild();
        if (_all.Exists(c => c.Added is null))
            _ = BeginAsync(AskAgesAsync);
    }

    private Task RebuiltAsync()
    {
        Rebuild();
        StateHasChanged();
        return Task.CompletedTask;
    }

    /// <summary>Undo and redo make no crux younger than it was known to be.</summary>
    private async Task AskAgesAsync()
    {
        var upTo = Desk.Stored.Revision;
        if (upTo <= _addedUpTo)
            return;
        var after = _addedUpTo;
        _addedUpTo = upTo;
        var added = await Desk.CruxesAddedAsync(after);
        _builtFrom = null;
        foreach (var (id, revision) in added)
        {
            if (revision is { Undoes: null, Redoes: null } || !_added.ContainsKey(id))
                _added[id] = revision;
        }

        await RebuiltAsync();
    }

    private void Rebuild()
    {
        var debate = Desk.Debate;
        var analysis = Desk.Analysis?.ValueOrDefault;
        var rest = RestOf(debate, analysis);
        var table = FiguresOf(debate);
        // Most of what happens on the desk is that something is selected.
        var from = (debate, analysis, rest, table, Desk.Pair, _addedUpTo);
        if (from.Equals(_builtFrom))
        {
            Narrow();
            return;
        }

        _builtFrom = from;
        var figures = table?.Cruxes.ToDictionary(c => c.Crux);
        _all = [.. debate.Cruxes.Select(c => CardOf(c, analysis, rest, table, figures?.GetValueOrDefault(c.Id)))];
        _all.Sort(BoardCard.Order);
        _tags = CruxTags.Of(debate);
        _targets = [.. debate.Cruxes.Select(c => c.Target).Distinct()];
        if ((_filter.Tag is { } tag && !_tags.Contains(tag)) || (_filter.Target is { } target && !_targets.Contains(target)))
            _filter = BoardFilter.None;
        _picked.RemoveWhere(id => !debate.Cruxes.Contains(id));
        Narrow();
    }

    private void Narrow()
    {
        // What is being moved stays in sight, in the column where it is going.
        _shown = [.. _all.Where(c => _filter.Fits(c) || _moving.ContainsKey(c.Crux.Id))];
        _columns = [.. CruxMoves.All.Select(s => new Column(
            s,
            [.. _shown.Where(c => (_moving.GetValueOrDefault(c.Crux.Id)?.To ?? c.Crux.Status) == s).OrderByDescending(c => _moving.ContainsKey(c.Crux.Id))],
            _shown.Count(c => c.Crux.Status == s),
            _all.Count(c => c.Crux.Status == s)))];
    }

    private BoardCard CardOf(Crux crux, Analysis? analysis, Analysis? rest, CruxTable? table, CruxFigures? figures)
    {
        var by = analysis?.Report.Targets.Any(t => t.Claim == crux.Target) == true ? analysis : rest;
        if (by?.Report.Targets.Any(t => t.Claim == crux.Target) != true)
            by = null;
        var standing = Between is { } between ? CruxStanding.Of(crux, between, by?.Report) : null;
        return new(crux, Desk.Debate.Claims[crux.Claim].Text, Desk.Debate.Claims[crux.Target].Text)
        {
            Standing = standing,
            NotKnown = by is not null && standing?.Found is null ? BoardWords.NotKnown(Desk.Debate, crux, by) : null,
            IsClaimed = by is not null && (by.Report.Claimed.Contains(crux.Claim) || by.Report.Claimed.Contains(crux.Target)),
            Figures = table is not null && figures is not null ? BoardWords.Figures(Desk.Debate, table, figures) : null,
            Voi = figures?.Sides.Max(s => s.MedianVoiShare),
            Added = _added.GetValueOrDefault(crux.Id),
        };
    }

    /// <summary>The same of what cruxes are for and is not at issue now.</summary>
    private Analysis? RestOf(Debate debate, Analysis? analysis)
    {
        if (Desk.Pair is not { } pair || analysis is null)
            return null;
        var known = analysis.Report.Targets.Select(t => t.Claim).ToHashSet();
        var besides = debate.Cruxes.Select(c => c.Target).Where(t => !known.Contains(t)).Distinct().Take(MostTargets).ToItems();
        return besides.IsEmpty ? null : _rest.On(debate, pair, besides)?.ValueOrDefault;
    }

    private CruxTable? FiguresOf(Debate debate)
    {
        if (_figures.Of is not { } of || !ReferenceEquals(of.Cruxes, debate.Cruxes) || !ReferenceEquals(of.Positions, debate.Positions) || !ReferenceEquals(of.Participants, debate.Participants) || _figures.Pair != Desk.Pair)
            _figures = (debate, Desk.Pair, BoardFigures.Of(debate, Desk.Pair));
        return _figures.Table;
    }

    private void Filter(BoardFilter filter)
    {
        _filter = filter;
        Narrow();
    }

    private bool IsChosen(BoardCard card) => Desk.Selected is { } selected && (selected == card.Crux.Key || (selected.Kind == RecordKind.Claim && selected.Id == card.Crux.Claim.Value));

    private void Toggle(CruxId id)
    {
        if (!_picked.Remove(id))
            _picked.Add(id);
    }

    private void PickAll() => _picked.UnionWith(_shown.Select(c => c.Crux.Id));

    private void PickNone()
    {
        _picked.Clear();
        _merging = false;
    }

    /// <summary>Selects some and asks which of them stays.</summary>
    private void Pick(Items<CruxId> cruxes)
    {
        _picked.Clear();
        _picked.UnionWith(cruxes);
        _merging = true;
        _picking++;
    }

    /// <summary>A participant says of a crux whether it is one for them.</summary>
    private async Task SayAsync(BoardCard card, bool? accepts)
    {
        if (Voice is not { } me)
            return;
        var says = accepts switch { true => "a crux for them", false => "none for them", _ => "taken back" };
        if (await Desk.ChangeAsync(ChangeSet.Put(CruxVoice.Say(card.Crux, me, accepts)), $"{People.Name(Desk.Debate, me)} says of a crux: {says}: {Labels.Of(Desk.Debate, card.Crux.Key)}") is CommitResult.Refused refused)
            Messages.Add($"Not saved: {string.Join("; ", refused.Faults.Select(f => f.Message))}", Severity.Warning);
    }

    /// <summary>What a column shows.</summary>
    /// <param name="Status">Of which status.</param>
    /// <param name="Cards">Its cards, and those on their way to it first.</param>
    /// <param name="Count">How many cruxes that are shown have the status.</param>
    /// <param name="Of">How many have it in all.</param>
    private sealed record Column(CruxStatus Status, List<BoardCard> Cards, int Count, int Of);
}

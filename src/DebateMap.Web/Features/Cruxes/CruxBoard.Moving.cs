using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Features.Inspector;
using DebateMap.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace DebateMap.Web.Features.Cruxes;

/// <content>Moving cards, by hand, by keys and by choice; and what is asked on the way.</content>
public sealed partial class CruxBoard
{
    private readonly Dictionary<CruxId, MoveDraft> _moving = [];
    private readonly HashSet<CruxId> _saving = [];

    private const string ProposeAnother = ".another button";

    private CruxId? _dragged;
    private CruxStatus? _over;
    private string _told = "";
    private string? _focus;
    private string? _ownKeysIn;
    private int _tries;

    [Inject]
    public required Drafts Drafts { get; init; }

    private string DraftKey => $"{Desk.Stored.Key.Value}:board";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // There are no columns before there is a crux.
        if (_cards.Id is { } drawn && drawn != _ownKeysIn)
        {
            _ownKeysIn = drawn;
            await Page.OwnKeysAsync(_cards, "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown");
        }

        if (firstRender)
            await TakeUpAsync();

        if (_focus is { } focus)
        {
            _focus = null;
            await Page.FocusAsync(focus);
        }
    }

    /// <summary>What was being written when the page was left, or the connection lost for good.</summary>
    private async Task TakeUpAsync()
    {
        if (!Movable || await Drafts.LoadAsync<List<MoveDraft>>(DraftKey) is not { Count: > 0 } kept)
            return;
        foreach (var draft in kept.Where(d => _moving.TryAdd(new(d.Crux), d)))
            (draft.On, draft.Seen) = (Desk.Stored, Desk.Debate.Cruxes.Find(new CruxId(draft.Crux)));

        await RebuiltAsync();
    }

    private Task KeepAsync() => Drafts.SaveAsync(DraftKey, _moving.Count == 0 ? null : _moving.Values.ToList());

    private void Over(CruxStatus status) => _over = _dragged is null ? null : status;

    private async Task DropAsync(CruxStatus onto)
    {
        var dragged = _dragged;
        (_dragged, _over) = (null, null);
        if (dragged is { } id && _all.Find(c => c.Crux.Id == id) is { } card)
            await MoveAsync(card, onto);
    }

    private async Task MoveAsync(BoardCard card, CruxStatus to)
    {
        _tries++;
        var crux = card.Crux;
        if (!Movable || to == crux.Status)
            return;
        _column = to;
        // Whoever has begun to write for one column goes on with it for another.
        var draft = _moving.GetValueOrDefault(crux.Id) ?? MoveDraft.Begin(Desk.Stored, crux, to);
        draft.To = to;
        if (!_moving.ContainsKey(crux.Id) && CruxMoves.IsReady(crux, to))
        {
            await SaveAsync(draft);
            return;
        }

        _moving[crux.Id] = draft;
        _told = $"Not moved yet. {BoardWords.Asks(to)}";
        _focus = $"[data-move=\"{crux.Id}\"] {(draft.People.Count < CruxMoves.Sides && CruxMoves.Needs(to).HasFlag(CruxNeeds.People) ? "select" : "textarea")}";
        Narrow();
        await KeepAsync();
    }

    private async Task SaveAsync(MoveDraft draft)
    {
        var id = new CruxId(draft.Crux);
        if (_saving.Contains(id))
            return;
        var on = draft.On ?? Desk.Stored;
        var changes = draft.ToChanges(on.Debate);
        (draft.Faults, draft.Problem, draft.Tried) = (changes.Faults, null, true);
        if (changes.ValueOrDefault is not { } made)
        {
            _told = $"Not moved yet: {string.Join("; ", changes.Faults.Select(f => f.Message))}";
            _focus = $"[data-move=\"{draft.Crux}\"] :is([aria-invalid], [aria-describedby] select)";
            return;
        }

        _saving.Add(id);
        var result = await Desk.ChangeAsync(made, BoardWords.Moved(on.Debate, on.Debate.Cruxes[id], draft.To), on.Revision);
        _saving.Remove(id);
        switch (result)
        {
            case CommitResult.Committed or CommitResult.Unchanged:
                await DoneAsync(draft);
                if (result is CommitResult.Committed)
                    Messages.AddUndoable($"{BoardWords.Of(draft.To)}: {Labels.Of(Desk.Debate, new(RecordKind.Crux, draft.Crux))}", () => TakeBackAsync(id));
                break;
            case CommitResult.Conflicted conflicted:
                // They are told what the other did and choose; what they save after that is made on what they were told.
                draft.On = conflicted.Now;
                draft.Problem = "Not moved: somebody changed the same meanwhile. Nothing of yours is lost: choose below, or save again what you have here.";
                Hold(draft);
                break;
            case CommitResult.Refused refused:
                draft.Problem = $"Not moved: {string.Join("; ", refused.Faults.Select(f => f.Message))}";
                Hold(draft);
                break;
            default:
                draft.Problem = "Not moved: you may not change this debate any more. What you wrote is kept here.";
                Hold(draft);
                break;
        }
    }

    /// <summary>What could not be saved stays open, a move that asked for nothing as well: so it is said beside the card.</summary>
    private void Hold(MoveDraft draft)
    {
        _moving[new(draft.Crux)] = draft;
        _told = draft.Problem!;
        Narrow();
    }

    private async Task DoneAsync(MoveDraft draft)
    {
        _moving.Remove(new(draft.Crux));
        (_told, _column) = ("", draft.To);
        _focus = $"[data-card=\"{draft.Crux}\"]";
        Rebuild();
        await KeepAsync();
    }

    private async Task CancelAsync(MoveDraft draft)
    {
        var id = new CruxId(draft.Crux);
        _moving.Remove(id);
        if (Desk.Debate.Cruxes.Find(id) is { } crux)
            _column = crux.Status;
        (_told, _focus) = ("Left where it was", $"[data-card=\"{draft.Crux}\"]");
        Narrow();
        await KeepAsync();
    }

    private async Task ProposedAsync(CruxId crux)
    {
        (_column, _told, _focus) = (CruxStatus.Proposed, "", $"[data-card=\"{crux}\"]");
        Messages.AddUndoable($"Proposed: {Labels.Of(Desk.Debate, new(RecordKind.Crux, crux.Value))}", () => TakeBackAsync(crux));
        await RebuiltAsync();
    }

    /// <summary>Undoes what a message tells of. The message goes, and the focus with it: it goes on at the card.</summary>
    private async Task TakeBackAsync(CruxId crux)
    {
        await Desk.UndoAsync();
        if (Desk.Debate.Cruxes.Find(crux) is { } back)
            _column = back.Status;
        _focus = Desk.Debate.Cruxes.Contains(crux) ? $"[data-card=\"{crux}\"]" : ProposeAnother;
        await RebuiltAsync();
    }

    private void BeginProposing() => (_proposing, _focus) = (true, "form.propose input");

    private void EndProposing() => (_proposing, _focus) = (false, ProposeAnother);

    /// <summary>Whoever chose their own version below has saved what the form asks for.</summary>
    private void CloseWhatIsSaved()
    {
        foreach (var (id, draft) in _moving.Where(m => m.Value.Tried && m.Value.IsIn(Desk.Debate)).ToList())
            _moving.Remove(id);
    }

    private async Task KeyAsync(KeyboardEventArgs e, BoardCard card, CruxStatus column)
    {
        var across = e.Key switch { "ArrowLeft" => -1, "ArrowRight" => 1, _ => 0 };
        var down = e.Key switch { "ArrowUp" => -1, "ArrowDown" => 1, _ => 0 };
        if (across != 0 && e.ShiftKey)
        {
            var to = (int)column + across;
            if (Movable && to >= 0 && to < CruxMoves.All.Count)
                await MoveAsync(card, CruxMoves.All[to]);
        }
        else if (!e.ShiftKey && (across != 0 || down != 0))
        {
            Walk(card, column, across, down);
        }
    }

    private void Walk(BoardCard from, CruxStatus column, int across, int down)
    {
        var cards = _columns[(int)column].Cards;
        var at = cards.IndexOf(from) + down;
        for (var next = (int)column + across; across != 0 && next >= 0 && next < _columns.Count; next += across)
        {
            if (_columns[next].Cards.Count == 0)
                continue;
            (cards, _column) = (_columns[next].Cards, CruxMoves.All[next]);
            break;
        }

        at = Math.Clamp(at, 0, Math.Min(cards.Count, _most[_columns.Find(c => ReferenceEquals(c.Cards, cards))!.Status]) - 1);
        _focus = $"[data-card=\"{cards[at].Crux.Id}\"]";
    }
}

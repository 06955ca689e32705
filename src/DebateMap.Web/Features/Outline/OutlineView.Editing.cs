using DebateMap.Domain;
using DebateMap.Web.Features.Inspector;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace DebateMap.Web.Features.Outline;

/// <content>Changing the tree: texts in place, claims led elsewhere by keys or by dragging.</content>
public sealed partial class OutlineView
{
    private string? _editing;
    private string? _text;
    private OutlineRow? _dragged;
    private string? _over;

    [Inject]
    public required ISnackbar Messages { get; init; }

    private async Task<bool> RestructureAsync(KeyboardEventArgs e, int at)
    {
        if (Desk.ReadOnly)
            return false;
        var row = _rows[at];
        switch (e)
        {
            case { Key: "Enter" }:
                Edit(row);
                return true;
            case { Key: "ArrowUp" or "ArrowDown", ShiftKey: true }:
                if (row.Via is { } step && Outlining.Shift(Desk.Debate, step, e.Key == "ArrowDown") is { } shifted)
                    await Desk.ChangeAsync(shifted, $"moved a reason: {Labels.Of(Desk.Debate, row.Key)}");
                return true;
            case { Key: ">" } when ClaimAbove(at) is { } parent:
                await LeadAsync(row, parent);
                return true;
            case { Key: "<" }:
                await LeadOutAsync(at);
                return true;
            case { Key: "+" or "-" or "−" } when row.Via is { } via && Desk.Debate.Inferences[via] is { Conclusion: not null } reason:
                await Desk.ChangeAsync(ChangeSet.Put(reason with { Kind = e.Key == "+" ? InferenceKind.Supports : InferenceKind.Attacks }), $"speaks {(e.Key == "+" ? "for" : "against")}: {Labels.Of(Desk.Debate, row.Key)}");
                return true;
            default:
                return false;
        }
    }

    /// <summary>The claim right above at the same depth.</summary>
    private ClaimId? ClaimAbove(int at)
    {
        var above = Array.FindLastIndex(_rows, Math.Max(at - 1, 0), at, r => r.Depth <= _rows[at].Depth);
        return above >= 0 && _rows[above].Depth == _rows[at].Depth && _rows[above].Key.Kind == RecordKind.Claim ? new ClaimId(_rows[above].Key.Id) : null;
    }

    private async Task LeadOutAsync(int at)
    {
        var row = _rows[at];
        if (row.Key.Kind != RecordKind.Claim || row.Depth == 0)
            return;
        var claims = new List<ClaimId>();
        for (var (i, depth) = (at - 1, row.Depth); i >= 0 && claims.Count < 2; i--)
        {
            if (_rows[i].Depth >= depth)
                continue;
            depth = _rows[i].Depth;
            if (_rows[i].Key.Kind == RecordKind.Claim)
                claims.Add(new(_rows[i].Key.Id));
        }

        if (claims is [_, var outer])
            await LeadAsync(row, outer);
        else
            await Desk.ChangeAsync(Outlining.ToTop(Desk.Debate, new(row.Key.Id), row.Via), $"at issue: {Labels.Of(Desk.Debate, row.Key)}");
    }

    private async Task LeadAsync(OutlineRow row, ClaimId parent)
    {
        if (row.Key.Kind != RecordKind.Claim || parent.Value == row.Key.Id)
            return;
        var changes = Outlining.Under(Desk.Debate, new(row.Key.Id), row.Via, parent);
        if (changes.ValueOrDefault is { } led)
            await Desk.ChangeAsync(led, $"made “{Labels.Of(Desk.Debate, row.Key)}” a reason for or against “{Labels.Of(Desk.Debate, new(RecordKind.Claim, parent.Value))}”");
        else
            Messages.Add($"Not moved: {changes.Faults[0].Message}.", Severity.Warning);
    }

    private async Task DropAsync(OutlineRow onto)
    {
        var dragged = _dragged;
        (_dragged, _over) = (null, null);
        if (dragged is not null && onto.Key.Kind == RecordKind.Claim)
            await LeadAsync(dragged, new(onto.Key.Id));
    }

    private void Edit(OutlineRow row)
    {
        if (!Desk.ReadOnly && row.Key.Kind == RecordKind.Claim)
            (_editing, _text) = (row.Id, Desk.Debate.Claims[new ClaimId(row.Key.Id)].Text);
    }

    private async Task EditKeyAsync(KeyboardEventArgs e)
    {
        if (e.Key == "Escape")
            _text = null;
        if (e.Key is not ("Enter" or "Escape"))
            return;
        await SaveTextAsync();
        await _tree.FocusAsync();
    }

    private async Task SaveTextAsync()
    {
        var row = _rows.FirstOrDefault(r => r.Id == _editing);
        var text = _text?.Trim();
        (_editing, _text) = (null, null);
        if (row is null || string.IsNullOrEmpty(text))
            return;
        var claim = Desk.Debate.Claims[new ClaimId(row.Key.Id)];
        if (claim.Text != text)
            await Desk.ChangeAsync(ChangeSet.Put(claim with { Text = text }), $"changed text of {claim.Id}");
    }
}

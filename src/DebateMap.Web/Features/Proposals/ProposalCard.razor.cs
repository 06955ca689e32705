using DebateMap.Storage;
using DebateMap.Storage.Talk;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DebateMap.Web.Features.Proposals;

/// <summary>One proposal: what it would change, and what can be done about it.</summary>
public sealed partial class ProposalCard : DeskComponent
{
    private const int MostFaults = 5;
    private ProposalSight? _sight;
    private int _seenAt;
    private string? _answer;
    private bool _busy;

    [Inject]
    public required LiveDebates Live { get; init; }

    [Inject]
    public required LiveTalk Talk { get; init; }

    [Inject]
    public required ISnackbar Messages { get; init; }

    [Parameter, EditorRequired]
    public required Proposal Proposal { get; set; }

    private bool Mine => Proposal.Account == Desk.Talk.Account;

    private bool Decides => Desk.Talk.Moderates && Proposal.State == ProposalState.Open && Desk.Proposing is null && !Desk.Past;

    private string State => Proposal.State switch
    {
        ProposalState.Open => "open",
        ProposalState.Accepted => "accepted",
        ProposalState.Declined => "declined",
        _ => "withdrawn",
    };

    /// <summary>What is decided on is shown at once.</summary>
    protected override async Task OnInitializedAsync()
    {
        if (Decides)
            await LookAsync();
    }

    protected override void OnDeskChanged()
    {
        if (_sight is not null && _seenAt != Desk.Stored.Revision)
            _ = BeginAsync(LookAsync);
    }

    private Task ShowAsync()
    {
        if (_sight is null)
            return LookAsync();
        _sight = null;
        return Task.CompletedTask;
    }

    /// <summary>An open one is looked at on the debate as it is, a decided one on the debate that it was made on.</summary>
    private async Task LookAsync()
    {
        _seenAt = Desk.Stored.Revision;
        if (await Live.OpenAsync(Desk.Actor, Desk.Stored.Key, Proposal.BasedOn, CancellationToken.None) is not { } basis)
            return;
        var now = Proposal.State == ProposalState.Open ? await Live.OpenAsync(Desk.Actor, Desk.Stored.Key, CancellationToken.None) ?? basis : basis;
        _sight = await Task.Run(() => ProposalSight.Of(basis.Debate, now.Debate, Proposal.Changes));
        StateHasChanged();
    }

    private async Task AcceptAsync()
    {
        _busy = true;
        var result = await Talk.AcceptAsync(Desk.Actor, Desk.Stored.Key, Proposal.Number, CancellationToken.None);
        _busy = false;
        switch (result)
        {
            case CommitResult.Committed committed:
                Desk.Take(committed.Now);
                Messages.AddUndoable($"Accepted proposal {Proposal.Number}", Desk.UndoAsync);
                break;
            case CommitResult.Unchanged:
                Messages.Add("The debate was so already, or somebody else has decided", Severity.Info);
                break;
            case CommitResult.Refused refused:
                Messages.Add($"Not accepted: {string.Join("; ", refused.Faults)}", Severity.Warning);
                break;
            case CommitResult.Conflicted:
                Messages.Add("Not accepted: somebody changed the same thing meanwhile. Edit it first, and choose.", Severity.Warning);
                await LookAsync();
                break;
            default:
                Messages.Add("Not accepted: you may not decide on proposals here any more", Severity.Warning);
                break;
        }
    }

    private async Task EditAsync()
    {
        if (await Talk.EditAsync(Desk.Actor, Desk.Stored.Key, Proposal.Number, CancellationToken.None) is { } fault)
            Messages.Add($"Not opened: {fault}", Severity.Warning);
        else
            await Desk.ProposeAsync(Talk);
    }

    private async Task DeclineAsync()
    {
        if (!await Talk.DeclineAsync(Desk.Actor, Desk.Stored.Key, Proposal.Number, _answer ?? "", CancellationToken.None))
            Messages.Add("Somebody else has decided on it already", Severity.Warning);
        _answer = null;
    }

    private async Task WithdrawAsync()
    {
        if (!await Talk.WithdrawAsync(Desk.Actor, Desk.Stored.Key, Proposal.Number, CancellationToken.None))
            Messages.Add("It is decided already", Severity.Warning);
    }
}

using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Storage.Talk;
using DebateMap.Web.Access;

namespace DebateMap.Web.Live;

/// <content>Proposals.</content>
public sealed partial class LiveTalk
{
    /// <summary>What somebody has in the making; null where there is nothing.</summary>
    public async Task<Draft?> DraftAsync(Actor actor, DebateKey key, CancellationToken cancellation) =>
        await gate.MayAsync(actor, key, Right.Propose, cancellation) ? await proposals.DraftAsync(key, AccountOf(actor), cancellation) : null;

    /// <summary>The debate as it would be with what somebody has in the making, which may be nothing; null where it is not for them.</summary>
    public async Task<StoredDebate?> WithDraftAsync(Actor actor, DebateKey key, CancellationToken cancellation)
    {
        var draft = await DraftAsync(actor, key, cancellation);
        return await live.OpenAsync(actor, key, draft?.BasedOn, cancellation) is { } basis && basis.Debate.Apply(draft?.Changes ?? ChangeSet.Empty).ValueOrDefault is { } with
            ? basis with { Debate = with } : null;
    }

    /// <summary>Keeps what somebody has in the making, or forgets it where it is null.</summary>
    /// <returns>Why not; null where it is kept.</returns>
    public async Task<Fault?> KeepAsync(Actor actor, DebateKey key, Draft? draft, CancellationToken cancellation) =>
        await gate.MayAsync(actor, key, Right.Propose, cancellation) ? await proposals.KeepAsync(key, AccountOf(actor), draft, cancellation) : NotTheirs;

    /// <summary>Makes a proposal of what somebody has in the making.</summary>
    public async Task<Result<Proposal>> SendAsync(Actor actor, DebateKey key, string reason, CancellationToken cancellation)
    {
        if (!await gate.MayAsync(actor, key, Right.Propose, cancellation))
            return new Result<Proposal>.Faulty([NotTheirs]);
        var sent = await proposals.SendAsync(key, AccountOf(actor), actor.Name, reason, cancellation);
        Tell(key);
        return sent;
    }

    /// <summary>Takes back an open proposal of one's own. False where it is decided already.</summary>
    public async Task<bool> WithdrawAsync(Actor actor, DebateKey key, int number, CancellationToken cancellation)
    {
        var done = await gate.MayAsync(actor, key, Right.Propose, cancellation) && await proposals.WithdrawAsync(key, number, AccountOf(actor), actor.Name, cancellation);
        Tell(key);
        return done;
    }

    /// <summary>Somebody saw what became of their proposals.</summary>
    public async Task SeeDecisionsAsync(Actor actor, DebateKey key, CancellationToken cancellation)
    {
        if (!await gate.MayAsync(actor, key, Right.Propose, cancellation))
            return;
        await proposals.SeeAsync(key, AccountOf(actor), cancellation);
        Tell(key);
    }

    /// <summary>Writes a proposal as a revision, as it was made or as the moderator edited it.</summary>
    public async Task<CommitResult> AcceptAsync(Actor actor, DebateKey key, int number, CancellationToken cancellation)
    {
        var result = await live.AcceptAsync(actor, key, number, AccountOf(actor), cancellation);
        // It was so already: there is nothing to write, and nothing left to decide.
        if (result is CommitResult.Unchanged)
            await proposals.DecideAsync(key, number, ProposalState.Accepted, actor.Name, "It is so already.", cancellation);
        Tell(key);
        return result;
    }

    /// <summary>Says no to a proposal, and why. False where it is decided already.</summary>
    public async Task<bool> DeclineAsync(Actor actor, DebateKey key, int number, string answer, CancellationToken cancellation)
    {
        var done = await gate.MayAsync(actor, key, Right.Moderate, cancellation) && !string.IsNullOrWhiteSpace(answer)
            && await proposals.DecideAsync(key, number, ProposalState.Declined, actor.Name, answer, cancellation);
        Tell(key);
        return done;
    }

    /// <summary>Takes a proposal into one's own hands, to change it before it is accepted.</summary>
    /// <returns>Why not; null where it is done.</returns>
    public async Task<Fault?> EditAsync(Actor actor, DebateKey key, int number, CancellationToken cancellation)
    {
        if (!await gate.MayAsync(actor, key, Right.Moderate, cancellation))
            return NotTheirs;
        if (await proposals.FindAsync(key, number, cancellation) is not { State: ProposalState.Open } proposal)
            return new("", "somebody else has decided on it already");
        if (await proposals.DraftAsync(key, AccountOf(actor), cancellation) is { } other)
            return other.Edits == number ? null : new("", "you have another proposal in the making: finish or discard it first");
        return await proposals.KeepAsync(key, AccountOf(actor), new(proposal.BasedOn, proposal.Changes, proposal.Reason, number, 1), cancellation);
    }
}

using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Live;

namespace DebateMap.Web.Features.Proposals;

/// <summary>Somebody works on a proposal: what they do goes into a draft that is kept after each step.</summary>
/// <param name="live">The debates.</param>
/// <param name="talk">Where drafts are kept.</param>
/// <param name="actor">Who.</param>
/// <param name="draft">What they would change.</param>
public sealed class Proposing(LiveDebates live, LiveTalk talk, Actor actor, ProposalDraft draft)
{
    /// <summary>What they would change.</summary>
    public ProposalDraft Draft { get; } = draft;

    private DebateKey Key => Draft.Basis.Key;

    /// <summary>Goes on with what somebody has in the making, or begins.</summary>
    public static async Task<Result<Proposing>> OpenAsync(LiveDebates live, LiveTalk talk, Actor actor, StoredDebate now)
    {
        if (await talk.DraftAsync(actor, now.Key, CancellationToken.None) is not { } kept)
            return new Result<Proposing>.Ok(new(live, talk, actor, ProposalDraft.Begin(now)));
        if (await live.OpenAsync(actor, now.Key, kept.BasedOn, CancellationToken.None) is not { } basis)
            return new Result<Proposing>.Faulty([new("", $"what you had in the making was made on revision {kept.BasedOn}, which is not there any more")]);
        return ProposalDraft.Open(basis, kept).Then(draft =>
        {
            draft.MoveOnto(now);
            return new Result<Proposing>.Ok(new(live, talk, actor, draft));
        });
    }

    /// <summary>Does one thing more.</summary>
    /// <param name="changes">What.</param>
    /// <param name="summary">One line that says what it does.</param>
    /// <param name="madeOn">The revision that its maker had before them.</param>
    /// <returns>What came of it: a step of a draft is committed to the draft, and to nothing else.</returns>
    public async Task<CommitResult> ChangeAsync(ChangeSet changes, string summary, int madeOn)
    {
        var merged = await OntoDraftAsync(changes, madeOn);
        if (merged is MergeOutcome.Conflict conflict)
            return new CommitResult.Conflicted(Draft.Seen, conflict.Conflicts, conflict.Insisting);
        var before = Draft.Seen.Debate;
        var wanted = ((MergeOutcome.Clean)merged).Changes;
        var result = Draft.Change(wanted);
        if (result.ValueOrDefault is not { } after)
            return new CommitResult.Refused(Draft.Seen, result.Faults);
        if (await KeepAsync() is { } fault)
        {
            Draft.Undo();
            return new CommitResult.Refused(Draft.Seen, [fault]);
        }

        var step = new Revision(Draft.Basis.Revision + 1, actor.Name, default, summary, Effect.Of(before, after, wanted));
        return new CommitResult.Committed(Draft.Seen, step, []);
    }

    /// <summary>Takes back the last thing.</summary>
    public Task<bool> UndoAsync() => WalkAsync(Draft.Undo());

    /// <summary>Does again what was taken back last.</summary>
    public Task<bool> RedoAsync() => WalkAsync(Draft.Redo());

    /// <summary>Keeps it as it stands.</summary>
    /// <returns>Why not; null where it is kept.</returns>
    public Task<Fault?> KeepAsync() => talk.KeepAsync(actor, Key, Draft.ToKeep(), CancellationToken.None);

    /// <summary>Hands it in for a moderator to decide on.</summary>
    public async Task<Result<Storage.Talk.Proposal>> SendAsync()
    {
        if (!Draft.Misfit.IsEmpty)
            return new Result<Storage.Talk.Proposal>.Faulty(Draft.Misfit);
        return await KeepAsync() is { } fault ? new Result<Storage.Talk.Proposal>.Faulty([fault]) : await talk.SendAsync(actor, Key, Draft.Reason, CancellationToken.None);
    }

    /// <summary>Accepts the proposal that it edits, as it stands.</summary>
    public async Task<CommitResult> AcceptAsync() => await KeepAsync() is { } fault
        ? new CommitResult.Refused(Draft.Basis, [fault])
        : await talk.AcceptAsync(actor, Key, Draft.Edits!.Value, CancellationToken.None);

    /// <summary>Forgets it.</summary>
    public Task DiscardAsync() => talk.KeepAsync(actor, Key, null, CancellationToken.None);

    private async Task<bool> WalkAsync(bool walked)
    {
        if (walked)
            await KeepAsync();
        return walked;
    }

    /// <summary>A change that was made before others wrote is brought onto the draft as it is now.</summary>
    private async Task<MergeOutcome> OntoDraftAsync(ChangeSet changes, int madeOn)
    {
        if (madeOn >= Draft.Basis.Revision || await live.OpenAsync(actor, Key, madeOn, CancellationToken.None) is not { } then)
            return new MergeOutcome.Clean(changes, []);
        return Merge.Over(Draft.Seen.Debate, Effect.Between(then.Debate, Draft.Basis.Debate), changes);
    }
}

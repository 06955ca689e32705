using DebateMap.Domain;
using DebateMap.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DebateMap.Storage.Talk;

/// <summary>What is proposed, and what became of it. Accepting is done by <see cref="DebateStore.AcceptAsync"/>, in one transaction with the revision.</summary>
/// <param name="contexts">Makes a context for each call.</param>
/// <param name="time">The clock that proposals are dated by.</param>
public sealed class Proposals(IDbContextFactory<DebateContext> contexts, TimeProvider time)
{
    /// <summary>How many open proposals somebody may have in one debate.</summary>
    public const int MostOpen = 50;

    /// <summary>How long what a proposal changes may be, as JSON text, in UTF-16 units.</summary>
    public const int MostText = 2_000_000;

    /// <summary>How many are listed.</summary>
    public const int MostListed = 200;

    private const int ReasonLength = 2000;

    /// <summary>What somebody has in the making; null where there is nothing.</summary>
    public async Task<Draft?> DraftAsync(DebateKey key, string account, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        var row = await context.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.Debate == key.Value && d.Account == account, cancellation).ConfigureAwait(false);
        return row?.ToDraft();
    }

    /// <summary>Keeps what somebody has in the making, or forgets it where it is null. Its step is the one after what is kept.</summary>
    /// <returns>Why not; null where it is kept.</returns>
    public async Task<Fault?> KeepAsync(DebateKey key, string account, Draft? draft, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        if (draft is null)
        {
            await Of(context, key, account).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
            return null;
        }

        var (text, reason) = (ChangesJson.Write(draft.Changes), Cut(draft.Reason));
        if (text.Length > MostText)
            return new("", "a proposal this large is nothing that somebody could decide on: send what you have, and go on in another");
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        if (!await context.LockAsync(key, cancellation).ConfigureAwait(false))
            return new("", "there is no such debate any more");
        var row = await context.Drafts.FindAsync([key.Value, account], cancellation).ConfigureAwait(false);
        if ((row?.Step ?? 0) + 1 != draft.Step)
            return new("", "you are proposing in another window too, and went on there: reload this one");
        if (row is null)
            context.Drafts.Add(new() { Debate = key.Value, Account = account, BasedOn = draft.BasedOn, Changes = text, Reason = reason, Edits = draft.Edits, Step = 1 });
        else
            (row.BasedOn, row.Changes, row.Reason, row.Edits, row.Step) = (draft.BasedOn, text, reason, draft.Edits, draft.Step);
        await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return null;
    }

    /// <summary>Makes a proposal of what somebody has in the making, which is then in the making no more.</summary>
    public async Task<Result<Proposal>> SendAsync(DebateKey key, string account, string author, string reason, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        await context.LockAsync(key, cancellation).ConfigureAwait(false);
        var draft = await context.Drafts.FindAsync([key.Value, account], cancellation).ConfigureAwait(false);
        if (draft is null or { Edits: not null } || draft.ToDraft().Changes.Changes.IsEmpty)
            return Refused("there is nothing to propose: change something first");
        if (string.IsNullOrWhiteSpace(reason))
            return Refused("say in a few words what the change is for: a moderator decides by it");
        if (await context.Proposals.CountAsync(p => p.Debate == key.Value && p.Account == account && p.State == ProposalState.Open, cancellation).ConfigureAwait(false) >= MostOpen)
            return Refused($"you have {MostOpen} open proposals here: wait until some are decided, or withdraw one");

        var last = await context.Proposals.Where(p => p.Debate == key.Value).MaxAsync(p => (int?)p.Number, cancellation).ConfigureAwait(false) ?? 0;
        var row = new ProposalRow
        {
            Debate = key.Value, Number = last + 1, Author = author, Account = account, At = UtcTime.Now(time),
            Reason = Cut(reason), BasedOn = draft.BasedOn, Changes = draft.Changes,
        };
        context.Proposals.Add(row);
        context.Drafts.Remove(draft);
        await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return new Result<Proposal>.Ok(row.ToProposal());
    }

    /// <summary>One of them; null where there is none of that number.</summary>
    public async Task<Proposal?> FindAsync(DebateKey key, int number, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        var row = await context.Proposals.AsNoTracking().SingleOrDefaultAsync(p => p.Debate == key.Value && p.Number == number, cancellation).ConfigureAwait(false);
        return row?.ToProposal();
    }

    /// <summary>The proposals of a debate, or of one account in it: open ones first, then the newest; no more than <see cref="MostListed"/>.</summary>
    public async Task<IReadOnlyList<Proposal>> ListAsync(DebateKey key, string? account, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        var rows = await context.Proposals.AsNoTracking().Where(p => p.Debate == key.Value && (account == null || p.Account == account))
            .OrderByDescending(p => p.State == ProposalState.Open).ThenByDescending(p => p.Number).Take(MostListed).ToListAsync(cancellation).ConfigureAwait(false);
        return rows.ConvertAll(r => r.ToProposal());
    }

    /// <summary>For each of some debates, how many nobody has decided yet; those without any are left out.</summary>
    public async Task<IReadOnlyDictionary<DebateKey, int>> CountOpenAsync(IEnumerable<DebateKey> keys, CancellationToken cancellation)
    {
        var values = keys.Select(k => k.Value).ToList();
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await context.Proposals.Where(p => values.Contains(p.Debate) && p.State == ProposalState.Open).GroupBy(p => p.Debate)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => new DebateKey(g.Key), g => g.Count, cancellation).ConfigureAwait(false);
    }

    /// <summary>The debates in which proposals of an account were decided that it does not know of yet, once for each.</summary>
    public async Task<IReadOnlyList<DebateKey>> DecidedAsync(string account, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await context.Proposals.Where(p => p.Account == account && p.State != ProposalState.Open && !p.Seen).Select(p => new DebateKey(p.Debate))
            .ToListAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Declines an open proposal, or says that it was accepted though it changed nothing any more.</summary>
    /// <returns>False where somebody else has decided already.</returns>
    public async Task<bool> DecideAsync(DebateKey key, int number, ProposalState state, string by, string? answer, CancellationToken cancellation)
    {
        DateTimeOffset? now = UtcTime.Now(time);
        var kept = answer is null ? null : Cut(answer);
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await context.Proposals.Where(p => p.Debate == key.Value && p.Number == number && p.State == ProposalState.Open)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.State, state).SetProperty(p => p.DecidedBy, by).SetProperty(p => p.DecidedAt, now).SetProperty(p => p.Answer, kept), cancellation)
            .ConfigureAwait(false) > 0;
    }

    /// <summary>Takes back an open proposal of one's own.</summary>
    /// <returns>False where it is not theirs, or decided already.</returns>
    public async Task<bool> WithdrawAsync(DebateKey key, int number, string account, string by, CancellationToken cancellation)
    {
        DateTimeOffset? now = UtcTime.Now(time);
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await context.Proposals.Where(p => p.Debate == key.Value && p.Number == number && p.Account == account && p.State == ProposalState.Open)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.State, ProposalState.Withdrawn).SetProperty(p => p.DecidedBy, by).SetProperty(p => p.DecidedAt, now).SetProperty(p => p.Seen, true), cancellation)
            .ConfigureAwait(false) > 0;
    }

    /// <summary>Remembers that somebody knows what became of their proposals.</summary>
    public async Task SeeAsync(DebateKey key, string account, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        await context.Proposals.Where(p => p.Debate == key.Value && p.Account == account && p.State != ProposalState.Open && !p.Seen)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Seen, true), cancellation).ConfigureAwait(false);
    }

    /// <summary>The acceptance of an open proposal, as it was made or as it was edited; null where it is not open any more.</summary>
    internal static async Task<Intent?> AcceptAsync(DebateContext context, DebateKey key, int number, string by, string account, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await context.Proposals.SingleOrDefaultAsync(p => p.Debate == key.Value && p.Number == number && p.State == ProposalState.Open, cancellation).ConfigureAwait(false) is not { } row)
            return null;
        var draft = await context.Drafts.SingleOrDefaultAsync(d => d.Debate == key.Value && d.Account == account && d.Edits == number, cancellation).ConfigureAwait(false);
        var revision = await context.Debates.Where(d => d.Key == key.Value).Select(d => d.Revision).SingleAsync(cancellation).ConfigureAwait(false);
        (row.State, row.DecidedBy, row.DecidedAt, row.Revision) = (ProposalState.Accepted, by, now, revision);
        var (basedOn, changes) = draft is null ? (row.BasedOn, row.Changes) : (draft.BasedOn, draft.Changes);
        if (draft is not null)
            context.Drafts.Remove(draft);
        var summary = $"accepted {row.Author}’s proposal {number}{(draft is null ? "" : ", edited")}: {TalkText.Line(row.Reason, 160)}";
        return new(basedOn, ChangesJson.Read(changes), new(by, summary));
    }

    private static IQueryable<DraftRow> Of(DebateContext context, DebateKey key, string account) => context.Drafts.Where(d => d.Debate == key.Value && d.Account == account);

    private static Result<Proposal> Refused(string why) => new Result<Proposal>.Faulty([new("", why)]);

    private static string Cut(string text)
    {
        var kept = TalkText.Kept(text);
        return kept.Length <= ReasonLength ? kept : kept[..ReasonLength];
    }
}

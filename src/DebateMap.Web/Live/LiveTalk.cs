using System.Collections.Immutable;
using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Storage.Accounts;
using DebateMap.Storage.Talk;
using DebateMap.Web.Access;

namespace DebateMap.Web.Live;

/// <summary>
/// The one place through which the app reads and writes what people say beside a debate: proposals, notes and what is frozen.
/// It is told who acts, lets each do what <see cref="AccessTable"/> says, and tells every open page of what was said.
/// </summary>
public sealed partial class LiveTalk(LiveDebates live, Gate gate, Proposals proposals, Notes notes, Freezes freezes, Memberships memberships, AuditLog audit)
{
    private static readonly Fault NotTheirs = new("", "you may not do this in this debate any more: ask its owner");

    private readonly Watchers<DebateKey> _watching = new();

    /// <summary>Calls <paramref name="changed"/> whenever something was said about a debate, on any thread, until disposed.</summary>
    public IDisposable Watch(DebateKey key, Action changed) => _watching.Add(key, _ => changed());

    /// <summary>All that is said about a debate, as far as it is for this reader.</summary>
    public async Task<TalkState> StateAsync(Actor actor, DebateKey key, CancellationToken cancellation)
    {
        var standing = await gate.StandingAsync(actor, key, cancellation);
        if (!AccessTable.May(standing, Right.Read))
            return TalkState.Nothing;
        var account = AccountOf(actor);
        var moderates = AccessTable.May(standing, Right.Moderate);
        return new(
            account, moderates,
            await freezes.ListAsync(key, cancellation),
            AccessTable.May(standing, Right.Propose) ? await proposals.ListAsync(key, moderates ? null : account, cancellation) : [],
            AccessTable.May(standing, Right.Discuss) ? await notes.ThreadsAsync(key, null, account, cancellation) : []);
    }

    /// <summary>For each of the listed debates, how many things wait for somebody there; those without any are left out.</summary>
    public async Task<IReadOnlyDictionary<DebateKey, int>> WaitingAsync(Actor actor, IReadOnlyList<DebateListing> debates, CancellationToken cancellation)
    {
        if (gate.IsPersonal || await gate.AccountAsync(actor, cancellation) is not { } account)
            return ImmutableDictionary<DebateKey, int>.Empty;
        var open = await proposals.CountOpenAsync(debates.Where(d => May(d, Right.Moderate)).Select(d => d.Key), cancellation);
        var decided = await proposals.DecidedAsync(account, cancellation);
        var discussed = debates.Where(d => May(d, Right.Discuss)).Select(d => d.Key).ToHashSet();
        var threads = (await notes.WaitingAsync(account, cancellation)).Select(t => t.Debate).Where(discussed.Contains);
        return open.SelectMany(o => Enumerable.Repeat(o.Key, o.Value)).Concat(decided).Concat(threads).CountBy(k => k).ToDictionary();
    }

    internal static string AccountOf(Actor actor) => actor.Caller?.Account ?? "";

    private static bool May(DebateListing debate, Right right) => AccessTable.May(new Standing(debate.Role), right);

    private void Tell(DebateKey key)
    {
        _watching.Tell(key, key);
        live.TellOtherServers(key);
    }
}

/// <summary>What is said about a debate, for one reader.</summary>
/// <param name="Account">The id of their account.</param>
/// <param name="Moderates">Whether they decide on proposals.</param>
/// <param name="Freezes">What is frozen.</param>
/// <param name="Proposals">All proposals for a moderator, their own for anybody else: open ones first.</param>
/// <param name="Threads">The threads of notes: open ones first.</param>
public sealed record TalkState(
    string Account, bool Moderates, IReadOnlyList<Freeze> Freezes, IReadOnlyList<Proposal> Proposals, IReadOnlyList<NoteThread> Threads)
{
    /// <summary>Nothing is said, or it is not for them.</summary>
    public static readonly TalkState Nothing = new("", false, [], [], []);

    /// <summary>What freezes the whole debate; null where nothing does.</summary>
    public Freeze? WholeFrozen => Freezes.FirstOrDefault(f => f.From is null);

    /// <summary>The open proposals that wait for their decision.</summary>
    public IEnumerable<Proposal> ToDecide => Moderates ? Proposals.Where(p => p.State == ProposalState.Open) : [];

    /// <summary>Their proposals that were decided, which they do not know yet.</summary>
    public IEnumerable<Proposal> Decided => Proposals.Where(p => p.Account == Account && p.State is ProposalState.Accepted or ProposalState.Declined && !p.Seen);

    /// <summary>The threads that wait for them.</summary>
    public IEnumerable<NoteThread> Waiting => Threads.Where(t => t.WaitsFor(Account));

    /// <summary>How many things wait for them.</summary>
    public int Count => ToDecide.Count() + Decided.Count() + Waiting.Count();
}

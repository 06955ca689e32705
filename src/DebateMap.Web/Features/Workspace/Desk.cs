using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Access;
using DebateMap.Web.Live;

namespace DebateMap.Web.Features.Workspace;

/// <summary>
/// What one person has in front of them: the newest snapshot, one selection shared by all views, a pair and its targets.
/// Lives as long as the page.
/// </summary>
public sealed partial class Desk : IDisposable
{
    private readonly LiveDebates _live;
    private readonly Actor _actor;
    private readonly IDisposable? _watching;
    private readonly Visit? _visit;
    private readonly PairReport _report;
    private StoredDebate _stored;
    private (Debate? Of, DebateSearch By) _search = (null, new(Debate.Empty));

    /// <param name="live">The debates.</param>
    /// <param name="actor">Who sits here.</param>
    /// <param name="stored">What is shown first.</param>
    /// <param name="standing">What they are in the debate.</param>
    /// <param name="past">Whether it is a past state, which nobody changes.</param>
    public Desk(LiveDebates live, Actor actor, StoredDebate stored, Standing standing, bool past = false)
    {
        Past = past;
        Standing = standing;
        _live = live;
        _report = new(() => Worked?.Invoke());
        _actor = actor;
        _stored = stored;
        Pair = Pairs.Default(stored.Debate);
        _watching = past ? null : live.Watch(stored.Key, newest => Arrived?.Invoke(newest));
        _visit = past ? null : live.Presence.Enter(stored.Key, actor, () => Worked?.Invoke());
    }

    /// <summary>Another view or person wrote a revision: raised on any thread.</summary>
    public event Action<StoredDebate>? Arrived;

    /// <summary>Something here changed: every view renders anew.</summary>
    public event Action? Changed;

    /// <summary>A report that was being worked out is there, or others came, went or moved: raised on any thread.</summary>
    public event Action? Worked;

    /// <summary>Whether this is a past state: nothing is edited, no change is taken and none arrives.</summary>
    public bool Past { get; }

    /// <summary>What whoever sits here is in the debate, as far as is known; what they do is asked anew each time.</summary>
    public Standing Standing { get; private set; }

    /// <summary>Whether nothing is edited here: it is past, or not for them to change.</summary>
    public bool ReadOnly => Past || (Proposing is null && (Talk.WholeFrozen is not null || !May(Right.Change)));

    /// <summary>The snapshot that is shown; with what is being proposed, where something is.</summary>
    public StoredDebate Stored => Proposing?.Draft.Seen ?? _stored;

    /// <summary>The debate that is shown.</summary>
    public Debate Debate => Stored.Debate;

    /// <summary>Who sits here.</summary>
    public Actor Actor => _actor;

    /// <summary>The name of who sits here.</summary>
    public string Me => _actor.Name;

    /// <summary>Who else has this debate open.</summary>
    public IReadOnlyList<Visit> Others => _visit?.Others ?? [];

    /// <summary>The record that every view lights up.</summary>
    public RecordKey? Selected { get; private set; }

    /// <summary>The two people who are compared; null where the debate has fewer than two.</summary>
    public (ParticipantId A, ParticipantId B)? Pair { get; private set; }

    /// <summary>What they are compared on; none means the roots.</summary>
    public Items<ClaimId> Targets { get; private set; }

    /// <summary>A line that says whether what was done last is saved.</summary>
    public string Status { get; private set; } = "";

    /// <summary>Whether <see cref="Status"/> tells of something that was not saved.</summary>
    public bool Failed { get; private set; }

    /// <summary>A change that somebody else's change stands against, until the user chooses.</summary>
    public Clash? Clash { get; private set; }

    /// <summary>
    /// Where the two part; null where there is no pair, or while it is being worked out (<see cref="Worked"/> tells the end).
    /// Begun when first asked for.
    /// </summary>
    public Result<DivergenceReport>? Report => Analysis?.Then(a => (Result<DivergenceReport>)new Result<DivergenceReport>.Ok(a.Report));

    /// <summary>What <see cref="Report"/> was worked out from, to try out other views with.</summary>
    public Result<Analysis>? Analysis => Pair is { } pair ? _report.On(Debate, pair, Targets) : null;

    /// <summary>Searches the debate that is shown.</summary>
    public DebateSearch Search
    {
        get
        {
            if (!ReferenceEquals(_search.Of, Debate))
                _search = (Debate, new(Debate));
            return _search.By;
        }
    }

    /// <summary>Whether whoever sits here has a right in this debate.</summary>
    public bool May(Right right) => AccessTable.May(Standing, right);

    /// <summary>Whether they may say what somebody thinks: anybody, or themselves.</summary>
    public bool MaySpeakFor(ParticipantId person) => 
        !ReadOnly || (!Past && Talk.WholeFrozen is null && May(Right.SpeakForSelf) && Standing.Participant == person);

    /// <summary>They became something else in the debate.</summary>
    public void Become(Standing standing)
    {
        Standing = standing;
        Changed?.Invoke();
    }

    /// <summary>Lets every view render anew.</summary>
    public void Refresh() => Changed?.Invoke();

    /// <summary>Selects a record, or nothing.</summary>
    public void Select(RecordKey? key)
    {
        Selected = key is { } given && Debate.Find(given) is not null ? key : null;
        _visit?.Select(Selected);
        Changed?.Invoke();
    }

    /// <summary>Compares two people, on some claims or on the roots.</summary>
    public void Compare((ParticipantId A, ParticipantId B)? pair, Items<ClaimId> targets)
    {
        Pair = pair is { } given && given.A != given.B && Debate.Participants.Contains(given.A) && Debate.Participants.Contains(given.B)
            ? pair : Pairs.Default(Debate);
        Targets = targets.Where(Debate.Claims.Contains).ToItems();
        Changed?.Invoke();
    }

    /// <summary>Shows a snapshot that arrived, unless a newer one is already shown.</summary>
    public void Take(StoredDebate newest)
    {
        if (newest.Revision <= _stored.Revision)
            return;
        _stored = newest;
        MoveDraft();
        Pair = Pair is { } pair && Debate.Participants.Contains(pair.A) && Debate.Participants.Contains(pair.B) ? pair : Pairs.Default(Debate);
        Targets = Targets.Where(Debate.Claims.Contains).ToItems();
        if (Selected is { } selected && Debate.Find(selected) is null)
            Selected = null;
        Changed?.Invoke();
    }

    /// <summary>The claims that whoever sits here added.</summary>
    public Task<IReadOnlySet<ClaimId>> ClaimsOfMineAsync() => _live.ClaimsAddedByAsync(_actor, Stored.Key, CancellationToken.None);

    /// <summary>The revision that added each crux, of those after a number.</summary>
    public Task<IReadOnlyDictionary<CruxId, RevisionListing>> CruxesAddedAsync(int after) => _live.CruxesAddedAsync(_actor, Stored.Key, after, CancellationToken.None);

    /// <summary>Saves a change, and says so in <see cref="Status"/>.</summary>
    /// <param name="changes">The change.</param>
    /// <param name="summary">One line that says what it does.</param>
    /// <param name="madeOn">The revision that its maker had before them; by default what is shown.</param>
    /// <returns>What came of it.</returns>
    public async Task<CommitResult> ChangeAsync(ChangeSet changes, string summary, int? madeOn = null)
    {
        Clash = null;
        if (Past)
            return Refuse();
        if (Proposing is { } proposing)
            return Noted(await proposing.ChangeAsync(changes, summary, madeOn ?? Stored.Revision), summary);
        var result = await _live.CommitAsync(_actor, Stored.Key, madeOn ?? Stored.Revision, changes, summary, CancellationToken.None);
        if (result is CommitResult.Conflicted conflicted)
            Clash = new(conflicted.Insisting, summary, conflicted.Conflicts);
        Tell(result, summary);
        return result;
    }

    /// <summary>Removes records and what rests on them.</summary>
    public Task<CommitResult> RemoveAsync(params IEnumerable<RecordKey> keys)
    {
        var removal = Removal.Of(Debate, keys);
        var summary = removal.Gone.Count == 1 ? $"removed {removal.Gone[0]}" : $"removed {removal.Gone[0]} and {removal.Gone.Count - 1} more";
        return ChangeAsync(removal.Changes, summary);
    }

    /// <summary>Takes back the last change of whoever sits here.</summary>
    public async Task<CommitResult> UndoAsync()
    {
        if (Past)
            return Refuse();
        if (Proposing is { } proposing)
            return Noted(await proposing.UndoAsync(), "taken back");
        var result = await _live.UndoAsync(_actor, Stored.Key, CancellationToken.None);
        Tell(result, "undone");
        return result;
    }

    /// <summary>Does again what was taken back last.</summary>
    public async Task<CommitResult> RedoAsync()
    {
        if (Past)
            return Refuse();
        if (Proposing is { } proposing)
            return Noted(await proposing.RedoAsync(), "done again");
        var result = await _live.RedoAsync(_actor, Stored.Key, CancellationToken.None);
        Tell(result, "done again");
        return result;
    }

    /// <summary>Writes the user's version over the other one, as they chose.</summary>
    public Task InsistAsync() => Proposing?.Draft.Clash is not null ? ChooseAsync(mine: true)
        : Clash is { } clash ? ChangeAsync(clash.Changes, clash.Summary) : Task.CompletedTask;

    /// <summary>Leaves the other one's version, as the user chose.</summary>
    public Task GiveWayAsync()
    {
        if (Proposing?.Draft.Clash is not null)
            return ChooseAsync(mine: false);
        Clash = null;
        Changed?.Invoke();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watching?.Dispose();
        _visit?.Dispose();
    }

    private CommitResult.Refused Refuse()
    {
        var refused = new CommitResult.Refused(Stored, [new("", "this is a past state, which does not change: go back to now")]);
        Tell(refused, "");
        return refused;
    }

    private void Tell(CommitResult result, string summary)
    {
        Failed = result is CommitResult.Conflicted or CommitResult.Refused or CommitResult.Gone;
        (Status, var now) = result switch
        {
            CommitResult.Committed { Merged.IsEmpty: false } c => ($"Saved as revision {c.Now.Revision}, together with another's change: {summary}", c.Now),
            CommitResult.Committed c => ($"Saved as revision {c.Now.Revision}: {summary}", c.Now),
            CommitResult.Unchanged c => ("Nothing to change", c.Now),
            CommitResult.Conflicted c => ("Not saved: somebody changed the same thing meanwhile", c.Now),
            CommitResult.Refused c => ($"Not saved: {string.Join("; ", c.Faults)}", c.Now),
            _ => ("Not saved: the debate was deleted, or you may not see it any more", Stored),
        };
        Take(now);
        Changed?.Invoke();
    }
}

/// <summary>A change that was not written because another's stands against it.</summary>
/// <param name="Changes">What to write if the user insists.</param>
/// <param name="Summary">What it was to say.</param>
/// <param name="Conflicts">The fields that both changed.</param>
public sealed record Clash(ChangeSet Changes, string Summary, Items<FieldConflict> Conflicts);

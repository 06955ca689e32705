using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Access;
using DebateMap.Web.Features.Proposals;
using DebateMap.Web.Live;

namespace DebateMap.Web.Features.Workspace;

/// <content>What is said beside the debate, and what is proposed on it.</content>
public sealed partial class Desk
{
    private int _heard;
    private int _walked;

    /// <summary>What is said beside the debate.</summary>
    public TalkState Talk { get; private set; } = TalkState.Nothing;

    /// <summary>What is being proposed: what is done here goes into it, and not into the debate. Null where nothing is.</summary>
    public Proposing? Proposing { get; private set; }

    /// <summary>Whether a change can be proposed by whoever sits here. A moderator just makes it.</summary>
    public bool MayPropose => !Past && Proposing is null && May(Right.Propose) && !May(Right.Moderate);

    /// <summary>Changes whenever what is shown may have: a text that was fetched for another one is fetched anew.</summary>
    public (int Revision, int Draft, int Talk) Version => (Stored.Revision, _walked, Talk.Freezes.Count == 0 ? 0 : _heard);

    /// <summary>Where what is shown here is fetched from.</summary>
    public string Api => Past ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/api/debates/{_stored.Key.Value}/at/{_stored.Revision}")
        : $"/api/debates/{_stored.Key.Value}{(Proposing is null ? "" : "/draft")}";

    /// <summary>Something was said beside the debate.</summary>
    public void Hear(TalkState talk)
    {
        if (!talk.Freezes.SequenceEqual(Talk.Freezes))
            _heard++;
        Talk = talk;
        Changed?.Invoke();
    }

    /// <summary>From here on what is done goes into a proposal.</summary>
    public async Task ProposeAsync(LiveTalk talk)
    {
        var opened = await Proposing.OpenAsync(_live, talk, _actor, _stored);
        Proposing = opened.ValueOrDefault;
        (Failed, Status) = opened.Faults.IsEmpty ? (false, "You are proposing: change what you like") : (true, string.Join("; ", opened.Faults));
        _walked++;
        ShowClash();
        Changed?.Invoke();
    }

    /// <summary>Shows the debate as it is again.</summary>
    /// <param name="status">What became of the proposal.</param>
    /// <param name="failed">Whether that is bad news.</param>
    public void EndProposing(string status, bool failed = false)
    {
        Proposing = null;
        (Clash, Status, Failed) = (null, status, failed);
        _walked++;
        if (Selected is { } selected && Debate.Find(selected) is null)
            Selected = null;
        Changed?.Invoke();
    }

    private void MoveDraft()
    {
        if (Proposing is not { } proposing)
            return;
        proposing.Draft.MoveOnto(_stored);
        _walked++;
        ShowClash();
    }

    private void ShowClash()
    {
        if (Proposing?.Draft.Clash is { } clash)
            Clash = new(clash.Conflict.Insisting, "", clash.Conflict.Conflicts);
    }

    private async Task ChooseAsync(bool mine)
    {
        Proposing!.Draft.Choose(mine);
        Clash = null;
        Noted(await Proposing.KeepAsync() is null, "chosen");
    }

    private CommitResult Noted(CommitResult result, string summary)
    {
        _walked++;
        if (result is CommitResult.Conflicted conflicted)
            Clash = new(conflicted.Insisting, summary, conflicted.Conflicts);
        (Failed, Status) = result switch
        {
            CommitResult.Committed => (false, $"Noted in your proposal, nothing is changed yet: {summary}"),
            CommitResult.Conflicted => (true, "Not noted: somebody changed the same thing meanwhile"),
            CommitResult.Refused refused => (true, $"Not noted: {string.Join("; ", refused.Faults)}"),
            _ => (false, "Nothing to change"),
        };
        if (Selected is { } selected && Debate.Find(selected) is null)
            Selected = null;
        Changed?.Invoke();
        return result;
    }

    private CommitResult Noted(bool walked, string summary) =>
        Noted(walked ? new CommitResult.Committed(Stored, new(Stored.Revision + 1, Me, default, summary, []), []) : new CommitResult.Unchanged(Stored), summary);
}

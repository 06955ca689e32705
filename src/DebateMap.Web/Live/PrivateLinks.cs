using System.Globalization;
using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Storage.Accounts;
using DebateMap.Storage.Talk;
using DebateMap.Web.Access;
using DebateMap.Web.Features.Confirmation;
using DebateMap.Web.Look;

namespace DebateMap.Web.Live;

/// <summary>What a private link shall be.</summary>
/// <param name="Participant">Whose answers it takes.</param>
/// <param name="ForWhom">What to call it in lists; may be empty.</param>
/// <param name="Days">How many days it can be used; null where nothing that is a number was given.</param>
public sealed record PrivateLinkDraft(ParticipantId Participant, string ForWhom, int? Days);

/// <summary>What somebody answers, and what they add to it.</summary>
/// <param name="Saying">Which of the things that are said of them: <see cref="Saying.Id"/>.</param>
/// <param name="Mark">The mark of what they read: <see cref="Sayings.Mark"/>.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Comment">A few words for those who work on the map; may be empty.</param>
public sealed record GivenAnswer(string Saying, string Mark, SayingAnswer Answer, string Comment);

/// <summary>What opens by a private link: one of the two.</summary>
/// <param name="Round">What is said of the participant; null where the link does not open anything.</param>
/// <param name="Closed">Why not, in plain words; null where it opens.</param>
public sealed record LinkOpened(PrivateRound? Round, string? Closed);

/// <summary>All that whoever has a private link may see.</summary>
/// <param name="Link">The link.</param>
/// <param name="Debate">The debate; of it only its title and what is said of the participant are shown.</param>
/// <param name="Person">Whose answers it takes.</param>
/// <param name="Said">What is said of them.</param>
/// <param name="Frozen">Why nothing can be answered now; null where it can.</param>
public sealed record PrivateRound(ConfirmationLink Link, StoredDebate Debate, Participant Person, Items<Saying> Said, string? Frozen);

/// <summary>
/// Private links, by which participants without an account answer what is said of them: moderators make them and take them back, and whoever has
/// one can do that and nothing else. What the link lets them do is decided here and in <see cref="AccessTable"/>, and not by who is signed in.
/// </summary>
public sealed class PrivateLinks(DebateStore store, Gate gate, ConfirmationLinks links, Freezes freezes, AuditLog audit, LiveDebates live, LiveTalk talk, TimeProvider time)
{
    /// <summary>Where the links begin.</summary>
    public const string Path = "/confirm";

    /// <summary>How many days a link may be open at most, and unless something else is chosen.</summary>
    public const int MostDays = 90, UsualDays = 14;

    /// <summary>How long a comment may be, in UTF-16 units.</summary>
    public const int MostComment = 2000;

    private const int NameLength = 100;
    private const string Refused = "Only a moderator of the debate may do this, and you are none any more.";
    private const string Deleted = "The debate that this link belongs to was deleted. Nothing of yours is shown to anybody there now.";
    private const string Vanished = "What you answered is not said of you any more: it was changed or removed meanwhile. Nothing was saved.";
    private const string Changed = "This was changed while you read it. Nothing was saved: look at it again, and answer what it says now.";

    /// <summary>The address of a link within the server.</summary>
    public static string Url(string secret) => $"{Path}/{secret}";

    /// <summary>All links of a debate, newest first, for its moderators.</summary>
    public async Task<IReadOnlyList<ConfirmationLink>> ListAsync(Actor actor, DebateKey key, CancellationToken cancellation) =>
        await gate.MayAsync(actor, key, Right.Moderate, cancellation) ? await links.ListAsync(key, cancellation) : [];

    /// <summary>Makes a link.</summary>
    /// <returns>Its secret, which is told only now, or why there is none.</returns>
    public async Task<Result<string>> MakeAsync(Actor actor, DebateKey key, PrivateLinkDraft draft, CancellationToken cancellation)
    {
        if (!await gate.MayAsync(actor, key, Right.Moderate, cancellation))
            return No(Refused);
        if (await store.OpenAsync(key, cancellation) is not { Debate: var debate })
            return No("The debate was deleted.");
        if (debate.Participants.Find(draft.Participant) is not { } person)
            return No("That participant is not in the debate any more: choose another.");
        if (Fault(draft) is { } fault)
            return No(fault);
        var secret = await links.MakeAsync(key, draft.Participant, draft.ForWhom.Trim(), actor.Name, TimeSpan.FromDays(draft.Days!.Value), cancellation);
        await ToldAsync(actor.Name, "made a private link for the answers of", key, person.Name, actor.Address, cancellation);
        return new Result<string>.Ok(secret);
    }

    /// <summary>Takes a link back: from then on it opens nothing, for whoever has it open as well.</summary>
    /// <returns>The sentence that tells what was done, or why it was not.</returns>
    public async Task<Result<string>> RevokeAsync(Actor actor, DebateKey key, ConfirmationLink link, CancellationToken cancellation)
    {
        if (!await gate.MayAsync(actor, key, Right.Moderate, cancellation))
            return No(Refused);
        if (!await links.RevokeAsync(key, link.Id, cancellation))
            return No("The link was taken back already.");
        var name = People.Name((await store.OpenAsync(key, cancellation))?.Debate ?? Debate.Empty, link.Participant);
        await ToldAsync(actor.Name, "took back a private link for the answers of", key, name, actor.Address, cancellation);
        return new Result<string>.Ok($"The link for {name} does not work any more. What was answered by it stays.");
    }

    /// <summary>What opens by a link.</summary>
    /// <param name="secret">What stands in its address.</param>
    /// <param name="address">Where it is opened from, as an IP address, for the audit log.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<LinkOpened> OpenAsync(string secret, string? address, CancellationToken cancellation)
    {
        var opened = await LookAsync(secret, cancellation);
        if (opened.Round is { } round && await links.UseAsync(round.Link, cancellation))
            await ToldAsync(ByLink(round.Person), "opened a private link for the first time", round.Debate.Key, null, address, cancellation);
        return opened;
    }

    /// <summary>Answers by a link.</summary>
    /// <returns>Why nothing was saved, or what is to be known though it was; null where all is saved.</returns>
    public async Task<string?> AnswerAsync(string secret, GivenAnswer given, CancellationToken cancellation)
    {
        var opened = await LookAsync(secret, cancellation);
        if (opened.Round is not { } round)
            return opened.Closed;
        if (round.Frozen is { } frozen)
            return frozen;
        if (given.Comment.Length > MostComment)
            return TooLong(given.Comment);
        var (debate, person) = (round.Debate.Debate, round.Person);
        if (round.Said.FirstOrDefault(s => s.Id == given.Saying) is not { } saying)
            return Vanished;
        if (Sayings.Mark(debate, saying) != given.Mark)
            return Changed;
        var asked = SayingAnswers.Change(debate, saying, given.Answer);
        if (asked is not Result<ChangeSet>.Ok { Content: var changes })
            return Sentence(asked.Faults);
        var act = new Act(ByLink(person), SayingWords.Summary(debate, saying, given.Answer));
        var result = await live.AnswerAsync(round.Link, round.Debate.Revision, changes, act, Unchanged(given, person.Id), cancellation);
        return result switch
        {
            CommitResult.Committed when given.Comment.Trim().Length > 0 => await CommentAsync(act.Author, "", round.Debate, saying, given.Comment, cancellation),
            CommitResult.Committed => null,
            CommitResult.Unchanged => (await LookAsync(secret, cancellation)).Closed,
            CommitResult.Refused refused => refused.Faults.Any(f => f.Message == Changed) ? Changed : Sentence(refused.Faults),
            CommitResult.Conflicted => Changed,
            _ => Deleted,
        };
    }

    /// <summary>Writes down what somebody who is signed in adds to an answer of theirs.</summary>
    /// <returns>Why not; null where it is written.</returns>
    public async Task<string?> CommentAsync(Actor actor, StoredDebate debate, Saying saying, string comment, CancellationToken cancellation)
    {
        var standing = await gate.StandingAsync(actor, debate.Key, cancellation);
        return comment.Length > MostComment ? TooLong(comment)
            : AccessTable.May(standing, Right.Change) || (AccessTable.May(standing, Right.SpeakForSelf) && standing.Participant == saying.Of)
                ? await CommentAsync(actor.Name, LiveTalk.AccountOf(actor), debate, saying, comment, cancellation)
                : "You may not comment on this any more.";
    }

    /// <summary>What is wrong with a link that shall be made; null where nothing is.</summary>
    public static string? Fault(PrivateLinkDraft draft) =>
        draft.Days is not (>= 1 and <= MostDays) ? string.Create(CultureInfo.InvariantCulture, $"Say for how many days it can be used: 1 to {MostDays}.")
        : draft.ForWhom.Trim().Length > NameLength ? string.Create(CultureInfo.InvariantCulture, $"The note has more than {NameLength} characters.")
        : draft.ForWhom.Any(char.IsControl) ? "The note holds control characters."
        : null;

    /// <summary>Who answers by a link, as revisions show it.</summary>
    private static string ByLink(Participant person) => $"{person.Name}, by private link";

    /// <summary>What is written is what was read, in the state onto which it is written.</summary>
    private static Permit Unchanged(GivenAnswer given, ParticipantId person) => (before, _) =>
        Sayings.Of(before, person).FirstOrDefault(s => s.Id == given.Saying) is { } saying && Sayings.Mark(before, saying) == given.Mark ? [] : [new("", Changed)];

    private async Task<LinkOpened> LookAsync(string secret, CancellationToken cancellation)
    {
        if (await links.FindAsync(secret, cancellation) is not { } link)
            return new(null, "There is no such link. It may not be whole: copy all of it, or ask whoever gave it to you.");
        if (link.Revoked is not null)
            return new(null, "This link was taken back and does not work any more. What was answered by it stays. Ask whoever gave it to you for a new one.");
        if (!link.IsOpen(time.GetUtcNow()))
            return new(null, $"This link ended on {When.Exactly(link.Expires)}. What was answered by it stays. Ask whoever gave it to you for a new one.");
        if (await store.OpenAsync(link.Debate, cancellation) is not { } stored)
            return new(null, Deleted);
        if (stored.Debate.Participants.Find(link.Participant) is not { } person)
            return new(null, "You are not among the participants of this debate any more, so there is nothing for you to answer.");
        var freeze = (await freezes.ListAsync(link.Debate, cancellation)).FirstOrDefault(f => f.From is null);
        var frozen = freeze is null ? null : $"Nothing can be answered now: the debate is frozen since {When.Exactly(freeze.At)}. Come back later, or ask whoever gave you the link.";
        return new(new(link, stored, person, Sayings.Of(stored.Debate, person.Id), frozen), null);
    }

    private async Task<string?> CommentAsync(string author, string account, StoredDebate debate, Saying saying, string comment, CancellationToken cancellation)
    {
        var label = Features.Inspector.Labels.Of(debate.Debate, saying.About);
        return await talk.CommentAsync(author, account, debate.Key, saying.About, label, comment, cancellation) is { } fault ? $"Your answer is saved, but not your comment: {fault.Message}." : null;
    }

    private async Task ToldAsync(string who, string what, DebateKey key, string? whom, string? address, CancellationToken cancellation)
    {
        await audit.AddAsync(what, who, key, whom, address, cancellation);
        live.TellAccessChanged(key);
    }

    private static string TooLong(string comment) =>
        string.Create(CultureInfo.InvariantCulture, $"Your comment has {comment.Length} characters: shorten it to {MostComment}. Nothing was saved.");

    private static string Sentence(Items<Fault> faults) => $"Nothing was saved: {string.Join("; ", faults.Select(f => f.Message))}.";

    private static Result<string> No(string why) => new Result<string>.Faulty([new("", why)]);
}

using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Access;

namespace DebateMap.Web.Live;

/// <summary>What an invitation shall be.</summary>
/// <param name="Role">What they will be there.</param>
/// <param name="Participant">Whom of the debate's participants they will be.</param>
/// <param name="ForWhom">What to call the person in lists.</param>
/// <param name="Days">How many days it can be used.</param>
public sealed record InvitationDraft(Role Role, ParticipantId? Participant, string ForWhom, int Days);

/// <summary>All that the page of a debate's members shows.</summary>
/// <param name="Title">The debate's.</param>
/// <param name="Participants">The people in the debate.</param>
/// <param name="Members">Owners first, then by name.</param>
/// <param name="Invitations">Those that can still be used, newest first.</param>
/// <param name="Sharing">Who else may see it, and how annotators work on it.</param>
public sealed record Membership(
    string Title, IReadOnlyList<Participant> Participants, IReadOnlyList<Member> Members, IReadOnlyList<Invitation> Invitations, Sharing Sharing);

/// <summary>
/// Who is a member of a debate and who may see it. Each act asks the table, is written down in the audit log, and lets every open page ask
/// anew at once. It answers with the sentence that tells what was done, or with why it was not.
/// </summary>
public sealed class DebateMembers(Gate gate, Memberships memberships, Invitations invitations, ConfirmationLinks links, AuditLog audit, LiveDebates live)
{
    private const string Refused = "Only an owner of the debate may do this, and you are none any more.";
    private const string LastOwner = "A debate needs an owner: make somebody else an owner first.";

    /// <summary>What an owner sees; null for everybody else, and where there is no such debate.</summary>
    public async Task<Membership?> ShowAsync(Actor actor, DebateKey key, CancellationToken cancellation) =>
        await gate.MayAsync(actor, key, Right.Own, cancellation)
        && await live.OpenAsync(actor, key, cancellation) is { Debate: var debate }
        && await memberships.SharingAsync(key, cancellation) is { } sharing
            ? new(debate.Heading.Title, [.. debate.Participants], await memberships.MembersAsync(key, cancellation), await invitations.OpenAsync(key, cancellation), sharing)
            : null;

    /// <summary>Part of what happened to members and visibility, newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> AuditAsync(Actor actor, DebateKey key, int skip, int take, CancellationToken cancellation) =>
        await gate.MayAsync(actor, key, Right.Own, cancellation) ? await audit.NewestAsync(key, null, skip, take, cancellation) : [];

    /// <summary>Gives a member another role, or another participant to be.</summary>
    public async Task<Result<string>> SetAsync(Actor actor, DebateKey key, string account, Role role, ParticipantId? participant, CancellationToken cancellation)
    {
        if (await ShowAsync(actor, key, cancellation) is not { } now)
            return No(Refused);
        if (now.Members.FirstOrDefault(m => m.Account == account) is not { } member)
            return No("They are no member any more.");
        if (Fault(now, role, participant) is { } fault)
            return No(fault);
        if (!await memberships.SetAsync(key, account, role, participant, cancellation))
            return No(LastOwner);
        await TakeBackThoseByAsync(now, key, member, role, cancellation);
        var what = Named(now, role, participant);
        await ToldAsync(actor, key, $"made {what}", member.Name, cancellation);
        return Yes($"{member.Name} is now {what}.");
    }

    /// <summary>Takes a member out.</summary>
    public async Task<Result<string>> RemoveAsync(Actor actor, DebateKey key, string account, CancellationToken cancellation)
    {
        if (await ShowAsync(actor, key, cancellation) is not { } now)
            return No(Refused);
        if (now.Members.FirstOrDefault(m => m.Account == account) is not { } member)
            return No("They are no member any more.");
        if (!await memberships.SetAsync(key, account, Role.None, null, cancellation))
            return No(LastOwner);
        await TakeBackThoseByAsync(now, key, member, Role.None, cancellation);
        var leaves = actor.Caller?.Account == account;
        await ToldAsync(actor, key, leaves ? "left" : "took out of the debate", leaves ? null : member.Name, cancellation);
        return Yes(leaves ? "You are no member any more." : $"{member.Name} is no member any more.");
    }

    /// <summary>Takes oneself out, whatever one is.</summary>
    public async Task<Result<string>> LeaveAsync(Actor actor, DebateKey key, CancellationToken cancellation)
    {
        if (await gate.AccountAsync(actor, cancellation) is not { } account
            || (await memberships.MembersAsync(key, cancellation)).FirstOrDefault(m => m.Account == account) is not { } member)
            return No("You are no member.");
        if (member.Role == Role.Owner)
            return await RemoveAsync(actor, key, account, cancellation);
        await memberships.SetAsync(key, account, Role.None, null, cancellation);
        await links.RevokeThoseByAsync(key, member.Name, cancellation);
        await ToldAsync(actor, key, "left", null, cancellation);
        return Yes("You are no member any more.");
    }

    /// <summary>Makes an invitation.</summary>
    /// <returns>The secret of its link. It is told only now.</returns>
    public async Task<Result<string>> InviteAsync(Actor actor, DebateKey key, InvitationDraft draft, CancellationToken cancellation)
    {
        if (await ShowAsync(actor, key, cancellation) is not { } now)
            return No(Refused);
        if ((Fault(now, draft.Role, draft.Participant) ?? Invited.Fault(draft.ForWhom, draft.Days)) is { } fault)
            return No(fault);
        var forWhom = draft.ForWhom.Trim();
        var secret = await invitations.MakeAsync(key, draft.Role, draft.Participant, forWhom, actor.Name, TimeSpan.FromDays(draft.Days), cancellation);
        await ToldAsync(actor, key, $"invited as {Named(now, draft.Role, draft.Participant)}", forWhom, cancellation);
        return Yes(secret);
    }

    /// <summary>Takes an invitation back.</summary>
    public async Task<Result<string>> RevokeAsync(Actor actor, DebateKey key, Invitation invitation, CancellationToken cancellation)
    {
        if (!await gate.MayAsync(actor, key, Right.Own, cancellation))
            return No(Refused);
        if (!await invitations.RevokeAsync(invitation.Id, key, cancellation))
            return No(Invited.UsedMeanwhile);
        await ToldAsync(actor, key, "took back the invitation", invitation.ForWhom, cancellation);
        return Yes($"The link for {invitation.ForWhom} does not work any more.");
    }

    /// <summary>Says who may see the debate, and how annotators work on it.</summary>
    public async Task<Result<string>> ShareAsync(Actor actor, DebateKey key, Sharing sharing, CancellationToken cancellation)
    {
        if (await ShowAsync(actor, key, cancellation) is not { Sharing: var before })
            return No(Refused);
        if (before == sharing)
            return Yes("That is so already.");
        await memberships.ShareAsync(key, sharing, cancellation);
        var said = new List<string>();
        if (before.Visibility != sharing.Visibility)
            said.Add(RoleWords.May(sharing.Visibility));
        if (before.AnnotatorsPropose != sharing.AnnotatorsPropose)
            said.Add(sharing.AnnotatorsPropose ? "annotators propose changes" : "annotators change the debate themselves");
        var sentence = string.Join("; ", said);
        await ToldAsync(actor, key, $"decided: {sentence}", null, cancellation);
        return Yes($"From now on: {sentence}.");
    }

    private static string? Fault(Membership now, Role role, ParticipantId? participant) =>
        !RoleWords.Given.Contains(role) ? "Choose a role."
        : role == Role.Participant && participant is null ? "Choose which participant of the debate they are: that is whose words they confirm and correct."
        : participant is { } id && now.Participants.All(p => p.Id != id) ? "That participant is not in the debate any more: choose another."
        : null;

    private static string Named(Membership now, Role role, ParticipantId? participant) =>
        RoleWords.A(role) + (now.Participants.FirstOrDefault(p => p.Id == participant) is { } person ? $" ({person.Name})" : "");

    /// <summary>Nobody comes in or answers any more by the word of somebody who has no say.</summary>
    private async Task TakeBackThoseByAsync(Membership now, DebateKey key, Member member, Role role, CancellationToken cancellation)
    {
        if (member.Role >= AccessTable.Least[Right.Moderate] && role < AccessTable.Least[Right.Moderate])
            await links.RevokeThoseByAsync(key, member.Name, cancellation);
        if (member.Role != Role.Owner || role == Role.Owner)
            return;
        foreach (var invitation in now.Invitations.Where(i => i.By == member.Name))
            await invitations.RevokeAsync(invitation.Id, key, cancellation);
    }

    private async Task ToldAsync(Actor actor, DebateKey key, string what, string? whom, CancellationToken cancellation)
    {
        await audit.AddAsync(what, actor.Name, key, whom, actor.Address, cancellation);
        live.TellAccessChanged(key);
    }

    private static Result<string> Yes(string sentence) => new Result<string>.Ok(sentence);

    private static Result<string> No(string why) => new Result<string>.Faulty([new("", why)]);
}

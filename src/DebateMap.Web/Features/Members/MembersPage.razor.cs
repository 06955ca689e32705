using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Access;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Components;

namespace DebateMap.Web.Features.Members;

/// <summary>Who is a member of a debate, who is invited, who else may see it, and what was decided about that.</summary>
public sealed partial class MembersPage : InvitingPage
{
    private static readonly IReadOnlyList<(string, string)> _roles = [.. RoleWords.Given.Select(r => (r.ToString(), RoleWords.Of(r)))];
    private Membership? _now;
    private bool _gone;
    private int _refreshed;
    private string? _asked;
    private (string Account, Role Role)? _half;
    private Role _role = Role.Annotator;
    private ParticipantId? _participant;
    private AuditTable? _audit;

    [Parameter]
    public required string Key { get; set; }

    [Inject]
    public required DebateMembers Members { get; init; }

    private DebateKey Debate => new(Key);

    private string DebateUrl => WorkspaceUrl.Of(Debate, View.Outline);

    protected override DebateKey? About => Debate;

    private bool IsMe(Member member) => member.Account == Actor.Caller?.Account;

    protected override async Task RefreshAsync()
    {
        _now = await Members.ShowAsync(Actor, Debate, CancellationToken.None);
        _gone = _now is null;
        // A choice that was not taken goes back to what is so.
        _refreshed++;
        if (_now is not null && _audit is { } audit)
            await audit.RefreshAsync();
    }

    /// <summary>A participant is somebody in the debate: until it is said who, the role is not given.</summary>
    private Member Changed(Member member) => _half is { } half && half.Account == member.Account ? member with { Role = half.Role } : member;

    private async Task ChangeRoleAsync(Member member, string? value)
    {
        var role = Enum.Parse<Role>(value!);
        _half = role == Role.Participant && member.Participant is null ? (member.Account, role) : null;
        if (_half is null)
            await TellAsync(await Members.SetAsync(Actor, Debate, member.Account, role, member.Participant, CancellationToken.None));
        else
            Told = (false, $"Now choose which participant {member.Name} is: that is whose words they confirm and correct.");
    }

    private async Task ChangeParticipantAsync(Member member, string? value)
    {
        var role = Changed(member).Role;
        _half = null;
        await TellAsync(await Members.SetAsync(Actor, Debate, member.Account, role, value is null ? null : new ParticipantId(value), CancellationToken.None));
    }

    private async Task RemoveAsync(Member member)
    {
        _asked = null;
        var result = await Members.RemoveAsync(Actor, Debate, member.Account, CancellationToken.None);
        if (result is Result<string>.Ok && IsMe(member))
            Navigation.NavigateTo("/");
        else
            await TellAsync(result);
    }

    private async Task InviteAsync()
    {
        if (await InviteAsync(
            forWhom => Members.InviteAsync(Actor, Debate, new(_role, _participant, forWhom, Days), CancellationToken.None),
            forWhom => $"For {forWhom}, as {RoleWords.A(_role)}.", $"the debate “{_now!.Title}”"))
            _participant = null;
    }

    private async Task RevokeAsync(Invitation invitation) => await TellAsync(await Members.RevokeAsync(Actor, Debate, invitation, CancellationToken.None));

    private async Task ShareAsync(Sharing sharing) => await TellAsync(await Members.ShareAsync(Actor, Debate, sharing, CancellationToken.None));

    private async Task TellAsync(Result<string> result)
    {
        Tell(result);
        await RefreshAsync();
    }

    private List<(string, string)> Participants(ParticipantId? chosen)
    {
        var there = _now!.Participants.Select(p => (p.Id.Value, p.Name)).ToList();
        if (chosen is { } id && there.TrueForAll(p => p.Value != id.Value))
            there.Add((id.Value, "somebody who is gone"));
        return there;
    }

    private string Named(Invitation invitation) =>
        "as " + RoleWords.A(invitation.Role) + (_now!.Participants.FirstOrDefault(p => p.Id == invitation.Participant) is { } person ? $" ({person.Name})" : "");
}

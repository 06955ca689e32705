using DebateMap.Domain;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Access;
using DebateMap.Web.Live;
using Xunit;

namespace DebateMap.Web.Tests.Members;

public sealed class DebateMembersTests
{
    private static readonly InvitationDraft Draft = new(Role.Annotator, null, "Dora", 7);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory, MemberData(nameof(Roles))]
    public async Task Each_act_is_done_by_whom_the_table_lets_and_by_nobody_else(Role role)
    {
        await using var app = await TeamApp.StartAsync();
        var (owner, other, actor) = (await app.SignInAsync("Owner"), await app.SignInAsync("Other"), await app.SignInAsync("Actor"));
        var key = await app.DebateOfAsync(owner);
        await app.JoinAsync(key, other, Role.Viewer);
        if (role == Role.Reader)
            actor = Actor.Nobody;
        else if (role != Role.None)
            await app.JoinAsync(key, actor, role, SmallDebate.Ann);
        var members = app.Get<DebateMembers>();
        await members.InviteAsync(owner, key, Draft, Cancellation);
        var invitation = (await members.ShowAsync(owner, key, Cancellation))!.Invitations[0];
        var may = AccessTable.May(new(role), Right.Own);

        Assert.Equal(may, await members.ShowAsync(actor, key, Cancellation) is not null);
        Assert.Equal(may, (await members.AuditAsync(actor, key, 0, 10, Cancellation)).Count > 0);
        Result<string>[] done =
        [
            await members.RevokeAsync(actor, key, invitation, Cancellation),
            await members.InviteAsync(actor, key, Draft, Cancellation),
            await members.ShareAsync(actor, key, new(Visibility.Public, true), Cancellation),
            await members.SetAsync(actor, key, other.Caller!.Account, Role.Moderator, null, Cancellation),
            await members.RemoveAsync(actor, key, other.Caller.Account, Cancellation),
        ];
        Assert.All(done, d => Assert.Equal(may, d is Result<string>.Ok));
        Assert.Equal(may, (await app.Get<Memberships>().SharingAsync(key, Cancellation))!.Visibility == Visibility.Public);
        Assert.Equal(!may, (await app.Get<Memberships>().MembersAsync(key, Cancellation)).Any(m => m.Name == "Other"));
    }

    [Fact]
    public async Task An_owner_whose_session_was_ended_does_nothing_any_more()
    {
        await using var app = await TeamApp.StartAsync();
        var owner = await app.SignInAsync("Owner");
        var key = await app.DebateOfAsync(owner);
        await app.Get<Sessions>().EndAllAsync(owner.Caller!.Account, null, Cancellation);

        Assert.IsType<Result<string>.Faulty>(await app.Get<DebateMembers>().InviteAsync(owner, key, Draft, Cancellation));
    }

    [Fact]
    public async Task What_is_done_is_written_down_with_who_whom_and_from_where()
    {
        await using var app = await TeamApp.StartAsync();
        var (owner, other) = (await app.SignInAsync("Owner"), await app.SignInAsync("Other"));
        var key = await app.DebateOfAsync(owner);
        await app.JoinAsync(key, other, Role.Viewer);
        var members = app.Get<DebateMembers>();

        await members.InviteAsync(owner, key, new(Role.Participant, SmallDebate.Ben, " Dora ", 7), Cancellation);
        await members.RevokeAsync(owner, key, (await members.ShowAsync(owner, key, Cancellation))!.Invitations[0], Cancellation);
        await members.SetAsync(owner, key, other.Caller!.Account, Role.Annotator, null, Cancellation);
        await members.ShareAsync(owner, key, new(Visibility.Link, true), Cancellation);
        await members.RemoveAsync(owner, key, other.Caller.Account, Cancellation);

        var log = await members.AuditAsync(owner, key, 0, 10, Cancellation);
        Assert.Equal(
            [
                ("took out of the debate", "Other"),
                ("decided: whoever has the link reads it, signed in or not; it stands in no list; annotators propose changes", null),
                ("made an annotator", "Other"),
                ("took back the invitation", "Dora"),
                ("invited as a participant (Ben)", "Dora"),
            ], log.Select(e => (e.What, e.Whom)));
        Assert.All(log, e => Assert.Equal(("Owner", key.Value, "192.0.2.7"), (e.Who, e.Debate, e.Address)));
    }

    [Fact]
    public async Task A_role_that_is_taken_away_is_told_to_open_pages_at_once()
    {
        await using var app = await TeamApp.StartAsync();
        var (owner, other) = (await app.SignInAsync("Owner"), await app.SignInAsync("Other"));
        var key = await app.DebateOfAsync(owner);
        await app.JoinAsync(key, other, Role.Annotator);
        var seen = new List<Role>();
        using var watching = app.Get<LiveDebates>().WatchAccess(key, () => seen.Add(app.Get<Memberships>().StandingAsync(key, other.Caller, Cancellation).GetAwaiter().GetResult().Role));

        await app.Get<DebateMembers>().SetAsync(owner, key, other.Caller!.Account, Role.Viewer, null, Cancellation);
        await app.Get<DebateMembers>().RemoveAsync(owner, key, other.Caller.Account, Cancellation);

        Assert.Equal([Role.Viewer, Role.None], seen);
    }

    [Fact]
    public async Task The_last_owner_stays_and_is_told_why()
    {
        await using var app = await TeamApp.StartAsync();
        var owner = await app.SignInAsync("Owner");
        var key = await app.DebateOfAsync(owner);
        var members = app.Get<DebateMembers>();

        foreach (var result in (Result<string>[])
        [
            await members.LeaveAsync(owner, key, Cancellation),
            await members.RemoveAsync(owner, key, owner.Caller!.Account, Cancellation),
            await members.SetAsync(owner, key, owner.Caller.Account, Role.Moderator, null, Cancellation),
        ])
            Assert.Contains("needs an owner", Assert.Single(result.Faults).Message, StringComparison.Ordinal);

        Assert.Equal(Role.Owner, Assert.Single(await app.Get<Memberships>().MembersAsync(key, Cancellation)).Role);
    }

    [Fact]
    public async Task The_invitations_of_an_owner_who_is_taken_out_let_nobody_in()
    {
        await using var app = await TeamApp.StartAsync();
        var (owner, other) = (await app.SignInAsync("Owner"), await app.SignInAsync("Other"));
        var key = await app.DebateOfAsync(owner);
        await app.JoinAsync(key, other, Role.Owner);
        var members = app.Get<DebateMembers>();
        var secret = (await members.InviteAsync(other, key, Draft with { Role = Role.Owner }, Cancellation)).Value;

        await members.RemoveAsync(owner, key, other.Caller!.Account, Cancellation);

        Assert.Null(await app.Get<Invitations>().FindAsync(secret, Cancellation));
    }

    [Fact]
    public async Task Any_member_may_leave()
    {
        await using var app = await TeamApp.StartAsync();
        var (owner, other) = (await app.SignInAsync("Owner"), await app.SignInAsync("Other"));
        var key = await app.DebateOfAsync(owner);
        await app.JoinAsync(key, other, Role.Viewer);

        Assert.IsType<Result<string>.Ok>(await app.Get<DebateMembers>().LeaveAsync(other, key, Cancellation));
        Assert.IsType<Result<string>.Faulty>(await app.Get<DebateMembers>().LeaveAsync(other, key, Cancellation));

        Assert.Equal(("left", "Other"), (await app.Get<AuditLog>().NewestAsync(key, null, 0, 1, Cancellation)).Select(e => (e.What, e.Who)).Single());
    }

    [Theory]
    [InlineData(Role.Participant, null, "Dora", 7, "which participant")]
    [InlineData(Role.Participant, "nobody", "Dora", 7, "not in the debate any more")]
    [InlineData(Role.None, null, "Dora", 7, "Choose a role")]
    [InlineData(Role.Reader, null, "Dora", 7, "Choose a role")]
    [InlineData(Role.Viewer, null, " ", 7, "for whom it is")]
    [InlineData(Role.Viewer, null, "Do\nra", 7, "control characters")]
    [InlineData(Role.Viewer, null, "Dora", 365, "how long")]
    public async Task A_wrong_invitation_is_not_made_and_it_is_said_why(Role role, string? participant, string forWhom, int days, string why)
    {
        await using var app = await TeamApp.StartAsync();
        var owner = await app.SignInAsync("Owner");
        var key = await app.DebateOfAsync(owner);

        var made = await app.Get<DebateMembers>().InviteAsync(owner, key, new(role, participant is null ? null : new ParticipantId(participant), forWhom, days), Cancellation);

        Assert.Contains(why, Assert.Single(made.Faults).Message, StringComparison.Ordinal);
        Assert.Empty(await app.Get<Invitations>().OpenAsync(key, Cancellation));
    }
}

using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Hosting;
using DebateMap.Web.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DebateMap.Web.Tests.Talk;

/// <summary>A debate with somebody in each role, all of whom are signed in.</summary>
internal sealed class Team : IAsyncDisposable
{
    private readonly LiveApp _app = new(Mode.Team);

    public LiveDebates Live => _app.Live;

    public LiveTalk Talk => _app.Services.GetRequiredService<LiveTalk>();

    public Memberships Memberships => _app.Services.GetRequiredService<Memberships>();

    public Sessions Sessions => _app.Services.GetRequiredService<Sessions>();

    public AuditLog Audit => _app.Services.GetRequiredService<AuditLog>();

    public DebateKey Key { get; private set; }

    public Actor Owner { get; private set; } = Actor.Nobody;

    public Actor Moderator { get; private set; } = Actor.Nobody;

    public Actor Annotator { get; private set; } = Actor.Nobody;

    public Actor Participant { get; private set; } = Actor.Nobody;

    public Actor Viewer { get; private set; } = Actor.Nobody;

    public static async Task<Team> MeetAsync()
    {
        var team = new Team();
        await team._app.InitializeAsync();
        team.Owner = await team.SignUpAsync("Olga Owner");
        team.Key = (await team.Live.CreateAsync(team.Owner, SmallDebate.Argued, "made it", CancellationToken.None))!.Key;
        team.Moderator = await team.JoinAsync("Mo Moderator", Role.Moderator);
        team.Annotator = await team.JoinAsync("Ann", Role.Annotator);
        team.Participant = await team.JoinAsync("Ben", Role.Participant, SmallDebate.Ben);
        team.Viewer = await team.JoinAsync("Vi", Role.Viewer);
        return team;
    }

    public async Task<Actor> JoinAsync(string name, Role role, ParticipantId? participant = null)
    {
        var actor = await SignUpAsync(name);
        Assert.True(await Memberships.SetAsync(Key, actor.Caller!.Account, role, participant, CancellationToken.None));
        return actor;
    }

    public async Task<Actor> SignUpAsync(string name)
    {
        var account = new Account { UserName = name, NormalizedUserName = name.ToUpperInvariant() };
        await using var context = await _app.Services.GetRequiredService<IDbContextFactory<DebateContext>>().CreateDbContextAsync();
        context.Users.Add(account);
        await context.SaveChangesAsync();
        var secret = await Sessions.BeginAsync(account.Id, "a browser", [], DateTimeOffset.MaxValue.AddYears(-1), CancellationToken.None);
        return new Actor(name, new Caller(account.Id, Storage.Accounts.Sessions.IdOf(secret)));
    }

    /// <summary>A page of the debate that somebody has open.</summary>
    public async Task<Desk> OpenAsync(Actor actor)
    {
        var desk = new Desk(Live, actor, (await Live.OpenAsync(actor, Key, CancellationToken.None))!, await Live.StandingAsync(actor, Key, CancellationToken.None));
        desk.Arrived += desk.Take;
        desk.Hear(await Talk.StateAsync(actor, Key, CancellationToken.None));
        return desk;
    }

    public async Task<TalkState> HearAsync(Actor actor) => await Talk.StateAsync(actor, Key, CancellationToken.None);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}

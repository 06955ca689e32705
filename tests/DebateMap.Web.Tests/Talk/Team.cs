using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Live;
using Xunit;

namespace DebateMap.Web.Tests.Talk;

/// <summary>A debate with somebody in each role, all of whom are signed in.</summary>
internal sealed class Team : IAsyncDisposable
{
    private readonly TeamApp _app;

    private Team(TeamApp app) => _app = app;

    public LiveDebates Live => _app.Get<LiveDebates>();

    public LiveTalk Talk => _app.Get<LiveTalk>();

    public Memberships Memberships => _app.Get<Memberships>();

    public Sessions Sessions => _app.Get<Sessions>();

    public AuditLog Audit => _app.Get<AuditLog>();

    public IServiceProvider Services => _app.Get<IServiceProvider>();

    public DebateKey Key { get; private set; }

    public Actor Owner { get; private set; } = Actor.Nobody;

    public Actor Moderator { get; private set; } = Actor.Nobody;

    public Actor Annotator { get; private set; } = Actor.Nobody;

    public Actor Participant { get; private set; } = Actor.Nobody;

    public Actor Viewer { get; private set; } = Actor.Nobody;

    public static async Task<Team> MeetAsync()
    {
        var team = new Team(await TeamApp.StartAsync());
        team.Owner = await team.SignUpAsync("Olga Owner");
        team.Key = await team._app.DebateOfAsync(team.Owner);
        team.Moderator = await team.JoinAsync("Mo Moderator", Role.Moderator);
        team.Annotator = await team.JoinAsync("Ann", Role.Annotator);
        team.Participant = await team.JoinAsync("Ben", Role.Participant, SmallDebate.Ben);
        team.Viewer = await team.JoinAsync("Vi", Role.Viewer);
        return team;
    }

    public async Task<Actor> JoinAsync(string name, Role role, ParticipantId? participant = null)
    {
        var actor = await SignUpAsync(name);
        Assert.True(await _app.JoinAsync(Key, actor, role, participant));
        return actor;
    }

    public T Get<T>()
        where T : notnull => _app.Get<T>();

    public Task<Actor> SignUpAsync(string name) => _app.SignInAsync(name);

    /// <summary>A page of the debate that somebody has open.</summary>
    public async Task<Desk> OpenAsync(Actor actor)
    {
        var desk = new Desk(Live, actor, (await Live.OpenAsync(actor, Key, CancellationToken.None))!, await Live.StandingAsync(actor, Key, CancellationToken.None));
        desk.Arrived += desk.Take;
        desk.Hear(await Talk.StateAsync(actor, Key, CancellationToken.None));
        return desk;
    }

    public async Task<TalkState> HearAsync(Actor actor) => await Talk.StateAsync(actor, Key, CancellationToken.None);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

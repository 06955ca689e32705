using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Hosting;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace DebateMap.Web.Tests;

/// <summary>A team's services on a database file of its own, without the web around them.</summary>
internal sealed class TeamApp : IAsyncDisposable
{
    private readonly LiveApp _app = new(Mode.Team);

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<TeamApp> StartAsync()
    {
        var app = new TeamApp();
        await app._app.InitializeAsync();
        return app;
    }

    /// <summary>Somebody who has an account and is signed in.</summary>
    public async Task<Actor> SignInAsync(string name, bool administrator = false)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var account = new Account { UserName = name, Created = TimeProvider.System.GetUtcNow(), Administrator = administrator };
        if (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, "staple horse gravel") is { Succeeded: false } failed)
            throw new InvalidOperationException(failed.ToString());
        var session = await Get<Sessions>().BeginAsync(account.Id, "", [1], TimeProvider.System.GetUtcNow().AddDays(1), CancellationToken.None);
        return new(name, new(account.Id, Sessions.IdOf(session)), administrator) { Address = "192.0.2.7" };
    }

    /// <summary>A debate of somebody's.</summary>
    public async Task<DebateKey> DebateOfAsync(Actor owner) =>
        (await Get<LiveDebates>().CreateAsync(owner, SmallDebate.Argued, "made it", CancellationToken.None))!.Key;

    /// <summary>Makes somebody a member.</summary>
    /// <returns>False where the debate would be left without an owner.</returns>
    public Task<bool> JoinAsync(DebateKey key, Actor actor, Role role, ParticipantId? participant = null) =>
        Get<Memberships>().SetAsync(key, actor.Caller!.Account, role, participant, CancellationToken.None);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

using DebateMap.Domain;
using DebateMap.EndToEnd.Setup;
using DebateMap.Formats.Examples;
using DebateMap.Storage;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Accounts;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace DebateMap.EndToEnd.Teams;

/// <summary>A server with accounts, a private debate, and somebody of each role in it.</summary>
internal sealed class Team
{
    public const string Password = "staple horse gravel";

    /// <summary>What makes a server one for a team; tests sign in more often than people do.</summary>
    public static readonly IReadOnlyDictionary<string, string> Settings = new Dictionary<string, string>
    {
        ["Mode"] = "Team",
        ["Limits:AttemptsPerMinute"] = "100000",
        ["Limits:LinksPerMinute"] = "100000",
        ["Limits:FilesPerMinute"] = "100000",
        ["Limits:AnswersPerMinute"] = "100000",
    };

    private Team(RunningApp app, DebateKey debate)
    {
        App = app;
        Debate = debate;
    }

    public RunningApp App { get; }

    public DebateKey Debate { get; }

    /// <summary>The name of whoever has that role in the debate; of none, somebody with an account who is no member.</summary>
    public static string NameOf(Role role) => $"The {role}";

    public static async Task<Team> StartAsync(RunningApp app)
    {
        var store = app.Services.GetRequiredService<DebateStore>();
        var debate = (await store.CreateAsync(ExampleDebate.Read(), new Act("somebody", "opened the example"), World.Cancellation)).Key;
        var team = new Team(app, debate);
        foreach (var role in Enum.GetValues<Role>().Where(r => r != Role.Reader))
            await team.AddAsync(role);
        await team.AddAccountAsync("The Administrator", administrator: true);
        return team;
    }

    /// <summary>Makes an account.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> AddAccountAsync(string name, bool administrator = false)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var (account, problems) = await scope.ServiceProvider.GetRequiredService<NewAccounts>().MakeAsync(name, null, Password, administrator);
        return account?.Id ?? throw new InvalidOperationException(string.Join(' ', problems));
    }

    /// <summary>Gives somebody a role, and tells open pages, as the page of members does.</summary>
    public async Task SetRoleAsync(string name, Role role, string? participant = null)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByNameAsync(name);
        await App.Services.GetRequiredService<Memberships>().SetAsync(Debate, account!.Id, role, participant is null ? null : new ParticipantId(participant), World.Cancellation);
        App.Services.GetRequiredService<LiveDebates>().TellAccessChanged(Debate);
    }

    private async Task AddAsync(Role role)
    {
        var account = await AddAccountAsync(NameOf(role));
        if (role == Role.Owner)
            await App.Services.GetRequiredService<Memberships>().AdoptOrphansAsync(account, World.Cancellation);
    }

    /// <summary>The roles are given once there is an owner.</summary>
    public async Task<Team> WithRolesAsync()
    {
        foreach (var role in Enum.GetValues<Role>().Where(r => r is not (Role.None or Role.Reader or Role.Owner)))
            await SetRoleAsync(NameOf(role), role, role == Role.Participant ? "nora" : null);
        return this;
    }
}

using System.Net;
using DebateMap.Domain;
using DebateMap.EndToEnd.Setup;
using DebateMap.Storage;
using DebateMap.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace DebateMap.EndToEnd.Teams;

/// <summary>A password that was forgotten is set anew by a link, once; who leaves takes their name along, or another stays.</summary>
public sealed class OwnAccountTests(World world)
{
    private const string Other = "gravel horse staple";

    [Fact]
    public async Task A_new_password_is_set_by_a_link_once_and_ends_all_sessions()
    {
        var team = await Team.StartAsync(world.StartOnSqlite(Team.Settings));
        using var before = await HttpCaller.SignedInAsync(team.App, Team.NameOf(Role.Owner));
        var link = await ResetLinkAsync(team, Team.NameOf(Role.Owner));
        using var caller = HttpCaller.Nobody(team.App);

        using var weak = await caller.SendFormAsync(link, "reset", new() { ["Password"] = "aaaaaaaaaaaaaa" });
        Assert.Contains("easily guessed", await weak.Content.ReadAsStringAsync(World.Cancellation), StringComparison.Ordinal);
        using var set = await caller.SendFormAsync(link, "reset", new() { ["Password"] = Other });
        Assert.Equal((HttpStatusCode.Found, "/account/sign-in"), (set.StatusCode, new Uri(team.App.Address, set.Headers.Location!).AbsolutePath));

        using var ended = await before.SendAsync(HttpMethod.Get, $"/api/debates/{team.Debate.Value}/transcript");
        Assert.Equal(HttpStatusCode.Unauthorized, ended.StatusCode);
        using var after = await HttpCaller.SignedInAsync(team.App, Team.NameOf(Role.Owner), Other);
        using var again = await caller.SendFormAsync(link, "reset", new() { ["Password"] = "horse gravel staple" });
        Assert.Contains("cannot be used any more", await again.Content.ReadAsStringAsync(World.Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_stays_in_the_history_by_the_name_that_they_choose()
    {
        var team = await (await Team.StartAsync(world.StartOnSqlite(Team.Settings))).WithRolesAsync();
        var store = team.App.Services.GetRequiredService<DebateStore>();
        var name = Team.NameOf(Role.Annotator);
        await store.CommitAsync(team.Debate, 1, ChangeSet.Put(new Claim(new("c90"), "Added")), new Act(name, "added a claim"), World.Cancellation);
        using var caller = await HttpCaller.SignedInAsync(team.App, name);

        using var wrong = await caller.SendFormAsync("/account/leave", "leave", new() { ["Input.Name"] = "Somebody who left", ["Input.Password"] = "not the password" });
        Assert.Contains("This is not your password", await wrong.Content.ReadAsStringAsync(World.Cancellation), StringComparison.Ordinal);
        using var left = await caller.SendFormAsync("/account/leave", "leave", new() { ["Input.Name"] = "Somebody who left", ["Input.Password"] = Team.Password });

        Assert.Equal(HttpStatusCode.Found, left.StatusCode);
        Assert.Equal("Somebody who left", (await store.HistoryAsync(team.Debate, 1, World.Cancellation)).Single().Author);
        using var nobody = HttpCaller.Nobody(team.App);
        using var refused = await nobody.SignInAsync(name, Team.Password);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
    }

    [Fact]
    public async Task The_only_administrator_makes_another_before_leaving()
    {
        var team = await Team.StartAsync(world.StartOnSqlite(Team.Settings));
        using var caller = await HttpCaller.SignedInAsync(team.App, "The Administrator");

        using var answer = await caller.SendFormAsync("/account/leave", "leave", new() { ["Input.Name"] = "Gone", ["Input.Password"] = Team.Password });

        Assert.Contains("You are the only administrator", await answer.Content.ReadAsStringAsync(World.Cancellation), StringComparison.Ordinal);
    }

    private static async Task<string> ResetLinkAsync(Team team, string name)
    {
        await using var scope = team.App.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await accounts.FindByNameAsync(name))!;
        return $"/account/reset?account={Uri.EscapeDataString(account.Id)}&code={Uri.EscapeDataString(await accounts.GeneratePasswordResetTokenAsync(account))}";
    }
}

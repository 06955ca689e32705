using System.Net;
using DebateMap.EndToEnd.Setup;
using DebateMap.Storage.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace DebateMap.EndToEnd.Teams;

/// <summary>Who guesses is slowed and written down, learns nothing, and is out when the password changes.</summary>
public sealed class SignInTests(World world)
{
    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer_and_are_written_down()
    {
        var team = await Team.StartAsync(world.StartOnSqlite(Team.Settings));
        using var caller = HttpCaller.Nobody(team.App);

        using var wrong = await caller.SignInAsync("The Owner", "not the password");
        using var unknown = await caller.SignInAsync("Nobody Known", "not the password");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (wrong.StatusCode, unknown.StatusCode));
        Assert.Equal(await ProblemAsync(wrong), await ProblemAsync(unknown));
        var lines = await AuditAsync(team, 2);
        Assert.Equal([("sign-in failed: no such account", "Nobody Known"), ("sign-in failed: wrong password", "The Owner")], lines.Select(l => (l.What, l.Who)));
        Assert.All(lines, l => Assert.NotNull(l.Address));
    }

    [Fact]
    public async Task After_ten_wrong_passwords_even_the_right_one_waits()
    {
        var team = await Team.StartAsync(world.StartOnSqlite(Team.Settings));
        using var caller = HttpCaller.Nobody(team.App);

        for (var i = 0; i < 10; i++)
        {
            using var wrong = await caller.SignInAsync("The Owner", "not the password");
        }

        using var right = await caller.SignInAsync("The Owner", Team.Password);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        Assert.Equal("sign-in refused: too many attempts", (await AuditAsync(team, 1))[0].What);
    }

    [Fact]
    public async Task One_address_may_try_ten_times_a_minute_and_is_then_told_to_wait()
    {
        var team = await Team.StartAsync(world.StartOnSqlite(new Dictionary<string, string> { ["Mode"] = "Team" }));
        using var caller = HttpCaller.Nobody(team.App);

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 11; i++)
        {
            using var answer = await caller.SignInAsync($"name {i}", "not the password");
            answers.Add(answer.StatusCode);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                Assert.True(answer.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 10), HttpStatusCode.TooManyRequests], answers);
        Assert.Equal("refused: too many attempts from one address", (await AuditAsync(team, 1))[0].What);
    }

    [Fact]
    public async Task Guessing_invitations_is_slowed()
    {
        var team = await Team.StartAsync(world.StartOnSqlite(new Dictionary<string, string> { ["Mode"] = "Team" }));
        using var caller = HttpCaller.Nobody(team.App);

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 31; i++)
        {
            using var answer = await caller.SendAsync(HttpMethod.Get, $"/invitations/guess{i}");
            answers.Add(answer.StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 30), HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public async Task All_other_sessions_end_when_the_password_changes()
    {
        var team = await Team.StartAsync(world.StartOnSqlite(Team.Settings));
        using var here = await HttpCaller.SignedInAsync(team.App, "The Owner");
        using var elsewhere = await HttpCaller.SignedInAsync(team.App, "The Owner");
        var path = $"/api/debates/{team.Debate.Value}/transcript";
        using (var before = await elsewhere.SendAsync(HttpMethod.Get, path))
            Assert.Equal(HttpStatusCode.OK, before.StatusCode);

        using var changed = await here.SendFormAsync("/account", "password", new() { ["Change.Present"] = Team.Password, ["Change.New"] = "gravel horse staple" });

        Assert.Equal(HttpStatusCode.Found, changed.StatusCode);
        using var stays = await here.SendAsync(HttpMethod.Get, path);
        using var gone = await elsewhere.SendAsync(HttpMethod.Get, path);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (stays.StatusCode, gone.StatusCode));
    }

    [Fact]
    public async Task A_form_from_elsewhere_changes_nothing()
    {
        var team = await Team.StartAsync(world.StartOnSqlite(Team.Settings));
        using var caller = await HttpCaller.SignedInAsync(team.App, "The Owner");

        using var password = await caller.SendAsync(HttpMethod.Post, "/account", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "password", ["Change.Present"] = Team.Password, ["Change.New"] = "gravel horse staple",
        }));
        using var out_ = await caller.SendAsync(HttpMethod.Post, "/account/sign-out");
        using var circuit = await caller.SendAsync(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", null, ("Origin", "https://example.com"));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden), (password.StatusCode, out_.StatusCode, circuit.StatusCode));
        using var still = await caller.SendAsync(HttpMethod.Get, "/account");
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Fact]
    public async Task The_session_cookie_is_for_this_host_and_secure_connections_alone_and_no_script_reads_it()
    {
        var team = await Team.StartAsync(world.StartOnSqlite(Team.Settings));
        using var caller = HttpCaller.Nobody(team.App);

        using var answer = await caller.SignInAsync("The Owner", Team.Password);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-debatemap-session=", StringComparison.Ordinal));
        var parts = cookie.Split("; ").Skip(1).Select(p => p.ToLowerInvariant()).ToList();
        Assert.Contains("secure", parts);
        Assert.Contains("httponly", parts);
        Assert.Contains("samesite=lax", parts);
        Assert.Contains("path=/", parts);
        Assert.DoesNotContain(parts, p => p.StartsWith("domain", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<AuditEntry>> AuditAsync(Team team, int take) =>
        await team.App.Services.GetRequiredService<AuditLog>().NewestAsync(null, null, 0, take, World.Cancellation);

    private static async Task<string> ProblemAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync(World.Cancellation);
        var from = html.IndexOf("role=\"alert\"", StringComparison.Ordinal);
        return html[from..html.IndexOf("</div>", from, StringComparison.Ordinal)];
    }
}

using System.Net;
using DebateMap.EndToEnd.Data;
using DebateMap.EndToEnd.Setup;
using DebateMap.Storage.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace DebateMap.EndToEnd.Teams;

/// <summary>Hostile names of accounts and in invitations: refused with a reason, or shown as text.</summary>
public sealed class NaughtyNamesTests(World world) : BrowserTest(world)
{
    private const int LongestName = 60;

    [Fact]
    public async Task A_name_of_an_account_is_refused_with_a_reason_or_shown_as_text()
    {
        var team = await Team.StartAsync(World.StartOnSqlite(Team.Settings));
        var invitations = team.App.Services.GetRequiredService<Invitations>();
        var taken = new List<string>();
        foreach (var name in HostileStrings.Own)
        {
            var secret = await invitations.MakeAsync(null, Role.None, null, name, "The Administrator", TimeSpan.FromDays(1), World.Cancellation);
            using var caller = HttpCaller.Nobody(team.App);
            using var answer = await caller.SendFormAsync($"/invitations/{secret}", "new", new() { ["Input.Name"] = name, ["Input.Password"] = Team.Password });

            if (answer.StatusCode == HttpStatusCode.Found)
            {
                taken.Add(name);
                continue;
            }

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var page = await answer.Content.ReadAsStringAsync(World.Cancellation);
            Assert.Contains(Reason(name), WebUtility.HtmlDecode(page), StringComparison.Ordinal);
            Assert.DoesNotContain("<script>window.ran", page, StringComparison.OrdinalIgnoreCase);
        }

        Assert.All(taken, name => Assert.DoesNotContain(name.Trim(), c => char.IsControl(c) || c is '@' or '\uFFFE'));
        Assert.True(taken.Count > HostileStrings.Own.Count / 2);
        var visitor = await SignedInAsync(team, "The Administrator");
        await visitor.GoAsync("/people");
        await Expect(visitor.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(taken.Order(StringComparer.CurrentCulture).First(n => n.Contains('<', StringComparison.Ordinal)));
        await NaughtyStringsTests.NothingRanAsync(visitor.Page);

        var hostile = await SignedInAsync(team, taken.First(n => n.StartsWith("<script", StringComparison.Ordinal)));
        await hostile.Page.GotoAsync("/account");
        await Expect(hostile.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("<script>window.ran = 1</script>");
        // This page has a script of ours, for passkeys.
        Assert.True(await hostile.Page.EvaluateAsync<bool>("() => window.ran === undefined"));
    }

    [Fact]
    public async Task For_whom_an_invitation_is_stands_in_the_list_as_text()
    {
        var team = await Team.StartAsync(World.StartOnSqlite(Team.Settings));
        var visitor = await SignedInAsync(team, Team.NameOf(Role.Owner));
        await visitor.GoAsync($"/debates/{team.Debate.Value}/members");
        var page = visitor.Page;
        foreach (var name in HostileStrings.Typed)
        {
            await page.GetByLabel("For whom").FillAsync(name);
            await page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
            await Expect(page.Locator(".link-once")).ToContainTextAsync($"For {name.Trim()}, as");
            await Expect(page.Locator(".members-list .name").Filter(new() { HasText = name.Trim() }).First).ToBeVisibleAsync();
            await NaughtyStringsTests.NothingRanAsync(page);
        }
    }

    private static string Reason(string name) =>
        name.Trim().Length > LongestName ? "The name has more than 60 characters."
        : name.Trim().Any(char.IsControl) || name.IndexOfAny(['@', '\uFFFE']) >= 0 ? "A name holds no @ and no control characters."
        : "Somebody here is called";

    private async Task<Visitor> SignedInAsync(Team team, string name)
    {
        var visitor = await VisitAsync(address: team.App.Address);
        await visitor.Page.GotoAsync("/account/sign-in");
        await visitor.Page.GetByLabel("Name or mail address").FillAsync(name);
        await visitor.Page.GetByLabel("Password").FillAsync(Team.Password);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new Uri(team.App.Address, "/").ToString());
        return visitor;
    }
}

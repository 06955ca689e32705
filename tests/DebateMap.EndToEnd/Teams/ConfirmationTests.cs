using System.Net;
using System.Text.RegularExpressions;
using DebateMap.Domain;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;
using DebateMap.Storage;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Live;
using Microsoft.Extensions.DependencyInjection;

namespace DebateMap.EndToEnd.Teams;

/// <summary>Somebody without an account answers what others say of them, by a private link, and reaches nothing else.</summary>
public sealed class ConfirmationTests(World world) : BrowserTest(world)
{
    private const string Living = "claim:living";
    private static readonly ParticipantId Tomas = new("tomas");

    [Fact]
    public async Task A_participant_confirms_by_private_link_on_a_phone_and_reaches_nothing_else_until_it_is_taken_back()
    {
        var team = await (await Team.StartAsync(World.StartOnSqlite(Team.Settings))).WithRolesAsync();
        var moderator = (await VisitAsync(address: team.App.Address)).Page;
        await moderator.GotoAsync($"/account/sign-in?from={Uri.EscapeDataString($"/debates/{team.Debate.Value}?view=confirm")}");
        await moderator.GetByLabel("Name or mail address").FillAsync(Team.NameOf(Role.Moderator));
        await moderator.GetByLabel("Password").FillAsync(Team.Password);
        await moderator.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Workspace.OpenedAsync(moderator);
        var row = moderator.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Tomás.* of \\d+ answered") });
        var all = int.Parse(Regex.Match(await row.InnerTextAsync(), @"of (\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        var answered = Sayings.Of((await OpenAsync(team)).Debate, Tomas).Count(s => !s.IsOpen);
        await row.ClickAsync();
        await moderator.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        var link = await moderator.GetByRole(AriaRole.Textbox, new() { Name = "The link", Exact = true }).InputValueAsync();

        var visitor = await VisitAsync(Look.Phone with { Dark = true }, team.App.Address);
        var (page, sockets) = (visitor.Page, 0);
        page.WebSocket += (_, _) => sockets++;
        await page.GotoAsync(link);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Tomás, is that what you think?");
        await Expect(page.GetByText($"{answered} of {all} answered")).ToBeVisibleAsync();
        var card = page.Locator("#said-claim-living");
        await card.GetByText("I think something else").ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Save the correction" }).ClickAsync();
        await Expect(card.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing was saved: say what you think instead");
        await card.GetByRole(AriaRole.Button, new() { Name = "I confirm it" }).ClickAsync();
        await Expect(card.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved.");
        await Expect(page.GetByText($"{answered + 1} of {all} answered")).ToBeVisibleAsync();
        Assert.Equal(Look.Phone.Width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));

        // The moderator sees it at once.
        await Expect(row).ToContainTextAsync($"{answered + 1} of {all} answered");
        await Expect(row).ToContainTextAsync("link opened just now");
        await Expect(moderator.Locator("#said-claim-living")).ToContainTextAsync("confirmed");

        Assert.Equal(0, sockets);
        await ReachesNothingElseAsync(team, page);

        await moderator.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Take back the link for Tomás") }).ClickAsync();
        await Expect(moderator.GetByText("The link for Tomás does not work any more.")).ToBeVisibleAsync();
        var before = (await OpenAsync(team)).Revision;
        await page.GetByRole(AriaRole.Button, new() { Name = "Take my answer back" }).First.ClickAsync();
        await Expect(page.GetByText("This link was taken back and does not work any more.")).ToBeVisibleAsync();
        Assert.Equal(before, (await OpenAsync(team)).Revision);
    }

    [Fact]
    public async Task By_the_link_one_answers_as_its_participant_whoever_one_is_and_only_what_is_said_of_them()
    {
        var team = await (await Team.StartAsync(World.StartOnSqlite(Team.Settings))).WithRolesAsync();
        var url = PrivateLinks.Url(await MakeAsync(team, Tomas));
        using var caller = await HttpCaller.SignedInAsync(team.App, Team.NameOf(Role.Participant));

        using (var shown = await caller.SendAsync(HttpMethod.Get, url))
        {
            Assert.Contains("Here you answer as Tom&#xE1;s all the same", await shown.Content.ReadAsStringAsync(World.Cancellation), StringComparison.Ordinal);
            Assert.Equal(["no-referrer"], shown.Headers.GetValues("Referrer-Policy"));
            Assert.Equal(["noindex, nofollow"], shown.Headers.GetValues("X-Robots-Tag"));
            Assert.True(shown.Headers.CacheControl!.NoStore);
        }

        using (var refused = await caller.SendAsync(HttpMethod.Post, url, new FormUrlEncodedContent([new("_handler", "answer"), new("Input.Do", "confirm"), new("Input.Saying", Living)])))
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var nora = Sayings.Of((await OpenAsync(team)).Debate, new("nora")).First(s => s.IsOpen && s is SaidView);
        using (var others = await caller.SendFormAsync(url, "answer", Fields(await OpenAsync(team), nora)))
            Assert.Contains("not said of you any more", await others.Content.ReadAsStringAsync(World.Cancellation), StringComparison.Ordinal);
        Assert.Equal(1, (await OpenAsync(team)).Revision);

        using (var answered = await caller.SendFormAsync(url, "answer", Fields(await OpenAsync(team), Sayings.Of((await OpenAsync(team)).Debate, Tomas).Single(s => s.Id == Living))))
            Assert.Equal(HttpStatusCode.Found, answered.StatusCode);
        var revision = (await team.App.Services.GetRequiredService<DebateStore>().RevisionAsync(team.Debate, 2, World.Cancellation))!;
        Assert.Equal("Tomás, by private link", revision.Author);
        Assert.Equal(Tomas, Assert.IsType<DebateMap.Domain.Position>(Assert.Single(revision.Effects).After!.Record).Participant);

        var left = Sayings.Of((await OpenAsync(team)).Debate, Tomas).Where(s => s.IsOpen).ToList();
        Assert.IsType<SaidAgain>(Assert.Single(left));
        using (var graded = await caller.SendFormAsync(url, "answer", Fields(await OpenAsync(team), left[0], "roughly-right")))
            Assert.EndsWith("#said-restatement-r2", graded.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using (var done = await caller.SendAsync(HttpMethod.Get, url))
            Assert.Contains("Thank you: you have answered everything.", await done.Content.ReadAsStringAsync(World.Cancellation), StringComparison.Ordinal);

        using var unknown = await caller.SendAsync(HttpMethod.Get, PrivateLinks.Url("nobody-made-this"));
        Assert.Contains("There is no such link.", await unknown.Content.ReadAsStringAsync(World.Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_tries_links_is_slowed()
    {
        var team = await Team.StartAsync(World.StartOnSqlite(new Dictionary<string, string>(Team.Settings) { ["Limits:AnswersPerMinute"] = "2" }));
        using var caller = HttpCaller.Nobody(team.App);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            using var answer = await caller.SendAsync(HttpMethod.Get, PrivateLinks.Url($"guess{i}"));
            answers.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
    }

    /// <summary>Asks for every page and endpoint with all that the browser of the link's holder has.</summary>
    private static async Task ReachesNothingElseAsync(Team team, IPage page)
    {
        var debate = (await OpenAsync(team)).Debate;
        var said = Sayings.Of(debate, Tomas).OfType<SaidView>().Select(v => v.Claim).ToHashSet();
        var html = await page.ContentAsync();
        Assert.DoesNotContain(team.Debate.Value, html, StringComparison.Ordinal);
        var text = await page.Locator("body").InnerTextAsync();
        Assert.All(debate.Claims.Where(c => !said.Contains(c.Id)), c => Assert.DoesNotContain(c.Text, text, StringComparison.Ordinal));
        Assert.All(debate.Turns, t => Assert.DoesNotContain(t.Text, text, StringComparison.Ordinal));
        var path = new Uri(page.Url).AbsolutePath;
        Assert.All(await page.Locator("a").EvaluateAllAsync<string[]>("all => all.map(a => new URL(a.href).pathname)"), p => Assert.Equal(path, p));

        var other = (await team.App.Services.GetRequiredService<DebateStore>().CreateAsync(debate, new("somebody", "another debate"), World.Cancellation)).Key.Value;
        var closed = EveryEndpointTests.ClosedToStrangers(team).Concat([$"/debates/{other}", $"/api/debates/{other}/debate.json"]).ToList();
        Assert.Contains($"/api/debates/{team.Debate.Value}/debate.json", closed);
        foreach (var address in closed)
        {
            var answer = await page.APIRequest.GetAsync(address, new() { MaxRedirects = 0 });
            var leads = answer.Headers.GetValueOrDefault("location") ?? "";
            Assert.True(answer.Status is 401 or 403 or 404 || (answer.Status == 302 && leads.Contains("/account/sign-in", StringComparison.Ordinal)), $"{address}: {answer.Status} {leads}");
        }

        // A page that begins a circuit knows nobody either.
        await page.GotoAsync("/");
        await Expect(page.Locator("#interactive")).ToHaveAttributeAsync("data-ready", "true");
        await page.EvaluateAsync("key => Blazor.navigateTo('/debates/' + key)", team.Debate.Value);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Sign in" })).ToBeVisibleAsync();
        await page.GotoAsync(path);
    }

    private static Dictionary<string, string> Fields(StoredDebate debate, Saying saying, string what = "confirm") => new()
    {
        ["Input.Do"] = what,
        ["Input.Saying"] = saying.Id,
        ["Input.Mark"] = Sayings.Mark(debate.Debate, saying),
    };

    private static async Task<StoredDebate> OpenAsync(Team team) => (await team.App.Services.GetRequiredService<DebateStore>().OpenAsync(team.Debate, World.Cancellation))!;

    private static Task<string> MakeAsync(Team team, ParticipantId person) => team.App.Services.GetRequiredService<ConfirmationLinks>()
        .MakeAsync(team.Debate, person, "", Team.NameOf(Role.Moderator), TimeSpan.FromDays(1), World.Cancellation);
}

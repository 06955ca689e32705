using System.Net;
using System.Text.RegularExpressions;
using DebateMap.EndToEnd.Data;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;
using DebateMap.Storage.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace DebateMap.EndToEnd.Teams;

/// <summary>A team's days on PostgreSQL: coming in, working together, being shown the door.</summary>
public sealed class TeamTests(World world) : BrowserTest(world)
{
    [Fact]
    public async Task From_an_empty_server_to_two_people_on_one_debate_until_one_is_shown_the_door()
    {
        var app = await World.StartOnPostgresAsync(Team.Settings);
        var token = await app.Services.GetRequiredService<DebateMap.Storage.Accounts.Setup>().OfferAsync(World.Cancellation);

        var ada = await VisitAsync(address: app.Address);
        await ada.Page.GotoAsync($"/account/setup?token={token}");
        await MakeAccountAsync(ada.Page, "Ada Lovelace");
        var workspace = await (await new Home(ada).OpenAsync()).ImportAsync("cats.debate.json", SmallDebate.Write());
        var address = new Uri(ada.Page.Url).AbsolutePath;
        await ada.GoAsync($"{address}/members");
        await ada.Page.GetByLabel("For whom").FillAsync("Ben");
        await ada.Page.GetByRole(AriaRole.Combobox, new() { Name = "Role", Exact = true }).SelectOptionAsync("Annotator");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        var link = await ada.Page.GetByRole(AriaRole.Textbox, new() { Name = "The link", Exact = true }).InputValueAsync();

        var ben = await VisitAsync(address: app.Address);
        await ben.Page.GotoAsync(link);
        await Expect(ben.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ada Lovelace invites you");
        await MakeAccountAsync(ben.Page, "Ben");
        var bens = await Workspace.OpenedAsync(ben.Page);
        await bens.ChooseAsync(SmallDebate.Reason);
        await bens.RewriteAsync("Cats wash");
        await bens.SavedAsync("changed text");

        var late = await VisitAsync(address: app.Address);
        await late.Page.GotoAsync(link);
        await Expect(late.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This invitation cannot be used");

        await ada.GoAsync($"{address}/members");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Take Ben out" }).ClickAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Take out", Exact = true }).ClickAsync();
        await Expect(ben.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("There is no such debate");
        await Expect(ben.Page.GetByText("Cats wash")).ToHaveCountAsync(0);
        await ben.GoAsync("/");
        await Expect(new Home(ben).Debates).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Somebody_signs_in_by_passkey_and_by_a_code_and_by_a_recovery_code()
    {
        var team = await StartAsync();
        var visitor = await VisitAsync(address: team.App.Address);
        var page = visitor.Page;
        await SignInAsync(visitor, Team.NameOf(Role.Annotator));
        await page.GotoAsync("/account");
        await AddAuthenticatorAsync(page);
        await page.GetByLabel("What to call it").FillAsync("Test key");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.Locator(".done")).ToContainTextAsync("The passkey is added");
        await Expect(page.GetByText("Test key")).ToBeVisibleAsync();

        await SignOutAsync(page);
        await page.GotoAsync("/account/sign-in?from=%2Faccount");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Team.NameOf(Role.Annotator));

        await page.GotoAsync("/account/second-step");
        var key = (await page.Locator("code.key").TextContentAsync())!;
        await page.GetByLabel("The six digits").FillAsync(Totp.Now(key));
        await page.GetByRole(AriaRole.Button, new() { Name = "Switch it on" }).ClickAsync();
        var codes = page.Locator(".codes code");
        await Expect(codes).ToHaveCountAsync(10);
        var recovery = (await codes.First.TextContentAsync())!;

        await SignOutAsync(page);
        await GiveAsync(page, Team.NameOf(Role.Annotator), "/account");
        await page.GetByLabel("Code").FillAsync("000000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This code does not count");
        await page.GetByLabel("Code").FillAsync(Totp.Now(key));
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Team.NameOf(Role.Annotator));

        await SignOutAsync(page);
        await GiveAsync(page, Team.NameOf(Role.Annotator), "/account");
        await page.GetByLabel("Code").FillAsync(recovery);
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Expect(page.GetByText("9 recovery codes are left")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_private_debate_is_not_to_be_found_in_any_way()
    {
        var team = await StartAsync();
        var visitor = await VisitAsync(address: team.App.Address);
        visitor.Expect("404");
        await SignInAsync(visitor, Team.NameOf(Role.None));
        await visitor.GoAsync("/");
        await Expect(new Home(visitor).Debates).ToHaveCountAsync(0);

        // Over the circuit, where no request asks for the page.
        await visitor.Page.EvaluateAsync($"() => Blazor.navigateTo('/debates/{team.Debate.Value}')");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("There is nothing at this address");
        // By the link.
        await visitor.Page.GotoAsync($"/debates/{team.Debate.Value}");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("There is nothing at this address");

        using var caller = await HttpCaller.SignedInAsync(team.App, Team.NameOf(Role.None));
        foreach (var path in new[] { "transcript", "suggestions", "debate.json", "summary.md?a=nora&b=tomas", "at/1/transcript" })
        {
            using var answer = await caller.SendAsync(HttpMethod.Get, $"/api/debates/{team.Debate.Value}/{path}");
            Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
        }

        await team.App.Services.GetRequiredService<Memberships>().ShareAsync(team.Debate, new(Visibility.Link, false), World.Cancellation);
        await visitor.GoAsync("/");
        await Expect(new Home(visitor).Debates).ToHaveCountAsync(0);
        await visitor.GoAsync($"/debates/{team.Debate.Value}");
        await Expect(visitor.Page.Locator(".workspace")).ToBeVisibleAsync();
        await team.App.Services.GetRequiredService<Memberships>().ShareAsync(team.Debate, new(Visibility.Public, false), World.Cancellation);
        await visitor.GoAsync("/");
        await Expect(new Home(visitor).Debates).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_viewer_reads_a_participant_speaks_for_themselves_and_an_annotator_works()
    {
        var team = await StartAsync();
        var address = $"/debates/{team.Debate.Value}?view=positions";

        var viewer = await VisitAsync(address: team.App.Address);
        await SignInAsync(viewer, Team.NameOf(Role.Viewer), address);
        await Workspace.OpenedAsync(viewer.Page);
        await Expect(viewer.Page.GetByRole(AriaRole.Button, new() { Name = "Undo (Ctrl+Z)" })).ToHaveCountAsync(0);
        var cells = viewer.Page.Locator(".matrix .cell");
        await cells.First.ClickAsync();
        await Expect(viewer.Page.Locator(".cell-editor")).ToHaveCountAsync(0);

        var participant = await VisitAsync(address: team.App.Address);
        await SignInAsync(participant, Team.NameOf(Role.Participant), address);
        await Workspace.OpenedAsync(participant.Page);
        var own = participant.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Nora.* on: ") }).First;
        await own.FocusAsync();
        await participant.Page.Keyboard.PressAsync("5");
        await Expect(participant.Page.Locator(".status [role='status']")).ToContainTextAsync("Saved as revision 2");
        await participant.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Tom.* on: ") }).First.ClickAsync();
        await Expect(participant.Page.Locator(".cell-editor")).ToHaveCountAsync(0);

        var annotator = await VisitAsync(address: team.App.Address);
        await SignInAsync(annotator, Team.NameOf(Role.Annotator), address);
        await Workspace.OpenedAsync(annotator.Page);
        await annotator.Page.Locator(".matrix .cell").First.FocusAsync();
        await annotator.Page.Keyboard.PressAsync("3");
        await Expect(annotator.Page.Locator(".status [role='status']")).ToContainTextAsync("Saved as revision 3");
        annotator.Expect("403");
        await annotator.Page.GotoAsync($"/debates/{team.Debate.Value}/members");
        await Expect(annotator.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This is not for you to do");
    }

    [Fact]
    public async Task A_session_that_is_ended_elsewhere_leaves_the_page_at_once()
    {
        var team = await StartAsync();
        var visitor = await VisitAsync(address: team.App.Address);
        await SignInAsync(visitor, Team.NameOf(Role.Owner), $"/debates/{team.Debate.Value}");
        await Workspace.OpenedAsync(visitor.Page);
        var elsewhere = await VisitAsync(address: team.App.Address);
        await SignInAsync(elsewhere, Team.NameOf(Role.Owner), "/account");

        await elsewhere.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere else" }).ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sign in");
    }

    private async Task<Team> StartAsync() => await (await Team.StartAsync(await World.StartOnPostgresAsync(Team.Settings))).WithRolesAsync();

    private static async Task MakeAccountAsync(IPage page, string name)
    {
        await page.GetByLabel("Your name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(Team.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await Expect(page.Locator("#interactive")).ToHaveAttributeAsync("data-ready", "true");
    }

    private static async Task SignInAsync(Visitor visitor, string name, string onward = "/")
    {
        await GiveAsync(visitor.Page, name, onward);
        await Expect(visitor.Page).Not.ToHaveURLAsync(new Regex("sign-in"));
    }

    private static async Task GiveAsync(IPage page, string name, string onward)
    {
        await page.GotoAsync($"/account/sign-in?from={Uri.EscapeDataString(onward)}");
        await page.GetByLabel("Name or mail address").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(Team.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GotoAsync("/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await Expect(page.Locator("#interactive")).ToHaveAttributeAsync("data-ready", "true");
    }

    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new
            {
                protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true,
            },
        });
    }
}

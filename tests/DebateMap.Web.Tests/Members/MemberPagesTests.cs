using Bunit;
using DebateMap.Storage;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Access;
using DebateMap.Web.Accounts;
using DebateMap.Web.Features.Members;
using DebateMap.Web.Features.Server;
using DebateMap.Web.Layout;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Xunit;

namespace DebateMap.Web.Tests.Members;

/// <summary>What the pages of members and of people say and do.</summary>
public sealed class MemberPagesTests : BunitContext
{
    public MemberPagesTests()
    {
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
        ComponentFactories.AddStub<ThemeSwitch>();
    }

    private static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_is_shown_once_and_its_invitation_stands_in_the_list_until_it_is_taken_back()
    {
        await using var app = await TeamApp.StartAsync();
        var owner = await app.SignInAsync("Owner");
        var page = RenderMembers(app, owner, await app.DebateOfAsync(owner));

        await page.Find(".invite input").ChangeAsync(new() { Value = "Dora" });
        await page.Find("form.invite").SubmitAsync();

        page.WaitForElement(".link-once");
        Assert.Contains("shown only now", page.Find(".link-once").TextContent, StringComparison.Ordinal);
        var link = page.Find(".link-once input").GetAttribute("value")!;
        Assert.NotNull(await app.Get<Invitations>().FindAsync(link[(link.LastIndexOf('/') + 1)..], Cancellation));
        Assert.StartsWith("http://localhost/invitations/", link, StringComparison.Ordinal);

        await Button(page, "Take back the invitation for Dora").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("The link for Dora does not work any more.", page.Find("[role=status].done").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_mail_server_no_mail_address_is_asked_for()
    {
        await using var app = await TeamApp.StartAsync();
        var owner = await app.SignInAsync("Owner");

        var page = RenderMembers(app, owner, await app.DebateOfAsync(owner));

        Assert.DoesNotContain("Mail address", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_without_a_name_says_what_is_missing()
    {
        await using var app = await TeamApp.StartAsync();
        var owner = await app.SignInAsync("Owner");
        var page = RenderMembers(app, owner, await app.DebateOfAsync(owner));

        await page.Find("form.invite").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Say for whom it is", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whom_a_participant_is_is_chosen_before_the_role_is_given()
    {
        await using var app = await TeamApp.StartAsync();
        var (owner, other) = (await app.SignInAsync("Owner"), await app.SignInAsync("Other"));
        var key = await app.DebateOfAsync(owner);
        await app.JoinAsync(key, other, Role.Viewer);
        var page = RenderMembers(app, owner, key);

        await page.Find("[aria-label='Role of Other']").ChangeAsync(new() { Value = "Participant" });
        Assert.Contains("which participant Other is", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(Role.Viewer, await RoleOfAsync(app, key, "Other"));
        await page.Find("[aria-label='Which participant Other is']").ChangeAsync(new() { Value = SmallDebate.Ben.Value });

        page.WaitForAssertion(() => Assert.Contains("Other is now a participant (Ben).", page.Find(".done").TextContent, StringComparison.Ordinal));
        Assert.Equal(Role.Participant, await RoleOfAsync(app, key, "Other"));
    }

    [Fact]
    public async Task The_last_owner_who_leaves_is_told_that_a_debate_needs_one()
    {
        await using var app = await TeamApp.StartAsync();
        var owner = await app.SignInAsync("Owner");
        var page = RenderMembers(app, owner, await app.DebateOfAsync(owner));

        await Button(page, "Leave the debate").ClickAsync(new());
        await page.FindAll(".confirm button")[0].ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("A debate needs an owner", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_may_see_it_is_decided_and_stands_in_the_log()
    {
        await using var app = await TeamApp.StartAsync();
        var owner = await app.SignInAsync("Owner");
        var key = await app.DebateOfAsync(owner);
        var page = RenderMembers(app, owner, key);

        await page.FindAll("input[type=radio]")[2].ChangeAsync(new() { Value = "on" });

        page.WaitForAssertion(() => Assert.Contains("everybody reads it", page.Find(".audit").TextContent, StringComparison.Ordinal));
        Assert.Equal(Visibility.Public, (await app.Get<Memberships>().SharingAsync(key, Cancellation))!.Visibility);
    }

    [Fact]
    public async Task The_page_goes_from_the_screen_of_an_owner_who_is_none_any_more()
    {
        await using var app = await TeamApp.StartAsync();
        var (owner, other) = (await app.SignInAsync("Owner"), await app.SignInAsync("Other"));
        var key = await app.DebateOfAsync(owner);
        await app.JoinAsync(key, other, Role.Owner);
        var page = RenderMembers(app, owner, key);

        await app.Get<DebateMembers>().SetAsync(other, key, owner.Caller!.Account, Role.Viewer, null, Cancellation);

        page.WaitForAssertion(() => Assert.Equal("This is not yours to decide any more", page.Find("h1").TextContent));
        Assert.Empty(page.FindAll("section"));
    }

    [Fact]
    public async Task People_are_found_locked_out_after_a_question_and_unlocked()
    {
        await using var app = await TeamApp.StartAsync();
        var chief = await app.SignInAsync("Chief", administrator: true);
        await app.SignInAsync("Other");
        Use(app, chief);
        var page = Render<PeoplePage>();
        Assert.Equal("2 accounts", page.Find("#accounts").TextContent);

        await Button(page, "Lock Other out").ClickAsync(new());
        Assert.Contains("cannot sign in", page.Find(".confirm").TextContent, StringComparison.Ordinal);
        await page.FindAll(".confirm button")[0].ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("locked out", page.Find(".tag.locked").TextContent, StringComparison.Ordinal));
        await Button(page, "Unlock Other").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("Other can sign in again.", page.Find(".done").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_for_a_new_password_is_shown_once_and_the_last_administrator_stays()
    {
        await using var app = await TeamApp.StartAsync();
        var chief = await app.SignInAsync("Chief", administrator: true);
        Use(app, chief);
        var page = Render<PeoplePage>();

        await Button(page, "Link for a new password of Chief").ClickAsync(new());
        page.WaitForAssertion(() => Assert.StartsWith("http://localhost/account/reset?account=", page.Find(".link-once input").GetAttribute("value"), StringComparison.Ordinal));
        await Button(page, "Make Chief no administrator").ClickAsync(new());
        await page.FindAll(".confirm button")[0].ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("needs an administrator", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    private static async Task<Role> RoleOfAsync(TeamApp app, DebateKey key, string name) =>
        (await app.Get<Memberships>().MembersAsync(key, Cancellation)).Single(m => m.Name == name).Role;

    private static AngleSharp.Dom.IElement Button<T>(IRenderedComponent<T> page, string label)
        where T : IComponent => page.Find($"button[aria-label='{label}']");

    private IRenderedComponent<MembersPage> RenderMembers(TeamApp app, Actor actor, DebateKey key)
    {
        Use(app, actor);
        return Render<MembersPage>(p => p.Add(m => m.Key, key.Value));
    }

    private void Use(TeamApp app, Actor actor)
    {
        Services.AddSingleton(app.Get<LiveDebates>()).AddSingleton(app.Get<DebateMembers>()).AddSingleton(app.Get<ServerAccounts>())
            .AddSingleton(app.Get<InvitationMail>()).AddSingleton(app.Get<Gate>()).AddSingleton(actor).AddSingleton(TimeProvider.System)
            .AddScoped<AssetUrls>().AddScoped<PageModule>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }
}

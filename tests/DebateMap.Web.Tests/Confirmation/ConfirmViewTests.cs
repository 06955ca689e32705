using AngleSharp.Dom;
using Bunit;
using DebateMap.Domain;
using DebateMap.Formats.Native;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Access;
using DebateMap.Web.Features.Confirmation;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using DebateMap.Web.Live;
using DebateMap.Web.Tests.Talk;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Xunit;

namespace DebateMap.Web.Tests.Confirmation;

/// <summary>The confirmation round in the workspace: who has answered what, the answers, and the links.</summary>
public sealed class ConfirmViewTests : BunitContext
{
    private bool _ready;

    public ConfirmViewTests()
    {
        Services.AddMudServices();
        Services.AddScoped<AssetUrls>().AddScoped<PageModule>();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    private static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_nobody_says_anything_of_others_it_says_where_that_comes_from()
    {
        await using var app = await StartAsync();
        using var desk = await app.OpenAsync(SmallDebate.Bare);

        Assert.Contains("Mark such a passage", Show(app.Services, desk).Find(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_has_their_progress_and_what_is_answered_moves_it()
    {
        await using var app = await StartAsync();
        using var desk = await app.OpenAsync(Hearsay.Debate);
        var view = Show(app.Services, desk);
        var row = Assert.Single(view.FindAll(".person-row"));
        Assert.Contains("0 of 4 answered", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Of one more participant nothing is said", view.Markup, StringComparison.Ordinal);

        await row.ClickAsync(new());
        var ground = Card(view, "Claim p1");
        Assert.Contains("Ann says that Ben accepts it.", ground.TextContent, StringComparison.Ordinal);
        Assert.Contains("The bus is late.", ground.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Claimed common ground: Ann holds the same.", ground.TextContent, StringComparison.Ordinal);
        Assert.Contains("takes it that Ben leans against it (20 %)", Card(view, "Claim p2").TextContent, StringComparison.Ordinal);

        await Press(view, "Claim p1", "They confirm it");
        Assert.Contains("1 of 4 answered", view.Find(".person-row").TextContent, StringComparison.Ordinal);
        Assert.Contains("Common ground with Ann.", Card(view, "Claim p1").TextContent, StringComparison.Ordinal);
        Assert.Equal(Basis.Confirmed, desk.Debate.Positions[^1].Basis);

        await Press(view, "Claim root", "Not their view");
        Assert.Contains("not Ben’s view", Card(view, "Claim root").TextContent, StringComparison.Ordinal);
        await Press(view, "Claim root", "Take the answer back");
        await Press(view, "puts Ben’s view", "Partly right");
        Assert.Contains("graded: partly right", Card(view, "puts Ben’s view").TextContent, StringComparison.Ordinal);
        Assert.Equal(5, desk.Stored.Revision);
    }

    [Fact]
    public async Task A_correction_says_what_is_missing_and_is_then_saved()
    {
        await using var app = await StartAsync();
        using var desk = await app.OpenAsync(Hearsay.Debate);
        var view = Show(app.Services, desk);
        await view.Find(".person-row").ClickAsync(new());

        await Press(view, "Claim p2", "Save the correction");
        Assert.Contains("Nothing was saved: say what you think instead", Card(view, "Claim p2").QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        await Card(view, "Claim p2").QuerySelector("input[value=accept]")!.ChangeAsync(new() { Value = "accept" });
        await Card(view, "Claim p2").QuerySelector("input[name='Input.Percent']")!.ChangeAsync(new() { Value = "92" });
        await Card(view, "Claim p2").QuerySelector("textarea")!.ChangeAsync(new() { Value = "On Sundays" });
        await Press(view, "Claim p2", "Save the correction");

        Assert.Null(Card(view, "Claim p2").QuerySelector("[role=alert]"));
        Assert.Contains("corrected: Ben accepts it (92 %)", Card(view, "Claim p2").TextContent, StringComparison.Ordinal);
        Assert.Equal("On Sundays", Assert.Single((await app.Services.GetRequiredService<LiveTalk>().StateAsync(desk.Actor, desk.Stored.Key, Cancellation)).Threads).Notes[0].Text);
    }

    [Fact]
    public async Task A_link_is_shown_once_stands_in_the_list_and_is_taken_back()
    {
        await using var app = await StartAsync();
        using var desk = await app.OpenAsync(Hearsay.Debate);
        var view = Show(app.Services, desk);
        await view.Find(".person-row").ClickAsync(new());
        Assert.Contains("DebateMap runs for you alone here", view.Find(".person-links").TextContent, StringComparison.Ordinal);

        await view.FindAll(".make input")[0].ChangeAsync(new() { Value = "a while" });
        await view.Find("form.make").SubmitAsync();
        Assert.Contains("1 to 90", view.Find(".person-links [role=alert]").TextContent, StringComparison.Ordinal);
        await view.FindAll(".make input")[0].ChangeAsync(new() { Value = "3" });
        await view.FindAll(".make input")[1].ChangeAsync(new() { Value = "by mail" });
        await view.Find("form.make").SubmitAsync();

        var link = view.Find(".link-once input").GetAttribute("value")!;
        Assert.StartsWith("http://localhost/confirm/", link, StringComparison.Ordinal);
        Assert.NotNull((await app.Services.GetRequiredService<PrivateLinks>().OpenAsync(link[(link.LastIndexOf('/') + 1)..], null, Cancellation)).Round);
        Assert.Contains("by mail made by Ann just now", view.Find(".person-links li").TextContent, StringComparison.Ordinal);
        view.WaitForAssertion(() => Assert.Contains("link opened just now", view.Find(".person-row").TextContent, StringComparison.Ordinal));

        await Button(view.Find(".person-links"), "take back").ClickAsync(new());
        view.WaitForAssertion(() => Assert.Contains("The link for Ben does not work any more.", view.Find(".person-links .done").TextContent, StringComparison.Ordinal));
        Assert.Empty(view.FindAll(".link-once"));
        await Button(view.Find(".person-links"), "Show 1 that ended").ClickAsync(new());
        Assert.Contains("taken back just now", view.Find(".person-links li").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_participant_sees_their_own_first_and_answers_only_that()
    {
        await using var team = await Team.MeetAsync();
        await team.Live.CommitAsync(team.Owner, team.Key, 1, Said(), "said", Cancellation);
        using var desk = await team.OpenAsync(team.Participant);
        var view = Show(team.Services, desk);

        Assert.Equal(["Ben (you)", "Ann"], view.FindAll(".person-row .name").Select(n => n.TextContent));
        Assert.Contains("Ann says that you reject it.", Card(view, "Claim root").TextContent, StringComparison.Ordinal);
        Assert.Empty(view.FindAll(".person-links"));
        await Card(view, "Claim root").QuerySelector("textarea")!.ChangeAsync(new() { Value = "I never said so" });
        await Card(view, "Claim root").QuerySelector("input[value=accept]")!.ChangeAsync(new() { Value = "accept" });
        await Press(view, "Claim root", "Save the correction");
        Assert.Equal("I never said so", Assert.Single((await team.HearAsync(team.Moderator)).Waiting).Notes[0].Text);
        Assert.Contains("corrected: you accept it", Card(view, "Claim root").TextContent, StringComparison.Ordinal);
        await Press(view, "Claim root", "Take my answer back");
        await Press(view, "Claim root", "I confirm it");
        Assert.Equal((Basis.Confirmed, SmallDebate.Ben), (desk.Debate.Positions[^1].Basis, desk.Debate.Positions[^1].Participant));

        await view.FindAll(".person-row")[1].ClickAsync(new());
        Assert.Contains("Ben says that Ann accepts it.", Card(view, "Claim p3").TextContent, StringComparison.Ordinal);
        Assert.Empty(Card(view, "Claim p3").QuerySelectorAll("form"));
    }

    [Fact]
    public async Task Annotators_see_the_progress_and_make_no_links_and_readers_answer_nothing()
    {
        await using var team = await Team.MeetAsync();
        using (var desk = await team.OpenAsync(team.Annotator))
        {
            var view = Show(team.Services, desk);
            await view.Find(".person-row").ClickAsync(new());
            Assert.Contains("enter only what they told you", view.Markup, StringComparison.Ordinal);
            Assert.Empty(view.FindAll(".person-links"));
        }

        using var reader = await team.OpenAsync(team.Viewer);
        var read = Show(team.Services, reader);
        await read.Find(".person-row").ClickAsync(new());
        Assert.NotEmpty(read.FindAll(".saying"));
        Assert.Empty(read.FindAll(".saying form"));
        Assert.NotEmpty((await team.Get<PrivateLinks>().MakeAsync(team.Annotator, team.Key, new(SmallDebate.Ben, "", 14), Cancellation)).Faults);
    }

    [Fact]
    public async Task The_links_of_a_moderator_who_is_one_no_more_open_nothing()
    {
        await using var team = await Team.MeetAsync();
        var secret = (await team.Get<PrivateLinks>().MakeAsync(team.Moderator, team.Key, new(SmallDebate.Ben, "", 14), Cancellation)).Value;
        Assert.NotNull((await team.Get<PrivateLinks>().OpenAsync(secret, null, Cancellation)).Round);

        await team.Get<DebateMembers>().SetAsync(team.Owner, team.Key, team.Moderator.Caller!.Account, Role.Annotator, null, Cancellation);

        Assert.StartsWith("This link was taken back", (await team.Get<PrivateLinks>().OpenAsync(secret, null, Cancellation)).Closed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_the_two_who_talk_about_passing_the_buck_the_one_is_asked_what_the_other_claims_they_share()
    {
        var path = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../../shared/cases/passing-the-buck.debate.json"));
        Assert.SkipUnless(File.Exists(path), $"{path} is not there.");
        var debate = NativeFormat.Read(await File.ReadAllBytesAsync(path, Cancellation)).Value.Debate;

        var rounds = Sayings.Of(debate);

        Assert.Equal(["claim:C-trust", "claim:C-naive", "claim:C-imitate", "clarified:r1"], rounds[new("questioner")].Select(s => s.Id));
        Assert.All(rounds[new("questioner")], s => Assert.True(s.IsOpen));
        var shared = Assert.Single(rounds[new("questioner")].OfType<SaidView>(), v => !v.Shared.IsEmpty);
        Assert.Equal((new ClaimId("C-naive"), [new(new("author"), Direct: true)]), (shared.Claim, shared.Shared));
        Assert.Equal([("restatement:r1", SayingState.Graded)], rounds[new("author")].Select(s => (s.Id, s.State)));
        Assert.Equal(["claim:C-blind"], rounds[new("eliezer")].Select(s => s.Id));

        var confirmed = debate.Apply(SayingAnswers.Change(debate, shared, new SayingAnswer.Confirm()).Value).Value;
        Assert.Contains(new("C-naive"), Divergence.Between(debate, new("author"), new("questioner"), [new("C-naive")]).Value.Claimed);
        Assert.Empty(Divergence.Between(confirmed, new("author"), new("questioner"), [new("C-naive")]).Value.Claimed);
    }

    private static async Task<LiveApp> StartAsync()
    {
        var app = new LiveApp();
        await app.InitializeAsync();
        return app;
    }

    private static ChangeSet Said() => ChangeSet.Put(new Position(new("y9"), SmallDebate.Ann, new("p3"), Basis.Attributed) { Stance = Stance.Accept, By = SmallDebate.Ben });

    private IRenderedComponent<ConfirmView> Show(IServiceProvider app, Desk desk)
    {
        if (!_ready)
        {
            Services.AddSingleton(app.GetRequiredService<PrivateLinks>()).AddSingleton(app.GetRequiredService<LiveDebates>()).AddSingleton(app.GetRequiredService<Gate>())
                .AddSingleton(TimeProvider.System);
            SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        }

        _ready = true;
        return Render<ConfirmView>(p => p.AddCascadingValue(desk));
    }

    private static IElement Card(IRenderedComponent<ConfirmView> view, string title) =>
        view.FindAll(".saying").Single(s => s.QuerySelector("h3")!.TextContent.Contains(title, StringComparison.Ordinal));

    private static IElement Button(IElement within, string text) => within.QuerySelectorAll("button").Single(b => b.TextContent.Trim() == text);

    private static Task Press(IRenderedComponent<ConfirmView> view, string title, string button) => Button(Card(view, title), button).ClickAsync(new());
}

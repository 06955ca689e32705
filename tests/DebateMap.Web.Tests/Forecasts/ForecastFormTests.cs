using AngleSharp.Dom;
using Bunit;
using DebateMap.Domain;
using DebateMap.Formats.Forecasts;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Features.Forecasts;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Xunit;
using static DebateMap.Web.Tests.Forecasts.BridgeDebate;

namespace DebateMap.Web.Tests.Forecasts;

/// <summary>The form: what it says, what it saves, and who may use it.</summary>
public sealed class ForecastFormTests : BunitContext, IAsyncLifetime
{
    private readonly LiveApp _app = new();

    public ForecastFormTests()
    {
        Services.AddMudServices();
        Services.AddScoped<AssetUrls>().AddScoped<PageModule>().AddScoped<Drafts>();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    [Fact]
    public async Task It_asks_whose_forecast_it_is_first()
    {
        using var desk = await _app.OpenAsync(Answered);
        var form = Show(desk, null, null);

        Assert.Contains("Choose whose forecast it is.", form.Markup);
        Assert.Equal(["choose somebody", "Ann", "Ben", "Cy", "Dee"], form.FindAll("select option").Select(o => o.TextContent));
        await form.Find("select").ChangeAsync(new ChangeEventArgs { Value = "ben" });
        Assert.EndsWith("part=forecasts%2Fanswer%2F-%2Fben&a=ann&b=ben", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public async Task It_says_at_once_what_follows_and_shows_it()
    {
        using var desk = await _app.OpenAsync(Answered);
        var form = Show(desk, Traffic, Ann);

        Assert.Equal("1 of 3 cruxes answered.", form.Find(".progress").TextContent.Trim());
        Assert.Equal(("70", "from their position on it"), (Field(form, "pu").GetAttribute("value"), form.Find("#forecast-pu-says").TextContent));
        Assert.Equal("Still missing: P(c) and P(u|c).", Says(form));
        Assert.Empty(form.FindAll("svg.eikosogram"));

        Write(form, "pc", "50");
        Write(form, "puc", "80 %");
        Assert.StartsWith("The numbers fit together: if the crux claim is false, the target comes out at 60 %.", Says(form));
        Assert.Contains($"From settling the crux, Ann expects to learn {ForecastWords.Percent(ValueOfInformation.ShareOfMost(new(.7, .5, .8, .6)))} % of all there is to learn about the target.", form.Find(".fit").TextContent);
        Assert.Equal("Follows from the others: 60 %", form.Find("#forecast-punotc-says").TextContent);
        Assert.Equal("The crux claim is true with 50 %, and then the target has 80 %; false with 50 %, and then it has 60 %; 70 % in all.", form.Find("svg.eikosogram").GetAttribute("aria-label"));
        Assert.Equal(["40 %", "10 %", "30 %", "20 %"], form.FindAll(".areas td.number").Select(c => c.TextContent));

        Write(form, "pu", "0.3");
        Assert.Equal("That is one in 333. The numbers are in percent.", form.Find("#forecast-pu-says").TextContent);
        Assert.Equal(1, desk.Stored.Revision);
    }

    [Fact]
    public async Task What_does_not_fit_is_told_with_what_mends_it_and_a_click_does_it()
    {
        using var desk = await _app.OpenAsync(Answered);
        var form = Show(desk, Cost, Cy);

        Assert.Equal("!The numbers cannot all hold: if the crux claim is false, the target would come out at 120 %, over 100 %.", Says(form));
        Assert.Equal(["Lower P(u) to 80 % from 30 % to 80 % fits the others", "Raise P(u|c) to 80 % from 80 % fits the others", "Lower P(c) to 25 % up to 25 % fits the others"],
            form.FindAll(".repairs li").Select(i => i.TextContent.Trim()));
        Assert.StartsWith("The crux claim is true with 50 %, and then the target has 60 %. Whatever it has otherwise, that makes at most 80 % in all, and not 90 %.", form.Find("svg.eikosogram").GetAttribute("aria-label"));

        form.FindAll(".repairs button")[0].Click();
        Assert.Equal("80", Field(form, "pu").GetAttribute("value"));
        Assert.StartsWith("The numbers fit together", Says(form));
        Assert.Empty(form.FindAll(".repairs"));
        Assert.Equal(.9, Of(desk.Debate, Cost, Cy)!.Target);

        Write(form, "punotc", "40");
        Assert.StartsWith("!The numbers do not fit together: the target has 40 % if the crux claim is false, and the other numbers make that 100 %.", Says(form));
        Assert.Contains("It then counts, and is named as one that does not fit.", form.Markup);
        Assert.Equal(["Lower P(u) to 50 %", "Raise P(u|¬c) to 100 %"], form.FindAll(".repairs button").Select(b => b.TextContent));
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_beside_its_field_and_not_saved()
    {
        using var desk = await _app.OpenAsync(Answered);
        var form = Show(desk, Traffic, Ann);

        Write(form, "pc", "lots");
        Write(form, "puc", "130");
        Assert.Equal("“lots” is not a number: write a chance in percent, as 30", form.Find("#forecast-pc-says").TextContent);
        Assert.Equal("A chance is not over 100 %", form.Find("#forecast-puc-says").TextContent);
        Assert.Equal(("true", "forecast-pc-says"), (Field(form, "pc").GetAttribute("aria-invalid"), Field(form, "pc").GetAttribute("aria-describedby")));
        Assert.Equal("P(c) and P(u|c) cannot be read.", Says(form));

        await form.Find("form").SubmitAsync();
        Assert.Contains("Not saved: P(c) and P(u|c) cannot be read.", Alert(form));
        Assert.Equal(1, desk.Stored.Revision);

        Write(form, "pc", "");
        Write(form, "puc", "");
        await form.Find("form").SubmitAsync();
        Assert.Contains("Not saved: nothing is answered yet.", Alert(form));
        Assert.Equal(1, desk.Stored.Revision);
    }

    [Fact]
    public async Task Saving_leads_to_the_next_crux_until_all_are_answered()
    {
        using var desk = await _app.OpenAsync(Answered);
        var form = Show(desk, Traffic, Ben);
        Write(form, "pc", "60");

        await form.Find("form").SubmitAsync();
        form.WaitForAssertion(() => Assert.EndsWith("part=forecasts%2Fanswer%2Fferry%2Fben&a=ann&b=ben", Services.GetRequiredService<NavigationManager>().Uri));
        Assert.Equal(Expects(Ben, .3, .6, .35), Of(desk.Debate, Traffic, Ben));
        Assert.Equal("Saved as revision 2: Ben forecasts: Traffic grows", desk.Status);

        form.Render(p => p.Add(f => f.Crux, Ferry));
        Assert.Contains("Saved.", form.Find(".progress").TextContent);
        Write(form, "pc", "10");
        Write(form, "puc", "20");
        Assert.Equal("Save", form.Find("button[type=submit]").TextContent.Trim());
        await form.Find("form").SubmitAsync();
        form.WaitForAssertion(() => Assert.Equal("3 of 3 cruxes answered. Saved.", form.Find(".progress").TextContent.Trim()));
        Assert.Equal(Expects(Ben, .3, .1, .2), Of(desk.Debate, Ferry, Ben));

        var done = Show(desk, null, Ben);
        Assert.Contains("All cruxes are answered", done.Markup);

        await form.InvokeAsync(desk.UndoAsync);
        Assert.Null(Of(desk.Debate, Ferry, Ben));
    }

    [Fact]
    public async Task One_that_does_not_fit_may_be_saved_and_is_left_out()
    {
        using var desk = await _app.OpenAsync(Answered);
        var form = Show(desk, Traffic, Ann);
        Write(form, "pc", "50");
        Write(form, "puc", "10");
        Assert.Contains("It is then left out of all figures, and named there.", form.Markup);

        await form.Find("form").SubmitAsync();

        form.WaitForAssertion(() => Assert.Equal(Expects(Ann, .7, .5, .1), Of(desk.Debate, Traffic, Ann)));
        Assert.Contains(ForecastTables.Everywhere(desk.Debate).LeftOut, l => l.Crux == Traffic && l.Participant == Ann);
    }

    [Fact]
    public async Task What_others_answer_meanwhile_comes_together_and_what_is_typed_stays()
    {
        using var desk = await _app.OpenAsync(Answered);
        var form = Show(desk, Traffic, Ann);
        Write(form, "pc", "50");
        using var other = new Desk(_app.Live, new Actor("Ben"), desk.Stored, Standing.Owner);
        await other.ChangeAsync(ChangeSet.Put(other.Debate.Cruxes[Traffic] with { Forecasts = [Expects(Ben, .4, .5, .6)] }), "Ben forecasts");
        await form.InvokeAsync(() => desk.Take(other.Stored));

        Assert.Equal("50", Field(form, "pc").GetAttribute("value"));
        Write(form, "puc", "75");
        await form.Find("form").SubmitAsync();

        form.WaitForAssertion(() => Assert.Equal(Expects(Ann, .7, .5, .75), Of(desk.Debate, Traffic, Ann)));
        Assert.Equal(Expects(Ben, .4, .5, .6), Of(desk.Debate, Traffic, Ben));
    }

    [Fact]
    public async Task Where_somebody_else_answered_for_the_same_person_one_chooses()
    {
        using var desk = await _app.OpenAsync(Answered);
        var form = Show(desk, Traffic, Ben);
        Write(form, "pc", "10");
        using var other = new Desk(_app.Live, new Actor("Ben"), desk.Stored, Standing.Owner);
        await other.ChangeAsync(ChangeSet.Put(other.Debate.Cruxes[Traffic] with { Forecasts = [Expects(Ben, .3, .9, .35)] }), "Ben forecasts");
        await form.InvokeAsync(() => desk.Take(other.Stored));

        await form.Find("form").SubmitAsync();
        form.WaitForAssertion(() => Assert.Contains("Not saved: somebody else changed the forecast of Ben meanwhile.", Alert(form)));
        Assert.Equal("ben: pu 0.3, pc 0.9, puc 0.35", Assert.Single(desk.Clash!.Conflicts).Theirs);

        await form.InvokeAsync(desk.InsistAsync);
        Assert.Equal(.1, Of(desk.Debate, Traffic, Ben)!.Claim);
    }

    [Fact]
    public async Task A_crux_that_goes_meanwhile_is_told()
    {
        using var desk = await _app.OpenAsync(Answered);
        var form = Show(desk, Traffic, Ann);
        await form.InvokeAsync(() => desk.RemoveAsync(new RecordKey(RecordKind.Crux, "traffic")));
        Assert.Contains("There is no such crux", form.Markup);
        Assert.Contains("It was removed, or the link is wrong.", form.Markup);
    }

    [Fact]
    public async Task Arrow_keys_change_a_number()
    {
        using var desk = await _app.OpenAsync(Answered);
        var form = Show(desk, Cost, Ann);

        await Field(form, "pc").KeyDownAsync(new KeyboardEventArgs { Key = "ArrowUp" });
        await Field(form, "pc").KeyDownAsync(new KeyboardEventArgs { Key = "ArrowDown", ShiftKey = true });

        Assert.Equal("71", Field(form, "pc").GetAttribute("value"));
    }

    [Fact]
    public async Task A_participant_answers_for_themselves_and_for_nobody_else()
    {
        await using var team = await TeamApp.StartAsync();
        var owner = await team.SignInAsync("Olive Owner");
        var live = team.Get<LiveDebates>();
        var stored = (await live.CreateAsync(owner, Answered, "made it", Xunit.TestContext.Current.CancellationToken))!;
        var ben = await team.SignInAsync("Ben Participant");
        await team.JoinAsync(stored.Key, ben, Role.Participant, Ben);
        using var desk = new Desk(live, ben, stored, new Standing(Role.Participant, Ben));

        var form = Show(desk, null, null);
        Assert.Empty(form.FindAll("select"));
        Assert.Equal("2 of 3 cruxes answered.", form.Find(".progress").TextContent.Trim());
        Write(form, "pc", "10");
        Write(form, "puc", "20");
        await form.Find("form").SubmitAsync();
        form.WaitForAssertion(() => Assert.Equal(Expects(Ben, .3, .1, .2), Of(desk.Debate, Ferry, Ben)));

        var crux = desk.Debate.Cruxes[Ferry];
        await form.InvokeAsync(() => desk.ChangeAsync(ChangeSet.Put(crux with { Forecasts = [.. crux.Forecasts, Expects(Ann, .1, .1, .1)] }), "for Ann"));
        Assert.Contains("a participant changes only what is attributed to them: propose it", desk.Status);
    }

    [Fact]
    public async Task Who_proposes_answers_into_the_proposal()
    {
        await using var team = await TeamApp.StartAsync();
        var owner = await team.SignInAsync("Olive Owner");
        var live = team.Get<LiveDebates>();
        var stored = (await live.CreateAsync(owner, Answered, "made it", Xunit.TestContext.Current.CancellationToken))!;
        var viewer = await team.SignInAsync("Vi Viewer");
        await team.JoinAsync(stored.Key, viewer, Role.Viewer);
        using var desk = new Desk(live, viewer, stored, new Standing(Role.Viewer));
        await desk.ProposeAsync(team.Get<LiveTalk>());

        var form = Show(desk, Ferry, Ben);
        Write(form, "pc", "10");
        await form.Find("form").SubmitAsync();

        form.WaitForAssertion(() => Assert.Equal(Expects(Ben, .3, .1, null), Of(desk.Debate, Ferry, Ben)));
        Assert.Equal("Noted in your proposal, nothing is changed yet: Ben forecasts: The ferry ends", desk.Status);
        Assert.Null(Of((await live.OpenAsync(owner, stored.Key, Xunit.TestContext.Current.CancellationToken))!.Debate, Ferry, Ben));
    }

    [Fact]
    public async Task Who_may_not_answer_is_told_what_to_do()
    {
        using var open = await _app.OpenAsync(Answered);
        using var past = new Desk(_app.Live, new Actor("Ann"), open.Stored, Standing.Owner, past: true);
        Assert.Contains("This is a past state, which does not change: go back to now.", Show(past, null, null).Markup);
        using var viewer = new Desk(_app.Live, new Actor("Vi"), open.Stored, new Standing(Role.Viewer));
        Assert.Contains("Propose a change at the top, and what you answer goes into the proposal", Show(viewer, null, null).Markup);
        using var reader = new Desk(_app.Live, new Actor("Ria"), open.Stored, new Standing(Role.Reader));
        Assert.Contains("Ask an owner of the debate to let you answer.", Show(reader, null, null).Markup);
        using var bare = await _app.OpenAsync(SmallDebate.Bare);
        Assert.Contains("No cruxes yet", Show(bare, null, null).Markup);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await _app.DisposeAsync();
    }

    private IRenderedComponent<ForecastForm> Show(Desk desk, CruxId? crux, ParticipantId? person) =>
        Render<ForecastForm>(p => p.AddCascadingValue(desk).Add(f => f.Crux, crux).Add(f => f.Person, person));

    private static IElement Field(IRenderedComponent<ForecastForm> form, string field) => form.Find($"#forecast-{field}");

    private static void Write(IRenderedComponent<ForecastForm> form, string field, string text) => Field(form, field).Input(text);

    private static string Says(IRenderedComponent<ForecastForm> form) => form.Find(".fit p").TextContent.Trim();

    private static string Alert(IRenderedComponent<ForecastForm> form) => form.Find("[role=alert]").TextContent;
}

using Bunit;
using DebateMap.Domain;
using DebateMap.Formats.Examples;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Features.Divergences;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using DebateMap.Web.Live;
using DebateMap.Web.Tests.Forecasts;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Xunit;

namespace DebateMap.Web.Tests.Divergences;

/// <summary>Where two people part, and what if they saw something otherwise.</summary>
public sealed class PairViewTests : BunitContext, IAsyncLifetime
{
    private readonly LiveApp _app = new();

    public PairViewTests()
    {
        Services.AddMudServices();
        Services.AddScoped<AssetUrls>().AddScoped<PageModule>();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    [Fact]
    public async Task What_if_tells_what_would_come_of_it_and_saves_nothing()
    {
        using var desk = await _app.OpenAsync(ExampleDebate.Read());
        var view = Show(desk);
        var claim = ClaimWithGap(desk);

        await SupposeAsync(view, claim, .95);

        var after = desk.Analysis!.Value.Supposing([new(new("nora"), claim, .95)]).Value;
        var gap = new WhatIfReport([], desk.Report!.Value, after.Report).Gaps.Single();
        Assert.True(gap.Closed > .01);
        Assert.Contains($"{Math.Abs(gap.After.A - gap.After.B):0.00} apart instead of {Math.Abs(gap.Before.A - gap.Before.B):0.00}", view.Find(".what-if").TextContent);
        Assert.StartsWith("If so: ", view.Find(".answer").TextContent);
        Assert.Equal(1, desk.Stored.Revision);

        view.FindAll(".what-if button").Single(b => b.TextContent == "Reset").Click();
        Assert.Empty(view.FindAll(".what-if"));
        Assert.Equal(1, desk.Stored.Revision);
    }

    [Fact]
    public async Task What_is_supposed_becomes_a_question_to_that_person_about_that_claim()
    {
        using var desk = await _app.OpenAsync(ExampleDebate.Read());
        var view = Show(desk);
        var claim = ClaimWithGap(desk);
        await SupposeAsync(view, claim, .95);

        view.FindAll(".what-if button").Single(b => b.TextContent.StartsWith("propose as a question", StringComparison.Ordinal)).Click();
        await view.Find("form[aria-label='Propose as a question']").SubmitAsync();

        var question = desk.Debate.Questions[^1];
        Assert.Equal((new ParticipantId("tomas"), new ParticipantId("nora"), claim, QuestionStatus.Open), (question.AskedBy, question.Of, question.About, question.Status));
        Assert.Contains("a credence of 0.95", question.Text);
        Assert.Contains(desk.Debate.Claims[claim].Text.TrimEnd('.'), question.Text);
        Assert.Equal(2, desk.Stored.Revision);
    }

    [Fact]
    public async Task Of_two_who_have_only_forecast_it_draws_nothing_and_leads_to_their_forecasts()
    {
        using var desk = await _app.OpenAsync(BridgeDebate.Answered);
        desk.Compare((BridgeDebate.Ben, BridgeDebate.Dee), []);
        var view = Show(desk);

        Assert.Empty(view.FindAll("svg"));
        Assert.Contains("Both have said what they expect of a crux: see which would bring them closer.", view.Find("p:has(a[href*='part=forecasts'])").TextContent);
    }

    [Fact]
    public async Task In_a_past_state_one_may_suppose_and_not_ask()
    {
        using var now = await _app.OpenAsync(ExampleDebate.Read());
        using var past = new Desk(_app.Live, new Actor("Ann"), now.Stored, Standing.Owner, past: true);
        var view = Show(past);

        await SupposeAsync(view, ClaimWithGap(past), .95);

        Assert.DoesNotContain("propose as a question", view.Find(".what-if").TextContent);
    }

    [Fact]
    public async Task A_supposition_outlives_an_edit_and_not_a_choice_of_other_people()
    {
        using var desk = await _app.OpenAsync(ExampleDebate.Read());
        var view = Show(desk);
        await SupposeAsync(view, ClaimWithGap(desk), .95);

        await view.InvokeAsync(() => desk.ChangeAsync(ChangeSet.Put(new Claim(new("new"), "New")), "added a claim"));
        Assert.NotEmpty(view.FindAll(".what-if"));
        await view.InvokeAsync(() => desk.Compare((new("tomas"), new("ines")), []));
        Assert.Empty(view.FindAll(".what-if"));
    }

    [Fact]
    public async Task A_claim_that_goes_takes_nothing_of_the_page_along()
    {
        using var desk = await _app.OpenAsync(ExampleDebate.Read());
        var view = Show(desk);
        var claim = ClaimWithGap(desk);
        await SupposeAsync(view, claim, .95);

        await view.InvokeAsync(() => desk.RemoveAsync(new RecordKey(RecordKind.Claim, claim.Value)));

        Assert.Empty(view.FindAll(".what-if"));
        Assert.DoesNotContain(claim.Value, view.FindAll("[data-claim]").Select(m => m.GetAttribute("data-claim")));
    }

    [Fact]
    public async Task A_disagreement_that_follows_is_followed_down()
    {
        using var desk = await _app.OpenAsync(ExampleDebate.Read());
        var view = Show(desk);

        view.FindAll("button").First(b => b.TextContent == "how it comes about").Click();
        var splits = view.FindAll(".split").Count;
        view.FindAll(".split .deeper")[0].Click();

        Assert.Equal(1, splits);
        Assert.Equal(2, view.FindAll(".split").Count);
    }

    [Fact]
    public async Task The_points_that_carry_most_come_first_and_the_answer_names_them()
    {
        using var desk = await _app.OpenAsync(ExampleDebate.Read());
        var view = Show(desk);
        var carried = new CarriedShares(desk.Report!.Value);

        var shares = carried.Points.Select(p => carried.Of(p) ?? 0).ToList();
        Assert.Equal(shares.OrderDescending(), shares);
        Assert.Equal(desk.Report!.Value.Points.Count, shares.Count);
        Assert.Contains(Features.Divergences.Sentences.About(desk.Debate, carried.Points[0]), view.Find(".answer").TextContent);
        Assert.Contains(carried.Says(carried.Points[0])!, view.Find(".point").TextContent);
    }

    [Fact]
    public async Task Where_it_may_lie_deeper_it_is_said_what_is_not_known_of_whom()
    {
        using var desk = await _app.OpenAsync(ExampleDebate.Read());
        var view = Show(desk);

        var open = view.FindAll(".point.kind-open").Single(c => c.TextContent.Contains("People who cannot walk far", StringComparison.Ordinal));
        Assert.Contains(
            "It may lie deeper. What Nora thinks of “The city can pay for a free shuttle every ten minutes, year after year” is not known. Nora has not said whether the step to it holds.",
            open.QuerySelector(".kind")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_change_their_minds_is_told_by_what_it_would_do()
    {
        using var desk = await _app.OpenAsync(ExampleDebate.Read());
        var view = Show(desk);

        var telling = desk.Report!.Value.Targets[0].Cruxes.Where(CruxStanding.IsTelling).ToList();
        var told = view.FindComponent<MindChangers>().FindAll("li").Select(l => l.TextContent).ToList();
        Assert.Equal(telling.Count, told.Count);
        Assert.All(telling.Zip(told), t => Assert.Contains(desk.Debate.Claims[t.First.Claim].Text, t.Second, StringComparison.Ordinal));
        Assert.Contains("If Nora saw this as Tomás does, Nora would change sides on the main question", told[0], StringComparison.Ordinal);
        Assert.Contains("A double crux by what is known.", told[0], StringComparison.Ordinal);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await _app.DisposeAsync();
    }

    private static ClaimId ClaimWithGap(Desk desk) =>
        desk.Debate.Claims.Single(c => c.Text.StartsWith("Over a month, customers on foot", StringComparison.Ordinal)).Id;

    private static Task SupposeAsync(IRenderedComponent<PairView> view, ClaimId claim, double credence) =>
        view.InvokeAsync(() => view.FindComponent<CredencePlot>().Instance.SupposeAsync(claim.Value, true, credence));

    private IRenderedComponent<PairView> Show(Desk desk) => Render<PairView>(p => p.AddCascadingValue(desk));
}

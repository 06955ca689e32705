using Bunit;
using DebateMap.Domain;
using DebateMap.Formats.Examples;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Features.CruxSearch;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using DebateMap.Web.Live;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using Xunit;

namespace DebateMap.Web.Tests.CruxSearch;

/// <summary>Two people and a moderator look for a crux, step by step.</summary>
public sealed class CruxSearchPartTests : BunitContext, IAsyncLifetime
{
    private readonly LiveApp _app = new();

    public CruxSearchPartTests()
    {
        Services.AddMudServices();
        Services.AddScoped<AssetUrls>().AddScoped<PageModule>().AddSingleton(_ => _app.Services.GetRequiredService<LiveTalk>());
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    [Fact]
    public async Task From_a_disagreement_to_a_crux_that_holds_and_one_deeper()
    {
        using var desk = await _app.OpenAsync(ExampleDebate.Read());
        var view = Show(desk);
        var root = desk.Debate.Heading.Roots[0];

        Click(view, desk.Debate.Claims[root].Text);
        Assert.Equal([root], desk.Targets);
        Assert.Contains("They disagree on it.", view.Markup);
        Click(view, "That is it");

        await TypeAsync(view, "Market Street should be closed to private cars from May 2027, from the bridge to the square");
        Click(view, "It is the same claim, said better");
        Assert.Equal("Market Street should be closed to private cars from May 2027, from the bridge to the square", desk.Debate.Claims[root].Text);

        Click(view, "is it one?");
        Click(view, "Add to the list");
        var crux = desk.Debate.Cruxes[^1];
        Assert.Equal((root, CruxStatus.Proposed), (crux.Target, crux.Status));
        Assert.Contains(new ParticipantId("tomas"), crux.AcceptedBy);
        Click(view, "Now Nora");
        Click(view, "Look at both lists");

        var card = view.FindAll(".candidate").Single(c => c.TextContent.Contains(desk.Debate.Claims[crux.Claim].Text, StringComparison.Ordinal));
        card.QuerySelectorAll("[role=group]")[1].QuerySelectorAll("button").First(b => b.TextContent == "I turn on it").Click();
        Assert.Contains(new ParticipantId("nora"), desk.Debate.Cruxes[crux.Id].AcceptedBy);
        view.FindAll(".candidate").Single(c => c.TextContent.Contains(desk.Debate.Claims[crux.Claim].Text, StringComparison.Ordinal)).QuerySelectorAll("button")[^1].Click();

        await ExpectAsync(view, "What Tomás expects", .9, .4);
        Assert.Contains("Not known yet for Nora.", view.Find(".verdict").TextContent);
        await ExpectAsync(view, "What Nora expects", .6, .2);
        Assert.Equal("It holds: settling it would move both.", view.Find(".verdict").TextContent);
        Click(view, "Go on");
        Click(view, "Why do they part on this? Go deeper");

        Assert.Equal([crux.Claim], desk.Targets);
        Assert.Contains(desk.Debate.Claims[root].Text, view.Find(".trail").TextContent);
        Assert.EndsWith($"on={crux.Claim}", Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, .5, "Give both numbers, from 0 to 1.")]
    [InlineData(1.4, .5, "These are probabilities: from 0 to 1, as 0.7.")]
    public async Task What_is_no_probability_is_told_and_not_saved(double? ifTrue, double? ifFalse, string fault)
    {
        using var desk = await _app.OpenAsync(ExampleDebate.Read());
        var view = Show(desk);
        Click(view, desk.Debate.Claims[desk.Debate.Heading.Roots[0]].Text);
        Click(view, "Find the shared one");
        view.FindAll(".candidate")[0].QuerySelectorAll("button")[^1].Click();

        await ExpectAsync(view, "What Tomás expects", ifTrue, ifFalse);

        Assert.Equal(fault, view.Find(".fault").TextContent);
        Assert.Equal(1, desk.Stored.Revision);
    }

    [Fact]
    public async Task A_list_wants_a_claim_and_not_the_disagreement_itself()
    {
        using var desk = await _app.OpenAsync(ExampleDebate.Read());
        var view = Show(desk);
        Click(view, desk.Debate.Claims[desk.Debate.Heading.Roots[0]].Text);
        Click(view, "What would change my mind");

        Click(view, "Add to the list");
        Assert.Equal("Find or write what Tomás turns on.", view.Find(".fault").TextContent);
        await view.InvokeAsync(() => view.FindComponent<Features.Annotating.ClaimPicker>().Instance.ValueChanged.InvokeAsync(new(desk.Debate.Heading.Roots[0], "")));
        Click(view, "Add to the list");
        Assert.Equal("That is what they disagree on itself: what does it rest on?", view.Find(".fault").TextContent);
        Assert.Equal(1, desk.Stored.Revision);
    }

    [Fact]
    public async Task A_named_disagreement_is_the_target_also_where_somebody_else_took_its_id_meanwhile()
    {
        using var desk = await _app.OpenAsync(SmallDebate.Argued);
        var view = Show(desk);
        var taken = new FreshIds(desk.Debate).Next<ClaimId>();
        await _app.Live.CommitAsync(new Actor("Cy"), desk.Stored.Key, 1, ChangeSet.Put(new Claim(taken, "Cy says this")), "added a claim", Xunit.TestContext.Current.CancellationToken);

        await view.InvokeAsync(() => view.FindComponent<Features.Annotating.ClaimPicker>().Instance.ValueChanged.InvokeAsync(new(null, "Buses should be free")));

        Assert.Equal("Buses should be free", desk.Debate.Claims[Assert.Single(desk.Targets)].Text);
        Assert.Equal("Cy says this", desk.Debate.Claims[taken].Text);
    }

    [Fact]
    public async Task A_test_that_was_written_goes_along()
    {
        var crux = new Crux(new("k1"), new("loose"), new("root"), CruxStatus.Proposed);
        using var desk = await _app.OpenAsync(SmallDebate.Argued.Apply(ChangeSet.Put(crux)).Value);
        Render<MudPopoverProvider>();
        var gone = 0;
        var step = Render<CheckStep>(p => p.AddCascadingValue(desk).Add(s => s.State, new SearchState(desk.Debate, new(SmallDebate.Ann, SmallDebate.Ben), new("root"))).Add(s => s.Crux, crux).Add(s => s.OnNext, () => gone++));

        await step.Find(".wording textarea").InputAsync("Count the riders");
        await step.FindAll("button").Single(b => b.TextContent.Trim() == "Go on").ClickAsync(new());

        Assert.Equal(("Count the riders", 1), (desk.Debate.Cruxes[crux.Id].Test, gone));
    }

    [Fact]
    public async Task An_empty_wording_is_told()
    {
        using var desk = await _app.OpenAsync(ExampleDebate.Read());
        var view = Show(desk);
        Click(view, desk.Debate.Claims[desk.Debate.Heading.Roots[0]].Text);
        Click(view, "That is it");

        await TypeAsync(view, " ");
        Click(view, "It is the same claim, said better");

        Assert.Equal("Write the claim, or go back to the old words.", view.Find(".fault").TextContent);
    }

    [Fact]
    public async Task Who_may_change_nothing_is_told_who_leads_it()
    {
        using var now = await _app.OpenAsync(ExampleDebate.Read());
        using var desk = new Desk(_app.Live, new Actor("Eve"), now.Stored, Standing.None with { Role = Role.Reader });

        Assert.Contains("Whoever may change this debate leads it", Show(desk).Markup);
    }

    [Fact]
    public async Task In_a_past_state_it_is_said_that_nothing_changes()
    {
        using var now = await _app.OpenAsync(ExampleDebate.Read());
        using var past = new Desk(_app.Live, new Actor("Ann"), now.Stored, Standing.Owner, past: true);

        Assert.Contains("This is a past state, which does not change: go back to now.", Show(past).Markup);
    }

    [Fact]
    public async Task Where_nothing_lies_deeper_it_is_said_why()
    {
        using var desk = await _app.OpenAsync(ExampleDebate.Read());
        var (a, b) = desk.Pair!.Value;
        var crux = desk.Debate.Cruxes[0];
        var state = new SearchState(desk.Debate, new(a, b), crux.Target);
        Assert.DoesNotContain("To go deeper, check it first", Deepen(desk, state, crux).Markup);

        var silent = crux with { Claim = desk.Debate.Claims.First(c => state.On(c.Id) is Relation.OneSided or Relation.Unstated).Id };
        Assert.Contains("To go deeper, check it first: not both have said what they think of it.", Deepen(desk, state, silent).Markup);
        var shared = crux with { Claim = desk.Debate.Claims.First(c => state.On(c.Id) == Relation.Agree).Id };
        Assert.Contains("The two see it alike, so nothing lies under it.", Deepen(desk, state, shared).Markup);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await _app.DisposeAsync();
    }

    private IRenderedComponent<DeepenStep> Deepen(Desk desk, SearchState state, Crux crux) =>
        Render<DeepenStep>(p => p.AddCascadingValue(desk).Add(s => s.State, state).Add(s => s.Crux, crux));

    private IRenderedComponent<CruxSearchPart> Show(Desk desk)
    {
        Render<MudPopoverProvider>();
        return Render<CruxSearchPart>(p => p.AddCascadingValue(desk));
    }

    private static void Click(IRenderedComponent<CruxSearchPart> view, string words) =>
        view.FindAll("button").First(b => b.TextContent.Trim().EndsWith(words, StringComparison.Ordinal) && !b.HasAttribute("disabled")).Click();

    private static Task TypeAsync(IRenderedComponent<CruxSearchPart> view, string text) => view.Find("textarea").InputAsync(text);

    private static async Task ExpectAsync(IRenderedComponent<CruxSearchPart> view, string form, double? ifTrue, double? ifFalse)
    {
        var fields = view.FindComponents<ExpectationForm>().Single(f => f.Find("form").GetAttribute("aria-label") == form).FindComponents<MudNumericField<double?>>();
        await view.InvokeAsync(() => fields[0].Instance.ValueChanged.InvokeAsync(ifTrue));
        await view.InvokeAsync(() => fields[1].Instance.ValueChanged.InvokeAsync(ifFalse));
        await view.Find($"form[aria-label='{form}']").SubmitAsync();
    }
}

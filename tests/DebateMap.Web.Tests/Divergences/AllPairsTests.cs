using Bunit;
using DebateMap.Domain;
using DebateMap.Web.Features.Divergences;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using DebateMap.Web.Tests.Forecasts;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Xunit;

namespace DebateMap.Web.Tests.Divergences;

/// <summary>Everybody against everybody.</summary>
public sealed class AllPairsTests : BunitContext, IAsyncLifetime
{
    private static readonly ParticipantId Cy = new("cy");
    private readonly LiveApp _app = new();

    public AllPairsTests()
    {
        Services.AddMudServices();
        Services.AddScoped<AssetUrls>().AddScoped<PageModule>();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    private static Debate OfThree { get; } = SmallDebate.Argued.Apply(ChangeSet.Put(
        new Participant(SmallDebate.Ann, "Ann") { Group = "North" }, new Participant(SmallDebate.Ben, "Ben") { Group = "South" }, new Participant(Cy, "Cy") { Group = "North" },
        new Position(new("y1"), Cy, new("root"), Basis.Stated) { Credence = .9 })).Value;

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    [Fact]
    public async Task A_cell_says_in_words_how_two_stand_and_leads_to_them()
    {
        using var desk = await _app.OpenAsync(OfThree);
        Pair<ParticipantId>? chosen = null;
        var pairs = await ShowAsync(desk, pair => chosen = pair);

        var cells = pairs.FindAll(".pair-table .cell");
        Assert.Equal(3, cells.Count);
        var cell = cells.Single(c => c.GetAttribute("aria-label")!.StartsWith("Ann and Ben: they disagree, 0.90 apart; they part on: Claim root", StringComparison.Ordinal));
        Assert.Equal("≠ .90", cell.TextContent.Trim());
        Assert.Single(cells, c => c.GetAttribute("tabindex") == "0");

        await cell.ClickAsync(new());
        Assert.Equal(new Pair<ParticipantId>(SmallDebate.Ann, SmallDebate.Ben), chosen);
    }

    [Fact]
    public async Task The_answer_names_the_nearest_and_the_furthest()
    {
        using var desk = await _app.OpenAsync(OfThree);

        var pairs = await ShowAsync(desk);

        Assert.Equal("Nearest to one another are Ann and Cy (0.05 apart), furthest apart Ann and Ben (0.90).", pairs.Find(".answer").TextContent);
    }

    [Fact]
    public async Task Two_groups_are_compared_by_all_pairs_across()
    {
        using var desk = await _app.OpenAsync(OfThree);

        var pairs = await ShowAsync(desk);

        pairs.WaitForAssertion(() => Assert.Contains("somebody of North and somebody of South are on average 0.88 apart (2 pairs)", pairs.Markup));
        Assert.Contains("2 of the 2 pairs who both have a position part on it", pairs.Markup);
    }

    [Fact]
    public async Task Where_there_are_only_forecasts_it_leads_to_them()
    {
        using var desk = await _app.OpenAsync(BridgeDebate.Answered);

        var pairs = Render<AllPairs>(p => p.AddCascadingValue(desk));

        var link = await pairs.WaitForElementAsync("a[href*='part=forecasts']", TimeSpan.FromMinutes(1));
        Assert.Equal("see on which crux they could come closer", link.TextContent);
        Assert.Contains("How far apart they are is not known yet.", pairs.Markup);
    }

    [Fact]
    public async Task A_snapshot_is_compared_once_for_all_who_look()
    {
        using var desk = await _app.OpenAsync(OfThree);
        await ShowAsync(desk);
        var known = Distances.Of(desk.Debate, []);

        await ShowAsync(desk);

        Assert.NotNull(known);
        Assert.Same(known, Distances.Of(desk.Debate, []));
    }

    [Fact]
    public void Comparing_stops_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => Distances.WorkOut(OfThree, [], _ => { }, stop.Token));
    }

    [Fact]
    public void Of_too_many_people_those_are_compared_who_have_said_most()
    {
        var crowd = OfThree.Apply(ChangeSet.Put(Enumerable.Range(0, 60).Select(i => (Domain.Record)new Participant(new($"z{i}"), $"Zed {i}")))).Value;

        var people = Distances.WhomToCompare(crowd);

        Assert.Equal(Distances.MostPeople, people.Count);
        Assert.Equal([SmallDebate.Ann, Cy, SmallDebate.Ben], people.Take(3));
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await _app.DisposeAsync();
    }

    private async Task<IRenderedComponent<AllPairs>> ShowAsync(Desk desk, Action<Pair<ParticipantId>>? chosen = null)
    {
        var pairs = Render<AllPairs>(p => p.AddCascadingValue(desk).Add(a => a.OnChosen, pair => chosen?.Invoke(pair)));
        await pairs.WaitForElementAsync(".pair-table", TimeSpan.FromMinutes(1));
        return pairs;
    }
}
